#include "language/interval.h"

namespace stet::language {

bool Interval::contains(double value) const {
  return (low_open ? low < value : low <= value) && (high_open ? value < high : value <= high);
}

bool are_disjoint(const Interval& a, const Interval& b) {
  const auto is_below = [](const Interval& lower, const Interval& upper) {
    return lower.high < upper.low ||
           (lower.high == upper.low && (lower.high_open || upper.low_open));
  };
  return is_below(a, b) || is_below(b, a);
}

}  // namespace stet::language
