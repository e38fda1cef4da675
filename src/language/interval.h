// The values that a figure may mean: « une vingtaine », "at least 17", « entre 3 et 5 ». Two
// figures contradict each other only when their intervals are disjoint (evidence model, §4).
#pragma once

#include <limits>

namespace stet::language {

/// `low` to `high`, each end in or out. `high` is infinity when the figure is open upwards.
struct Interval {
  double low = 0;
  double high = 0;
  bool low_open = false;
  bool high_open = false;

  static constexpr double kOpen = std::numeric_limits<double>::infinity();

  [[nodiscard]] static Interval exactly(double value) { return {value, value}; }
  [[nodiscard]] bool is_exact() const { return low == high; }
  [[nodiscard]] bool contains(double value) const;
  bool operator==(const Interval&) const = default;
};

/// Whether no value lies in both.
bool are_disjoint(const Interval& a, const Interval& b);

}  // namespace stet::language
