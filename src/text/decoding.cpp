#include "text/decoding.h"

#include <algorithm>

#include "text/byte_scan.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

// Offsets between two places are found by walking: a place every kilobyte keeps the walk short.
constexpr std::size_t kPlaceEvery = 1024;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

DecodedPlace place(std::size_t text_offset, std::size_t disk_offset) {
  return {static_cast<std::uint32_t>(text_offset), static_cast<std::uint32_t>(disk_offset)};
}

// UTF-16 without BOM shows as NUL in every second byte of Latin text.
bool looks_like_utf16(std::string_view bytes, std::size_t nul_parity) {
  const std::string_view head =
      bytes.substr(0, std::min<std::size_t>(bytes.size(), 512) & ~std::size_t{1});
  if (head.size() < 4 || head.find('\0') == std::string_view::npos) return false;
  std::size_t nul_here = 0;
  std::size_t nul_there = 0;
  for (std::size_t at = 0; at + 1 < head.size(); at += 2) {
    nul_here += head[at + nul_parity] == '\0' ? 1 : 0;
    nul_there += head[at + 1 - nul_parity] == '\0' ? 1 : 0;
  }
  return nul_there == 0 && nul_here * 10 >= head.size() / 2 * 7;
}

void decode_utf16(std::string_view bytes, bool little, Decoded& decoded) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return little ? second * 256U + first : first * 256U + second;
  };
  decoded.same_bytes = false;
  decoded.encoding = little ? Encoding::Utf16Le : Encoding::Utf16Be;
  decoded.text.reserve(bytes.size() / 2 + bytes.size() / 16);
  std::size_t lost = 0;
  std::size_t next_place = 0;
  std::size_t at = decoded.bom_size;
  while (at + 1 < bytes.size()) {
    if (decoded.text.size() >= next_place) {
      decoded.places.push_back(place(decoded.text.size(), at));
      next_place = decoded.text.size() + kPlaceEvery;
    }
    char32_t character = unit(at);
    at += 2;
    if (character >= 0xD800 && character < 0xE000) {
      const char32_t low = character < 0xDC00 && at + 1 < bytes.size() ? unit(at) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
        at += 2;
      } else {
        character = kReplacement;
        ++lost;
      }
    }
    append_character(decoded.text, character);
  }
  if (at < bytes.size()) {
    decoded.places.push_back(place(decoded.text.size(), at));
    append_character(decoded.text, kReplacement);
    ++lost;
  }
  if (lost != 0) {
    decoded.remarks.push_back(counted(lost, "broken unit of UTF-16 was read as U+FFFD",
                                      "broken units of UTF-16 were read as U+FFFD"));
  }
}

void decode_windows_1252(std::string_view bytes, Decoded& decoded) {
  decoded.same_bytes = false;
  decoded.encoding = Encoding::Windows1252;
  decoded.text.reserve(bytes.size() + bytes.size() / 16);
  std::size_t lost = 0;
  std::size_t next_place = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (decoded.text.size() >= next_place) {
      decoded.places.push_back(place(decoded.text.size(), at));
      next_place = decoded.text.size() + kPlaceEvery;
    }
    const char32_t character = from_windows_1252(static_cast<unsigned char>(bytes[at]));
    lost += character == kReplacement ? 1 : 0;
    append_character(decoded.text, character);
  }
  decoded.remarks.emplace_back("not UTF-8; read as Windows-1252");
  if (lost != 0) {
    decoded.remarks.push_back(
        counted(lost, "invalid byte was read as U+FFFD", "invalid bytes were read as U+FFFD"));
  }
}

void mend_utf8(std::string_view bytes, Decoded& decoded) {
  decoded.same_bytes = false;
  decoded.text.reserve(bytes.size() + bytes.size() / 64 + 16);
  std::size_t lost = 0;
  std::size_t at = decoded.bom_size;
  decoded.places.push_back(place(0, at));
  while (at < bytes.size()) {
    const std::size_t valid = valid_prefix(bytes.substr(at));
    decoded.text.append(bytes.substr(at, valid));
    at += valid;
    if (at == bytes.size()) break;
    append_character(decoded.text, kReplacement);
    ++at;
    ++lost;
    decoded.places.push_back(place(decoded.text.size(), at));
  }
  decoded.remarks.push_back(
      counted(lost, "invalid byte was read as U+FFFD", "invalid bytes were read as U+FFFD"));
}

// A text in Windows-1252 has next to no valid sequence beyond ASCII, a damaged UTF-8 many.
bool mostly_utf8(std::string_view bytes) {
  std::size_t valid = 0;
  std::size_t invalid = 0;
  const char* const end = bytes.data() + bytes.size();
  const char* at = bytes.data();
  while ((at = find_non_ascii(at, end)) != end) {
    const std::size_t length = sequence_length({at, static_cast<std::size_t>(end - at)});
    (length == 0 ? invalid : valid) += 1;
    at += length == 0 ? 1 : length;
  }
  return valid >= invalid;
}

}  // namespace

Decoded decode(std::string_view bytes) {
  Decoded decoded;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    decoded.bom_size = 3;
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    decoded.bom_size = 2;
    decode_utf16(bytes, bytes[0] == '\xFF', decoded);
    return decoded;
  } else if (looks_like_utf16(bytes, 1) || looks_like_utf16(bytes, 0)) {
    decode_utf16(bytes, looks_like_utf16(bytes, 1), decoded);
    return decoded;
  }
  if (decoded.bom_size + valid_prefix(bytes.substr(decoded.bom_size)) == bytes.size())
    return decoded;
  if (decoded.bom_size != 0 || mostly_utf8(bytes)) {
    mend_utf8(bytes, decoded);
  } else {
    decode_windows_1252(bytes, decoded);
  }
  return decoded;
}

}  // namespace stet::text
