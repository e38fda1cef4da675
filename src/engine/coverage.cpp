#include "engine/coverage.h"

#include <vector>

namespace stet::engine {

findings::Coverage coverage_of(const Study& study) {
  findings::Coverage coverage;
  const auto& quantities = study.analysis.quantities;
  std::vector<bool> claimed(quantities.size(), false);
  for (const claims::Toll& toll : study.claims.tolls) {
    if (toll.quantity < quantities.size()) claimed[toll.quantity] = true;
  }
  for (std::size_t q = 0; q < quantities.size(); ++q) {
    const language::Quantity& quantity = quantities[q];
    if (!quantity.counts() || quantity.vague) continue;
    ++coverage.figures_seen;
    if (claimed[q]) {
      ++coverage.compared;
    } else if (quantity.kind == language::QuantityKind::Count && quantity.head.empty()) {
      ++coverage.not_understood;
    }
  }
  return coverage;
}

}  // namespace stet::engine
