// What units are worth in each other.
#include "language/units.h"

#include <gtest/gtest.h>

namespace stet::language {
namespace {

double in(std::string_view from, std::string_view to) {
  return unit_of_measure(from).factors[0] / unit_of_measure(to).factors[0];
}

TEST(Units, ConvertWithinTheirDimension) {
  EXPECT_NEAR(in("mile", "kilometre"), 1.609344, 1e-9);
  EXPECT_NEAR(in("metre", "foot"), 3.28084, 1e-5);
  EXPECT_NEAR(in("hectare", "acre"), 2.47105, 1e-5);
  EXPECT_NEAR(in("kilogram", "pound-weight"), 2.20462, 1e-5);
  EXPECT_NEAR(in("mile-per-hour", "kilometre-per-hour"), 1.609344, 1e-6);
  EXPECT_EQ(unit_of_measure("acre").dimension, Dimension::Area);
}

TEST(Units, OfOneNameMayBeSeveral) {
  EXPECT_NE(unit_of_measure("gallon").factors[1], 0);
  EXPECT_EQ(unit_of_measure("mile").factors[1], 1852);
  EXPECT_EQ(unit_of_measure("kilometre").factors[1], 0);
}

TEST(Units, OfTemperatureBeginElsewhere) {
  const UnitOfMeasure celsius = unit_of_measure("celsius");
  const UnitOfMeasure fahrenheit = unit_of_measure("fahrenheit");
  // 100 °C in K, and back as °F.
  const double kelvin = 100 * celsius.factors[0] + celsius.zero;
  EXPECT_NEAR((kelvin - fahrenheit.zero) / fahrenheit.factors[0], 212, 1e-9);
  EXPECT_EQ(celsius.dimension, fahrenheit.dimension);
}

TEST(Units, ThatDoNotConvertHaveNoDimension) {
  EXPECT_EQ(unit_of_measure("euro").dimension, Dimension::None);
  EXPECT_EQ(unit_of_measure("").dimension, Dimension::None);
}

}  // namespace
}  // namespace stet::language
