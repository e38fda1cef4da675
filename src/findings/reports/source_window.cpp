#include "findings/reports/source_window.h"

#include <algorithm>
#include <utility>

#include "findings/reports/underline_rows.h"

namespace stet::findings {
namespace {

constexpr std::uint32_t kLeastTextWidth = 32;

ColumnUnderline drawn(const Underline& underline, Columns columns, const Frame& frame) {
  return {columns, underline.primary ? '^' : '-', underline.primary ? frame.ink : Ink::Blue,
          underline.label};
}

LineStretch without_space_at_ends(std::string_view line, LineStretch stretch) {
  const auto is_space = [line](std::uint32_t at) { return line[at] == ' ' || line[at] == '\t'; };
  LineStretch inner = stretch;
  while (inner.begin < inner.end && is_space(inner.begin)) ++inner.begin;
  while (inner.end > inner.begin && is_space(inner.end - 1)) --inner.end;
  return inner.begin == inner.end ? stretch : inner;
}

}  // namespace

std::uint32_t Frame::text_width() const {
  return std::max(width, gutter + 3 + kLeastTextWidth) - gutter - 3;
}

void Frame::append_row(std::uint32_t line, const std::string& text, std::string& out) const {
  std::string number = line == 0 ? std::string() : std::to_string(line);
  number.insert(0, gutter - std::min<std::size_t>(gutter, number.size()), ' ');
  out += paint(Ink::Blue, number + " |");
  if (!text.empty()) out += " " + text;
  out += '\n';
}

SourceWindow::SourceWindow(const text::Article& article, Underline underline) : article_(article) {
  const text::ArticleSpan span = underline.span;
  first_line_ = article.lines().position(span.begin).line;
  // The line of the last character, not of what follows it: a span may take its line end in.
  last_line_ = article.lines().position(span.empty() ? span.begin : span.end - 1).line;
  focus_ = stretch_in(first_line_, span);
  underlines_.push_back(std::move(underline));
}

LineStretch SourceWindow::stretch_in(std::uint32_t line, text::ArticleSpan span) const {
  const std::uint32_t start = article_.lines().line_start(line);
  const auto size = static_cast<std::uint32_t>(article_.lines().line(line).size());
  const auto inside = [start, size](std::uint32_t offset) {
    return std::min(offset - std::min(offset, start), size);
  };
  return {inside(span.begin), inside(span.end)};
}

bool SourceWindow::take(const Underline& underline, std::uint32_t text_width) {
  const text::ArticleSpan span = underline.span;
  const std::uint32_t begin = article_.lines().line_start(first_line_);
  const std::string_view line = article_.lines().line(first_line_);
  if (first_line_ != last_line_ || span.begin < begin || span.end > begin + line.size())
    return false;
  const LineStretch joined = focus_.joined(stretch_in(first_line_, span));
  if (!fits(line, joined, text_width)) return false;
  focus_ = joined;
  underlines_.push_back(underline);
  return true;
}

void SourceWindow::render(const Frame& frame, std::string& out) const {
  frame.append_row(0, "", out);
  if (first_line_ == last_line_) {
    render_one_line(frame, out);
  } else {
    render_first_and_last_line(frame, out);
  }
}

void SourceWindow::render_one_line(const Frame& frame, std::string& out) const {
  const ExcerptLine excerpt(article_.lines().line(first_line_), focus_, frame.text_width());
  frame.append_row(first_line_, excerpt.text(), out);
  std::vector<ColumnUnderline> drawn_here;
  for (const Underline& underline : underlines_) {
    const auto columns = excerpt.columns(stretch_in(first_line_, underline.span));
    if (columns) drawn_here.push_back(drawn(underline, *columns, frame));
  }
  for (const std::string& row : underline_rows(drawn_here, frame.text_width(), frame.paint)) {
    frame.append_row(0, row, out);
  }
}

void SourceWindow::render_first_and_last_line(const Frame& frame, std::string& out) const {
  const std::uint32_t width = frame.text_width();
  for (const std::uint32_t number : {first_line_, last_line_}) {
    const std::string_view line = article_.lines().line(number);
    LineStretch stretch = without_space_at_ends(line, stretch_in(number, span()));
    LineStretch focus = stretch;
    // Of a last line that is too long, the end of the span is what matters.
    if (number == last_line_ && !fits(line, stretch, width)) focus.begin = focus.end - 1;
    const ExcerptLine excerpt(line, focus, width);
    frame.append_row(number, excerpt.text(), out);
    Underline underline = underlines_.front();
    if (number == first_line_) underline.label.clear();
    const Columns columns = excerpt.columns(stretch).value_or(Columns{0, 1});
    for (const std::string& row :
         underline_rows({drawn(underline, columns, frame)}, width, frame.paint)) {
      frame.append_row(0, row, out);
    }
    if (number == first_line_ && last_line_ - first_line_ > 1)
      out += frame.paint(Ink::Blue, "...") + "\n";
  }
}

}  // namespace stet::findings
