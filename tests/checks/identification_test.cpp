// The identification kind: experts without an institution, offices without a name, groups unnamed.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"sourcing/who.toml",
       small_rule("identification",
                  "severity = \"info\"\n[voice]\nquoted = \"skip\"\nattributed = \"check\"\n",
                  "experts = [\"économiste\"]\ninstitutions = [\"institut:n\", "
                  "\"indépendant:a\"]\noffices = [\"(le|la) maire de {word}\"]\n"
                  "posts = [\"(le|la) préfète de {word}\"]\n"
                  "groups = [\"le principal groupe rebelle\"]\nexcept = [\"économiste né\"]\n"
                  "office-message = \"« {text} » : quel nom ?\"\n"
                  "group-message = \"« {text} » : lequel ?\"\n",
                  "experts = [\"economist\"]\ninstitutions = [\"institute\", \"independent\"]\n"
                  "offices = [\"the mayor of {word}\"]\nposts = [\"the sheriff of {word}\"]\n"
                  "groups = [\"the main rebel group\"]\nexcept = [\"economist born\"]\n"
                  "office-message = \"“{text}”: what name?\"\n"
                  "group-message = \"“{text}”: which one?\"\n")},
  });
  return desk;
}

void expect_unplaced(std::string_view lang, const std::string& marked) {
  desk().expect("sourcing/who", lang, marked);
}

TEST(Identification, OfAnExpertNeedsAnInstitution) {
  expect_unplaced("fr", "L'[[économiste Paul Mercin]] juge que tout va bien.");
  expect_unplaced("fr", "« Tout va bien », estime [[Paul Mercin, économiste]].");
  expect_unplaced("fr", "Selon l'[[économiste Paul Mercin]], tout va bien.");
  expect_unplaced("en", "[[Economist Paul Mercin]] said that all was well.");
  expect_unplaced("en", "[[Paul Mercin, an economist]], said that all was well.");
  expect_unplaced("en", "According to [[economist Paul Mercin]], all is well.");
}

TEST(Identification, MayStandInTheWordsThatCredit) {
  expect_unplaced("fr", "Paul Mercin, économiste à l'institut des prix, juge que tout va bien.");
  expect_unplaced("fr", "L'économiste indépendant Paul Mercin juge que tout va bien.");
  expect_unplaced("fr", "« Tout va bien », estime Paul Mercin, économiste chez Vaubert.");
  expect_unplaced("en", "Paul Mercin, an economist at the price institute, said all was well.");
  expect_unplaced("en", "Paul Mercin, a Valmere economist, said that all was well.");
  expect_unplaced("en", "Valmere's economist Paul Mercin said that all was well.");
}

TEST(Identification, MayStandAtAnotherMention) {
  expect_unplaced(
      "fr", "L'économiste Paul Mercin juge que tout va bien.\n\nM. Mercin dirige un institut.");
  expect_unplaced("en",
                  "Economist Paul Mercin said all was well.\n\nMercin works for an institute.");
}

TEST(Identification, IsNotAskedOfThoseWhoSayNothing) {
  expect_unplaced("fr", "L'économiste Paul Mercin dîne à Tarvas.");
  expect_unplaced("fr", "Un économiste juge que tout va bien.");
  expect_unplaced("en", "Economist Paul Mercin dined in Lorne.");
  expect_unplaced("en", "An economist said that all was well.");
  expect_unplaced("en", "In Tokyo, one economist said that all was well.");
}

TEST(Identification, OfAnOfficeNeedsAName) {
  expect_unplaced("fr", "[[La maire de Tarvas]] a annoncé une fête.");
  expect_unplaced("en", "[[The mayor of Lorne]] said that the bridge was safe.");
  EXPECT_EQ(desk().told("sourcing/who", "en", "The mayor of Lorne said that the bridge was safe."),
            "info: “The mayor of Lorne”: what name?\n");
}

TEST(Identification, OfAnOfficeMayStandAtAnyMention) {
  expect_unplaced("fr",
                  "La maire de Tarvas a annoncé une fête.\n\nUn chat dort.\n\nLa maire, "
                  "Jeanne Court, ouvrira le bal.");
  expect_unplaced("en",
                  "The mayor of Lorne said that the bridge was safe.\n\nA cat sleeps.\n\nThe "
                  "mayor, Jean Court, will open it.");
}

TEST(Identification, OfAHolderKnownByNameMayStandApart) {
  const std::string french = "\n\nUn chat dort. Il dort. Il rêve. Il mange.\n\n";
  const std::string english = "\n\nA cat sleeps. It sleeps. It dreams. It eats.\n\n";
  expect_unplaced("fr", "La maire de Tarvas a annoncé une fête." + french +
                            "Jeanne Court affirme que le bal est gratuit.");
  expect_unplaced("fr", "[[La préfète de Tarvas]] a annoncé une fête." + french +
                            "Jeanne Court affirme que le bal est gratuit.");
  expect_unplaced("en", "The mayor of Lorne said that the bridge was safe." + english +
                            "Jean Court said that the ball was free.");
  expect_unplaced("en", "[[The sheriff of Lorne]] said that the bridge was safe." + english +
                            "Jean Court said that the ball was free.");
}

TEST(Identification, OfAGroupNeedsANameNearby) {
  expect_unplaced("fr", "[[Le principal groupe rebelle]] a quitté la table.");
  expect_unplaced("fr", "Le principal groupe rebelle, le FLS, a quitté la table.");
  expect_unplaced("fr", "Le principal groupe rebelle a quitté la table. Le FLS se tait.");
  expect_unplaced("en", "[[The main rebel group]] left the talks.");
  expect_unplaced("en", "The main rebel group, the SLF, left the talks.");
  expect_unplaced("en", "The main rebel group left the talks. The SLF is silent.");
}

}  // namespace
}  // namespace stet::engine
