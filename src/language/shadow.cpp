#include "language/shadow.h"

#include <algorithm>
#include <utility>

#include "language/fold.h"
#include "language/separators.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stet::language {
namespace {

constexpr std::size_t kGroup = 64;

/// What 64 bytes are, one bit for each. Letters of ASCII and of Latin-1 (À to ÿ, whose first byte
/// is C3) are known at a look; `odd` are the others that need one: each first byte of another
/// character, and the second of × and ÷, which lie among the letters.
struct Group {
  std::uint64_t in_word = 0;
  std::uint64_t upper = 0;
  std::uint64_t odd = 0;
};

#ifdef __SSE2__

__m128i each(int byte) {
  return _mm_set1_epi8(static_cast<char>(byte));
}

/// Bytes from `first` to `last`; as signed numbers, in which 80 to FF come before 00.
__m128i between(__m128i bytes, int first, int last) {
  return _mm_and_si128(_mm_cmpgt_epi8(bytes, each(first - 1)),
                       _mm_cmplt_epi8(bytes, each(last + 1)));
}

std::uint64_t bits_of(__m128i bytes) {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
}

/// Folds 64 bytes into `folded`; `before` is the byte before them.
Group look_at(const char* text, char before, char* folded) {
  Group group;
  __m128i last = _mm_cvtsi32_si128(static_cast<unsigned char>(before));
  for (unsigned k = 0; k < kGroup; k += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + k));
    const __m128i previous = _mm_or_si128(_mm_slli_si128(bytes, 1), last);
    last = _mm_srli_si128(bytes, 15);
    const __m128i lead = _mm_cmpeq_epi8(bytes, each(0xC3));
    const __m128i second = _mm_cmpeq_epi8(previous, each(0xC3));
    const __m128i sign = _mm_and_si128(  // × and ÷
        second, _mm_or_si128(_mm_cmpeq_epi8(bytes, each(0x97)), _mm_cmpeq_epi8(bytes, each(0xB7))));
    const __m128i accented =
        _mm_andnot_si128(sign, _mm_and_si128(second, _mm_cmplt_epi8(bytes, each(0x9F))));
    const __m128i upper = _mm_or_si128(between(bytes, 'A', 'Z'), accented);
    const __m128i lower = _mm_or_si128(bytes, _mm_and_si128(upper, each(0x20)));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(folded + k), lower);
    const __m128i plain = _mm_or_si128(between(lower, 'a', 'z'), between(bytes, '0', '9'));
    const __m128i other = _mm_andnot_si128(lead, between(bytes, 0xC2 - 256, -1));
    group.in_word |= bits_of(_mm_or_si128(plain, _mm_or_si128(lead, second))) << k;
    group.upper |= bits_of(upper) << k;
    group.odd |= bits_of(_mm_or_si128(other, sign)) << k;
  }
  return group;
}

#else

Group look_at(const char* text, char before, char* folded) {
  Group group;
  auto previous = static_cast<unsigned char>(before);
  for (unsigned k = 0; k < kGroup; ++k) {
    const auto byte = static_cast<unsigned char>(text[k]);
    const bool second = previous == 0xC3;
    const bool sign = second && (byte == 0x97 || byte == 0xB7);
    const bool upper = (byte >= 'A' && byte <= 'Z') || (second && !sign && byte < 0x9F);
    const auto lower = static_cast<unsigned char>(upper ? byte | 0x20U : byte);
    const bool plain = (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9');
    folded[k] = static_cast<char>(lower);
    group.in_word |= std::uint64_t{plain || byte == 0xC3 || second} << k;
    group.upper |= std::uint64_t{upper} << k;
    group.odd |= std::uint64_t{sign || (byte >= 0xC2 && byte != 0xC3)} << k;
    previous = byte;
  }
  return group;
}

#endif

/// The odd character at a byte: see Group.
void settle(std::string_view text, std::size_t at, Shadow& shadow) {
  if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) {  // × or ÷
    shadow.in_word.clear(at - 1);
    shadow.in_word.clear(at);
    return;
  }
  fold_wide_character(shadow.folded, at);
  const WideCharacter character = wide_character_at(text.data() + at);
  if (!character.letter) return;
  for (std::size_t k = 0; k < character.size; ++k) shadow.in_word.set(at + k);
  if (shadow.folded[at + 1] != text[at + 1]) {
    shadow.upper.set(at + 1);
  } else if (shadow.folded[at] != text[at]) {
    shadow.upper.set(at);
  }
}

void settle_each(std::string_view text, std::size_t begin, std::uint64_t odd, Shadow& shadow) {
  for (; odd != 0; odd &= odd - 1)
    settle(text, begin + static_cast<std::size_t>(std::countr_zero(odd)), shadow);
}

}  // namespace

std::size_t ByteMarks::stretches() const {
  std::size_t count = 0;
  std::uint64_t last = 0;  // the bit before the group
  for (const std::uint64_t bits : groups_) {
    count += static_cast<std::size_t>(std::popcount(bits & ~(bits << 1 | last)));
    last = bits >> 63;
  }
  return count;
}

std::uint32_t ByteMarks::next(std::uint32_t at, std::uint32_t end, bool marked) const {
  for (; at < end; at += kAhead) {
    const std::uint64_t bits = marked ? ahead(at) : ~ahead(at);
    const auto skipped = static_cast<std::uint32_t>(std::countr_zero(bits));
    if (skipped < kAhead) return std::min(at + skipped, end);
  }
  return end;
}

Shadow make_shadow(std::string_view text) {
  Shadow shadow{std::string(text.size(), '\0'), ByteMarks(text.size()), ByteMarks(text.size())};
  // An odd character may reach over the end of its group: it waits until the next one is folded.
  std::uint64_t odd = 0;
  std::size_t begin = 0;
  const auto take = [&](const char* bytes, char* folded) {
    const Group group = look_at(bytes, begin == 0 ? '\0' : text[begin - 1], folded);
    shadow.in_word.set_group(begin / kGroup, group.in_word);
    shadow.upper.set_group(begin / kGroup, group.upper);
    return std::exchange(odd, group.odd);
  };
  for (; begin + kGroup <= text.size(); begin += kGroup)
    settle_each(text, begin - kGroup, take(text.data() + begin, shadow.folded.data() + begin),
                shadow);
  const std::size_t left = text.size() - begin;
  char bytes[kGroup] = {};
  char folded[kGroup];
  std::copy_n(text.data() + begin, left, bytes);
  const std::uint64_t waiting = take(bytes, folded);
  std::copy_n(folded, left, shadow.folded.data() + begin);
  settle_each(text, begin - kGroup, waiting, shadow);
  settle_each(text, begin, odd, shadow);
  return shadow;
}

}  // namespace stet::language
