// The prose as the tokenizer sees it, made in one pass over its bytes: the folded text (fold.h),
// and for each byte whether it is part of a word.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace stet::language {

/// One bit for each byte of a text; past its end all are clear.
class ByteMarks {
 public:
  ByteMarks() = default;
  explicit ByteMarks(std::size_t bytes) : groups_(bytes / 64 + 2, 0) {}

  /// How many bits ahead() gives.
  static constexpr std::uint32_t kAhead = 57;
  /// The bits of the bytes from `at`, that one's lowest; those of kAhead bytes at least.
  [[nodiscard]] std::uint64_t ahead(std::uint32_t at) const {
    if constexpr (std::endian::native == std::endian::little) {
      std::uint64_t bits = 0;
      std::memcpy(&bits, reinterpret_cast<const char*>(groups_.data()) + at / 8, sizeof bits);
      return bits >> at % 8;
    } else {
      return groups_[at / 64] >> at % 64 | groups_[at / 64 + 1] << 1 << (63 - at % 64);
    }
  }
  /// The first stretch of marked bytes in [at, end); empty, at the end, when there is none.
  [[nodiscard]] text::ProseSpan stretch(std::uint32_t at, std::uint32_t end) const {
    const std::uint64_t bits = ahead(at);
    const auto gap = static_cast<std::uint32_t>(std::countr_zero(bits));
    if (gap < kAhead) [[likely]] {
      const auto size = static_cast<std::uint32_t>(std::countr_one(bits >> gap));
      if (gap + size < kAhead && at + gap + size <= end) [[likely]]
        return {at + gap, at + gap + size};
    }
    const std::uint32_t begin = next(at, end, true);
    return {begin, next(begin, end, false)};
  }
  /// How many stretches of marked bytes there are.
  [[nodiscard]] std::size_t stretches() const;

  [[nodiscard]] bool is(std::uint32_t at) const { return (groups_[at / 64] >> at % 64 & 1) != 0; }
  void set_group(std::size_t group, std::uint64_t bits) { groups_[group] = bits; }
  void set(std::size_t at) { groups_[at / 64] |= 1ULL << at % 64; }
  void clear(std::size_t at) { groups_[at / 64] &= ~(1ULL << at % 64); }

 private:
  /// The first byte of [at, end) that is marked, or not marked; `end` when none is.
  [[nodiscard]] std::uint32_t next(std::uint32_t at, std::uint32_t end, bool marked) const;

  std::vector<std::uint64_t> groups_;
};

struct Shadow {
  std::string folded;  ///< as fold() makes it
  ByteMarks in_word;   ///< the bytes of letters and digits
  ByteMarks upper;     ///< one byte of each upper-case letter: of its first two that which folds
};

/// The text must be valid UTF-8. Latin letters go sixteen at a time.
Shadow make_shadow(std::string_view text);

}  // namespace stet::language
