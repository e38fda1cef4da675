// English quotations between ‘ ’ or straight single marks, told from apostrophes.
#pragma once

#include <string_view>
#include <vector>

#include "language/quotation_pairs.h"

namespace stet::language {

/// Pairs the single marks of a block whose double marks are paired already. What may be an
/// apostrophe is ignored; only a plain ‘ at the head of a quotation is left lone.
void pair_single_marks(std::string_view prose, text::ProseSpan block,
                       std::vector<PairedMark>& marks);

}  // namespace stet::language
