// What parts two words, and which characters of several bytes do not.
#pragma once

#include <array>
#include <cstdint>

#include "language/token.h"

namespace stet::language {

constexpr std::array<std::uint16_t, 256> make_separators() {
  std::array<std::uint16_t, 256> bits{};
  bits.fill(kSymbol);
  for (const char c : {' ', '\n', '\t', '\r', '\f', '\v', '\0'})
    bits[static_cast<unsigned char>(c)] = kSpace;
  bits['\''] = kApostrophe;
  bits['-'] = kHyphen;
  bits[','] = kComma;
  bits[':'] = kColon;
  bits[';'] = kSemicolon;
  bits['.'] = bits['!'] = bits['?'] = kStop;
  bits['"'] = kQuotationMark;
  for (const char c : {'(', ')', '[', ']', '{', '}'})
    bits[static_cast<unsigned char>(c)] = kBracket;
  return bits;
}
/// For each byte that stands alone the sign of Before that it is.
inline constexpr auto kSeparators = make_separators();

struct WideCharacter {
  std::uint8_t size;  ///< bytes
  bool letter;
  std::uint16_t separator;  ///< what it is when it is no letter
};

/// Whether ½, ⅓ or another number of one character begins here.
bool is_fraction(const char* at);

/// The character of several bytes that begins here. Must be valid UTF-8.
WideCharacter wide_character_at(const char* at);

}  // namespace stet::language
