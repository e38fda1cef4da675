#include "text/line_index.h"

#include <algorithm>

#include "text/byte_scan.h"

namespace stet::text {

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.reserve(text.size() / 100 + 1);
  starts_.push_back(0);
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = find_line_end(begin, end); at != end; at = find_line_end(at, end)) {
    at += *at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1;
    starts_.push_back(static_cast<std::uint32_t>(at - begin));
  }
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  while (offset > 0 && offset < text_.size() &&
         (static_cast<unsigned char>(text_[offset]) & 0xC0U) == 0x80) {
    --offset;
  }
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = *std::prev(next);
  const char* const from = text_.data() + start;
  const char* const to = text_.data() + offset;
  const auto characters = static_cast<std::uint32_t>(count_characters(from, to));
  Position position;
  position.line = static_cast<std::uint32_t>(next - starts_.begin());
  position.column = characters + 1;
  position.column_utf16 = characters + static_cast<std::uint32_t>(count_astral(from, to)) + 1;
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
