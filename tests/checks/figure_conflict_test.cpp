// The conflicting-figure kind: two values of one thing.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"figures/twice.toml",
       small_rule("conflicting-figure",
                  "severity = \"warning\"\nrepeats = \"each\"\n[voice]\nquoted = \"check\"\n",
                  "except = [\"dont\"]\nchange = [\"désormais\"]\npossessed = [\"ses "
                  "{number}\"]\ngeneric = [\"personne:n\"]\n",
                  "except = [\"including\"]\nchange = [\"now\"]\npossessed = [\"its "
                  "{number}\"]\ngeneric = [\"people\"]\n")},
  });
  return desk;
}

void expect(std::string_view lang, const std::string& marked) {
  desk().expect("figures/twice", lang, marked);
}

TEST(FigureConflict, IsWhatThePhraseGoesBackTo) {
  expect("fr", "La scierie emploie 340 salariés. Les [[240 salariés]] ont appris la nouvelle.");
  expect("en", "The mill employs 340 workers. The [[240 workers]] learned the news.");
  expect("fr", "Le pont, long de 420 mètres, rouvrira. Ce pont de [[240 mètres]] est fermé.");
  expect("en", "The 420-metre bridge reopens. The [[240-metre bridge]] is closed.");
  expect(
      "fr",
      "On a voté un budget de 12 millions d'euros. Le budget de [[15 millions d'euros]] suffit.");
  expect("en", "A budget of $12 million was passed. The [[$15 million budget]] is ready.");
}

TEST(FigureConflict, IsNotWhatIsNewOrNarrower) {
  expect("fr", "La scierie emploie 340 salariés. Elle cherche 240 salariés de nuit.");
  expect("fr", "La scierie emploie 340 salariés. Les 240 salariés du dépôt sont en grève.");
  expect("en", "The mill employs 340 workers. The 240 workers at the depot are on strike.");
  expect("en", "The mill employs 340 workers. Its 240 workers are on strike.");
}

TEST(FigureConflict, IsNotWhatChangesOrIsAPart) {
  expect("fr", "La scierie employait 340 salariés en 2019. Les 240 salariés sont en grève.");
  expect("fr", "La scierie emploie 340 salariés. Les 240 salariés y restent désormais.");
  expect("en", "The mill employed 340 workers in 2019. The 240 workers are on strike.");
  expect("en", "The mill employs 340 workers, including drivers. The 240 workers are on strike.");
}

TEST(FigureConflict, IsNotWhatMayBeTheSame) {
  expect("fr", "La scierie emploie 340 salariés. Les quelque 350 salariés sont en grève.");
  expect("en", "The mill employs about 340 workers. The 350 workers are on strike.");
}

TEST(FigureConflict, IsNotWhatAnotherHas) {
  expect("fr", "La scierie emploie 340 salariés. Chez Morvan, les 240 salariés sont en grève.");
  expect("en", "The mill employs 340 workers. At Harrow Steel the 240 workers are on strike.");
  expect("fr", "Il y avait 340 personnes. Les 240 personnes sont parties.");
}

TEST(FigureConflict, IsTwoAgesOfOnePerson) {
  expect("fr", "Mara Dellon, 34 ans, a été élue. La femme de [[43 ans]] succède au maire.");
  expect("en", "Mara Dell, 34, was elected. The [[43-year-old]] nurse takes office in May.");
  expect("fr", "Mara Dellon, 34 ans, a été élue. Son rival, un homme de 43 ans, l'a saluée.");
  expect("en", "Mara Dell, 34, was elected. Her rival, a 43-year-old doctor, conceded.");
  expect("en", "Mara Dell, 34, beat Ann Lorne, 43. The 43-year-old conceded.");
}

TEST(FigureConflict, ShowsTheOther) {
  EXPECT_EQ(desk().told("figures/twice", "en",
                        "The mill employs 340 workers. The 240 workers learned the news."),
            "warning: “240 workers”: says who?\n  the other number: 340 workers\n");
}

}  // namespace
}  // namespace stet::engine
