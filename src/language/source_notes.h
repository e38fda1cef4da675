// What an article says about its sources: why one is not named, what was verified and what could
// not be.
#pragma once

#include <vector>

#include "language/attributions.h"
#include "language/knowledge.h"
#include "language/sources.h"

namespace stet::language {

/// Sets Source::reason_given of the anonymous: a reason counts in the sentence of the credit and in
/// the next one of its paragraph.
void note_reasons(const std::vector<Attribution>& attributions,
                  const std::vector<Sentence>& sentences, const Matches& matches,
                  const Knowledge& knowledge, Sources& sources);

/// Fills Sources::verified and not_verified.
void note_verification(const Matches& matches, const Knowledge& knowledge, Sources& sources);

}  // namespace stet::language
