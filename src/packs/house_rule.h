// A house file that adds to a rule that exists: `extends = "framing/contested-label"` and more
// phrases.
#pragma once

#include <vector>

#include "packs/pack.h"

namespace stet::packs {

/// Appends the arrays of [fr], [en] and of their sub-tables, and the examples, to the rule that the
/// table extends. Single values (message, severity of a group that exists) are replaced.
void extend_rule(Table table, const Place& place, const LoadOptions& options, Pack& pack,
                 std::vector<Fault>& faults);

}  // namespace stet::packs
