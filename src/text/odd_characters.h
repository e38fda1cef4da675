// The characters that prose does not keep as they are: invisible ones, NUL, letters apart from
// their accents.
#pragma once

#include <cstddef>
#include <string_view>

namespace stet::text {

/// Length of the invisible character at the beginning of valid UTF-8 (soft hyphen, zero-width space
/// and joiners, direction marks, word joiner, byte order mark); 0 for others.
std::size_t invisible_length(std::string_view text);

/// Offset of the first NUL or invisible character, or the size. Several GB/s.
std::size_t find_odd_character(std::string_view text);

/// False when valid UTF-8 is surely in NFC: Latin letters up to U+017F and General Punctuation
/// only.
bool may_need_nfc(std::string_view text);

}  // namespace stet::text
