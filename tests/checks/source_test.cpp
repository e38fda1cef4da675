// The source kind: who carries what is said without a name.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"sourcing/nameless.toml",
       small_rule("source", "",
                  "phrases = [\"(un|des|plusieurs) témoin:n\", \"(un|des) pêcheur:n\", \"source:n "
                  "portuaire:n\"]\n"
                  "except = [\"témoin:n de la mariée\"]\n"
                  "alone = [\"sous couvert d'anonymat\"]\n"
                  "reason = [\"par peur de représailles\"]\n"
                  "[fr.groups.savant]\nphrases = [\"des experts\"]\nseverity = \"error\"\n"
                  "message = \"« {text} » : quel {group} ?\"\n",
                  "phrases = [\"(a|several)? witness\", \"(several)? witnesses\", \"(a)? "
                  "fisherman\", \"harbour sources\"]\n"
                  "except = [\"witnesses to the wedding\"]\n"
                  "alone = [\"on condition of anonymity\"]\n"
                  "reason = [\"for fear of reprisals\"]\n"
                  "[en.groups.scholar]\nphrases = [\"experts\"]\nseverity = \"error\"\n"
                  "message = \"“{text}”: which {group}?\"\n")},
      {"sourcing/excused.toml",
       small_rule("source", "",
                  "phrases = [\"des témoins\"]\n[fr.unless]\nsentence = [\"interrogés par nous\"]\n"
                  "paragraph = [\"notre correspondante\"]",
                  "phrases = [\"witnesses\"]\n[en.unless]\nsentence = [\"interviewed by us\"]\n"
                  "paragraph = [\"our correspondent\"]")},
  });
  return desk;
}

void expect_bearers(std::string_view lang, const std::string& marked) {
  desk().expect("sourcing/nameless", lang, marked);
}

TEST(Source, IsFoundInAFrame) {
  expect_bearers("fr", "[[Selon plusieurs témoins]], le bac a coulé.");
  expect_bearers("fr", "Le bac a coulé, [[selon des pêcheurs]].");
  expect_bearers("en", "[[According to witnesses]], the ferry sank.");
  expect_bearers("en", "The ferry sank, [[according to several witnesses]].");
}

TEST(Source, IsFoundBeforeAndAfterItsVerb) {
  expect_bearers("fr", "[[Un témoin affirme]] que le bac a coulé.");
  expect_bearers("fr", "Le bac a coulé, [[a déclaré un pêcheur]].");
  expect_bearers("fr", "Le bac a coulé, [[a déclaré à la presse un pêcheur]].");
  expect_bearers("en", "[[A witness said]] that the ferry sank.");
  expect_bearers("en", "The ferry sank, [[several witnesses said]].");
  expect_bearers("en", "“It sank,” [[said a fisherman]].");
}

TEST(Source, IsNoneWhenTheNounBearsNothing) {
  expect_bearers("fr", "Des témoins ont quitté la salle. Un pêcheur répare ses filets.");
  expect_bearers("fr", "La mairie affirme que des pêcheurs ont quitté le port.");
  expect_bearers("fr", "Selon la mairie, des témoins ont quitté la salle.");
  expect_bearers("en", "Witnesses left the room. A fisherman mends his nets.");
  expect_bearers("en", "The mayor said that witnesses left the room.");
  expect_bearers("en", "According to the mayor, witnesses left the room.");
}

TEST(Source, WithANameIsNotNameless) {
  expect_bearers("fr", "Selon un pêcheur nommé Yann Orsel, le bac a coulé.");
  expect_bearers("fr", "Le bac a coulé, a déclaré un pêcheur nommé Yann Orsel.");
  expect_bearers("fr", "Un pêcheur, Yann, affirme que le bac a coulé.");
  expect_bearers("en", "According to a fisherman named Owen Marsh, the ferry sank.");
  expect_bearers("en", "A fisherman, Owen Marsh, said that the ferry sank.");
}

TEST(Source, OfAnExceptionIsNone) {
  expect_bearers("fr", "Selon des témoins de la mariée, le bac a coulé.");
  expect_bearers("en", "According to witnesses to the wedding, the ferry sank.");
}

TEST(Source, WithAReasonForSilenceIsAnInformation) {
  EXPECT_EQ(desk().told("sourcing/nameless", "fr",
                        "Selon un témoin muet par peur de représailles, le bac a coulé."),
            "info: « Selon un témoin » : selon qui ?\n");
  EXPECT_EQ(desk().told("sourcing/nameless", "en",
                        "According to a witness hidden for fear of reprisals, the ferry sank."),
            "info: “According to a witness”: says who?\n");
}

TEST(Source, StandingAloneIsFoundWithoutAVerb) {
  expect_bearers("fr", "Il parle [[sous couvert d'anonymat]].");
  expect_bearers("en", "He spoke [[on condition of anonymity]].");
}

TEST(Source, IsAskedAboutOnceInASentence) {
  expect_bearers("fr", "[[Un pêcheur affirme]], sous couvert d'anonymat, que le bac a coulé.");
  expect_bearers("en", "[[A fisherman said]] on condition of anonymity that the ferry sank.");
}

TEST(Source, OfAGroupHasItsOwnSeverityAndWording) {
  EXPECT_EQ(desk().told("sourcing/nameless", "fr", "Selon des experts, le bac a coulé."),
            "error: « Selon des experts » : quel savant ?\n");
  EXPECT_EQ(desk().told("sourcing/nameless", "en", "According to experts, the ferry sank."),
            "error: “According to experts”: which scholar?\n");
}

TEST(Source, IsExcusedByItsSentenceOrParagraph) {
  const auto expect = [](std::string_view lang, const std::string& marked) {
    desk().expect("sourcing/excused", lang, marked);
  };
  expect("fr", "Selon des témoins interrogés par nous, le bac a coulé.");
  expect("fr", "Selon des témoins, le bac a coulé. Le récit de notre correspondante suit.");
  expect("fr", "[[Selon des témoins]], le bac a coulé.\n\nLe récit de notre correspondante suit.");
  expect("en", "According to witnesses interviewed by us, the ferry sank.");
  expect("en", "According to witnesses, the ferry sank. The story by our correspondent follows.");
  expect("en",
         "[[According to witnesses]], the ferry sank.\n\nThe story by our correspondent follows.");
}

TEST(Source, CountedInPercentIsASurvey) {
  expect_bearers("fr", "Selon 90 % des témoins, le bac a coulé.");
  expect_bearers("en", "According to 90% of witnesses, the ferry sank.");
}

TEST(Source, InsideAQuotationIsTheSpeakers) {
  expect_bearers("fr", "« Selon des témoins, le bac a coulé », a déclaré la maire Ysée Marn.");
  expect_bearers("en", "“According to witnesses, the ferry sank,” said Mayor Orla Finch.");
}

TEST(Source, OfTheSameDescriptionIsToldOnce) {
  EXPECT_EQ(desk().told("sourcing/nameless", "fr",
                        "Selon des pêcheurs, le bac a coulé.\n\nSelon des pêcheurs, il fuyait."),
            "warning: « Selon des pêcheurs » : selon qui ?\n  encore ici: Selon des pêcheurs\n");
  EXPECT_EQ(desk().told("sourcing/nameless", "en",
                        "According to harbour sources, the ferry sank.\n\nAccording to harbour "
                        "sources, it leaked."),
            "warning: “According to harbour sources”: says who?\n"
            "  again here: According to harbour sources\n");
}

}  // namespace
}  // namespace stet::engine
