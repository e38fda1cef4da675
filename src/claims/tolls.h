// Tolls as they stand in sentences, without their events.
#pragma once

#include <vector>

#include "claims/toll.h"
#include "language/analysis.h"
#include "language/knowledge.h"
#include "text/prose.h"

namespace stet::claims {

/// In the order of their sentences. Only sentences with a word of an outcome are looked at.
std::vector<Toll> extract_tolls(const text::Prose& prose, const language::Analysis& analysis,
                                const language::Knowledge& knowledge);

}  // namespace stet::claims
