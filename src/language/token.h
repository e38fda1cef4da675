// A word of the prose. Punctuation is not a token: it is remembered as what stands before the next
// one.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace stet::language {

/// A word that some lexicon knows; 0 is any other word.
using WordId = std::uint32_t;

/// What stands between the token before and this one, as a set of bits.
enum Before : std::uint16_t {
  kNothing = 0,
  kSpace = 1,  ///< any white space, no-break ones too
  kApostrophe = 2,
  kHyphen = 4,  ///< joins two words: porte-parole
  kComma = 8,
  kColon = 16,
  kSemicolon = 32,
  kStop = 64,  ///< . ! ? …
  kQuotationMark = 128,
  kBracket = 256,
  kDash = 512,         ///< – — or a spaced hyphen
  kSymbol = 1024,      ///< anything else
  kBlockStart = 2048,  ///< the token is the first of its block
};

enum TokenFlag : std::uint8_t {
  kCapital = 1,        ///< the first letter is upper case
  kAllCapitals = 2,    ///< two letters or more, all upper case
  kDigits = 4,         ///< begins with a digit
  kFigureStart = 8,    ///< first token of a figure
  kFigureInside = 16,  ///< a later token of the same figure
};

struct Token {
  std::uint32_t begin = 0;  ///< byte in Prose::text()
  WordId word = 0;
  std::uint16_t size = 0;  ///< bytes
  std::uint16_t before = 0;
  std::uint8_t flags = 0;

  [[nodiscard]] text::ProseSpan span() const { return {begin, begin + size}; }
  [[nodiscard]] std::uint32_t end() const { return begin + size; }
  [[nodiscard]] bool is(TokenFlag flag) const { return (flags & flag) != 0; }
  /// Whether nothing but space, apostrophe or hyphen parts it from the token before: one phrase may
  /// hold both.
  [[nodiscard]] bool joined() const { return (before & ~(kSpace | kApostrophe | kHyphen)) == 0; }
};

/// A half-open range of token indexes.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  [[nodiscard]] bool contains(TokenRange other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] bool overlaps(TokenRange other) const {
    return begin < other.end && other.begin < end;
  }
  auto operator<=>(const TokenRange&) const = default;
};

}  // namespace stet::language
