// The weekday-of-date kind: a weekday that is not that of the date beside it.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"time/weekday.toml",
       small_rule("weekday-of-date", "severity = \"error\"\nrepeats = \"each\"\n",
                  "elsewhen = [\"il y a {number} ans\"]\nlast-year = [\"il y a un an\"]",
                  "elsewhen = [\"{number} years ago\"]\nlast-year = [\"a year ago\"]")},
  });
  return desk;
}

/// Of an article of Thursday, 14 March 2024.
void french(const std::string& marked) {
  desk().expect("time/weekday", "fr", "---\ndate: 2024-03-14\n---\n\n" + marked);
}
void english(const std::string& marked) {
  desk().expect("time/weekday", "en", "---\ndate: 2024-03-14\n---\n\n" + marked);
}
void undated(std::string_view lang, const std::string& marked) {
  desk().expect("time/weekday", lang, marked);
}

TEST(WeekdayOfDate, IsReckonedFromTheYearThatIsWritten) {
  undated("fr", "Le vote du [[lundi 17 septembre 2024]], pas celui du mardi 17 septembre 2024.");
  undated("en", "The vote of [[Monday, 17 September 2024]], not of Tuesday, September 17, 2024.");
  undated("fr", "Le vote du lundi 17 septembre.");
}

TEST(WeekdayOfDate, OrFromTheYearNearestTheArticle) {
  french("Le maire a parlé [[mercredi 12 mars]] et mardi 12 mars.");
  french("La halle a brûlé [[samedi 19 janvier]].");
  french("La halle rouvrira le [[samedi 5 avril]].");
  english("The mayor spoke on [[Wednesday, 12 March]] and on Tuesday, 12 March.");
  // Half a year off it may be of another year.
  french("La halle avait brûlé le samedi 5 septembre.");
  french("[[Ce mercredi 5 août]], la halle brûle.");
}

TEST(WeekdayOfDate, AnotherYearMayBeTold) {
  french("L'incendie du 7 mars 2015 est loin. Ce samedi 7 mars, il neigeait.");
  french("Il y a dix ans, le vendredi 14 mars, la crue emportait le pont.");
  french("Il y a un an, le mardi 14 mars, la crue emportait le pont.");
  french("Il y a un an, le [[lundi 14 mars]], la crue emportait le pont.");
  french("Le samedi 23 mars, la mine avait fermé. La grève de 2019 l'avait vidée.");
  english("Ten years ago, on Friday, 14 March, the flood took the bridge.");
  english("A year ago, on [[Monday, 14 March]], the flood took the bridge.");
  // What has just been is of this year, whatever else is told.
  french("La crue de 2014 est loin.\n\nLe maire a parlé [[vendredi 14 mars]].");
}

TEST(WeekdayOfDate, OfARangeHasTwoEnds) {
  undated("fr", "La foire dure du [[lundi 6 au jeudi 10 mai 2024]].");
  undated("en", "The fair runs from [[Sunday 6 May to Friday 10 May 2024]].");
  undated("fr", "La foire dure du lundi 6 au vendredi 10 mai 2024.");
  french("Dans la nuit de [[samedi à dimanche 9 mars]], la halle a brûlé.");
}

TEST(WeekdayOfDate, OldCalendarsHadOthers) {
  undated("fr",
          "Le mercredi 25 octobre 1917, le palais tombe ; le [[lundi 25 octobre 1917]] aussi.");
  undated("fr", "La bataille du lundi 14 octobre 1066.");
  undated("en", "The battle of Monday, 14 October 1066.");
}

TEST(WeekdayOfDate, NearMidnightInAnotherZoneIsARemark) {
  EXPECT_EQ(
      desk().told("time/weekday", "en", "It landed on Monday, 17 September 2024, at 23:30 GMT.\n"),
      "info: “Monday, 17 September 2024”: says who?\n");
}

TEST(WeekdayOfDate, IsNoWordThatLooksLikeADate) {
  french("Il préside mercredi le premier Conseil. Samedi, l'un d'eux a parlé.");
  french("Invité de France 2 [[lundi 12 mars]], il se tait.");
  english("On 3/5/2024, a Friday, it closed.");
}

}  // namespace
}  // namespace stet::engine
