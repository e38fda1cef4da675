// Words as a set so small that many sets are compared at once: a word that is not in it may seem to
// be.
#pragma once

#include <bit>
#include <cstdint>

#include "language/token.h"

namespace stet::language {

/// Each word has a bit in either half, one by the low bits of its id and one by the next: a single
/// word is taken for another once in a thousand, and the forms of a verb, which were added in a
/// row, share their second bit. Words unknown have the bits of word 0.
struct WordSet {
  std::uint64_t bits = 0;

  static constexpr WordSet of(WordId word) {
    return {std::uint64_t{1} << word % 32 | std::uint64_t{1} << (32 + word / 32 % 32)};
  }
  static constexpr WordSet any() { return {~std::uint64_t{0}}; }

  [[nodiscard]] std::uint32_t low() const { return static_cast<std::uint32_t>(bits); }
  [[nodiscard]] std::uint32_t high() const { return static_cast<std::uint32_t>(bits >> 32); }
  /// Whether some word is perhaps in both.
  [[nodiscard]] bool meets(WordSet other) const {
    const WordSet both{bits & other.bits};
    return both.low() != 0 && both.high() != 0;
  }
  /// About how many in a thousand words seem to be in it.
  [[nodiscard]] std::uint32_t chance() const {
    return static_cast<std::uint32_t>(std::popcount(low()) * std::popcount(high()));
  }
  WordSet& operator|=(WordSet other) {
    bits |= other.bits;
    return *this;
  }
  friend WordSet operator|(WordSet one, WordSet other) { return {one.bits | other.bits}; }
  bool operator==(const WordSet&) const = default;
};

}  // namespace stet::language
