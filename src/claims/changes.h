// Changes as they stand in one sentence, given as two figures and as the step between them.
#pragma once

#include <vector>

#include "claims/change.h"
#include "claims/figure_line.h"

namespace stet::claims {

/// Appends those of one sentence. What is not certain is left out.
void find_changes(const FigureLine& line, const language::Knowledge& knowledge,
                  std::vector<Change>& changes);

}  // namespace stet::claims
