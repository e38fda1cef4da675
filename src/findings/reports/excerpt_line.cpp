#include "findings/reports/excerpt_line.h"

#include <algorithm>

#include "findings/code_points.h"
#include "findings/reports/display_width.h"
#include "findings/reports/visible_text.h"

namespace stet::findings {
namespace {

constexpr std::string_view kCutBefore = "… ";
constexpr std::string_view kCutAfter = " …";
constexpr std::uint32_t kCutWidth = 2;
constexpr std::uint32_t kTabWidth = 4;

/// No script needs more for a column; what heaps marks or joins emoji is shown with less around it.
constexpr std::uint32_t kBytesAColumn = 4;

bool is_space(std::string_view glyph) {
  return glyph == " " || glyph == "\t" || glyph == "\u00A0" || glyph == "\u202F" ||
         glyph == "\u3000";
}

/// Where to read around the focus: enough to fill the width, so that a line of 50 MB costs no more.
LineStretch surroundings(std::string_view line, LineStretch focus, std::uint32_t width) {
  const std::uint32_t reach = width * kBytesAColumn;
  const auto size = static_cast<std::uint32_t>(line.size());
  std::uint32_t begin = std::min(focus.begin, size);
  begin -= std::min(begin, reach);
  const std::uint32_t length = focus.end - focus.begin;
  std::uint32_t end = std::min(focus.begin + std::min(length, reach), size);
  end += std::min(size - end, reach);
  const auto inside_character = [line](std::uint32_t at) {
    return at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80;
  };
  while (begin > 0 && inside_character(begin)) --begin;
  while (inside_character(end)) ++end;
  return {begin, end};
}

std::uint32_t shown_width(std::string_view glyph, std::uint32_t width) {
  if (glyph == "\t") return kTabWidth;
  const char32_t first = code_point_at(glyph, 0).value;
  return must_be_spelled_out(first) ? display_width(spelled_out(first)) : width;
}

void append_shown(std::string_view glyph, std::string& out) {
  const char32_t first = code_point_at(glyph, 0).value;
  if (glyph == "\t") {
    out.append(kTabWidth, ' ');
  } else if (must_be_spelled_out(first)) {
    out += spelled_out(first);
  } else {
    out += glyph;
  }
}

}  // namespace

LineStretch LineStretch::joined(LineStretch other) const {
  return {std::min(begin, other.begin), std::max(end, other.end)};
}

bool fits(std::string_view line, LineStretch stretch, std::uint32_t width) {
  const std::uint32_t room = width - std::min(width, 2 * kCutWidth);
  const std::string_view inside = line.substr(stretch.begin, stretch.end - stretch.begin);
  if (inside.size() > std::size_t{room} * kBytesAColumn) return false;
  std::uint32_t total = 0;
  std::size_t at = 0;
  for (const Glyph& glyph : glyphs_of(inside)) {
    total += shown_width(inside.substr(at, glyph.size), glyph.width);
    at += glyph.size;
  }
  return total <= room;
}

ExcerptLine::ExcerptLine(std::string_view line, LineStretch focus, std::uint32_t width) {
  read_cells(line, surroundings(line, focus, width));
  const Window window = choose(line, focus, width);
  const bool cut_before = window.first < cells_.size() && cells_[window.first].begin > 0;
  reaches_end_ = window.end == 0 || cells_[window.end - 1].end == line.size();

  std::uint32_t column = 0;
  if (cut_before) {
    text_ = kCutBefore;
    column = kCutWidth;
  }
  for (std::size_t i = window.first; i < window.end; ++i) {
    append_shown(line.substr(cells_[i].begin, cells_[i].end - cells_[i].begin), text_);
    cells_[i].column = column;
    column += cells_[i].width;
  }
  if (reaches_end_) {
    text_.resize(text_.find_last_not_of(' ') + 1);
  } else {
    text_ += kCutAfter;
  }
  cells_.resize(window.end);
  cells_.erase(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(window.first));
}

void ExcerptLine::read_cells(std::string_view line, LineStretch raw) {
  const std::vector<Glyph> glyphs = glyphs_of(line.substr(raw.begin, raw.end - raw.begin));
  cells_.reserve(glyphs.size());
  std::uint32_t at = raw.begin;
  std::uint32_t column = 0;
  for (const Glyph& glyph : glyphs) {
    const std::string_view bytes = line.substr(at, glyph.size);
    const std::uint32_t width = shown_width(bytes, glyph.width);
    cells_.push_back({at, at + glyph.size, column, width, is_space(bytes)});
    at += glyph.size;
    column += width;
  }
}

ExcerptLine::Window ExcerptLine::choose(std::string_view line, LineStretch focus,
                                        std::uint32_t width) const {
  const std::size_t count = cells_.size();
  if (count == 0) return {0, 0};
  const bool whole = cells_.front().begin == 0 && cells_.back().end == line.size();
  const auto columns_to = [this](std::size_t i) {
    return i < cells_.size() ? cells_[i].column : cells_.back().column + cells_.back().width;
  };
  if (whole && columns_to(count) <= width) return {0, count};

  const auto first_after = [this](std::uint32_t offset) {
    const auto cell = std::partition_point(cells_.begin(), cells_.end(),
                                           [offset](const Cell& c) { return c.end <= offset; });
    return static_cast<std::size_t>(cell - cells_.begin());
  };
  const std::size_t focus_first = std::min(first_after(focus.begin), count - 1);
  const std::size_t focus_end =
      std::min(count, std::max(focus_first, first_after(std::max(focus.end, 1U) - 1)) + 1);
  const std::uint32_t focus_width = columns_to(focus_end) - columns_to(focus_first);

  const std::uint32_t before = columns_to(focus_first);
  const std::uint32_t after = columns_to(count) - columns_to(focus_end);
  std::uint32_t room = width - std::min(width, 2 * kCutWidth);
  // Near an end of the line only the other side is cut.
  const std::uint32_t half = (room - std::min(room, focus_width)) / 2;
  const bool begin_is_near = before <= half && cells_.front().begin == 0;
  const bool end_is_near = after <= half && cells_.back().end == line.size();
  if (begin_is_near || end_is_near) room += kCutWidth;
  const std::uint32_t spare = room - std::min(room, focus_width);
  const std::uint32_t right = std::min(after, spare - std::min(spare / 2, before));
  const std::uint32_t left = std::min(before, spare - right);

  std::size_t first = focus_first;
  while (first > 0 && columns_to(focus_first) - columns_to(first - 1) <= left) --first;
  std::size_t end = focus_first + 1;
  while (end < count && columns_to(end + 1) - columns_to(focus_first) <= room - left &&
         (end < focus_end || columns_to(end + 1) - columns_to(focus_end) <= right)) {
    ++end;
  }
  return at_words(line, {first, end}, focus_first, focus_end);
}

/// Moves the cuts to the nearest spaces inside, if there are any outside the focus.
ExcerptLine::Window ExcerptLine::at_words(std::string_view line, Window window,
                                          std::size_t focus_first, std::size_t focus_end) const {
  if (cells_[window.first].begin > 0) {
    std::size_t first = window.first;
    while (first < focus_first && !(first > 0 && cells_[first - 1].space)) ++first;
    if (first > 0 && cells_[first - 1].space) window.first = first;
  }
  if (cells_[window.end - 1].end < line.size()) {
    // A focus that does not fit is cut between its own words.
    const std::size_t least = window.end < focus_end ? focus_first + 1 : focus_end;
    std::size_t end = window.end;
    while (end > least && (end == cells_.size() || !cells_[end].space)) --end;
    if (end < cells_.size() && cells_[end].space) window.end = end;
  }
  return window;
}

std::optional<Columns> ExcerptLine::columns(LineStretch stretch) const {
  if (cells_.empty()) return Columns{0, 1};
  const auto first =
      std::partition_point(cells_.begin(), cells_.end(),
                           [stretch](const Cell& cell) { return cell.end <= stretch.begin; });
  if (first == cells_.end()) {
    if (!reaches_end_) return std::nullopt;
    const std::uint32_t end = cells_.back().column + cells_.back().width;
    return Columns{end, end + 1};
  }
  const auto last = std::partition_point(
      first + 1, cells_.end(), [stretch](const Cell& cell) { return cell.begin < stretch.end; });
  if (first->begin >= std::max(stretch.end, stretch.begin + 1)) return std::nullopt;
  const std::uint32_t end = std::prev(last)->column + std::prev(last)->width;
  return Columns{first->column, std::max(end, first->column + 1)};
}

}  // namespace stet::findings
