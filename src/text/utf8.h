// UTF-8, byte by byte: what is valid, where characters begin, how they are written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stet::text {

inline constexpr char32_t kReplacement = 0xFFFD;

/// Length of the valid UTF-8 sequence at the beginning of a text, 1 to 4; 0 when it is not valid
/// there.
std::size_t sequence_length(std::string_view text);

/// Offset of the first byte that is not part of valid UTF-8; the size when all is valid. Several
/// GB/s.
std::size_t valid_prefix(std::string_view text);

/// The character at an offset of valid UTF-8 that begins one.
char32_t character_at(std::string_view text, std::size_t offset);

/// The last character of valid UTF-8; 0 when there is none.
char32_t last_character(std::string_view text);

/// Its length in UTF-8: 1 to 4.
inline std::size_t utf8_length(char32_t character) {
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}

/// The length that a valid lead byte announces.
inline std::size_t length_of_lead(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

/// Appends a character; one that does not exist (a surrogate, past 10FFFF) as U+FFFD.
void append_character(std::string& text, char32_t character);

/// What byte 0x80…0xFF means in Windows-1252; U+FFFD for the five that mean nothing.
char32_t from_windows_1252(unsigned char byte);

/// ASCII white space: space, tab, line ends, form feed, vertical tab.
inline bool is_ascii_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// Without ASCII white space and no-break spaces at both ends.
std::string_view trimmed(std::string_view text);
/// How many bytes of ASCII white space and no-break spaces a text begins with.
std::size_t leading_space(std::string_view text);
/// … and ends with.
std::size_t trailing_space(std::string_view text);

}  // namespace stet::text
