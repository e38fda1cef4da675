#include "engine/coverage.h"

#include <algorithm>
#include <vector>

namespace stet::engine {
namespace {

/// The words of each sum, share, change, vote and list: their figures are held against each other.
std::vector<language::TokenRange> held_together(const claims::FigureClaims& figures) {
  std::vector<language::TokenRange> all;
  const auto add = [&all](const auto& some) {
    for (const auto& claim : some) all.push_back(claim.tokens);
  };
  add(figures.partitions);
  add(figures.shares);
  add(figures.answers);
  add(figures.changes);
  add(figures.listings);
  return all;
}

}  // namespace

findings::Coverage coverage_of(const Study& study) {
  findings::Coverage coverage;
  const auto& quantities = study.analysis.quantities;
  std::vector<bool> claimed(quantities.size(), false);
  for (const claims::Toll& toll : study.claims.tolls) {
    if (toll.quantity < quantities.size()) claimed[toll.quantity] = true;
  }
  const std::vector<language::TokenRange> sums = held_together(study.claims.figures);
  for (std::size_t q = 0; q < quantities.size(); ++q) {
    const language::Quantity& quantity = quantities[q];
    if (!quantity.counts() || quantity.vague) continue;
    ++coverage.figures_seen;
    const bool summed = std::any_of(
        sums.begin(), sums.end(),
        [&](const language::TokenRange& tokens) { return tokens.contains(quantity.tokens); });
    if (claimed[q] || summed) {
      ++coverage.compared;
    } else if (quantity.kind == language::QuantityKind::Count && quantity.head.empty()) {
      ++coverage.not_understood;
    }
  }
  return coverage;
}

}  // namespace stet::engine
