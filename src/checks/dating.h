// Whether an article says when it is: its own date, or a whole date in its text; and what in it
// cannot be placed without (evidence model, section 6).
#pragma once

#include <cstdint>
#include <vector>

#include "checks/check.h"

namespace stet::checks {

/// A day or month of which nobody can tell the year or the week.
struct LooseDate {
  std::uint32_t date = 0;  ///< index into Analysis::dates
  bool quoted = false;
};

struct Dating {
  /// The article has a date, or names the day of what it tells: a day with month and year that is
  /// of the latest year it names, in its own words and not in a caption or an embedded post.
  bool dated = false;
  std::vector<LooseDate> days;    ///< hier, mardi, ce matin, last week; not "today"
  std::vector<LooseDate> months;  ///< en juin, le 13 octobre, without a year in reach
};

/// Empty lists when the article is dated.
Dating find_dating(const Evidence& evidence);

}  // namespace stet::checks
