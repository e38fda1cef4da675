// Where words with capitals stand together as a name does: « Jean-Pierre de La Motte », "Bank of
// England", "J. K. Tarn". Whose name it is, if any, is found later.
#pragma once

#include <cstdint>
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

/// Words as one number, folded: the same letters give the same number.
std::uint64_t word_hash(std::string_view folded);
/// The number of several words, built up from 0 word by word.
inline std::uint64_t joined_hash(std::uint64_t hash, std::uint64_t word) {
  return (hash ^ word) * 0x9E3779B97F4A7C15ULL + (hash << 7);
}

/// A set of words in which one that is not in it may rarely seem to be.
class WordSieve {
 public:
  /// For so many words at most.
  explicit WordSieve(std::size_t words);
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
