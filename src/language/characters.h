// What a character is to the eye that looks for sentences and quotations.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stet::language {

enum class Kind : std::uint8_t {
  None,   ///< past the end
  Space,  ///< no-break spaces and line ends too
  Lower,
  Upper,
  Caseless,  ///< a letter of a script without case
  Digit,
  Stop,        ///< . ! ? …
  Comma,       ///< , ; :
  Opener,      ///< « ‹ “ „ ‘ ‚ ( [ { ¿ ¡
  Guillemet,   ///< » › ”: closes, even after a space
  Bracket,     ///< ) ] }
  Straight,    ///< "
  Apostrophe,  ///< ' ’
  Other,
};

struct Character {
  Kind kind = Kind::None;
  std::uint8_t size = 0;  ///< bytes
};

constexpr std::array<Kind, 128> make_ascii_kinds() {
  std::array<Kind, 128> kinds{};
  kinds.fill(Kind::Other);
  for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'})
    kinds[static_cast<unsigned char>(c)] = Kind::Space;
  for (unsigned c = 'a'; c <= 'z'; ++c) {
    kinds[c] = Kind::Lower;
    kinds[c - 32] = Kind::Upper;
  }
  for (unsigned c = '0'; c <= '9'; ++c) kinds[c] = Kind::Digit;
  for (const char c : {'.', '!', '?'}) kinds[static_cast<unsigned char>(c)] = Kind::Stop;
  for (const char c : {',', ';', ':'}) kinds[static_cast<unsigned char>(c)] = Kind::Comma;
  for (const char c : {'(', '[', '{'}) kinds[static_cast<unsigned char>(c)] = Kind::Opener;
  for (const char c : {')', ']', '}'}) kinds[static_cast<unsigned char>(c)] = Kind::Bracket;
  kinds['"'] = Kind::Straight;
  kinds['\''] = Kind::Apostrophe;
  return kinds;
}
inline constexpr auto kAsciiKinds = make_ascii_kinds();

/// character_of for a character of several bytes.
Character wide_character_of(std::string_view text, std::size_t at);

/// The character that begins at an offset of valid UTF-8; None at its end.
inline Character character_of(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Character{kAsciiKinds[byte], 1} : wide_character_of(text, at);
}

/// Where the character that ends at an offset (not 0) begins.
std::size_t previous_character(std::string_view text, std::size_t at);

inline bool is_letter(Kind kind) {
  return kind == Kind::Lower || kind == Kind::Upper || kind == Kind::Caseless;
}
inline bool is_word(Kind kind) {
  return is_letter(kind) || kind == Kind::Digit;
}
inline bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
inline bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

}  // namespace stet::language
