#include "text/odd_characters.h"

#include <bit>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stet::text {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_odd(std::string_view text, std::size_t at) {
  return text[at] == '\0' || (byte_at(text, at) >= 0xC2 && invisible_length(text.substr(at)) != 0);
}

// Letters up to U+017F (leads C2 to C5) and U+2000 to U+203F but U+2000 and U+2001 (E2 80) are in
// NFC.
bool surely_nfc(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0xC6) return true;
  if (lead != 0xE2) return false;
  const unsigned char second = byte_at(text, at + 1);
  if (second == 0x80) return byte_at(text, at + 2) >= 0x82;
  return second == 0x82;  // currency signs: €
}

#ifdef __SSE2__
__m128i equal(__m128i block, unsigned char byte) {
  return _mm_cmpeq_epi8(block, _mm_set1_epi8(static_cast<char>(byte)));
}

// Unsigned: whether each byte lies between two.
__m128i between(__m128i block, unsigned char low, unsigned char high) {
  const __m128i clamped = _mm_min_epu8(_mm_max_epu8(block, _mm_set1_epi8(static_cast<char>(low))),
                                       _mm_set1_epi8(static_cast<char>(high)));
  return _mm_cmpeq_epi8(block, clamped);
}

__m128i load(const char* at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

unsigned bits(__m128i mask) {
  return static_cast<unsigned>(_mm_movemask_epi8(mask));
}
#endif

}  // namespace

std::size_t invisible_length(std::string_view text) {
  if (text.starts_with("\u00AD")) return 2;
  if (text.size() < 3) return 0;
  const unsigned char second = byte_at(text, 1);
  const unsigned char third = byte_at(text, 2);
  if (text[0] == '\xEF') return second == 0xBB && third == 0xBF ? 3 : 0;
  if (text[0] != '\xE2') return 0;
  const bool joiner_or_mark = second == 0x80 && third >= 0x8B && third <= 0x8F;  // U+200B to U+200F
  const bool embedding = second == 0x80 && third >= 0xAA && third <= 0xAE;       // U+202A to U+202E
  const bool word_joiner = second == 0x81 && third >= 0xA0 && third <= 0xA9;     // U+2060 to U+2069
  return joiner_or_mark || embedding || word_joiner ? 3 : 0;
}

std::size_t find_odd_character(std::string_view text) {
  std::size_t at = 0;
#ifdef __SSE2__
  // Three loads see each character whole; the last blocks are left to the loop below.
  for (; at + 18 <= text.size(); at += 16) {
    const __m128i first = load(text.data() + at);
    const __m128i nul = equal(first, 0);
    if (bits(_mm_or_si128(first, nul)) == 0) continue;
    const __m128i second = load(text.data() + at + 1);
    const __m128i third = load(text.data() + at + 2);
    const __m128i soft_hyphen = _mm_and_si128(equal(first, 0xC2), equal(second, 0xAD));
    const __m128i marks = _mm_or_si128(between(third, 0x8B, 0x8F), between(third, 0xAA, 0xAE));
    const __m128i punctuation =
        _mm_or_si128(_mm_and_si128(equal(second, 0x80), marks), equal(second, 0x81));
    const __m128i invisible =
        _mm_or_si128(_mm_and_si128(equal(first, 0xE2), punctuation), equal(first, 0xEF));
    unsigned hits = bits(_mm_or_si128(_mm_or_si128(nul, soft_hyphen), invisible));
    for (; hits != 0; hits &= hits - 1) {
      const std::size_t hit = at + static_cast<std::size_t>(std::countr_zero(hits));
      if (is_odd(text, hit)) return hit;
    }
  }
#endif
  while (at < text.size() && !is_odd(text, at)) ++at;
  return at;
}

bool may_need_nfc(std::string_view text) {
  std::size_t at = 0;
#ifdef __SSE2__
  for (; at + 18 <= text.size(); at += 16) {
    const __m128i first = load(text.data() + at);
    unsigned hits = bits(between(first, 0xC6, 0xFF));
    if (hits == 0) continue;
    const __m128i second = load(text.data() + at + 1);
    const __m128i third = load(text.data() + at + 2);
    const __m128i fine = _mm_and_si128(_mm_and_si128(equal(first, 0xE2), equal(second, 0x80)),
                                       between(third, 0x82, 0xBF));
    for (hits &= ~bits(fine); hits != 0; hits &= hits - 1) {
      if (!surely_nfc(text, at + static_cast<std::size_t>(std::countr_zero(hits)))) return true;
    }
  }
#endif
  for (; at < text.size(); ++at) {
    if (!surely_nfc(text, at)) return true;
  }
  return false;
}

}  // namespace stet::text
