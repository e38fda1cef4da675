#include "language/fold.h"

#include <cstring>

namespace stet::language {
namespace {

/// Lower case of a two-byte character (U+0080 to U+07FF) whose lower case has two bytes too; else
/// itself.
std::uint32_t lower_two_bytes(std::uint32_t c) {
  if (c >= 0xC0 && c <= 0xDE) return c == 0xD7 ? c : c + 0x20;
  if (c < 0x100) return c;
  if (c <= 0x137) return c == 0x130 || c == 0x131 ? c : c | 1;
  if (c >= 0x139 && c <= 0x148) return (c & 1) != 0 ? c + 1 : c;
  if (c >= 0x14A && c <= 0x177) return c | 1;
  if (c == 0x178) return 0xFF;
  if (c >= 0x179 && c <= 0x17E) return (c & 1) != 0 ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

}  // namespace

std::size_t fold_wide_character(std::string& text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0xC2 && byte <= 0xDF && at + 1 < text.size()) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    if (byte == 0xC2 && next == 0xA0) {
      text[at] = text[at + 1] = ' ';
    } else {
      const std::uint32_t lower = lower_two_bytes((byte & 0x1FU) << 6 | (next & 0x3FU));
      text[at] = static_cast<char>(0xC0 | lower >> 6);
      text[at + 1] = static_cast<char>(0x80 | (lower & 0x3F));
    }
    return at + 1;
  }
  if (byte == 0xE2 && at + 2 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0x80) {
    const auto last = static_cast<unsigned char>(text[at + 2]);
    char plain = 0;
    if (last == 0x98 || last == 0x99 || last == 0xBC) plain = '\'';
    if ((last >= 0x80 && last <= 0x8A) || last == 0xAF) plain = ' ';
    if (last == 0x90 || last == 0x91) plain = '-';
    if (plain != 0) text[at] = text[at + 1] = text[at + 2] = plain;
    return at + 2;
  }
  return at;
}

std::string fold(std::string_view text) {
  std::string folded(text);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    // Eight bytes of ASCII at a time: where a byte is at least 'A' and not beyond 'Z', its bit 0x20
    // is set.
    constexpr std::uint64_t kEach = 0x0101010101010101;
    for (std::uint64_t eight = 0; i + 8 <= folded.size(); i += 8) {
      std::memcpy(&eight, folded.data() + i, 8);
      if ((eight & kEach * 0x80) != 0) break;
      eight |=
          ((eight + kEach * (0x80 - 'A')) & ~(eight + kEach * (0x7F - 'Z')) & kEach * 0x80) >> 2;
      std::memcpy(folded.data() + i, &eight, 8);
    }
    if (i == folded.size()) break;
    const auto byte = static_cast<unsigned char>(folded[i]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') folded[i] = static_cast<char>(byte | 0x20);
      continue;
    }
    i = fold_wide_character(folded, i);
  }
  return folded;
}

std::string word_key(std::string_view word) {
  std::string folded = fold(word);
  if (folded.find("œ") == std::string::npos && folded.find("æ") == std::string::npos) return folded;
  std::string key;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const std::string_view pair = std::string_view(folded).substr(i, 2);
    if (pair == "œ" || pair == "æ") {
      key += pair == "œ" ? "oe" : "ae";
      ++i;
    } else {
      key += folded[i];
    }
  }
  return key;
}

std::string without_first_accent(std::string_view key) {
  static constexpr std::string_view kAccented[] = {"àáâãäå", "ç", "èéêë", "ìíîï", "òóôõö", "ùúûü"};
  static constexpr char kPlain[] = {'a', 'c', 'e', 'i', 'o', 'u'};
  if (key.size() < 2 || static_cast<unsigned char>(key[0]) != 0xC3) return {};
  for (std::size_t row = 0; row < std::size(kAccented); ++row) {
    for (std::size_t i = 0; i < kAccented[row].size(); i += 2) {
      if (kAccented[row].substr(i, 2) == key.substr(0, 2))
        return kPlain[row] + std::string(key.substr(2));
    }
  }
  return {};
}

}  // namespace stet::language
