#include "language/units.h"

#include <algorithm>
#include <utility>

namespace stet::language {

UnitOfMeasure unit_of_measure(std::string_view name) {
  using enum Dimension;
  static constexpr std::pair<std::string_view, UnitOfMeasure> kUnits[] = {
      {"kilometre", {Length, {1000}}},
      {"metre", {Length, {1}}},
      {"centimetre", {Length, {0.01}}},
      {"millimetre", {Length, {0.001}}},
      {"mile", {Length, {1609.344, 1852}}},
      {"nautical-mile", {Length, {1852}}},
      {"yard", {Length, {0.9144}}},
      {"foot", {Length, {0.3048}}},
      {"inch", {Length, {0.0254}}},
      {"acre", {Area, {4046.8564}}},
      {"hectare", {Area, {10000}}},
      {"square-metre", {Area, {1}}},
      {"square-kilometre", {Area, {1e6}}},
      {"square-mile", {Area, {2589988.11}}},
      {"square-foot", {Area, {0.09290304}}},
      {"square-yard", {Area, {0.83612736}}},
      {"cubic-metre", {Volume, {1}}},
      {"cubic-foot", {Volume, {0.0283168}}},
      {"litre", {Volume, {0.001}}},
      {"gallon", {Volume, {0.00378541, 0.00454609}}},
      {"barrel", {Volume, {0.158987}}},
      {"gram", {Weight, {0.001}}},
      {"kilogram", {Weight, {1}}},
      {"tonne", {Weight, {1000}}},
      {"ton", {Weight, {1000, 907.18474, 1016.0469}}},
      {"pound-weight", {Weight, {0.45359237}}},
      {"ounce", {Weight, {0.0283495, 0.0311035}}},
      {"kilometre-per-hour", {Speed, {1 / 3.6}}},
      {"mile-per-hour", {Speed, {0.44704}}},
      {"knot", {Speed, {1852.0 / 3600}}},
      {"celsius", {Temperature, {1}, 273.15}},
      {"fahrenheit", {Temperature, {5.0 / 9}, 459.67 * 5 / 9}},
  };
  const auto* const it = std::find_if(std::begin(kUnits), std::end(kUnits),
                                      [&](const auto& unit) { return unit.first == name; });
  return it == std::end(kUnits) ? UnitOfMeasure{} : it->second;
}

}  // namespace stet::language
