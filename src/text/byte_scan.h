// Finding the few bytes that need thought, sixteen at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stet::text {

/// The first byte ≥ 0x80 in [at, end), or end.
inline const char* find_non_ascii(const char* at, const char* end) {
#ifdef __SSE2__
  for (; end - at >= 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(block));
    if (mask != 0) return at + std::countr_zero(mask);
  }
#else
  for (; end - at >= 8; at += 8) {
    std::uint64_t block;
    std::memcpy(&block, at, 8);
    if ((block & 0x8080808080808080U) != 0) break;
  }
#endif
  while (at != end && static_cast<unsigned char>(*at) < 0x80) ++at;
  return at;
}

/// The first \n or \r in [at, end), or end.
inline const char* find_line_end(const char* at, const char* end) {
#ifdef __SSE2__
  const __m128i feed = _mm_set1_epi8('\n');
  const __m128i carriage = _mm_set1_epi8('\r');
  for (; end - at >= 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(block, feed), _mm_cmpeq_epi8(block, carriage));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
    if (mask != 0) return at + std::countr_zero(mask);
  }
#endif
  while (at != end && *at != '\n' && *at != '\r') ++at;
  return at;
}

/// The first & or control character (line ends, tabs) or space before another space in [at, end),
/// or end.
inline const char* find_reference_or_gap(const char* at, const char* end) {
#ifdef __SSE2__
  const __m128i ampersand = _mm_set1_epi8('&');
  const __m128i space = _mm_set1_epi8(' ');
  const __m128i last_control = _mm_set1_epi8(0x1F);
  for (; end - at >= 17; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i after = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 1));
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(block, last_control), block);
    const __m128i gap = _mm_and_si128(_mm_cmpeq_epi8(block, space), _mm_cmpeq_epi8(after, space));
    const __m128i hits = _mm_or_si128(_mm_or_si128(control, gap), _mm_cmpeq_epi8(block, ampersand));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
    if (mask != 0) return at + std::countr_zero(mask);
  }
#endif
  for (; at != end; ++at) {
    const bool gap = *at == ' ' && at + 1 != end && at[1] == ' ';
    if (*at == '&' || gap || static_cast<unsigned char>(*at) < 0x20) return at;
  }
  return end;
}

/// How many bytes in [at, end) begin a character: all but 10xxxxxx.
inline std::size_t count_characters(const char* at, const char* end) {
  std::size_t count = 0;
#ifdef __SSE2__
  const __m128i last_continuation = _mm_set1_epi8(static_cast<char>(0xBF));
  const __m128i zero = _mm_setzero_si128();
  const __m128i one = _mm_set1_epi8(1);
  for (; end - at >= 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i begins = _mm_and_si128(_mm_cmpgt_epi8(block, last_continuation), one);
    const __m128i sums = _mm_sad_epu8(begins, zero);
    count += static_cast<std::size_t>(_mm_cvtsi128_si64(sums)) +
             static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums)));
  }
#endif
  for (; at != end; ++at) count += (static_cast<unsigned char>(*at) & 0xC0U) != 0x80 ? 1 : 0;
  return count;
}

/// How many bytes in [at, end) begin a character of four bytes (two units of UTF-16).
inline std::size_t count_astral(const char* at, const char* end) {
  std::size_t count = 0;
  while ((at = find_non_ascii(at, end)) != end) {
    count += static_cast<unsigned char>(*at) >= 0xF0 ? 1 : 0;
    ++at;
  }
  return count;
}

}  // namespace stet::text
