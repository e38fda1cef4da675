// Shares told twice, written as « part/whole said percent ».
#include <gtest/gtest.h>

#include "claims/claims.h"
#include "support/spoken.h"

namespace stet::claims {
namespace {

std::string shares(std::string_view lang, std::string_view text) {
  const language::Heard heard = language::heard(lang, text);
  const FigureClaims figures =
      extract_figure_claims(heard.prose, heard.analysis, language::languages_alone());
  std::string all;
  for (const Share& share : figures.shares) {
    if (!all.empty()) all += "; ";
    const double said = (share.of_words.low + share.of_words.high) / 2;
    all += std::to_string(static_cast<int>(share.part_value)) + "/" +
           std::to_string(static_cast<int>(share.whole_value)) + " " +
           std::to_string(static_cast<int>(said)) + "%";
  }
  return all;
}

TEST(Shares, AreToldBehindTheirFigures) {
  EXPECT_EQ(shares("fr", "60 foyers sur 200, soit 30 %, ont refusé."), "60/200 30%");
  EXPECT_EQ(shares("fr", "60 des 200 foyers (30 %) ont refusé."), "60/200 30%");
  EXPECT_EQ(shares("en", "60 of the 200 households, or 30 percent, refused."), "60/200 30%");
  EXPECT_EQ(shares("en", "60 out of 200 households (30%) refused."), "60/200 30%");
}

TEST(Shares, MayBeginWithTheWhole) {
  EXPECT_EQ(shares("fr", "Sur 200 foyers, 60, soit 30 %, ont refusé."), "60/200 30%");
  EXPECT_EQ(shares("fr", "Sur les 194 tests validés, 38 étaient positifs (soit 20 %)."),
            "38/194 20%");
  EXPECT_EQ(shares("en", "Of 200 households, 60 — or 30% — refused."), "60/200 30%");
}

TEST(Shares, MayBeginWithThePercentage) {
  EXPECT_EQ(shares("fr", "Près de 30 % (60 foyers sur 200) ont refusé."), "60/200 28%");
  EXPECT_EQ(shares("en", "About 30 percent, or 60 of the 200 households, refused."), "60/200 30%");
}

TEST(Shares, OfSomethingElseAreNone) {
  EXPECT_EQ(shares("fr", "60 foyers sur 200 (contre 40 % l'an dernier) ont refusé."), "");
  EXPECT_EQ(shares("fr", "60 des 200 élus (40 % des femmes) ont refusé."), "");
  EXPECT_EQ(shares("fr", "12 des 30 villages (+ 40 %) ont refusé."), "");
  EXPECT_EQ(shares("en", "It won 60 of the 200 seats, or 40 percent of the vote."), "");
  EXPECT_EQ(shares("en", "One in five people (40 percent) refused."), "");
}

}  // namespace
}  // namespace stet::claims
