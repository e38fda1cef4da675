// The articles of fixtures/articles, as a desk would get them: each has flaws that must be found.

#include <gtest/gtest.h>

#include <sstream>

#include "support/program.h"

namespace stet {
namespace {

/// The summary line; under it comes what was understood.
std::string last_line_about(const std::string& article) {
  const Ran ran = run_stet({"check", "--isolated", "--format", "concise", "articles/" + article});
  EXPECT_EQ(ran.err, "") << article;
  const std::size_t end = ran.out.rfind(" in 1 article");
  const std::size_t line = ran.out.rfind('\n', end);
  const std::size_t from = line == std::string::npos ? 0 : line + 1;
  return ran.out.substr(from, ran.out.find('\n', from) - from);
}

bool finds(const std::string& article, const std::string& rule, const std::string& words) {
  const Ran ran = run_stet({"check", "--isolated", "--format", "concise", "articles/" + article});
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("[" + rule + "]") != std::string::npos && line.find(words) != std::string::npos)
      return true;
  }
  return false;
}

TEST(Demonstration, EveryArticleHasSomethingToAsk) {
  for (const char* article :
       {"bacs-de-lorme.md", "budget-de-lorme.txt", "clinic-raid.html", "strand-fleet.md",
        "derby.md", "ferry-levy.txt", "harbour-blast.md", "marche-de-brame.md",
        "scierie-des-aulnes.html", "tribune-barrage.md"}) {
    EXPECT_EQ(last_line_about(article).find("no findings"), std::string::npos) << article;
  }
}

TEST(Demonstration, FindsWhatADeskWouldAsk) {
  EXPECT_TRUE(finds("marche-de-brame.md", "tolls/unsourced-toll", "34 morts"));
  EXPECT_TRUE(finds("marche-de-brame.md", "sourcing/anonymous-witness", "témoins"));
  EXPECT_TRUE(finds("harbour-blast.md", "tolls/unsourced-toll", "17 people"));
  EXPECT_TRUE(finds("harbour-blast.md", "sourcing/unverified-media", "Footage circulating"));
  EXPECT_TRUE(finds("ferry-levy.txt", "framing/contested-label", "regime"));
  EXPECT_TRUE(finds("clinic-raid.html", "text/stray-artefact", "TODO"));
  EXPECT_TRUE(finds("budget-de-lorme.txt", "quotes/unbalanced", ""));
}

TEST(Demonstration, ShowsWhatContradictsItself) {
  EXPECT_TRUE(finds("bacs-de-lorme.md", "figures/sum-mismatch", "14 + 18 = 32, et non 31"));
  EXPECT_TRUE(finds("bacs-de-lorme.md", "figures/percentage-mismatch", "la hausse est de 30 %"));
  EXPECT_TRUE(finds("bacs-de-lorme.md", "time/weekday-date-mismatch", "est un mercredi"));
  EXPECT_TRUE(finds("bacs-de-lorme.md", "time/age-birth-year-mismatch", "63 ou 64 ans"));
  EXPECT_TRUE(finds("strand-fleet.md", "figures/sum-mismatch", "14 + 18 = 32, not 31"));
  EXPECT_TRUE(finds("strand-fleet.md", "figures/unit-conversion-mismatch", "converts to 25"));
  EXPECT_TRUE(finds("strand-fleet.md", "time/impossible-date", "ends on 30 September"));
  EXPECT_TRUE(finds("strand-fleet.md", "names/acronym-mismatch", "NHO"));
}

TEST(Demonstration, AGenreSpeaksForItself) {
  EXPECT_FALSE(finds("tribune-barrage.md", "framing/loaded-language", ""));
  EXPECT_TRUE(finds("tribune-barrage.md", "tolls/unsourced-toll", "23 morts"));
  EXPECT_FALSE(finds("derby.md", "framing/glorification", ""));
}

TEST(Demonstration, ASignedOffFindingIsCounted) {
  EXPECT_NE(last_line_about("scierie-des-aulnes.html").find("(1 signed off)"), std::string::npos);
}

}  // namespace
}  // namespace stet
