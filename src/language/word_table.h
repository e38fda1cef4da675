// From the hash of a word to its id: rows of eight words, each row a line of the processor's cache,
// compared at once.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "base/binary.h"
#include "base/column.h"
#include "language/token.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stet::language {

class WordTable {
 public:
  WordTable();

  /// The hash of a folded word; words of eight bytes or fewer never share one. What follows the
  /// word, up to `end`, may be read and is not counted.
  static std::uint64_t hash_of(std::string_view word, const char* end) {
    std::uint64_t hash = 0;
    while (word.size() > 8) {
      hash = mixed(hash ^ eight_bytes(word.data(), end));
      word.remove_prefix(8);
    }
    const std::uint64_t counted = ~std::uint64_t{0} >> ((64 - 8 * word.size()) % 64);
    return mixed(hash ^ (eight_bytes(word.data(), end) & counted));
  }
  static std::uint64_t hash_of(std::string_view word) {
    return hash_of(word, word.data() + word.size());
  }

  void insert(std::uint64_t hash, WordId word, bool only_capital);
  /// 0 when nothing with this hash was inserted, or only for words that begin with a capital. Of
  /// several the first inserted.
  [[nodiscard]] WordId find(std::uint64_t hash, bool capital) const {
    // Whether the word is known is a toss-up: the way is the same for both.
    const Row& row = rows_[hash & last_row_];
    const std::uint32_t same = row.places_of(upper_half(hash));
    const std::uint32_t entry = row.entries[first_of(same)] & (same != 0 ? ~0U : 0U);
    const bool settled = (entry != 0) | !row.full();
    const bool fits = capital | ((entry & kOnlyCapital) == 0);
    return (settled & fits) ? entry / 2 : find_further(hash, capital);
  }
  /// Fetches what find() will need, when there is something else to do meanwhile.
  void expect(std::uint64_t hash) const { __builtin_prefetch(rows_.data() + (hash & last_row_)); }

  void write_snapshot(base::BinaryWriter& writer) const { writer.row(rows_.view()); }
  void read_snapshot(base::BinaryReader& reader);

 private:
  static constexpr std::size_t kRow = 8;
  static constexpr std::uint32_t kOnlyCapital = 1;

  /// Of the letters only their hash is compared, by the half that does not say the row: with the
  /// row it tells some 50,000 words from all others. Filled from the first place on.
  struct alignas(64) Row {
    std::array<std::uint32_t, kRow> hashes{};
    std::array<std::uint32_t, kRow> entries{};  ///< twice the word, plus kOnlyCapital; 0: empty

    [[nodiscard]] bool full() const { return entries[kRow - 1] != 0; }
    /// One bit for each place that has this hash.
    [[nodiscard]] std::uint32_t places_of(std::uint32_t hash) const {
#ifdef __SSE2__
      const __m128i wanted = _mm_set1_epi32(static_cast<int>(hash));
      const auto* const here = reinterpret_cast<const __m128i*>(hashes.data());
      const __m128i same = _mm_packs_epi32(_mm_cmpeq_epi32(_mm_load_si128(here), wanted),
                                           _mm_cmpeq_epi32(_mm_load_si128(here + 1), wanted));
      return static_cast<std::uint32_t>(
          _mm_movemask_epi8(_mm_packs_epi16(same, _mm_setzero_si128())));
#else
      std::uint32_t places = 0;
      for (std::size_t k = 0; k < kRow; ++k) places |= std::uint32_t{hashes[k] == hash} << k;
      return places;
#endif
    }
  };

  /// The first place of a set; any place when there is none in it.
  static std::size_t first_of(std::uint32_t places) {
    return static_cast<std::size_t>(std::countr_zero(places | 1U << kRow)) % kRow;
  }
  static std::uint64_t mixed(std::uint64_t bits) {
    bits *= 0x9E3779B97F4A7C15ULL;
    return bits ^ bits >> 32;
  }
  /// As they lie in memory; past the end there are zeros.
  static std::uint64_t eight_bytes(const char* at, const char* end) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, end - at >= 8 ? 8 : static_cast<std::size_t>(end - at));
    return bytes;
  }
  static std::uint32_t upper_half(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32);
  }
  /// find() by every place of every row where the word can be.
  [[nodiscard]] WordId find_further(std::uint64_t hash, bool capital) const;
  void place(std::uint64_t hash, std::uint32_t entry);

  base::Column<Row> rows_;
  std::size_t last_row_ = 0;                                    ///< a row's number is cut by it
  std::vector<std::pair<std::uint64_t, std::uint32_t>> added_;  ///< hash and entry, while it grows
};

}  // namespace stet::language
