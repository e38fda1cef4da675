// Many rules may fall on the same words: the desk reads each place once.
#pragma once

#include <string_view>
#include <vector>

#include "findings/finding.h"

namespace stet::findings {

/// The part of a rule id before the slash.
std::string_view family_of(std::string_view rule);

/// Sorted by span, then rule. A finding that covers other rules takes theirs as notes. Of
/// overlapping findings of one family the more severe stays, else the longer, else the one whose
/// rule comes first; each other becomes a note on the one it overlaps first, and its own notes
/// follow. The same rule, place and message twice is one finding. Findings with an empty span are
/// about the article as a whole and fold only when they are the same. The notes ("also: …") are
/// written in `language`, or in that of the text found when it is empty.
std::vector<Finding> sieve(std::vector<Finding> found, std::string_view language = {});

}  // namespace stet::findings
