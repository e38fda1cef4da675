// The toll kind: figures of dead, wounded and missing that nobody is said to have counted.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"tolls/uncounted.toml",
       small_rule(
           "toll",
           "severity = \"error\"\nrepeats = \"each\"\n[voice]\nquoted = \"skip\"\nattributed = "
           "\"skip\"\n",
           "except = [\"les {number} morts\"]\nsettled = [\"Grande Guerre\"]\n"
           "rates = [\"pour cent mille habitants\"]\n",
           "except = [\"the {number} dead\"]\nsettled = [\"Great War\"]\n"
           "rates = [\"per hundred thousand people\"]\n")},
  });
  return desk;
}

void expect_tolls(std::string_view lang, const std::string& marked) {
  desk().expect("tolls/uncounted", lang, marked);
}

std::string told(std::string_view lang, const std::string& text) {
  return desk().told("tolls/uncounted", lang, text);
}

/// The lead may wait for its source, so what is asked of other sentences stands below one.
const std::string kLead = "Le bac de Tarvas a coulé lundi.\n\n";
const std::string kEnglishLead = "The Tarvas ferry sank on Monday.\n\n";

TEST(Toll, IsAFigureBeforeACasualtyWord) {
  expect_tolls("fr", "Le naufrage a fait [[12 morts]].");
  expect_tolls("fr", "Il y a [[douze blessés]] et [[une vingtaine de disparus]].");
  expect_tolls("en", "The wreck left [[12 dead]].");
  expect_tolls("en", "There are [[twelve wounded]] and [[dozens of missing]].");
}

TEST(Toll, IsTheSubjectOrTheObjectOfACasualtyVerb) {
  expect_tolls("fr", "[[Douze pêcheurs de Tarvas sont morts]] lundi.");
  expect_tolls("fr", "La tempête a [[tué 12 pêcheurs]].");
  expect_tolls("en", "[[Twelve Tarvas fishermen died]] on Monday.");
  expect_tolls("en", "The storm [[killed 12 fishermen]].");
  expect_tolls("fr", "La tempête a tué 12 projets.");
  expect_tolls("en", "The storm killed 12 projects.");
}

TEST(Toll, WithASourceInItsSentenceIsCounted) {
  expect_tolls("fr", "Selon les pompiers, le naufrage a fait 12 morts.");
  expect_tolls("fr", "Le naufrage a fait 12 morts, a annoncé la préfète.");
  expect_tolls("fr", "La préfète affirme que 12 pêcheurs sont morts.");
  expect_tolls("en", "According to firefighters, the wreck left 12 dead.");
  expect_tolls("en", "The wreck left 12 dead, the coastguard said.");
  expect_tolls("en", "The prefect said that 12 fishermen died.");
}

TEST(Toll, InAQuotationIsTheSpeakers) {
  expect_tolls("fr", "« Nous avons 12 morts », a déclaré la préfète.");
  expect_tolls("en", "“We have 12 dead,” the coastguard said.");
}

TEST(Toll, BesideACountedSentenceGoesOn) {
  expect_tolls("fr",
               kLead + "Selon les pompiers, 12 personnes sont mortes. Le port compte 7 blessés.");
  expect_tolls("fr", kLead + "Il y a 7 blessés. Selon les pompiers, 12 personnes sont mortes.");
  expect_tolls("en",
               kEnglishLead + "According to firefighters, 12 people died. There are 7 wounded.");
  expect_tolls("en",
               kEnglishLead + "There are 7 wounded. According to firefighters, 12 people died.");
}

TEST(Toll, OfABulletinGoesOnFromItsCases) {
  expect_tolls("fr", kLead +
                         "Il y a 120 cas confirmés, précise la préfète. Le taux est stable et "
                         "17 pêcheurs sont morts.");
  expect_tolls("en", kEnglishLead +
                         "There are 120 confirmed cases, the prefect said. The rate is "
                         "stable and 17 fishermen died.");
  expect_tolls("fr", kLead +
                         "Il y a 120 bateaux, précise la préfète. Le vent est stable et "
                         "[[17 pêcheurs sont morts]].");
}

TEST(Toll, OfPeopleOfWhomTheNextSentenceSpeaksIsItsSources) {
  expect_tolls("fr", kLead +
                         "Sept pêcheurs sont morts. Ils dormaient dans la cale, rappelle la "
                         "préfète.");
  expect_tolls("en", kEnglishLead +
                         "Seven fishermen died. They were asleep in the hold, the "
                         "prefect said.");
  expect_tolls("fr", kLead +
                         "[[Sept pêcheurs sont morts]]. Il s'agit, a dit la préfète, d'un "
                         "défaut de la coque.");
}

TEST(Toll, CountedByAVerbOfCountingIsSourced) {
  expect_tolls("fr", kLead + "Aide aux marins a chiffré le nombre de blessés à au moins 28.");
  expect_tolls("fr", kLead + "Les ports ont, eux, rapporté 8.104 décès.");
  expect_tolls("fr", kLead + "La préfète a publié une liste de 17 pêcheurs décédés.");
  expect_tolls("en", kEnglishLead + "The prefect published a list of 17 fishermen killed.");
}

TEST(Toll, AfterAColonIsAPartOfTheOneBefore) {
  expect_tolls("fr", kLead +
                         "[[Quatre personnes ont été blessées]] : deux légèrement, tandis que "
                         "les deux autres ont été transportées à l'hôpital.");
}

TEST(Toll, BelowACountedParagraphGoesOn) {
  expect_tolls("fr", kLead +
                         "Selon les pompiers, 12 personnes sont mortes. Le quai est vide.\n\nLe "
                         "port compte 7 blessés.");
  expect_tolls("en", kEnglishLead +
                         "According to firefighters, 12 people died. The pier is empty.\n\nThere "
                         "are 7 wounded.");
}

TEST(Toll, BesideASourceOfSomethingElseIsNotCounted) {
  expect_tolls("fr", kLead + "Selon la mairie, le quai rouvrira. Le port compte [[7 blessés]].");
  expect_tolls("en", kEnglishLead +
                         "According to the mayor, the pier will reopen. There are [[7 wounded]].");
}

TEST(Toll, CountedElsewhereIsCounted) {
  expect_tolls(
      "fr",
      kLead +
          "Il y a 7 blessés.\n\nLe quai est vide.\n\nSelon les pompiers, 7 blessés sont à l'abri.");
  expect_tolls("fr", kLead +
                         "Il y a [[7 blessés]].\n\nLe quai est vide.\n\nSelon les pompiers, 9 "
                         "blessés sont à l'abri.");
  expect_tolls("en", kEnglishLead +
                         "There are 7 wounded.\n\nThe pier is empty.\n\nAccording to firefighters, "
                         "7 wounded are safe.");
  expect_tolls("en", kEnglishLead +
                         "There are [[7 wounded]].\n\nThe pier is empty.\n\nAccording to "
                         "firefighters, 9 wounded are safe.");
}

TEST(Toll, OfTheLeadMayWaitForItsSource) {
  expect_tolls("fr",
               "Le naufrage a fait une douzaine de morts.\n\nLe quai est vide.\n\nSelon les "
               "pompiers, 12 personnes sont mortes.");
  expect_tolls("fr",
               "Il y a [[7 blessés]].\n\nLe quai est vide.\n\nSelon les pompiers, 12 personnes "
               "sont mortes.");
  expect_tolls("en",
               "The wreck left a dozen dead.\n\nThe pier is empty.\n\nAccording to firefighters, "
               "12 people died.");
  expect_tolls("en",
               "There are [[7 wounded]].\n\nThe pier is empty.\n\nAccording to firefighters, 12 "
               "people died.");
}

TEST(Toll, OfAHeadingIsNotToldBesideItsOwnBody) {
  expect_tolls("fr", "# Douze morts à Tarvas\n\nLe bac a coulé, [[douze morts]].");
  expect_tolls("fr", "# [[Douze morts]] à Tarvas\n\nLe bac a coulé.");
  expect_tolls("en", "# Twelve dead in Tarvas\n\nThe ferry sank, [[twelve dead]].");
  expect_tolls("en", "# [[Twelve dead]] in Tarvas\n\nThe ferry sank.");
}

TEST(Toll, IsNoAgeYearDateOrSum) {
  expect_tolls("fr", "Yann Orsel est mort à 43 ans, le 12 mars, en 2023.");
  expect_tolls("fr", "Il a laissé 3000 euros aux blessés, soit 12 % des morts.");
  expect_tolls("en", "Owen Marsh, 43, was killed on March 12.");
  expect_tolls("en", "It gave $3000 to the wounded and 12% of the dead.");
}

TEST(Toll, DeniedOrUnknownIsNone) {
  expect_tolls("fr", "Les 7 bateaux n'ont aucun mort à bord, ni aucun blessé.");
  expect_tolls("en", "The 7 boats had no deaths on board, and nobody was wounded.");
}

TEST(Toll, SettledOrOfARateIsSilent) {
  expect_tolls("fr", "La Grande Guerre a fait 300 morts à Tarvas.");
  expect_tolls("fr", "On compte 12 morts pour cent mille habitants.");
  expect_tolls("en", "The Great War left 300 dead in Tarvas.");
  expect_tolls("en", "There are 12 deaths per hundred thousand people.");
}

TEST(Toll, OfAnExceptionIsSilent) {
  expect_tolls("fr", "Les 12 camions sont au point mort.");
  expect_tolls("en", "The 12 boats finished in a dead heat.");
}

TEST(Toll, OfAnOldYearIsSilentAndOfAYoungOneAnInformation) {
  const std::string dated = "---\ndate: 2024-05-02\n---\n\n";
  EXPECT_EQ(told("fr", dated + "Le naufrage de 2019 a fait 12 morts."), "");
  EXPECT_EQ(told("fr", dated + "Le naufrage de 2023 a fait 12 morts."),
            "info: « 12 morts » : selon qui ?\n");
  EXPECT_EQ(told("fr", dated + "Le naufrage a fait 12 morts."),
            "error: « 12 morts » : selon qui ?\n");
  EXPECT_EQ(told("fr", dated + "En 2019, un bac a coulé. Le naufrage a fait 12 morts."), "");
  EXPECT_EQ(told("en", dated + "A ferry sank in 2019. The wreck left 12 dead."), "");
  EXPECT_EQ(told("en", dated + "The wreck of 2019 left 12 dead."), "");
  EXPECT_EQ(told("en", dated + "The wreck of 2023 left 12 dead."), "info: “12 dead”: says who?\n");
  EXPECT_EQ(told("en", dated + "The wreck left 12 dead."), "error: “12 dead”: says who?\n");
}

TEST(Toll, OfAnEventDatedElsewhereInTheArticleIsAsOld) {
  expect_tolls("fr", "---\ndate: 2024-03-12\n---\n" + kLead +
                         "La tempête de 1999 a fait 92 morts.\n\nEn deux jours, les vents ont "
                         "provoqué la mort de 92 personnes.");
  expect_tolls("en", "---\ndate: 2024-03-12\n---\n" + kEnglishLead +
                         "The storm of 1999 left 92 dead.\n\nIn two days the winds killed 92 "
                         "people.");
}

TEST(Toll, OfNobodyIsNotCounted) {
  expect_tolls("fr", "Selon un dernier bilan, le naufrage a fait [[12 morts]].");
  expect_tolls("en", "According to the latest toll, the wreck left [[12 dead]].");
}

TEST(Toll, InFiguresWithGroupsIsOne) {
  expect_tolls("fr", "La tempête a fait [[1\u202F200 morts]].");
  expect_tolls("en", "The storm left [[1,200 dead]].");
}

}  // namespace
}  // namespace stet::engine
