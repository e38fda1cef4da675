// Rules as checking needs them, to and from a snapshot: no places, no examples, no phrases.
#pragma once

#include <set>
#include <vector>

#include "base/binary.h"
#include "packs/rule.h"

namespace stet::packs {

/// `spent` values are written empty. Summaries and the like are kept, once.
void write_snapshot(const std::vector<Rule>& rules, const std::set<const Value*>& spent,
                    base::BinaryWriter& writer);
/// What came of it counts only when the reader has not failed.
std::vector<Rule> read_rules_snapshot(base::BinaryReader& reader);

}  // namespace stet::packs
