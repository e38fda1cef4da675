// The words of a sentence that tell what became of people.
#pragma once

#include <span>
#include <vector>

#include "language/lexicon.h"
#include "language/toll_words.h"

namespace stet::claims {

struct Outcome {
  language::TokenRange tokens;
  language::Status status = language::Status::Dead;
  std::uint16_t forms = 0;  ///< bits by OutcomeForm: one word may be several
  bool negated = false;
  bool unreal = false;
  language::TokenRange denial;  ///< « aucun mort », when negated
  bool taken = false;

  [[nodiscard]] bool may_be(language::OutcomeForm form) const {
    return (forms >> static_cast<unsigned>(form) & 1U) != 0;
  }
};

/// Matches of the lists of one language within the sentence at hand; asked for in reading order.
class MatchCursor {
 public:
  MatchCursor() = default;
  explicit MatchCursor(std::span<const language::Match> all) : all_(all) {}
  /// The matches that begin inside the tokens.
  std::span<const language::Match> within(language::TokenRange tokens) {
    while (first_ < all_.size() && all_[first_].tokens.begin < tokens.begin) ++first_;
    std::size_t last = first_;
    while (last < all_.size() && all_[last].tokens.begin < tokens.end) ++last;
    return all_.subspan(first_, last - first_);
  }
  [[nodiscard]] bool done() const { return first_ >= all_.size(); }

 private:
  std::span<const language::Match> all_;
  std::size_t first_ = 0;
};

/// Outcomes in reading order, not overlapping; the longer of two that begin together, words that
/// idioms hold left out.
void find_outcomes(const language::TollLists& lists, std::span<const language::Match> matches,
                   std::span<const language::Match> idioms, std::span<const language::Match> denied,
                   std::span<const language::Match> unreal, std::vector<Outcome>& outcomes);

}  // namespace stet::claims
