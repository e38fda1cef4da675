// The contradicted-heading kind: headings that their text denies or never bears out.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const std::string kFiller =
    " Le conseil a voté le budget de la piscine et celui de la cantine, puis il a remis au mois "
    "prochain le débat sur la circulation dans le centre. Les élus ont aussi reçu les parents du "
    "quartier nord, qui demandent un passage devant la nouvelle école.";

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"headline/denied.toml",
       small_rule(
           "contradicted-heading", "severity = \"error\"\n",
           "hedged = [\"si\"]\nlabels = [\"portrait\"]\nunclear = [\"on ignore s'\"]\n"
           "states = [\"(limogé|suspendu|renvoyé)\"]\nattempts = [\"tenté de\"]\n"
           "deeds = [\"(tue|tuer|mort)\"]\nexcept = [\"point mort\"]\n"
           "assertions.toll = {heading = [\"lourd bilan\"], denied = [\"aucun bilan\"], told "
           "= [\"{number} morts\"]}\n"
           "topics.talk = {heading = [\"interrogatoires\"], text = [\"interrogé:a\"]}\n"
           "unclear-message = \"« {text} » : ignoré\"\nattempt-message = \"« {text} » : "
           "tenté\"\ntopic-message = \"« {text} » : pas un mot\"\nperson-message = \"« "
           "{text} » : absent\"\nsubject-message = \"« {text} » : autre article\"\n"
           "denied-note = \"ici\"\nunclear-note = \"ici\"\nattempt-note = \"ici\"\n",
           "hedged = [\"if\"]\nlabels = [\"profile\"]\nunclear = [\"unclear whether\"]\n"
           "states = [\"(sacked|suspended|dismissed)\"]\nattempts = [\"tried to\"]\n"
           "deeds = [\"(kills|kill|dead)\"]\nexcept = [\"dead end\"]\n"
           "assertions.toll = {heading = [\"heavy toll\"], denied = [\"no toll\"], told "
           "= [\"{number} dead\"]}\n"
           "topics.talk = {heading = [\"grilled\"], text = [\"questioned\"]}\n"
           "denied-note = \"here\"\nunclear-note = \"here\"\nattempt-note = \"here\"\n")},
  });
  return desk;
}

std::string told(const std::string& text) {
  return desk().told("headline/denied", "fr", text);
}

TEST(ContradictedHeading, AssertsATollThatTheTextDenies) {
  desk().expect("headline/denied", "fr",
                "# [[Lourd bilan]] à Tarvas\n\nAucun bilan n'a été donné à Tarvas.");
  desk().expect("headline/denied", "en", "# [[Heavy toll]] in Tarvas\n\nThere is no toll yet.");
  EXPECT_EQ(told("# Lourd bilan à Tarvas\n\nAucun bilan d'abord, puis douze morts."), "");
  EXPECT_EQ(told("# Lourd bilan à Tarvas ?\n\nAucun bilan n'a été donné."), "");
  EXPECT_EQ(told("# Si le lourd bilan tient\n\nAucun bilan n'a été donné."), "");
}

TEST(ContradictedHeading, StatesAStepThatTheTextDoesNotKnow) {
  EXPECT_EQ(told("# Le préfet de Lorme limogé\n\nOn ignore s'il est renvoyé, ce préfet de Lorme."),
            "error: « limogé » : ignoré\n  ici: On ignore s'il est renvoyé, ce préfet de Lorme\n");
  EXPECT_EQ(told("# Le préfet de Lorme limogé\n\nOn ignore s'il pleuvra sur le préfet."), "");
  EXPECT_EQ(told("# Le préfet de Lorme limogé\n\nOn ignore s'il est renvoyé, ce chat."), "");
}

TEST(ContradictedHeading, StatesADeedThatTheTextHasAttemptedOnly) {
  EXPECT_EQ(told("# Un cadre tue sa voisine\n\nUn cadre a tenté de tuer sa voisine."),
            "error: « tue » : tenté\n  ici: tuer sa voisine\n");
  EXPECT_EQ(told("# Un cadre tue sa voisine\n\nUn cadre a tenté de la tuer : elle est morte, un "
                 "mort de trop pour la voisine."),
            "");
  EXPECT_EQ(told("# Un cadre a tenté de tuer sa voisine\n\nUn cadre a tenté de tuer sa voisine."),
            "");
}

TEST(ContradictedHeading, SpeaksOfWhatTheTextNeverMentions) {
  EXPECT_EQ(told("# Le conseil de Lorme\n\nLe texte.\n\n## Les interrogatoires du conseil\n\nTout "
                 "va." +
                 kFiller),
            "warning: « interrogatoires » : pas un mot\n");
  EXPECT_EQ(told("# Les interrogatoires au conseil\n\nUn élu interrogé par le juge." + kFiller),
            "");
  EXPECT_EQ(told("# Les interrogatoires au conseil\n\nTrop court."), "");
  EXPECT_EQ(told("# Le chantier naval embauche quarante soudeurs étrangers\n\nVoici." + kFiller),
            "warning: « Le chantier naval embauche quarante soudeurs étrangers » : autre "
            "article\n");
  EXPECT_EQ(told("# Portrait d'une soudeuse navale venue autrefois du désert\n\nVoici." + kFiller),
            "");
}

TEST(ContradictedHeading, NamesPeopleWhoAreNowhereInTheText) {
  EXPECT_EQ(told("# Le conseil reçoit Paul Mercin et Jeanne Aubert\n\nVoici." + kFiller),
            "warning: « Paul Mercin et Jeanne Aubert » : absent\n");
  EXPECT_EQ(told("# Le conseil reçoit Paul Mercin et Jeanne Aubert\n\nVoici Mme Aubert." + kFiller),
            "");
  EXPECT_EQ(told("# Le conseil reçoit Paul Mercin\n\nVoici." + kFiller), "");
}

}  // namespace
}  // namespace stet::engine
