// Shares as they stand in one sentence, given as two figures and in percent.
#pragma once

#include <vector>

#include "claims/answers.h"
#include "claims/figure_line.h"
#include "claims/partition.h"
#include "claims/share.h"

namespace stet::claims {

/// Appends those of one sentence. What is not certain is left out.
void find_shares(const FigureLine& line, const language::Knowledge& knowledge,
                 std::vector<Share>& shares);

/// Appends the answers of one sentence, one for and one against at least.
void find_answers(const FigureLine& line, const language::Knowledge& knowledge,
                  std::vector<PartOfWhole>& parts, std::vector<Answers>& answers);

}  // namespace stet::claims
