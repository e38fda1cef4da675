// Listings as they stand in one sentence.
#pragma once

#include <vector>

#include "claims/figure_line.h"
#include "claims/listing.h"

namespace stet::claims {

/// Appends those of one sentence. Only lists whose items are alike beyond doubt are read: all names,
/// or all short and begun the same way.
void find_listings(const FigureLine& line, std::vector<Listing>& listings);

}  // namespace stet::claims
