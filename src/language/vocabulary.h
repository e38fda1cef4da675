// Every word that any lexicon knows, by the hash of its folded letters. Filled while packs are
// loaded, then only read: a look-up is one bit test for most words of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/binary.h"
#include "base/column.h"
#include "language/token.h"

namespace stet::language {

class Vocabulary {
 public:
  Vocabulary();

  /// The id of a word written in any case; adds it when it is new. An accented first letter may be
  /// missing on a capital ("Etat"), and œ may be written oe: both spellings get the same id.
  WordId add(std::string_view word);
  /// 0 when no lexicon has the word.
  [[nodiscard]] WordId find(std::string_view word) const;
  /// The folded spelling of a word that was added.
  [[nodiscard]] std::string_view spelling(WordId word) const {
    return {keys_.data() + spellings_[word].begin, spellings_[word].size};
  }
  [[nodiscard]] std::size_t size() const { return spellings_.size(); }

  /// For the tokenizer: `hash` is that of the folded letters.
  [[nodiscard]] WordId look_up(std::uint64_t hash, bool capital) const {
    if ((bloom_[(hash >> 6) & (kBloomWords - 1)] >> (hash & 63) & 1) == 0) return 0;
    return look_up_slot(hash, capital);
  }

  /// To and from a snapshot, which must outlive the vocabulary; no word can be added to one that
  /// was read.
  void write_snapshot(base::BinaryWriter& writer) const;
  void read_snapshot(base::BinaryReader& reader);

  /// Fetches what look_up() will need, when there is something else to do meanwhile.
  void expect(std::uint64_t hash) const {
    if (slots_.size() != 0) __builtin_prefetch(slots_.data() + (hash & (slots_.size() - 1)));
  }

  static constexpr std::uint64_t kHashSeed = 0xCBF29CE484222325ULL;
  static std::uint64_t hash_step(std::uint64_t hash, unsigned char byte) {
    return (hash ^ byte) * 0x9E3779B97F4A7C15ULL;
  }
  static std::uint64_t hash_end(std::uint64_t hash) { return hash ^ (hash >> 29) ^ (hash >> 47); }

 private:
  static constexpr std::size_t kBloomWords = 8192;  // 64 KB of bits for some 40,000 forms

  /// Of the letters only their hash is compared: 64 bits tell some 50,000 words from all others.
  struct Slot {
    std::uint64_t hash = 0;
    WordId word = 0;  ///< 0: empty
    std::uint32_t only_capital = 0;
  };
  struct Spelling {
    std::uint32_t begin = 0;  ///< in keys_
    std::uint32_t size = 0;
  };

  [[nodiscard]] WordId look_up_slot(std::uint64_t hash, bool capital) const {
    if (slots_.size() == 0) return 0;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
      const Slot& slot = slots_[i];
      if (slot.word == 0) return 0;
      if (slot.hash == hash && (capital || slot.only_capital == 0)) return slot.word;
    }
  }
  void insert(std::uint64_t hash, WordId word, bool only_capital);
  static void place(const Slot& slot, std::vector<Slot>& slots);

  base::Column<Slot> slots_;
  base::Column<std::uint64_t> bloom_;
  base::Column<char> keys_;
  base::Column<Spelling> spellings_;
  std::size_t used_ = 0;
};

}  // namespace stet::language
