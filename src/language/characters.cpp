#include "language/characters.h"

#include "text/utf8.h"

namespace stet::language {
namespace {

Kind kind_of_letter(char32_t c) {
  if (c < 0x100)
    return c >= 0xDF || c == 0xAA || c == 0xB5 || c == 0xBA ? Kind::Lower : Kind::Upper;
  if (c < 0x180) {  // pairs, whose upper case is even but for two stretches
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (c == 0x138 || c == 0x149 || c == 0x17F) return Kind::Lower;
    return c == 0x178 || ((c & 1U) != 0) == odd_is_upper ? Kind::Upper : Kind::Lower;
  }
  if (c < 0x370) return c >= 0x250 ? Kind::Lower : Kind::Upper;
  if (c < 0x400)
    return (c >= 0x391 && c <= 0x3AB) || (c >= 0x386 && c <= 0x38F) ? Kind::Upper : Kind::Lower;
  if (c < 0x460) return c < 0x430 ? Kind::Upper : Kind::Lower;
  if (c < 0x530 || (c >= 0x1E00 && c < 0x1F00)) return (c & 1U) == 0 ? Kind::Upper : Kind::Lower;
  return Kind::Caseless;
}

Kind kind_of_mark(char32_t c) {
  switch (c) {
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return Kind::Space;
    case 0x2026:
      return Kind::Stop;
    case 0xAB:
    case 0x2039:
    case 0x201C:
    case 0x201E:
    case 0x2018:
    case 0x201A:
    case 0xBF:
    case 0xA1:
      return Kind::Opener;
    case 0xBB:
    case 0x203A:
    case 0x201D:
      return Kind::Guillemet;
    case 0x2019:
      return Kind::Apostrophe;
    default:
      break;
  }
  if (c >= 0x2000 && c <= 0x200A) return Kind::Space;
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA ? kind_of_letter(c) : Kind::Other;
  if (c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2C00) || (c >= 0xFE00 && c < 0xFE70) ||
      c >= 0x1F000) {
    return Kind::Other;
  }
  return kind_of_letter(c);
}

}  // namespace

Character wide_character_of(std::string_view text, std::size_t at) {
  const auto size = static_cast<std::uint8_t>(text::length_of_lead(text[at]));
  if (at + size > text.size()) return {Kind::Other, 1};
  return {kind_of_mark(text::character_at(text, at)), size};
}

std::size_t previous_character(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

}  // namespace stet::language
