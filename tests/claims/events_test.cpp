// Which tolls are of one event.
#include <gtest/gtest.h>

#include "claims/claims.h"
#include "support/spoken.h"

namespace stet::claims {
namespace {

/// "0 0 1 -": the event of each toll, in the order in which events are told; - when nothing tells.
std::string events(std::string_view lang, std::string_view text, std::string_view date = "") {
  const language::Heard heard = language::heard(lang, text, date);
  const Claims claims = extract_claims(heard.prose, heard.analysis, language::languages_alone());
  std::string all;
  for (const Toll& toll : claims.tolls) {
    if (!all.empty()) all += ' ';
    all += toll.event == kNoEvent ? "-" : std::to_string(toll.event);
  }
  return all;
}

TEST(Events, GoOnInTheirParagraphAndComeBack) {
  EXPECT_EQ(events("fr", "L'explosion du dépôt a fait 12 morts. On compte 30 blessés."), "0 0");
  EXPECT_EQ(events("fr", "L'explosion du dépôt a fait 12 morts.\nL'explosion a fait 30 blessés."),
            "0 0");
  EXPECT_EQ(events("en", "The blast at the depot left 12 dead. There are 30 wounded."), "0 0");
  EXPECT_EQ(events("en", "The blast at the depot left 12 dead.\nThe blast left 30 wounded."),
            "0 0");
}

TEST(Events, OfAnotherKindDayOrArticleAreOthers) {
  EXPECT_EQ(events("fr", "L'explosion a fait 12 morts.\nLe naufrage a fait 3 morts."), "0 1");
  EXPECT_EQ(
      events("fr", "L'explosion de lundi a fait 12 morts. L'explosion de mardi a fait 3 morts."),
      "0 1");
  EXPECT_EQ(events("fr", "L'explosion a fait 12 morts.\nUne explosion avait fait 3 morts."), "0 1");
  EXPECT_EQ(events("fr", "L'explosion a fait 12 morts. Une autre explosion a fait 3 morts."),
            "0 1");
  EXPECT_EQ(events("en", "The blast left 12 dead.\nThe shipwreck left 3 dead."), "0 1");
  EXPECT_EQ(events("en", "The blast on Monday left 12 dead. The blast on Tuesday left 3 dead."),
            "0 1");
  EXPECT_EQ(events("en", "The blast left 12 dead.\nA blast had left 3 dead."), "0 1");
  EXPECT_EQ(events("en", "The blast left 12 dead. Another blast left 3 dead."), "0 1");
}

TEST(Events, AreNotGuessed) {
  EXPECT_EQ(
      events("fr", "L'explosion a fait 12 morts.\nLe naufrage a fait 3 morts.\nIl y a 30 blessés."),
      "0 1 -");
  EXPECT_EQ(
      events("en", "The blast left 12 dead.\nThe shipwreck left 3 dead.\nThere are 30 wounded."),
      "0 1 -");
}

TEST(Events, DoNotHappenOnTheDayOnWhichTheyAreTold) {
  EXPECT_EQ(events("fr",
                   "L'incendie a fait 14 morts.\nLes 14 morts de l'incendie sont identifiés, a "
                   "indiqué mercredi le préfet."),
            "0 0");
  EXPECT_EQ(
      events("en",
             "The fire left 14 dead.\nAll 14 dead of the fire were workers, the mayor said on "
             "Wednesday."),
      "0 0");
}

TEST(Events, TakeTheirDayFromTheSentenceBefore) {
  EXPECT_EQ(
      events("fr",
             "# Accident : neuf morts\nUn car a quitté la route dimanche. L'accident a fait neuf "
             "morts.\nL'accident de dimanche a tué neuf personnes.",
             "2025-02-10"),
      "0 0 0");
  EXPECT_EQ(events("en",
                   "# Crash: nine dead\nA bus left the road on Sunday. The crash killed nine "
                   "people.\nThe crash on Sunday left nine dead.",
                   "2025-02-10"),
            "0 0 0");
  // A day long before the article is another event's.
  EXPECT_EQ(
      events("en", "# Crash: nine dead\nThe crash of March 2024 killed two people.", "2025-02-10"),
      "0 1");
}

TEST(Events, TheKnownDeadAreOfTheOnlyEventTold) {
  EXPECT_EQ(events("en",
                   "The blast left 12 dead.\nA policeman was hurt in Lorne on Friday.\nThe 12 dead "
                   "were workers.",
                   "2025-02-10")
                .back(),
            '0');
}

}  // namespace
}  // namespace stet::claims
