// What an article claims, read from what is known of its words.
#pragma once

#include <vector>

#include "claims/ages.h"
#include "claims/event.h"
#include "claims/figure_claims.h"
#include "claims/measurement.h"
#include "claims/toll.h"
#include "language/analysis.h"
#include "language/knowledge.h"
#include "text/prose.h"

namespace stet::claims {

struct Claims {
  std::vector<Toll> tolls;  ///< in the order of their sentences, and in it of their figures
  std::vector<Event> events;
  std::vector<Measurement> measurements;  ///< of every quantity that counts
  FigureClaims figures;                   ///< sums, shares and changes
  Lives lives;
};

Claims extract_claims(const text::Prose& prose, const language::Analysis& analysis,
                      const language::Knowledge& knowledge);

}  // namespace stet::claims
