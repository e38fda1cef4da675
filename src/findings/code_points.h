// Reading UTF-8 that may be broken: paths and messages come from outside and must not break a
// report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace stet::findings {

struct CodePoint {
  char32_t value = text::kReplacement;  ///< U+FFFD for a byte that is not UTF-8
  std::uint32_t size = 1;               ///< in bytes, never 0
};

/// The character that begins at an offset inside the text.
inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const std::size_t size = text::sequence_length(text.substr(offset));
  if (size == 0) return {};
  return {text::character_at(text, offset), static_cast<std::uint32_t>(size)};
}

}  // namespace stet::findings
