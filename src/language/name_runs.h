// Where words with capitals stand together as a name does: « Jean-Pierre de La Motte », "Bank of
// England", "J. K. Tarn". Whose name it is, if any, is found later.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "language/attributions.h"
#include "language/knowledge.h"
#include "language/tokens.h"

namespace stet::language {

struct NameRun {
  TokenRange tokens;
  std::uint32_t sentence = 0;
  bool opens = false;     ///< first in its sentence or quotation: its capital tells nothing
  bool shouting = false;  ///< in a line where most words have capitals
};

/// How often the article uses words of its matter.
struct Matter {
  std::uint32_t combat = 0, claims = 0, armed = 0, trial = 0, dispute = 0;

  /// A battle report: two of claims, combat and armed groups (evidence model §3).
  [[nodiscard]] bool is_battle() const {
    return (claims > 0 ? 1 : 0) + (combat > 1 ? 1 : 0) + (armed > 0 ? 1 : 0) >= 2;
  }
  [[nodiscard]] bool is_trial() const { return trial > 1; }
  [[nodiscard]] bool is_dispute() const { return dispute > 1; }
};

/// A word as one number, folded: the same letters give the same number.
inline std::uint64_t word_hash(std::string_view folded) {
  const auto load = [](const char* at, std::size_t size) {
    std::uint64_t part = 0;
    if (size >= 8) {
      std::memcpy(&part, at, 8);
    } else if (size >= 4) {
      std::uint32_t first = 0;
      std::uint32_t last = 0;
      std::memcpy(&first, at, 4);
      std::memcpy(&last, at + size - 4, 4);
      part = first | (std::uint64_t{last} << 32);
    } else if (size > 0) {
      part = static_cast<unsigned char>(at[0]) |
             (static_cast<unsigned>(static_cast<unsigned char>(at[size / 2])) << 8) |
             (static_cast<unsigned>(static_cast<unsigned char>(at[size - 1])) << 16);
    }
    return part;
  };
  const char* at = folded.data();
  std::size_t left = folded.size();
  std::uint64_t hash = left * 0x9E3779B97F4A7C15ULL;
  do {
    const std::size_t size = left < 8 ? left : 8;
    hash = (hash ^ load(at, size)) * 0xD6E8FEB86659FD93ULL;
    hash ^= hash >> 32;
    at += size;
    left -= size;
  } while (left > 0);
  return hash;
}
/// The number of several words, built up from 0 word by word.
inline std::uint64_t joined_hash(std::uint64_t hash, std::uint64_t word) {
  return (hash ^ word) * 0x9E3779B97F4A7C15ULL + (hash << 7);
}

/// A word by its length and first letters, for a WordSieve: cheaper than word_hash.
inline std::uint64_t sieve_hash(const Tokens& tokens, const Token& token) {
  std::uint64_t letters = 0;
  const std::uint32_t size = token.size < 8 ? token.size : 8;
  if (token.begin + 8U <= tokens.folded.size()) {
    std::memcpy(&letters, tokens.folded.data() + token.begin, 8);
    letters <<= 64 - 8 * size;  // a word has a letter
  } else {
    std::memcpy(&letters, tokens.folded.data() + token.begin, size);
    letters <<= 64 - 8 * size;
  }
  // The high bits: those of a short word lie there.
  return ((letters + token.size) * 0x9E3779B97F4A7C15ULL) >> 40;
}

/// A set of words in which one that is not in it may rarely seem to be.
class WordSieve {
 public:
  /// For so many words at most.
  explicit WordSieve(std::size_t words);
  /// For adding many: the place of the bits is looked up once.
  class Writing {
   public:
    explicit Writing(WordSieve& sieve) : bits_(sieve.bits_.data()), mask_(sieve.mask_) {}
    void add(std::uint64_t hash) { bits_[(hash >> 6) & mask_] |= 1ULL << (hash & 63); }

   private:
    std::uint64_t* bits_;
    std::size_t mask_;
  };
  void add(std::uint64_t hash) { bits_[slot(hash)] |= 1ULL << (hash & 63); }
  [[nodiscard]] bool may_have(std::uint64_t hash) const {
    return (bits_[slot(hash)] >> (hash & 63) & 1) != 0;
  }

 private:
  [[nodiscard]] std::size_t slot(std::uint64_t hash) const { return (hash >> 6) & mask_; }
  std::vector<std::uint64_t> bits_;
  std::size_t mask_ = 0;
};

struct NameRuns {
  std::vector<NameRun> all;  ///< by place, not overlapping
  WordSieve lower;           ///< words seen with a small letter
  WordSieve upper;           ///< words seen with a capital where none is due
  Matter matter;
};

/// One pass over the words. Lines all in capitals have no runs.
NameRuns find_name_runs(const Tokens& tokens, const std::vector<Sentence>& sentences,
                        const Knowledge& knowledge);

}  // namespace stet::language
