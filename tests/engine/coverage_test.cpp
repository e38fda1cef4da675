#include "engine/coverage.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/rulebook.h"

namespace stet::engine {
namespace {

/// "seen 3, compared 3, not understood 0".
std::string coverage(const std::string& text) {
  std::vector<packs::Fault> faults;
  static const auto book = load_builtin_rulebook(faults);
  const text::Article article("a.md", text::Format::Markdown, text);
  const findings::Coverage all = coverage_of(study_article(article, *book, ArticleSettings{}));
  return "seen " + std::to_string(all.figures_seen) + ", compared " + std::to_string(all.compared) +
         ", not understood " + std::to_string(all.not_understood);
}

TEST(Coverage, ATollIsHeldAgainstTheOthers) {
  EXPECT_EQ(coverage("La crue a fait 12 morts à Lorme, selon la préfecture."),
            "seen 1, compared 1, not understood 0");
}

TEST(Coverage, PartsAreHeldAgainstTheirWhole) {
  EXPECT_EQ(coverage("La chorale compte vingt et un membres, soit douze femmes et neuf hommes."),
            "seen 3, compared 3, not understood 0");
  EXPECT_EQ(coverage("The fleet of 32 is made up of 14 trams and 18 buses."),
            "seen 3, compared 3, not understood 0");
}

TEST(Coverage, AFigureAloneIsOnlySeen) {
  EXPECT_EQ(coverage("La salle a 400 fauteuils."), "seen 1, compared 0, not understood 0");
  EXPECT_EQ(coverage("En 2019, la salle a fermé à 22 heures."),
            "seen 0, compared 0, not understood 0");
}

}  // namespace
}  // namespace stet::engine
