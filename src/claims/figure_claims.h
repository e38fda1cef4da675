// What an article claims with two figures or more: parts of a whole, shares, changes; and with
// one, how many things it then names.
#pragma once

#include <vector>

#include "claims/change.h"
#include "claims/listing.h"
#include "claims/partition.h"
#include "claims/share.h"
#include "language/analysis.h"
#include "language/knowledge.h"
#include "text/prose.h"

namespace stet::claims {

struct FigureClaims {
  std::vector<Partition> partitions;
  std::vector<PartOfWhole> parts;  ///< of all partitions
  std::vector<Share> shares;
  std::vector<Change> changes;
  std::vector<Listing> listings;
};

FigureClaims extract_figure_claims(const text::Prose& prose, const language::Analysis& analysis,
                                   const language::Knowledge& knowledge);

}  // namespace stet::claims
