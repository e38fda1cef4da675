#include "text/line_index.h"

#include <algorithm>

#include "text/byte_scan.h"

namespace stet::text {
namespace {

constexpr std::uint32_t kMilestoneBytes = 16384;

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.reserve(text.size() / 100 + 1);
  starts_.push_back(0);
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = find_line_end(begin, end); at != end; at = find_line_end(at, end)) {
    at += *at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1;
    starts_.push_back(static_cast<std::uint32_t>(at - begin));
  }
  set_milestones();
}

void LineIndex::set_milestones() {
  for (std::size_t l = 0; l < starts_.size(); ++l) {
    const auto end =
        l + 1 < starts_.size() ? starts_[l + 1] : static_cast<std::uint32_t>(text_.size());
    Milestone last{starts_[l], 0, 0};
    while (end - last.offset > kMilestoneBytes) {
      std::uint32_t offset = last.offset + kMilestoneBytes;
      while (offset < end && continues_character(text_[offset])) ++offset;
      const char* const from = text_.data() + last.offset;
      const char* const to = text_.data() + offset;
      last = {offset, last.characters + static_cast<std::uint32_t>(count_characters(from, to)),
              last.astral + static_cast<std::uint32_t>(count_astral(from, to))};
      milestones_.push_back(last);
    }
  }
}

LineIndex::Milestone LineIndex::milestone_before(std::uint32_t start, std::uint32_t offset) const {
  const auto next =
      std::upper_bound(milestones_.begin(), milestones_.end(), offset,
                       [](std::uint32_t at, const Milestone& m) { return at < m.offset; });
  if (next == milestones_.begin() || std::prev(next)->offset < start) return {start, 0, 0};
  return *std::prev(next);
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  while (offset > 0 && offset < text_.size() && continues_character(text_[offset])) {
    --offset;
  }
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = *std::prev(next);
  const Milestone near = milestone_before(start, offset);
  const char* const from = text_.data() + near.offset;
  const char* const to = text_.data() + offset;
  const auto characters = near.characters + static_cast<std::uint32_t>(count_characters(from, to));
  Position position;
  position.line = static_cast<std::uint32_t>(next - starts_.begin());
  position.column = characters + 1;
  position.column_utf16 =
      characters + near.astral + static_cast<std::uint32_t>(count_astral(from, to)) + 1;
  position.column_byte = offset - start + 1;
  return position;
}

std::string_view LineIndex::line(std::uint32_t number) const {
  const std::uint32_t begin = starts_[number - 1];
  const std::size_t end = number < starts_.size() ? starts_[number] : text_.size();
  std::string_view line = text_.substr(begin, end - begin);
  if (number < starts_.size()) {
    const bool two = line.ends_with("\r\n");
    line.remove_suffix(two ? 2 : 1);
  }
  return line;
}

}  // namespace stet::text
