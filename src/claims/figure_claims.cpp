#include "claims/figure_claims.h"

#include "claims/changes.h"
#include "claims/figure_line.h"
#include "claims/listings.h"
#include "claims/partitions.h"
#include "claims/shares.h"

namespace stet::claims {

FigureClaims extract_figure_claims(const text::Prose& prose, const language::Analysis& analysis,
                                   const language::Knowledge& knowledge) {
  FigureClaims claims;
  const auto& quantities = analysis.quantities;
  const auto count = static_cast<std::uint32_t>(quantities.size());
  for (std::uint32_t first = 0, last = 0; first < count; first = last) {
    const std::uint32_t sentence = quantities[first].sentence;
    std::uint32_t counting = 0;
    for (last = first; last < count && quantities[last].sentence == sentence; ++last)
      counting += quantities[last].counts() ? 1 : 0;
    if (counting == 0) continue;
    const FigureLine line(prose, analysis, knowledge, sentence, first, last);
    find_partitions(line, claims.parts, claims.partitions);
    find_listings(line, claims.listings);
    if (counting < 2) continue;
    find_shares(line, knowledge, claims.shares);
    find_changes(line, knowledge, claims.changes);
  }
  return claims;
}

}  // namespace stet::claims
