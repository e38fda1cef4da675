#include "language/quantities.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "support/spoken.h"

namespace stet::language {
namespace {

std::string plain(double value) {
  if (std::isinf(value)) return "∞";
  char text[32];
  std::snprintf(text, sizeof text, "%.12g", value);
  return text;
}

std::string written(const Interval& interval) {
  if (interval.is_exact()) return plain(interval.low);
  return (interval.low_open ? "(" : "[") + plain(interval.low) + "," + plain(interval.high) +
         (interval.high_open || std::isinf(interval.high) ? ")" : "]");
}

/// "Au moins 17 = [17,∞) of civils": the words with sign and unit, the interval, the unit, the kind
/// when it is no count, and what is counted.
std::string described(const Heard& heard, const Quantity& quantity) {
  std::string text(heard.prose.text(quantity.span));
  text += " = " + written(quantity.interval);
  if (quantity.unit_id != 0) text += " " + languages_alone().measures[quantity.unit_id].name;
  if (quantity.kind != QuantityKind::Count) text += " " + std::string(name_of(quantity.kind));
  if (quantity.vague) text += " vague";
  if (!quantity.head.empty())
    text += " of " + std::string(heard.prose.text(heard.span(quantity.head)));
  return text;
}

std::vector<std::string> quantities(std::string_view lang, std::string_view text) {
  const Heard heard = language::heard(lang, text);
  std::vector<std::string> all;
  for (const Quantity& quantity : heard.analysis.quantities)
    all.push_back(described(heard, quantity));
  return all;
}

using All = std::vector<std::string>;

TEST(Quantities, CountANoun) {
  EXPECT_EQ(quantities("fr", "Le naufrage a tué 17 marins bretons dans la nuit."),
            All({"17 = 17 of marins bretons"}));
  EXPECT_EQ(quantities("en", "The wreck killed 17 Breton sailors overnight."),
            All({"17 = 17 of Breton sailors"}));
  EXPECT_EQ(quantities("en", "Seventy search warrants were served in Tarvas."),
            All({"Seventy = 70 of search warrants"}));
  EXPECT_EQ(quantities("en", "Some 40 armed men took the port."),
            All({"Some 40 = [36,44] of armed men"}));
  EXPECT_EQ(quantities("fr", "Trois millions d'habitants, 3,5 millions de voix."),
            All({"Trois millions = 3000000 of habitants", "3,5 millions = 3500000 of voix"}));
  EXPECT_EQ(quantities("en", "Twenty-one thousand people fled; 40 killed."),
            All({"Twenty-one thousand = 21000 of people", "40 = 40 of killed"}));
}

TEST(Quantities, CountInATextAllInCapitals) {
  EXPECT_EQ(quantities("en", "POLICE SAID THE SIX PRIESTS WERE FOUND, AND OVER 500 PEOPLE CAME."),
            (std::vector<std::string>{"SIX = 6 of PRIESTS", "OVER 500 = (500,∞) of PEOPLE"}));
  EXPECT_EQ(quantities("en", "THE BLAST LEFT TEN DEAD, INJURING OVER 500."),
            (std::vector<std::string>{"TEN = 10 of DEAD", "OVER 500 = (500,∞)"}));
}

TEST(Quantities, OfCollectiveNumbersAreAboutSoMany) {
  EXPECT_EQ(quantities("fr", "Une vingtaine de bateaux, une centaine de marins."),
            All({"Une vingtaine = [16,24] of bateaux", "une centaine = [80,120] of marins"}));
  EXPECT_EQ(quantities("en", "A dozen boats and about a hundred sailors."),
            All({"A dozen = [9.6,14.4] of boats", "about a hundred = [80,120] of sailors"}));
}

TEST(Quantities, InThePluralAreOpenUpwards) {
  EXPECT_EQ(quantities("fr",
                       "Des dizaines de morts, des centaines de blessés, des milliers de "
                       "déplacés, des dizaines de milliers de sinistrés."),
            All({"dizaines = [20,∞) vague of morts", "centaines = [200,∞) vague of blessés",
                 "milliers = [2000,∞) vague of déplacés",
                 "dizaines de milliers = [20000,∞) vague of sinistrés"}));
  EXPECT_EQ(quantities("en", "Dozens of dead, hundreds of wounded, scores of boats."),
            All({"Dozens = [20,∞) vague of dead", "hundreds = [200,∞) vague of wounded",
                 "scores = [40,∞) vague of boats"}));
}

TEST(Quantities, MayHaveNoNumber) {
  EXPECT_EQ(quantities("fr", "Plusieurs dizaines de marins, plusieurs grues, quelques quais."),
            All({"Plusieurs dizaines = [30,99] vague of marins", "plusieurs = [3,∞) vague of grues",
                 "quelques = [2,10] vague of quais"}));
  EXPECT_EQ(quantities("en", "Several dozen sailors, several cranes, a few piers."),
            All({"Several dozen = [30,99] vague of sailors", "several = [3,∞) vague of cranes",
                 "a few = [2,10] vague of piers"}));
  EXPECT_EQ(quantities("fr", "Il faut beaucoup de courage et de nombreux bras."),
            All({"de nombreux = [3,∞) vague of bras"}));
}

TEST(Quantities, HaveBoundsBeforeThem) {
  EXPECT_EQ(quantities("fr", "Au moins 17 marins, plus de 30 passagers, moins de dix mousses."),
            All({"Au moins 17 = [17,∞) of marins", "plus de 30 = (30,∞) of passagers",
                 "moins de dix = [0,10) of mousses"}));
  EXPECT_EQ(quantities("en", "At least 17 sailors, more than 30 people, fewer than ten boys."),
            All({"At least 17 = [17,∞) of sailors", "more than 30 = (30,∞) of people",
                 "fewer than ten = [0,10) of boys"}));
  EXPECT_EQ(quantities("fr",
                       "Près de 100 grues, environ 50 quais, jusqu'à 700 ouvriers, quelque "
                       "200 barges, pas moins de 12 remorqueurs."),
            All({"Près de 100 = [90,100] of grues", "environ 50 = [45,55] of quais",
                 "jusqu'à 700 = [0,700] of ouvriers", "quelque 200 = [180,220] of barges",
                 "pas moins de 12 = [12,∞) of remorqueurs"}));
  EXPECT_EQ(quantities("en",
                       "Nearly 100 cranes, about 50 piers, up to 700 workers, no fewer than "
                       "12 tugs, over 30 barges, under 40 buoys."),
            All({"Nearly 100 = [90,100] of cranes", "about 50 = [45,55] of piers",
                 "up to 700 = [0,700] of workers", "no fewer than 12 = [12,∞) of tugs",
                 "over 30 = (30,∞) of barges", "under 40 = [0,40) of buoys"}));
  EXPECT_EQ(
      quantities("fr", "Plus d'une centaine de marins, près d'une vingtaine de quais."),
      All({"Plus d'une centaine = (100,∞) of marins", "près d'une vingtaine = [16,24] of quais"}));
}

TEST(Quantities, HaveBoundsAfterThem) {
  EXPECT_EQ(quantities("fr", "Ils étaient 12 au minimum."), All({"12 au minimum = [12,∞)"}));
  EXPECT_EQ(quantities("fr", "Il y avait 40 personnes environ."),
            All({"40 personnes environ = [36,44] of personnes"}));
  EXPECT_EQ(quantities("en", "There were 500 or more."), All({"500 or more = [500,∞)"}));
  EXPECT_EQ(quantities("fr", "Moins de 10 et plus de 40 comptent, 17 au moins 3 fois."),
            All({"Moins de 10 = [0,10)", "plus de 40 = (40,∞) of comptent", "17 = 17",
                 "au moins 3 = [3,∞) of fois"}));
}

TEST(Quantities, MayBeRanges) {
  EXPECT_EQ(quantities("fr", "Entre 3 et 5 bateaux, de 12 à 15 marins, 3 à 5 ans de prison."),
            All({"Entre 3 et 5 = [3,5] of bateaux", "de 12 à 15 = [12,15] of marins",
                 "3 à 5 ans = [3,5] year duration"}));
  EXPECT_EQ(quantities("en", "Between 3 and 5 boats, from 12 to 15 sailors, 3-5 years in prison."),
            All({"Between 3 and 5 = [3,5] of boats", "from 12 to 15 = [12,15] of sailors",
                 "3-5 years = [3,5] year duration"}));
  EXPECT_EQ(
      quantities("fr", "Entre 3 et 5 millions d'euros, entre 3 % et 5 %, deux ou trois quais."),
      All({"Entre 3 et 5 millions d'euros = [3000000,5000000] euro money",
           "entre 3 % et 5 % = [3,5] percent share", "deux ou trois = [2,3] of quais"}));
  EXPECT_EQ(quantities("en", "Between $3 and $5, 3% to 5%, 1,000–5,000 boats, one or two piers."),
            All({"Between $3 and $5 = [3,5] dollar money", "3% to 5% = [3,5] percent share",
                 "1,000–5,000 = [1000,5000] of boats", "one or two = [1,2] of piers"}));
  EXPECT_EQ(quantities("fr", "Un taux supérieur à 20 et inférieur à 35."),
            All({"supérieur à 20 et inférieur à 35 = (20,35)"}));
}

TEST(Quantities, OfAChangeAreTwo) {
  EXPECT_EQ(quantities("fr", "Le bilan est passé de 12 à 17."), All({"12 = 12", "17 = 17"}));
  EXPECT_EQ(quantities("en", "The toll rose from 12 to 17."), All({"12 = 12", "17 = 17"}));
}

TEST(Quantities, AYearBehindAFigureIsNoUnit) {
  EXPECT_EQ(quantities("en", "It took half an hour."), All({"half an hour = 0.5 hour duration"}));
  EXPECT_EQ(quantities("en", "They sold 12 million a year earlier."),
            All({"12 million = 12000000"}));
}

TEST(Quantities, HaveUnits) {
  EXPECT_EQ(quantities("fr", "12 %, 3 points de pourcentage, 5 pour mille, 30 °C, 80 km/h."),
            All({"12 % = 12 percent share", "3 points de pourcentage = 3 percentage-point points",
                 "5 pour mille = 5 permille share", "30 °C = 30 celsius measure",
                 "80 km/h = 80 kilometre-per-hour measure"}));
  EXPECT_EQ(
      quantities("en", "12 per cent, 3 percentage points, 6 square miles, 180ml of oil, 5km."),
      All({"12 per cent = 12 percent share", "3 percentage points = 3 percentage-point points",
           "6 square miles = 6 square-mile measure", "5km = 5 kilometre measure"}));
  EXPECT_EQ(quantities("fr", "Il coûte 3 M€, 250 000 FCFA, 1,2 Md€ ou dix-huit euros."),
            All({"3 M€ = 3000000 euro money", "250 000 FCFA = 250000 cfa-franc money",
                 "1,2 Md€ = 1200000000 euro money", "dix-huit euros = 18 euro money"}));
  EXPECT_EQ(quantities("en", "It cost $3bn, £12k, €1.5m, US$300 million or ten dollars."),
            All({"$3bn = 3000000000 dollar money", "£12k = 12000 pound money",
                 "€1.5m = 1500000 euro money", "US$300 million = 300000000 dollar money",
                 "ten dollars = 10 dollar money"}));
  EXPECT_EQ(quantities("fr", "Trois heures et demie de route, une demi-heure, un quart d'heure."),
            All({"Trois heures et demie = 3.5 hour duration", "une demi-heure = 0.5 hour duration",
                 "un quart d'heure = 0.25 hour duration"}));
  EXPECT_EQ(quantities("en", "Half an hour, two years and a half, a 12-day tour."),
            All({"Half an hour = 0.5 hour duration", "two years and a half = 2.5 year duration",
                 "12-day = 12 day duration"}));
}

TEST(Quantities, OfFractionsAreShares) {
  EXPECT_EQ(quantities("fr", "Un tiers des électeurs, la moitié du port, un électeur sur trois."),
            All({"Un tiers = 0.333333333333 share of électeurs", "la moitié = 0.5 share of port",
                 "trois = 3"}));
  EXPECT_EQ(quantities("en", "More than half of the voters, three quarters of them, one in five."),
            All({"More than half = (0.5,∞) share of voters", "three quarters = 0.75 share",
                 "one in five = 0.2 share"}));
}

TEST(Quantities, OfSoManyAreShares) {
  EXPECT_EQ(quantities("fr", "Seuls 3 marins sur 10 ont voté."),
            All({"3 marins sur 10 = 0.3 share of marins"}));
  EXPECT_EQ(quantities("en", "Only two sailors out of five voted."),
            All({"Only two sailors out of five = 0.4 share of sailors"}));
  EXPECT_EQ(quantities("fr", "Il a marché 3 jours sur 12 kilomètres."),
            All({"3 jours = 3 day duration", "12 kilomètres = 12 kilometre measure"}));
}

TEST(Quantities, MayBeAges) {
  EXPECT_EQ(quantities("fr", "Awa Diallo, 43 ans, a perdu un homme de 60 ans, âgé de 61 ans."),
            All({"43 ans = 43 year age", "60 ans = 60 year age", "61 ans = 61 year age"}));
  EXPECT_EQ(
      quantities("en", "Ann Orle, 43, met a 5-year-old boy and a man aged 60, 61 years old."),
      All({"43 = 43 age", "5-year-old = 5 year age", "60 = 60 age", "61 years old = 61 year age"}));
  EXPECT_EQ(quantities("fr", "Il a pris 3 ans de prison il y a 12 ans."),
            All({"3 ans = 3 year duration", "12 ans = 12 year duration"}));
}

TEST(Quantities, AreNotYearsOrDates) {
  EXPECT_EQ(quantities("fr", "En 2023, le 4 mai et du 27 au 28 octobre 2024, lundi 3."),
            All({"2023 = 2023 year", "4 = 4 date", "27 = 27 date", "28 = 28 date",
                 "2024 = 2024 year", "3 = 3 date"}));
  EXPECT_EQ(quantities("en", "In 2023, on May 4, on 5 June 2024 and in 2019-20."),
            All({"2023 = 2023 year", "4 = 4 date", "5 = 5 date", "2024 = 2024 year",
                 "2019-20 = 2019 year"}));
  EXPECT_EQ(quantities("fr", "Les 2000 habitants et plus de 1800 voix."),
            All({"2000 = 2000 of habitants", "plus de 1800 = (1800,∞) of voix"}));
  EXPECT_EQ(quantities("en", "The vote of 12/05/2024."), All({"12/05/2024 = 12 date"}));
}

TEST(Quantities, AreNotHoursOrScores) {
  EXPECT_EQ(quantities("fr", "À 9 heures, à 17h30 et vers 6h, Vélonne menait 3-1."),
            All({"9 heures = 9 hour clock", "17h30 = 17 clock", "6h = 6 clock", "3-1 = 3 score"}));
  EXPECT_EQ(quantities("en", "At 9:30, at 9 pm, Tarvas won 12-9 and lost 3 to 1."),
            All({"9:30 = 9 clock", "9 = 9 clock", "12-9 = 12 score", "3 to 1 = 3 score"}));
  EXPECT_EQ(quantities("fr", "La grève dure 48h, soit 9 heures de trop."),
            All({"48h = 48 hour duration", "9 heures = 9 hour duration"}));
}

TEST(Quantities, AreNotPartsOfNames) {
  EXPECT_EQ(quantities("fr", "La base 101, l'article 5, le n° 12, l'agent 007, sur France 2."),
            All({"101 = 101 reference", "5 = 5 reference", "12 = 12 reference", "007 = 7 reference",
                 "2 = 2 reference"}));
  EXPECT_EQ(quantities("en", "Article 5, base 101, flight 370, a Boeing 737, on Channel 4."),
            All({"5 = 5 reference", "101 = 101 reference", "370 = 370 reference",
                 "737 = 737 reference", "4 = 4 reference"}));
  EXPECT_EQ(quantities("en", "Call +1-222-2222-2222 about Covid-19, the A4 and the '62 match."),
            All({"1-222-2222-2222 = 1 reference"}));
  EXPECT_EQ(quantities("en", "She watched the Six Nations in the pair's car."), All());
}

TEST(Quantities, TellRanksFromCounts) {
  EXPECT_EQ(quantities("fr", "Le 3e quai, la 20e fois, la troisième grue, le 1er mai."),
            All({"3e = 3 ordinal", "20e = 20 ordinal", "troisième = 3 ordinal", "1er = 1 date"}));
  EXPECT_EQ(quantities("en", "The 3rd pier, the twenty-first crane, May 4th."),
            All({"3rd = 3 ordinal", "twenty-first = 21 ordinal", "4th = 4 date"}));
}

TEST(Quantities, OfOneCountWhereTheyCan) {
  EXPECT_EQ(quantities("fr", "Au moins un marin est mort ; un quai est fermé."),
            All({"Au moins un = [1,∞) of marin"}));
  EXPECT_EQ(
      quantities("fr", "Le choc a fait un mort et trois blessés, puis trois morts et un blessé."),
      All({"un = 1 of mort", "trois = 3 of blessés", "trois = 3 of morts", "un = 1 of blessé"}));
  EXPECT_EQ(quantities("en", "One person died; no one, this one and each one of them stayed."),
            All({"One = 1 of person"}));
}

TEST(Quantities, AreFoundInTheirSentences) {
  const Heard heard = language::heard("fr", "Trois quais. Quatre grues.\nCinq ports.");
  ASSERT_EQ(heard.analysis.quantities.size(), 3U);
  for (std::uint32_t q = 0; q < 3; ++q) {
    EXPECT_EQ(heard.analysis.quantities[q].sentence, q);
    EXPECT_EQ(heard.analysis.quantities[q].number, q);
  }
}

TEST(Quantities, ShareTheirUnitsBetweenLanguages) {
  const Heard french = language::heard("fr", "Il vaut 3 euros.");
  const Heard english = language::heard("en", "It is worth 3 euros.");
  ASSERT_EQ(french.analysis.quantities.size(), 1U);
  ASSERT_EQ(english.analysis.quantities.size(), 1U);
  EXPECT_EQ(french.analysis.quantities[0].unit_id, english.analysis.quantities[0].unit_id);
}

}  // namespace
}  // namespace stet::language
