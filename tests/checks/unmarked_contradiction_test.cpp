// The unmarked-contradiction kind: two sentences of one text that cannot both hold.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"consistency/both.toml",
       small_rule("unmarked-contradiction",
                  "[voice]\nquoted = \"check\"\nattributed = \"check\"\nheading = \"skip\"\n",
                  "contrast = [\"mais\"]\ntime = [\"puis\"]\nothers = [\"autre\"]\n"
                  "toll-message = \"« {text} » : non ?\"\nnote = \"là\"\n"
                  "pairs.door = {one = [\"(le|la) {word} est fermé:a\"], other = [\"(le|la) "
                  "{word} est ouvert:a\"], except = [\"est ouverte le lundi\"]}\n"
                  "pairs.calm = {one = [\"sous contrôle\"], other = [\"combats continuent\"], "
                  "anyones = true, in-order = true, shared = 0}\n"
                  "pairs.case = {one = [\"a porté plainte\"], other = [\"veut des excuses\"], "
                  "beside = [\"juge\"], whole-sentence = true, shared = 1}\n",
                  "contrast = [\"but\"]\ntime = [\"then\"]\nothers = [\"another\"]\n"
                  "toll-message = \"“{text}”: no?\"\nnote = \"there\"\n"
                  "pairs.door = {one = [\"the {word} is closed\"], other = [\"the {word} is "
                  "open\"]}\n")},
  });
  return desk;
}

void expect_contradiction(std::string_view lang, const std::string& marked) {
  desk().expect("consistency/both", lang, marked);
}

TEST(UnmarkedContradiction, IsOfTwoStatesOfOneThing) {
  expect_contradiction("fr", "La gare est fermée. [[La gare est ouverte]].");
  expect_contradiction("fr", "La gare est ouverte. [[La gare est fermée]].");
  expect_contradiction("fr", "La gare est fermée. La poste est ouverte.");
  expect_contradiction("fr", "La gare est fermée. La gare est ouverte le lundi.");
  expect_contradiction("fr", "La gare est fermée. La gare est-elle, la gare est ouverte ?");
  expect_contradiction("en", "The port is closed. [[The port is open]].");
  expect_contradiction("en", "The port is closed. The road is open.");
}

TEST(UnmarkedContradiction, IsMarkedByContrastTimeAnotherOrAHeading) {
  expect_contradiction("fr", "La gare est fermée. Mais la gare est ouverte.");
  expect_contradiction("fr", "La gare est fermée. Puis la gare est ouverte.");
  expect_contradiction("fr", "La gare est fermée. La gare est ouverte, une autre.");
  expect_contradiction("fr", "La gare est fermée mardi. La gare est ouverte mercredi.");
  expect_contradiction("fr", "# Tarvas\n\nLa gare est fermée.\n\n## Lorme\n\nLa gare est ouverte.");
  expect_contradiction("en", "The port is closed. But the port is open.");
}

TEST(UnmarkedContradiction, IsNobodyElsesWordUnlessThePairAsks) {
  expect_contradiction("fr", "La gare est fermée. Selon le maire, la gare est ouverte.");
  expect_contradiction("fr", "La gare est fermée. « La gare est ouverte au public », dit-il.");
  expect_contradiction("fr",
                       "Selon l'armée, le port est « sous contrôle ». Les [[combats continuent]].");
  expect_contradiction("fr", "Les combats continuent. Selon l'armée, le port est sous contrôle.");
  expect_contradiction(
      "fr", "« Le port est sous contrôle et tout va bien », dit l'armée. Les combats continuent.");
}

TEST(UnmarkedContradiction, MayAskForWordsOfTheWholeSentence) {
  expect_contradiction("fr", "Ana Brun a porté plainte. Ana Brun [[veut des excuses du juge]].");
  expect_contradiction("fr", "Ana Brun a porté plainte. Paul Mercin veut des excuses du juge.");
  expect_contradiction("fr", "Ana Brun a porté plainte. Ana Brun veut des excuses du maire.");
}

TEST(UnmarkedContradiction, IsOfVictimsWhereThereAreNone) {
  expect_contradiction("fr",
                       "L'incendie n'a fait aucun blessé. [[Deux personnes ont été blessées]].");
  expect_contradiction("fr", "Aucun blessé n'est à déplorer. Les [[deux blessés]] sont à Tarvas.");
  expect_contradiction("fr",
                       "L'incendie n'a fait aucun blessé, mais deux personnes ont été blessées.");
  expect_contradiction("fr",
                       "Le plus grand nombre de morts est au Nord. Deux personnes sont mortes.");
  expect_contradiction("en", "No one was injured in the fire. [[Two people were injured]].");
}

}  // namespace
}  // namespace stet::engine
