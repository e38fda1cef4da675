// What an article tells of its events, kept for others to be held against.
#include "claims/account.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::claims {
namespace {

/// "2025-03-10 lormel: dead 12; Élodie Marchand": each account in a line.
std::string accounts(std::string_view lang, const std::string& text) {
  const text::Article article("copy.txt", text::Format::PlainText, text);
  const text::Prose prose = text::make_prose(article);
  const auto& knowledge = language::languages_alone();
  const auto analysis = language::analyse(prose, knowledge, lang, "2025-03-11");
  const Claims claims = extract_claims(prose, analysis, knowledge);
  std::string all;
  for (const Account& account : extract_accounts(article, prose, analysis, claims)) {
    const std::chrono::year_month_day day(account.day);
    all += std::to_string(static_cast<int>(day.year())) + "-" +
           std::to_string(static_cast<unsigned>(day.month())) + "-" +
           std::to_string(static_cast<unsigned>(day.day()));
    for (const std::string& place : account.places) all += " " + place;
    for (const ToldToll& toll : account.tolls) {
      if (!toll.whole) continue;
      all += "; " + std::string(name_of(toll.status)) + " " + toll.place.text + " line " +
             std::to_string(toll.place.begin.line);
    }
    for (const ToldPerson& person : account.people) all += "; " + person.place.text;
    all += "\n";
  }
  return all;
}

TEST(Accounts, HaveAPlaceADayAndAKind) {
  EXPECT_EQ(accounts("fr", "L'explosion à Lormel a fait 12 morts lundi.\n"),
            "2025-3-10 lormel; dead 12 morts line 1\n");
  EXPECT_EQ(accounts("en", "The blast in Lorne on Monday left 12 dead.\n"),
            "2025-3-10 lorne; dead 12 dead line 1\n");
  EXPECT_EQ(accounts("fr", "L'explosion a fait 12 morts lundi.\n"), "");
  EXPECT_EQ(accounts("en", "The blast in Lorne left 12 dead.\n"), "");
  EXPECT_EQ(accounts("en", "The day in Lorne on Monday was fine.\n"), "");
}

TEST(Accounts, LeaveOutWhatIsNoWholeCount) {
  EXPECT_EQ(accounts("en",
                     "The blast in Lorne on Monday left 12 dead, including three children, and may "
                     "have killed 40.\n"),
            "2025-3-10 lorne; dead 12 dead line 1\n");
}

TEST(Accounts, MeetInKindPlaceAndDay) {
  Account one;
  one.family = 2;
  one.places = {"lormel"};
  one.day = std::chrono::sys_days(std::chrono::year(2025) / 3 / 10);
  Account other = one;
  EXPECT_TRUE(are_one_event(one, other));
  other.day += std::chrono::days(1);
  EXPECT_TRUE(are_one_event(one, other));
  other.day += std::chrono::days(1);
  EXPECT_FALSE(are_one_event(one, other));
  other = one;
  other.places = {"brame", "lormel"};
  EXPECT_TRUE(are_one_event(one, other));
  other.family = 3;
  EXPECT_FALSE(are_one_event(one, other));
}

}  // namespace
}  // namespace stet::claims
