#include "plant/fault.h"

#include <array>

namespace stet::plant {
namespace {

struct Known {
  std::string_view name;
  std::vector<std::string> rules;
};

const std::array<Known, kFaultKinds>& known() {
  static const std::array<Known, kFaultKinds> all = {{
      {"weekday", {"time/weekday-date-mismatch"}},
      {"no-such-day", {"time/impossible-date"}},
      {"period", {"time/date-order"}},
      {"figure", {"figures/conflicting-figure", "tolls/conflicting-toll", "figures/sum-mismatch"}},
      {"toll",
       {"tolls/conflicting-toll", "figures/conflicting-figure", "headline/figure-mismatch",
        "figures/sum-mismatch", "figures/subset-exceeds-total"}},
      {"percentage", {"figures/percentage-mismatch"}},
      {"sum", {"figures/sum-mismatch", "figures/subset-exceeds-total"}},
      {"subset", {"figures/subset-exceeds-total", "figures/sum-mismatch"}},
      {"range", {"figures/inverted-range"}},
      {"conversion", {"figures/unit-conversion-mismatch"}},
      {"items", {"figures/list-count-mismatch"}},
      {"headline", {"headline/figure-mismatch"}},
      {"age", {"time/age-birth-year-mismatch", "figures/conflicting-figure"}},
      {"name", {"names/spelling-variant"}},
      {"acronym", {"names/acronym-mismatch"}},
      {"unsourced", {"tolls/unsourced-toll", "tolls/anonymous-toll"}},
      {"anonymous", {"sourcing/anonymous-source", "tolls/anonymous-toll"}},
  }};
  return all;
}

}  // namespace

std::string_view name_of(FaultKind kind) {
  return known()[static_cast<std::size_t>(kind)].name;
}

const std::vector<std::string>& rules_for(FaultKind kind) {
  return known()[static_cast<std::size_t>(kind)].rules;
}

}  // namespace stet::plant
