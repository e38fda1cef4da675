#include "text/utf8.h"

#include <array>

#include "text/byte_scan.h"

namespace stet::text {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool continues(std::string_view text, std::size_t at) {
  return (byte_at(text, at) & 0xC0U) == 0x80;
}

// Bytes 0x80 to 0x9F; 0xA0 to 0xFF are the same as in Unicode.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

// Length of the space character that begins or ends here, among ASCII, U+00A0, U+2007, U+202F; 0
// for others.
std::size_t space_at(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text[0])) return 1;
  if (text.starts_with("\u00A0")) return 2;
  return text.starts_with("\u202F") || text.starts_with("\u2007") ? 3 : 0;
}

std::size_t space_before(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_space(text.back())) return 1;
  if (text.ends_with("\u00A0")) return 2;
  return text.ends_with("\u202F") || text.ends_with("\u2007") ? 3 : 0;
}

}  // namespace

std::size_t sequence_length(std::string_view text) {
  if (text.empty()) return 0;
  const unsigned char lead = byte_at(text, 0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || text.size() < 2 || !continues(text, 1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned char second = byte_at(text, 1);
  if (text.size() < 3 || !continues(text, 2)) return 0;
  if (lead < 0xF0) {
    const bool overlong = lead == 0xE0 && second < 0xA0;
    const bool surrogate = lead == 0xED && second >= 0xA0;
    return overlong || surrogate ? 0 : 3;
  }
  if (lead > 0xF4 || text.size() < 4 || !continues(text, 3)) return 0;
  const bool overlong = lead == 0xF0 && second < 0x90;
  const bool too_far = lead == 0xF4 && second >= 0x90;
  return overlong || too_far ? 0 : 4;
}

std::size_t valid_prefix(std::string_view text) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* at = begin;
  while ((at = find_non_ascii(at, end)) != end) {
    // Accented letters come two or three in a row in French only rarely, in other scripts always.
    do {
      const std::size_t length = sequence_length({at, static_cast<std::size_t>(end - at)});
      if (length == 0) return static_cast<std::size_t>(at - begin);
      at += length;
    } while (at != end && static_cast<unsigned char>(*at) >= 0x80);
  }
  return text.size();
}

char32_t character_at(std::string_view text, std::size_t offset) {
  const auto bits = [&](std::size_t at) -> char32_t { return byte_at(text, offset + at) & 0x3FU; };
  const char32_t lead = byte_at(text, offset);
  switch (length_of_lead(text[offset])) {
    case 1:
      return lead;
    case 2:
      return (lead & 0x1FU) << 6U | bits(1);
    case 3:
      return (lead & 0x0FU) << 12U | bits(1) << 6U | bits(2);
    default:
      return (lead & 0x07U) << 18U | bits(1) << 12U | bits(2) << 6U | bits(3);
  }
}

char32_t last_character(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = text.size() - 1;
  while (at > 0 && continues(text, at)) --at;
  return character_at(text, at);
}

void append_character(std::string& text, char32_t character) {
  if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) character = kReplacement;
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  const auto rest = [&](unsigned shift) { put(0x80U | (character >> shift & 0x3FU)); };
  switch (utf8_length(character)) {
    case 1:
      put(character);
      break;
    case 2:
      put(0xC0U | character >> 6U), rest(0);
      break;
    case 3:
      put(0xE0U | character >> 12U), rest(6), rest(0);
      break;
    default:
      put(0xF0U | character >> 18U), rest(12), rest(6), rest(0);
  }
}

char32_t from_windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte;
}

std::size_t leading_space(std::string_view text) {
  std::size_t at = 0;
  while (const std::size_t length = space_at(text.substr(at))) at += length;
  return at;
}

std::size_t trailing_space(std::string_view text) {
  const std::size_t size = text.size();
  while (const std::size_t length = space_before(text)) text.remove_suffix(length);
  return size - text.size();
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(leading_space(text));
  text.remove_suffix(trailing_space(text));
  return text;
}

}  // namespace stet::text
