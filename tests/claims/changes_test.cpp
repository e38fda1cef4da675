// Changes told twice, written as « from → to step ».
#include <gtest/gtest.h>

#include "claims/claims.h"
#include "support/spoken.h"

namespace stet::claims {
namespace {

std::string plain(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

/// "200 → 260 +30 %", "8 → 10 +2 points", "40 → 80 ×": every change of a text.
std::string changes(std::string_view lang, std::string_view text) {
  const language::Heard heard = language::heard(lang, text);
  const FigureClaims figures =
      extract_figure_claims(heard.prose, heard.analysis, language::languages_alone());
  std::string all;
  for (const Change& change : figures.changes) {
    if (!all.empty()) all += "; ";
    all += plain(change.from) + " → " + plain(change.to);
    if (change.step == Step::Multiple) {
      all += " ×";
      continue;
    }
    all += std::string(change.up ? " +" : " -") +
           plain((change.of_words.low + change.of_words.high) / 2) +
           (change.step == Step::Points ? " points" : " %");
  }
  return all;
}

TEST(Changes, AreToldBetweenTheirFigures) {
  EXPECT_EQ(changes("en", "The yard took in 12.58 million tonnes, up 9 pct from 12.33 million."),
            "12330000 → 12580000 +9 %");
  EXPECT_EQ(changes("fr", "Le port a reçu 260 navires, en hausse de 30 % par rapport à 200."),
            "200 → 260 +30 %");
  // Sales or profits: nobody knows which of them rose.
  EXPECT_EQ(changes("en",
                    "Profits were 80 million euros on sales of 100 million euros, up 5 pct "
                    "from 76 million euros."),
            "");
  EXPECT_EQ(changes("en", "Sales were 100 million euros, profits up 5 pct from 76 million euros."),
            "");
}

TEST(Changes, AreToldBehindTheirFigures) {
  EXPECT_EQ(changes("fr", "Le taux est passé de 8 % à 10 %, soit une hausse de deux points."),
            "8 → 10 +2 points");
  EXPECT_EQ(changes("fr", "Les noyades sont passées de 1 266 à 1 649 (+ 30 %)."),
            "1266 → 1649 +30 %");
  EXPECT_EQ(
      changes("fr", "Le budget recule de 2,6 à 2,1 millions d'euros, soit une baisse de 19 %."),
      "2600000 → 2100000 -19 %");
  EXPECT_EQ(changes("en", "Shipments went from 175,901 to 251,708 tonnes, an increase of 43%."),
            "175901 → 251708 +43 %");
  EXPECT_EQ(changes("en", "The list fell from 7,613 to 6,630, or 12.9%."), "7613 → 6630 -12.9 %");
}

TEST(Changes, AreToldBeforeTheirFigures) {
  EXPECT_EQ(changes("fr", "Les ventes ont progressé de 30 %, passant de 200 à 260 unités."),
            "200 → 260 +30 %");
  EXPECT_EQ(changes("fr", "Les décès ont baissé de 34 %, à 3 076 contre 4 664 un an plus tôt."),
            "4664 → 3076 -34 %");
  EXPECT_EQ(changes("en", "Net profit rose 24% to $1.3 million from $1.05 million."),
            "1050000 → 1300000 +24 %");
  EXPECT_EQ(changes("en", "Sales were off 8.6% at 98,036 compared with 107,207."),
            "107207 → 98036 -8.6 %");
}

TEST(Changes, MayCompareWithTheYearBefore) {
  EXPECT_EQ(changes("fr", "Les routes sont dangereuses (241 tués contre 211, soit + 14,2 %)."),
            "211 → 241 +14.2 %");
  // Two groups, not two years.
  EXPECT_EQ(changes("fr", "21 % des ouvriers ont voté, contre 53 % des cadres."), "");
}

TEST(Changes, MayBeMultiples) {
  EXPECT_EQ(changes("fr", "Le nombre de loups a doublé, passant de 40 à 80."), "40 → 80 ×");
  EXPECT_EQ(changes("fr", "La dette a été multipliée par trois, de 10 à 30 millions d'euros."),
            "10000000 → 30000000 ×");
  EXPECT_EQ(changes("en", "Sales more than doubled to 377 from 188."), "188 → 377 ×");
}

TEST(Changes, ToldOfSomethingElseAreNone) {
  EXPECT_EQ(changes("fr", "Il grimpe à 52 % dans les villes de 10 000 à 100 000 habitants."), "");
  EXPECT_EQ(changes("en", "Reserves rose to 167 from 166.5, while gas jumped to 7.7%."), "");
  EXPECT_EQ(changes("en", "Output rose 3%, although exports were cut to 2.5% from 2%."), "");
  EXPECT_EQ(changes("fr", "Le revenu a crû de 3 % à périmètre constant, à 260 contre 200."), "");
}

}  // namespace
}  // namespace stet::claims
