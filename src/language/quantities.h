// How many of what: the numbers of an article with their bounds, ranges, units and the noun they
// count, and the amounts without a number (plusieurs, scores of). What looks like a number and
// counts nothing is told apart: years, dates, hours, ranks, scores, names.
#pragma once

#include <vector>

#include "language/attributions.h"
#include "language/interval.h"
#include "language/knowledge.h"
#include "language/numbers.h"
#include "language/tokens.h"
#include "text/prose.h"

namespace stet::language {

enum class QuantityKind : std::uint8_t {
  Count,     ///< 17 civilians
  Share,     ///< 12 %, a third of, one in five
  Points,    ///< 3 percentage points, points of an index
  Money,     ///< 3 millions d'euros, $3bn
  Measure,   ///< 5 km, 30 tonnes
  Duration,  ///< 3 ans, five days
  Age,       ///< âgé de 43 ans, a 5-year-old
  // No quantities from here on.
  Ordinal,    ///< 3e, third
  Year,       ///< en 2024, since 1998
  Date,       ///< 4 mai, May 4th
  Clock,      ///< 5h30, 9 p.m.
  Score,      ///< 3-1
  Reference,  ///< base 101, article 5, a phone number
};

/// "count"
std::string_view name_of(QuantityKind kind);

inline constexpr std::uint32_t kNoNumber = ~std::uint32_t{0};

struct Quantity {
  TokenRange tokens;  ///< with its bounds: « au moins 17 », « plusieurs »; without unit or head
  text::ProseSpan span;  ///< of the tokens, with signs ("$3bn", "-5") and with the unit
  TokenRange unit;       ///< euros, km; empty when there is none, or only a sign
  TokenRange head;       ///< the noun counted with its adjectives; may be empty
  Interval interval;     ///< in the unit as written (3 millions d'euros: 3e6)
  QuantityKind kind = QuantityKind::Count;
  bool approximate = false;
  bool range = false;
  bool vague = false;                ///< no number in it: plusieurs, des dizaines
  std::uint16_t unit_id = 0;         ///< into Knowledge::measures; 0 is none
  std::uint32_t number = kNoNumber;  ///< the first of its numbers: index into the numbers found
  std::uint32_t sentence = 0;

  /// Whether it says how many: not a year, a rank, a name.
  [[nodiscard]] bool counts() const { return kind < QuantityKind::Ordinal; }
};

/// In reading order, not overlapping. Intervals follow §4 of the evidence model.
std::vector<Quantity> find_quantities(const text::Prose& prose, const Tokens& tokens,
                                      const std::vector<Number>& numbers,
                                      const std::vector<Sentence>& sentences,
                                      const Knowledge& knowledge);

}  // namespace stet::language
