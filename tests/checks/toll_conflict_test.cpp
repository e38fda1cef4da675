// The conflicting-toll kind: two counts of the same people in one event.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"tolls/twice.toml",
       small_rule(
           "conflicting-toll",
           "severity = \"error\"\nrepeats = \"each\"\n[voice]\nquoted = \"check\"\n",
           "except = [\"autre attentat\"]\nrevised = [\"contre\"]\ndegrees = [\"grave:a\"]\n"
           "epidemics = [\"pandémie\"]\n",
           "except = [\"another attack\"]\nrevised = [\"up from\"]\ndegrees = [\"seriously\"]\n"
           "epidemics = [\"pandemic\"]\n")},
  });
  return desk;
}

void expect(std::string_view lang, const std::string& marked) {
  desk().expect("tolls/twice", lang, marked);
}

TEST(TollConflict, IsFoundOverTheWholeArticle) {
  expect(
      "fr",
      "L'explosion du dépôt a fait 12 morts lundi.\n\nLe maire a parlé.\n\nLe drame a [[coûté la "
      "vie à 15 personnes]].");
  expect("en",
         "The blast at the depot killed 12 people on Monday.\n\nThe mayor spoke.\n\nThe blast [["
         "killed 15 people]].");
}

TEST(TollConflict, OfTheSameFew) {
  expect("fr",
         "L'accident a tué six collégiens.\n\nUne messe a été dite pour les [[sept collégiens "
         "tués]].");
  expect("fr",
         "Deux soldats français ont été tués dans l'attaque.\n\nL'attaque a [[tué trois "
         "militaires]].");
  expect("fr", "L'attaque a tué deux soldats français.\n\nL'attaque a tué trois soldats maliens.");
  expect("en", "The attack killed two soldiers.\n\nThe attack killed four children.");
}

TEST(TollConflict, IsNoOtherDayYearOrPlace) {
  expect("fr",
         "L'explosion du dépôt d'Arvenne a fait 12 morts. En juin 2016, une explosion avait "
         "fait 15 morts.");
  expect("en", "The blast at Arden Quay left 12 dead. In June 2016 a blast left 15 dead.");
}

TEST(TollConflict, IsNoListAndNoPart) {
  expect("fr", "L'explosion a fait 12 blessés. Les quatre blessés graves sont à Lormel.");
  expect("fr",
         "L'attaque a fait trois morts, dont l'assaillant, tué par la police. L'attaque a fait "
         "deux morts.");
  expect("en", "The blast left 12 injured. The blast seriously injured four people.");
}

TEST(TollConflict, IsNotWhatIsRevisedNearby) {
  expect("fr", "L'explosion a fait 12 morts. L'explosion a fait 15 morts, contre 12 hier.");
  expect("en", "The blast killed 12 people. The blast killed 15 people, up from 12.");
}

TEST(TollConflict, IsNotAskedOfAPandemic) {
  expect("fr", "La pandémie a fait 1 200 morts à Lormel. Le virus y a fait 1 500 morts.");
  expect("en", "The pandemic killed 1,200 people in Lorne. It killed 1,500 people there.");
}

TEST(TollConflict, OfTwoSourcesIsInfo) {
  EXPECT_EQ(
      desk().told("tolls/twice", "fr",
                  "L'explosion a fait 12 morts, selon les pompiers de Lormel.\n\nL'explosion a "
                  "tué 15 personnes, selon la mairie."),
      "info: « tué 15 personnes » : selon qui ?\n  l'autre nombre: 12 morts\n");
}

}  // namespace
}  // namespace stet::engine
