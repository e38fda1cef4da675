#include "claims/claims.h"

#include "claims/events.h"
#include "claims/measurements.h"
#include "claims/tolls.h"

namespace stet::claims {

Claims extract_claims(const text::Prose& prose, const language::Analysis& analysis,
                      const language::Knowledge& knowledge) {
  Claims claims;
  claims.tolls = extract_tolls(prose, analysis, knowledge);
  if (!claims.tolls.empty())
    claims.events = extract_events(prose, analysis, knowledge, claims.tolls);
  claims.measurements = extract_measurements(prose, analysis, knowledge, claims.tolls);
  claims.figures = extract_figure_claims(prose, analysis, knowledge);
  claims.lives = extract_lives(analysis, knowledge);
  return claims;
}

}  // namespace stet::claims
