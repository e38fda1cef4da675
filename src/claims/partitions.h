// Partitions as they stand in one sentence.
#pragma once

#include <vector>

#include "claims/figure_line.h"
#include "claims/partition.h"

namespace stet::claims {

/// Appends those of one sentence, in the order of their parts. What is not certain is left out.
void find_partitions(const FigureLine& line, std::vector<PartOfWhole>& parts,
                     std::vector<Partition>& partitions);

}  // namespace stet::claims
