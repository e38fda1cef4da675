// What units of measure are worth in each other: a mile is 1.609 km. By the names that measures
// have in all languages (numbers.toml). Values: BIPM, The International System of Units, 9th
// edition; NIST Handbook 44, appendix C.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace stet::language {

enum class Dimension : std::uint8_t { None, Length, Area, Volume, Weight, Speed, Temperature };

struct UnitOfMeasure {
  Dimension dimension = Dimension::None;
  /// In the SI unit (m, m², m³, kg, m/s, K); where one word names several units, each of them: a
  /// gallon is American or imperial, a mile at sea nautical. 0: no more.
  std::array<double, 3> factors{};
  double zero = 0;  ///< what 0 of it is: of a degree Celsius 273.15
};

/// Of "kilometre"; without dimension when it is no unit that converts.
UnitOfMeasure unit_of_measure(std::string_view name);

}  // namespace stet::language
