// The heading-figure kind: figures of headings that the text has otherwise, or not.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"headline/otherwise.toml",
       small_rule("heading-figure",
                  "severity = \"error\"\nrepeats = \"each\"\n[voice]\nquoted = \"check\"\n",
                  "except = [\"{number} questions\"]\nabsent-message = \"« {text} » : où ?\"\n",
                  "except = [\"{number} questions\"]\nabsent-message = \"“{text}”: where?\"\n")},
  });
  return desk;
}

void expect(std::string_view lang, const std::string& heading, const std::string& body) {
  desk().expect("headline/otherwise", lang, "# " + heading + "\n\n" + body + "\n");
}

TEST(HeadingFigure, OfVictimsMustBeTheText) {
  expect("fr", "Incendie : [[15 morts]]", "L'incendie a tué douze personnes, selon les secours.");
  expect("en", "Crash [[kills nine]]", "Six people died when a bus left the road, police said.");
  expect("fr", "Incendie : 12 morts", "L'incendie a tué douze personnes, selon les secours.");
  expect("en", "Crash kills six", "Six people died when a bus left the road, police said.");
}

TEST(HeadingFigure, OfAThingMustBeTheText) {
  expect("fr", "La scierie supprime [[340 emplois]]", "La scierie supprimera 240 emplois.");
  expect("en", "Mill to cut [[340 jobs]]", "The mill will cut 240 jobs.");
  expect("fr", "Le pont coûtera [[14 millions d'euros]]", "Il coûtera 11 millions d'euros.");
  expect("en", "Bridge to cost [[$14 million]]", "It will cost $11 million.");
  expect("fr", "Le loyer augmente de [[7,5 %]]", "Les loyers ont augmenté de 4,5 %.");
  expect("en", "Rents up [[7.5%]]", "Rents rose 4.5% last year.");
}

TEST(HeadingFigure, MayRoundAndBound) {
  expect("fr", "Près de 300 emplois supprimés", "La scierie supprimera 297 emplois.");
  expect("en", "Remittances reach $16bn", "Workers sent $16.6bn home.");
  expect("en", "More than 40 dead", "The fire killed 45 people.");
  expect("fr", "[[Au moins 59 morts]]", "L'incendie a tué au moins 45 personnes.");
}

TEST(HeadingFigure, MayAddUp) {
  expect("fr", "Cinq blessés", "L'accident a fait deux blessés graves et trois blessés légers.");
  expect("en", "Five hurt", "The crash left two people badly injured and three slightly injured.");
}

TEST(HeadingFigure, MayBeADifferenceThatTheTextTellsByBeforeAndAfter) {
  expect("en", "Reserves rise $10 million", "Reserves rose to $60 million from $50 million.");
  expect("fr", "Réserves en hausse de 10 millions d'euros",
         "Les réserves atteignent 60 millions d'euros, contre 50 millions d'euros en mai.");
}

TEST(HeadingFigure, MayBeWrittenOtherwise) {
  expect("fr", "15 milliards pour l'industrie", "Le plan y consacre 15 des 100 milliards d'euros.");
  expect("en", "Ferry carried 87 passengers", "Its 87 seats were taken.");
  expect("fr", "Six questions sur le pont", "Le pont a deux voies.");
}

TEST(HeadingFigure, IsNowhereInTheText) {
  EXPECT_EQ(desk().told("headline/otherwise", "fr",
                        "# Le bac transportait 87 passagers\n\nLe bac a coulé lundi."),
            "error: « 87 passagers » : où ?\n");
  EXPECT_EQ(desk().told("headline/otherwise", "en",
                        "# Dozens wounded in Lorne\n\nA blast killed 35 people in Lorne."),
            "error: “Dozens wounded”: where?\n");
  expect("en", "Dozens wounded in Lorne", "A blast wounded 35 people in Lorne.");
}

TEST(HeadingFigure, OfAnAgeMustBeTheText) {
  expect("fr", "Un homme de [[32 ans]] arrêté", "Un homme de 23 ans a été arrêté lundi.");
  expect("en", "Girl, 12, missing", "A 12-year-old girl has been missing since Monday.");
}

TEST(HeadingFigure, IsNoYearAndNoName) {
  expect("fr", "Les Mille Miglia 2019", "Deux voitures y prennent part.");
  expect("en", "OPEC MEETING APRIL 7 AT 1200 GMT", "Ministers meet in Vienna.");
}

}  // namespace
}  // namespace stet::engine
