// The unmarked-quotation kind: somebody's words after a colon that no mark opens.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({{
      "quotes/bare.toml",
      small_rule("unmarked-quotation", "repeats = \"each\"\n[voice]\nquoted = \"check\"\n",
                 "announcers = [\"adresser:v {..2} message\"]\nweak-announcers = [\"extrait du "
                 "registre\"]\nexcept = [\"suivant:a\"]\nfirst-person = [\"nous\", \"je\"]\n"
                 "dialogue = [\"réponse\"]\nintroduction = \"annoncé ici\"\n"
                 "mild-message = \"« {text} » : mot pour mot ?\"",
                 "announcers = [\"send:v {..2} message\"]\nweak-announcers = [\"excerpt of the "
                 "register\"]\nexcept = [\"the following\"]\nfirst-person = [\"we\", \"I\"]\n"
                 "dialogue = [\"answer\"]\nintroduction = \"announced here\"\n"
                 "mild-message = \"“{text}”: word for word?\""),
  }});
  return desk;
}

void expect_bare(std::string_view lang, const std::string& marked) {
  desk().expect("quotes/bare", lang, marked);
}

TEST(UnmarkedQuotation, IsFoundAfterTheColon) {
  expect_bare("fr", "Le maire a répondu : [[nous ne signerons pas]].");
  expect_bare("en", "The mayor replied: [[we will not sign]].");
}

TEST(UnmarkedQuotation, IsFoundInTheNextParagraph) {
  expect_bare("fr", "Le pilote a écrit :\n\n[[Le pont ferme lundi]]. La suite vient.");
  expect_bare("en", "The pilot wrote:\n\n[[The bridge shuts on Monday]]. More follows.");
  expect_bare("fr", "Elle a adressé un message aux rives :\n\n[[Fermez les vannes ce soir]].");
  expect_bare("en", "She sent a message to the banks:\n\n[[Shut the sluices this evening]].");
}

TEST(UnmarkedQuotation, IsNoneBetweenMarks) {
  expect_bare("fr", "Le maire a répondu : « nous ne signerons pas ».");
  expect_bare("en", "The pilot wrote:\n\n“The bridge shuts on Monday.”");
}

TEST(UnmarkedQuotation, IsNoneInListsNamesAndDialogue) {
  expect_bare("fr", "Le pilote a cité trois ponts : Lorme, Tarvas et Vélonne.");
  expect_bare("en", "The pilot wrote:\n\n- bridges\n- sluices\n");
  expect_bare("fr", "Le pilote a dit les choses suivantes :\n\nLe pont ferme lundi.");
  expect_bare("en", "The pilot said:\n\nAnswer comes on Monday to all of them.");
}

TEST(UnmarkedQuotation, IsNoneWhereTheOutletSpeaksAgain) {
  expect_bare("fr", "Le pilote a écrit :\n\nLe pont ferme lundi, selon la mairie.");
  expect_bare("en", "The pilot wrote:\n\nThe bridge shuts, Odile Ferrand said on Monday.");
}

TEST(UnmarkedQuotation, IsNoneWhereTheOutletCreditsThePassageFurtherOn) {
  expect_bare("fr", "Le pilote a écrit :\n\nLe pont ferme lundi. La vanne suit, selon la mairie.");
  expect_bare("en", "The pilot wrote:\n\nThe bridge shuts. The sluice follows, said Ana Reyes.");
}

TEST(UnmarkedQuotation, IsNoneInAHeadingThatLostItsMarkUp) {
  expect_bare("fr", "Ce que dit le maire : ce que nous savons\n\nLe pont ferme lundi.");
  expect_bare("en", "What the mayor said: what we know so far\n\nThe bridge shuts on Monday.");
}

TEST(UnmarkedQuotation, ThatNobodyIsSaidToSpeakIsInfoAtItsAnnouncement) {
  EXPECT_EQ(desk().told("quotes/bare", "fr",
                        "Extrait du registre :\n\nLe pont de Lorme a brûlé ce matin-là."),
            "info: « Extrait du registre » : mot pour mot ?\n"
            "  annoncé ici: Le pont de Lorme a brûlé ce matin-là\n");
}

TEST(UnmarkedQuotation, ShowsWhatAnnouncesIt) {
  EXPECT_EQ(desk().told("quotes/bare", "en", "The mayor replied: we will not sign."),
            "warning: “we will not sign”: says who?\n  announced here: The mayor replied\n");
}

}  // namespace
}  // namespace stet::engine
