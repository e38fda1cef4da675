// The inverted-range kind: ranges the wrong way round, and those that lost a million.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"figures/inverted.toml",
       small_rule(
           "inverted-range",
           "severity = \"error\"\nrepeats = \"each\"\n[voice]\nquoted = \"check\"\n",
           "ranging = [\"aller:v\"]\napart = [\"écart:n\"]\nchange = [\"baisse\"]\n"
           "countdown = [\"{number} jours avant\"]\nelided-message = \"« {text} » : million ?\"\n",
           "ranging = [\"range:v\"]\napart = [\"gap:n\"]\nchange = [\"drop\"]\n"
           "countdown = [\"{number} days before\"]\nelided-message = \"“{text}”: million?\"\n")},
  });
  return desk;
}

void expect(std::string_view lang, const std::string& marked) {
  desk().expect("figures/inverted", lang, marked);
}

TEST(InvertedRange, BetweenALargerAndASmaller) {
  expect("fr", "On attend [[entre 5 000 et 3 000 coureurs]].");
  expect("fr", "Il fera [[entre 15 et 9 degrés]].");
  expect("en", "[[Between 90 and 60 homes]] lost power.");
  expect("en", "It lasts [[between 300 and 270 seconds]].");
  expect("en", "It costs [[between $5 million and $3 million]].");
}

TEST(InvertedRange, InOrderIsNone) {
  expect("fr", "On attend entre 3 000 et 5 000 coureurs, entre 900 000 et 1,2 million d'euros.");
  expect("en", "Between 60 and 90 homes lost power, worth between 900 and 2,000 dollars.");
}

TEST(InvertedRange, FromAndToOnlyWhereSomethingRanges) {
  expect("fr", "Les amendes vont [[de 400 à 150 euros]].");
  expect("fr", "L'effectif a été réduit de 40 à 25, en baisse de 40 à 25 agents.");
  expect("en", "Fines range [[from $400 to $150]].");
  expect("en", "The list was cut from 40 to 25 names, a drop from 40 to 25.");
}

TEST(InvertedRange, IsNoGapNoHourNoCountdown) {
  expect("fr", "L'écart entre 40 et 25 est grand ; le bar ouvre entre 22 heures et 2 heures.");
  expect("fr", "Ils ont écrit entre 8 et 4 jours avant le départ.");
  expect("en", "The gap between 40 and 25 is wide; they wrote between eight and four days before.");
  expect("en", "He lived there between 1990 and 1985.");
}

TEST(InvertedRange, SharesAMillion) {
  expect("fr", "Le pont coûtera [[entre 50 et 30 millions d'euros]].");
  expect("fr", "Le pont coûtera entre 30 et 50 millions d'euros.");
  expect("en", "It feeds [[between 1.5 and 1.1 million people]].");
  expect("en", "It feeds between 900 and 1 million people.");
}

TEST(InvertedRange, OfALeastAboveTheMost) {
  expect("fr", "La salle reçoit [[au moins 300 et au plus 200 personnes]].");
  expect("en", "The hall holds [[at least 300 and at most 200 people]].");
  expect("en", "The hall holds at least 200 and at most 300 people.");
}

TEST(InvertedRange, ThatLostItsMillionIsInfo) {
  EXPECT_EQ(desk().told("figures/inverted", "en", "It costs between $26 and $31 million."),
            "info: “between $26 and $31 million”: million?\n");
  EXPECT_EQ(desk().told("figures/inverted", "fr", "Elle coûte entre 15 et 20 000 euros."),
            "info: « entre 15 et 20 000 euros » : million ?\n");
  expect("fr", "Elle coûte entre 26 et 31 millions d'euros, de 1 à 3 000 euros pièce.");
  expect("en", "It costs between 26 and 31 million dollars.");
}

}  // namespace
}  // namespace stet::engine
