// Which event each toll is of.
#pragma once

#include <vector>

#include "claims/event.h"
#include "claims/toll.h"
#include "language/analysis.h"
#include "language/knowledge.h"
#include "text/prose.h"

namespace stet::claims {

/// The events of the tolls, and in each toll which one it is of. A toll is of the event that its
/// own sentence tells, else of the one before it in the paragraph, else, where the article has told
/// of one event only, of that. A new place, a new day, another kind of event, « une autre attaque »
/// and, below the lead, « une attaque » open a new one; where nothing tells, the toll has none.
std::vector<Event> extract_events(const text::Prose& prose, const language::Analysis& analysis,
                                  const language::Knowledge& knowledge, std::vector<Toll>& tolls);

}  // namespace stet::claims
