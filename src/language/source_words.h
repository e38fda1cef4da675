// The words that a reader is shown of a source: its noun group, without the verb, the relative
// clause and the time that follow it.
#pragma once

#include <vector>

#include "language/attributions.h"
#include "language/knowledge.h"
#include "language/names.h"
#include "language/sources.h"
#include "language/tokens.h"

namespace stet::language {

/// Cuts Source::words of all sources down to their noun groups. What is left is never empty.
void cut_to_noun_groups(const Tokens& tokens, const Matches& matches,
                        const std::vector<Sentence>& sentences,
                        const std::vector<Attribution>& attributions, const Knowledge& knowledge,
                        const Names& names, std::vector<Source>& sources);

}  // namespace stet::language
