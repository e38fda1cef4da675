// Which number belongs to which outcome: the shapes of clauses that count victims.
#pragma once

#include <span>
#include <vector>

#include "claims/counts.h"
#include "claims/outcomes.h"
#include "claims/sentence_words.h"

namespace stet::claims {

inline constexpr std::uint32_t kNoCount = 0xFFFFFFFF;

/// A number and what became of those it counts; without a number, a clause whose victim is one.
struct Pairing {
  std::uint32_t outcome = 0;       ///< index
  std::uint32_t count = kNoCount;  ///< index; kNoCount: "the bishop was killed"
  bool part = false;
  bool hedged = false;
  language::TokenRange victim;  ///< of a clause without a number, what stands for them
};

/// Marks counts and outcomes as taken. By outcome, the numbers joined to one in reading order.
void find_pairings(const SentenceWords& words, std::vector<Outcome>& outcomes,
                   std::vector<Count>& counts, std::vector<Pairing>& pairings);

}  // namespace stet::claims
