// Shares as they stand in one sentence, given as two figures and in percent.
#pragma once

#include <vector>

#include "claims/figure_line.h"
#include "claims/share.h"

namespace stet::claims {

/// Appends those of one sentence. What is not certain is left out.
void find_shares(const FigureLine& line, const language::Knowledge& knowledge,
                 std::vector<Share>& shares);

}  // namespace stet::claims
