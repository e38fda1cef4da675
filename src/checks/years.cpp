#include "checks/years.h"

#include <algorithm>

#include "language/quantities.h"

namespace stet::checks {
namespace {

using language::Quantity;
using language::QuantityKind;

std::optional<int> year_of(const Quantity& quantity) {
  if (quantity.kind != QuantityKind::Year || !quantity.interval.is_exact()) return std::nullopt;
  return static_cast<int>(quantity.interval.low);
}

}  // namespace

std::optional<int> oldest_year(const Evidence& evidence, language::TokenRange tokens) {
  const auto& quantities = evidence.analysis.quantities;
  auto it = std::partition_point(quantities.begin(), quantities.end(),
                                 [&](const Quantity& q) { return q.tokens.begin < tokens.begin; });
  std::optional<int> oldest;
  for (; it != quantities.end() && it->tokens.begin < tokens.end; ++it) {
    const auto year = year_of(*it);
    if (year && (!oldest || *year < *oldest)) oldest = year;
  }
  return oldest;
}

std::optional<int> article_year(const Evidence& evidence, language::TokenRange outside) {
  if (const auto& date = evidence.prose.front_matter().date; date && date->value.size() >= 4) {
    int year = 0;
    for (const char c : date->value.substr(0, 4)) {
      if (c < '0' || c > '9') return std::nullopt;
      year = year * 10 + (c - '0');
    }
    return year;
  }
  std::optional<int> latest;
  for (const Quantity& quantity : evidence.analysis.quantities) {
    if (outside.contains(quantity.tokens)) continue;
    const auto year = year_of(quantity);
    if (year && (!latest || *year > *latest)) latest = year;
  }
  return latest;
}

}  // namespace stet::checks
