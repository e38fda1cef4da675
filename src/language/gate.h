// What four phrases need around a word that they share, asked in one go before any of them is
// looked at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "language/word_set.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stet::language {

/// Halves of the sets of words of which one must be to the right, or to the left, of the word. A
/// place that is left over lets nothing pass.
struct alignas(64) Gate {
  static constexpr std::uint32_t kPhrases = 4;
  using Halves = std::array<std::uint32_t, kPhrases>;
  Halves right_low{};
  Halves right_high{};
  Halves left_low{};
  Halves left_high{};

  void set(std::size_t phrase, WordSet right, WordSet left) {
    right_low[phrase] = right.low();
    right_high[phrase] = right.high();
    left_low[phrase] = left.low();
    left_high[phrase] = left.high();
  }

  /// One bit for each phrase that may be there, by the words on either side.
  [[nodiscard]] std::uint32_t passing(WordSet right, WordSet left) const {
#ifdef __SSE2__
    const __m128i none = _mm_or_si128(
        _mm_or_si128(missing(right_low, right.low()), missing(right_high, right.high())),
        _mm_or_si128(missing(left_low, left.low()), missing(left_high, left.high())));
    return static_cast<std::uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(none))) ^ 15U;
#else
    std::uint32_t passing = 0;
    for (std::size_t k = 0; k < kPhrases; ++k) {
      const bool all = (right_low[k] & right.low()) != 0 && (right_high[k] & right.high()) != 0 &&
                       (left_low[k] & left.low()) != 0 && (left_high[k] & left.high()) != 0;
      passing |= std::uint32_t{all} << k;
    }
    return passing;
#endif
  }

 private:
#ifdef __SSE2__
  static __m128i missing(const Halves& needs, std::uint32_t there) {
    const __m128i row = _mm_load_si128(reinterpret_cast<const __m128i*>(needs.data()));
    return _mm_cmpeq_epi32(_mm_and_si128(row, _mm_set1_epi32(static_cast<int>(there))),
                           _mm_setzero_si128());
  }
#endif
};

}  // namespace stet::language
