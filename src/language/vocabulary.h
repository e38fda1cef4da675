// Every word that any lexicon knows, by the hash of its folded letters. Filled while packs are loaded, then only read:
// a look-up is one bit test for most words of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/token.h"

namespace stet::language {

class Vocabulary {
 public:
  Vocabulary();

  /// The id of a word written in any case; adds it when it is new. An accented first letter may be missing on a
  /// capital ("Etat"), and œ may be written oe: both spellings get the same id.
  WordId add(std::string_view word);
  /// 0 when no lexicon has the word.
  [[nodiscard]] WordId find(std::string_view word) const;
  /// The folded spelling of a word that was added.
  [[nodiscard]] std::string_view spelling(WordId word) const { return spellings_[word]; }
  [[nodiscard]] std::size_t size() const { return spellings_.size(); }

  /// For the tokenizer: `key` holds the folded letters, `hash` is hash_of(key).
  [[nodiscard]] WordId look_up(std::uint64_t hash, std::string_view key, bool capital) const {
    if ((bloom_[(hash >> 6) & (kBloomWords - 1)] >> (hash & 63) & 1) == 0) return 0;
    return look_up_slot(hash, key, capital);
  }

  static constexpr std::uint64_t kHashSeed = 0xCBF29CE484222325ULL;
  static std::uint64_t hash_step(std::uint64_t hash, unsigned char byte) { return (hash ^ byte) * 0x9E3779B97F4A7C15ULL; }
  static std::uint64_t hash_end(std::uint64_t hash) { return hash ^ (hash >> 29) ^ (hash >> 47); }

 private:
  static constexpr std::size_t kBloomWords = 8192;  // 64 KB of bits for some 40,000 forms

  struct Slot {
    std::uint64_t hash = 0;
    WordId word = 0;  ///< 0: empty
    std::uint32_t key_begin = 0;
    std::uint16_t key_size = 0;
    bool only_capital = false;
  };

  [[nodiscard]] WordId look_up_slot(std::uint64_t hash, std::string_view key, bool capital) const;
  void insert(std::string_view key, WordId word, bool only_capital);
  void place(const Slot& slot);
  void grow();

  std::vector<Slot> slots_;
  std::vector<std::uint64_t> bloom_;
  std::string keys_;
  std::vector<std::string> spellings_;
  std::size_t used_ = 0;
};

}  // namespace stet::language
