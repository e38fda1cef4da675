// The numbers of a sentence that may count people, with the noun that is counted.
#pragma once

#include <span>
#include <vector>

#include "claims/outcomes.h"
#include "claims/sentence_words.h"
#include "claims/toll.h"
#include "language/interval.h"

namespace stet::claims {

enum class Counted : std::uint8_t {
  People,    ///< « 17 jeunes civils », "some 40 armed men"
  Unsaid,    ///< "12, including…", « 17 ont péri »
  Somebody,  ///< a noun that is no thing we know of: « 17 falashas »
  Thing,     ///< « 17 villages »
};

struct Count {
  language::TokenRange tokens;
  language::TokenRange noun;  ///< with its adjectives; empty when unsaid
  language::Interval interval;
  std::uint32_t quantity = kNoQuantity;
  Counted counted = Counted::Unsaid;
  std::uint8_t people = 0;
  bool single = false;  ///< a determiner: « un policier », "his wife"
  bool vague = false;
  bool part = false;      ///< « dont trois », "three of them"
  bool further = false;   ///< « deux autres »
  bool definite = false;  ///< « les deux »
  bool taken = false;

  /// The end of what is counted.
  [[nodiscard]] std::uint32_t end() const { return noun.empty() ? tokens.end : noun.end; }
};

/// In reading order. Years, ages, hours, sums, shares, ranks are none.
void find_counts(const SentenceWords& words, const language::Analysis& analysis,
                 std::span<const Outcome> outcomes, std::vector<Count>& counts);

}  // namespace stet::claims
