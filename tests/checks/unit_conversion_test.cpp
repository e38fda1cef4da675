// The unit-conversion kind: measures and conversions that disagree.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"figures/converted.toml",
       small_rule("unit-conversion",
                  "severity = \"error\"\nrepeats = \"each\"\n[voice]\nquoted = \"check\"\n",
                  "links = [\"soit\"]\npounds = [\"livre:n\"]\n",
                  "links = [\"that is\"]\npounds = [\"pound:n\"]\n")},
  });
  return desk;
}

void expect(std::string_view lang, const std::string& marked) {
  desk().expect("figures/converted", lang, marked);
}

TEST(UnitConversion, StandsInBracketsOrAfterALink) {
  expect("fr", "Le bourg est à [[80 kilomètres (35 miles)]].");
  expect("fr", "Le champ fait [[40 hectares, soit 60 acres]].");
  expect("fr", "Le champ fait [[40 hectares ou 60 acres]].");
  expect("en", "The town is [[80 km (35 miles)]] away.");
  expect("en", "It weighs [[100 pounds, or 54 kilograms]].");
  expect("en", "A [[40-mile (15-kilometer)]] stretch is closed.");
  expect("en", "It is [[80 km away (35 miles)]].");
}

TEST(UnitConversion, MayBeRounded) {
  expect("fr", "Le bourg est à 80 kilomètres (50 miles), le lac à 50 kilomètres (30 miles).");
  expect("fr", "La tour fait 300 mètres (1 000 pieds) ; la dune, environ 100 mètres (350 pieds).");
  expect("en", "The town is 300 miles (480 km) away, the lake 15 km (10 miles).");
  expect("en", "The jet flew at 1,000 mph (1,600 km/h).");
  expect("en", "It is 170-200 km (105-125 miles) away.");
}

TEST(UnitConversion, TakesAnyMeaningOfAUnit) {
  expect("fr", "Il dérivait à 12 miles (22 kilomètres) de la côte.");
  expect("en", "The ship was 12 miles (22 km) offshore with 10 gallons (45 litres) of fuel.");
  expect("en", "They seized 10 tons (9 tonnes) and 10 tons (10 tonnes).");
  expect("en", "The planet warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).");
}

TEST(UnitConversion, OfTemperaturesKnowsTheirZero) {
  expect("fr", "Il faisait [[40 °C (94 °F)]] à Lormel, 30 °C (86 °F) à Tarvas.");
  expect("en",
         "It was [[40°C (94°F)]] in Lorne and 30 degrees Celsius (86 degrees Fahrenheit) here.");
}

TEST(UnitConversion, AddsUpMixedUnits) {
  expect("fr", "Il mesure 6 pieds 2 pouces (1,88 m).");
  expect("en", "He is 6 feet 2 inches (1.88 m) tall.");
  expect("en", "He is [[6 feet 2 inches (1.68 m)]] tall.");
}

TEST(UnitConversion, OfPoundsBesideAWeight) {
  expect("fr", "Il pèse [[80 kg (126 livres)]] ; le livre coûte 80 livres (95 euros).");
  expect("en", "It weighs 100 pounds (45 kg) and costs 100 pounds (115 euros).");
}

TEST(UnitConversion, IsNoOtherFigureInBrackets) {
  expect("fr",
         "L'étape fait 120 kilomètres (80 kilomètres hier), et 40 hectares (60 acres de bois).");
  expect("en", "The course is 20 miles (5 km longer than last year) and 12 miles (20 turns).");
  expect("en", "The plot is 5 by 10 feet (2 by 3 metres).");
}

TEST(UnitConversion, ReadsAPointAsThousandsOrDecimals) {
  expect("fr", "Le bolide a atteint 304.773 mph (490,484 km/h).");
}

}  // namespace
}  // namespace stet::engine
