// Ages and births, written into the sentences they stand in.
#include "claims/ages.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::claims {
namespace {

/// "43 Anna Valdec; 49 in 2020 dead; *1961 Anna Valdec".
std::string lives(std::string_view lang, std::string_view text) {
  const language::Heard heard = language::heard(lang, text, "2024-03-14");
  const Lives lives = extract_lives(heard.analysis, language::languages_alone());
  std::string all;
  const auto add = [&](std::string one, std::uint32_t person) {
    if (person != kNobodyNamed) {
      const language::TokenRange name = heard.analysis.names.entities[person].name;
      one += " " + std::string(heard.prose.text(heard.analysis.tokens.span(name)));
    }
    all += (all.empty() ? "" : "; ") + one;
  };
  for (const Age& age : lives.ages) {
    add(written(age), age.person);
  }
  for (const Birth& birth : lives.births) {
    std::string one = "*" + std::to_string(birth.year);
    if (birth.death) one += "+" + std::to_string(*birth.death);
    add(one, birth.person);
  }
  return all;
}

TEST(Ages, StandBesideANameOrAfterAVerb) {
  EXPECT_EQ(lives("fr", "Anna Valdec, 43 ans, préside."), "43 Anna Valdec");
  EXPECT_EQ(lives("fr", "Elle a 43 ans. Il avait 20 ans quand il est parti."), "43; 20 then");
  EXPECT_EQ(lives("en", "Anna Valdec, 43, presides. She was 20 when she left."),
            "43 Anna Valdec; 20 then");
  EXPECT_EQ(lives("fr", "Elle a 43 ans de métier. La scierie a 43 ans de retard."), "");
  EXPECT_EQ(lives("en", "She was 20 metres away. The mill is 43."), "");
}

TEST(Ages, MayBeOfAYearThatIsTold) {
  EXPECT_EQ(lives("fr", "Il est mort en 2020 à l'âge de 49 ans."), "49 in 2020 then dead");
  EXPECT_EQ(lives("fr", "Il est mort à 49 ans."), "49 dead");
  EXPECT_EQ(lives("en", "He died in 2020 at the age of 49."), "49 in 2020 then dead");
}

TEST(Ages, MayBeOfSomebodyElse) {
  EXPECT_EQ(lives("fr", "Il a frappé un homme de 43 ans."), "43 other");
  EXPECT_EQ(lives("en", "He hit a 43-year-old man."), "43 other");
}

TEST(Births, AreDatesAfterAWordOrYearsInBrackets) {
  EXPECT_EQ(lives("fr", "Anna Valdec, née le 3 mai 1961, préside."), "*1961 Anna Valdec");
  EXPECT_EQ(lives("fr", "Le peintre Jean Marnier (1931-2019) y vivait."),
            "*1931+2019 Jean Marnier");
  EXPECT_EQ(lives("en", "Anna Valdec was born on 3 May 1961."), "*1961 Anna Valdec");
  EXPECT_EQ(lives("fr", "L'idée est née à Lorme."), "");
}

}  // namespace
}  // namespace stet::claims
