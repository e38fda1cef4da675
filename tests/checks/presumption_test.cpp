// The presumption kind: guilt told as a fact while a case is open.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"law/guilt.toml",
       small_rule("presumption",
                  "severity = \"error\"\n[voice]\nquoted = \"check\"\nattributed = \"downgrade\"\n",
                  "guilty = [\"voleur:n\"]\ncues = [\"interpellé:a\", \"arrestation:n\", "
                  "\"procès\"]\nverbs = [\"(a|ont) été interpellé:a\"]\n"
                  "deeds = [\"homme qui a poignardé\"]\nafter = [\"après avoir poignardé\"]\n"
                  "accused = [\"le suspect a poignardé\"]\ncharges = [\"fonds détournés\"]\n"
                  "harmed = [\"a été blessé par (un|le) {word}\"]\n"
                  "hedged = [\"(le|un) {word} aurait\"]\nsuspects = [\"soupçonné:a\"]\n"
                  "hedges = [\"présumé:a\", \"nie\"]\nexcept = [\"voleur de temps\"]\n"
                  "fiction = [\"film:n\"]\nsettled = [\"condamné:a\"]\ndead = [\"abattu:a\"]\n"
                  "charge-message = \"« {text} » : à prouver\"\n"
                  "harmed-message = \"« {text} » : ailleurs au conditionnel\"\n",
                  "guilty = [\"thief\", \"thieves\"]\ncues = [\"arrested\", \"arrest of\", "
                  "\"trial\"]\nverbs = [\"(was|were) arrested\"]\n"
                  "deeds = [\"man who stabbed\"]\nafter = [\"after stabbing\"]\n"
                  "accused = [\"the suspect stabbed\"]\ncharges = [\"embezzled funds\"]\n"
                  "harmed = [\"was injured by (a|the) {word}\"]\n"
                  "hedged = [\"(the|a) {word} allegedly\"]\nsuspects = [\"suspected\"]\n"
                  "hedges = [\"alleged\", \"denies\"]\nexcept = [\"thief of time\"]\n"
                  "fiction = [\"film:n\"]\nsettled = [\"convicted\"]\ndead = [\"shot dead\"]\n"
                  "charge-message = \"“{text}”: to be proved\"\n"
                  "harmed-message = \"“{text}”: hedged elsewhere\"\n")},
  });
  return desk;
}

void expect_guilt(std::string_view lang, const std::string& marked) {
  desk().expect("law/guilt", lang, marked);
}

TEST(Presumption, IsBrokenByAWordOfGuiltBesideAnArrest) {
  expect_guilt("fr", "Le [[voleur interpellé]] mardi sera entendu.");
  expect_guilt("fr", "L'[[arrestation du voleur]] date de mardi.");
  expect_guilt("fr", "Le [[voleur de la gare, interpellé]] mardi, sera entendu.");
  expect_guilt("fr", "Les [[voleurs, deux frères de Tarvas, ont été interpellés]].");
  expect_guilt("fr", "Les [[voleurs, l'un de Tarvas et l'autre de Morvelle ont été interpellés]].");
  expect_guilt("en", "The [[thief was arrested]] on Tuesday.");
  expect_guilt("en", "The [[arrest of the thief]] was on Tuesday.");
  expect_guilt("en", "The [[thief, arrested]] on Tuesday, will be heard.");
  expect_guilt("en", "The [[thieves, two brothers from Lorne, were arrested]].");
}

TEST(Presumption, IsNotBrokenByAnAuthorNobodyHas) {
  expect_guilt("fr", "La police cherche le voleur.");
  expect_guilt("fr", "Un homme a été interpellé. La police cherche encore le voleur du sac.");
  expect_guilt("fr", "Le voleur, dont la voiture de police a perdu la trace, a été interpellé.");
  expect_guilt("fr", "Le voleur a fui par la rue du marché ; un passant a été interpellé.");
  expect_guilt("en", "Police seek the thief.");
  expect_guilt("en", "A man was arrested. Police still seek the thief.");
  expect_guilt("en", "The thief fled down the road to the market; a passer-by was arrested.");
}

TEST(Presumption, IsBrokenByADeedOfThePersonArrested) {
  expect_guilt("fr", "L'[[homme qui a poignardé]] son voisin a été interpellé.");
  expect_guilt("fr", "Un homme a été [[interpellé après avoir poignardé]] son voisin.");
  expect_guilt("fr", "[[Le suspect a poignardé]] son voisin.");
  expect_guilt("fr", "La police cherche l'homme qui a poignardé son voisin.");
  expect_guilt("en", "The [[man who stabbed]] his neighbour was arrested.");
  expect_guilt("en", "A man was [[arrested after stabbing]] his neighbour.");
  expect_guilt("en", "[[The suspect stabbed]] a neighbour.");
  expect_guilt("en", "Police seek the man who stabbed his neighbour.");
}

TEST(Presumption, IsBrokenByTheChargeToldAsAFact) {
  expect_guilt("fr", "Le procès s'ouvre lundi. Les [[fonds détournés]] manquent toujours.");
  expect_guilt("fr", "Le procès s'ouvre lundi.\n\nLes fonds détournés manquent toujours.");
  expect_guilt("en", "The trial opens on Monday. The [[embezzled funds]] are still missing.");
  expect_guilt("en", "The trial opens on Monday.\n\nThe embezzled funds are still missing.");
  EXPECT_EQ(desk().told("law/guilt", "en", "The trial opens. The embezzled funds are missing."),
            "error: “embezzled funds”: to be proved\n");
}

TEST(Presumption, IsBrokenWhereTheArticleHedgesTheSameElsewhere) {
  expect_guilt("fr", "Le fermier aurait tiré. Un promeneur [[a été blessé par un fermier]].");
  expect_guilt("fr", "Le boucher aurait tiré. Un promeneur a été blessé par un fermier.");
  expect_guilt("en", "The farmer allegedly fired. A walker [[was injured by a farmer]].");
  expect_guilt("en", "The butcher allegedly fired. A walker was injured by a farmer.");
  EXPECT_EQ(desk().told("law/guilt", "fr",
                        "Le fermier aurait tiré. Un promeneur a été blessé par un fermier."),
            "error: « a été blessé par un fermier » : ailleurs au conditionnel\n");
}

TEST(Presumption, HoldsWithAHedge) {
  expect_guilt("fr", "Le voleur présumé, interpellé mardi, sera entendu.");
  expect_guilt("fr", "Le voleur interpellé mardi nie.");
  expect_guilt("fr", "L'homme interpellé, soupçonné d'être le voleur interpellé en mai, dort.");
  expect_guilt("en", "The alleged thief was arrested on Tuesday.");
  expect_guilt("en", "The thief arrested on Tuesday denies it.");
  expect_guilt("en", "The thief was arrested; he is suspected of more.");
}

TEST(Presumption, IsNoMatterOnceTheCaseIsClosed) {
  expect_guilt("fr", "Le voleur a été interpellé.\n\nIl a été condamné en mai.");
  expect_guilt("fr", "Le voleur a été interpellé.\n\nUn complice a été abattu.");
  expect_guilt("en", "The thief was arrested.\n\nHe was convicted in May.");
  expect_guilt("en", "The thief was arrested.\n\nAn accomplice was shot dead.");
  // A death elsewhere does not close the case about the money.
  expect_guilt("fr", "Le procès s'ouvre. Les [[fonds détournés]] manquent. Un chien a été abattu.");
  expect_guilt("en", "The trial opens. The [[embezzled funds]] are gone. A dog was shot dead.");
}

TEST(Presumption, IsNoMatterInFictionAndFigures) {
  expect_guilt("fr", "Dans le film, le voleur est interpellé.");
  expect_guilt("fr", "Ce voleur de temps interpellé hier revient.");
  expect_guilt("en", "In the film the thief was arrested.");
  expect_guilt("en", "The thief of time was arrested.");
}

TEST(Presumption, IsSaidMoreSoftlyWhenSomebodyIsCredited) {
  EXPECT_EQ(desk().told("law/guilt", "fr", "Le voleur a été interpellé, a annoncé la préfète."),
            "warning: « voleur a été interpellé » : selon qui ?\n");
  EXPECT_EQ(desk().told("law/guilt", "en", "The thief was arrested, the mayor said."),
            "warning: “thief was arrested”: says who?\n");
}

}  // namespace
}  // namespace stet::engine
