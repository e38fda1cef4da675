#include "language/calendar.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "support/spoken.h"

namespace stet::language {
namespace {

using namespace std::chrono;

sys_days day(int y, unsigned m, unsigned d) {
  return *day_of(y, m, d);
}

TEST(Calendar, KnowsWhichDaysThereAre) {
  EXPECT_FALSE(day_of(2024, 6, 31));
  EXPECT_FALSE(day_of(2023, 2, 29));
  EXPECT_TRUE(day_of(2024, 2, 29));
  EXPECT_FALSE(day_of(1900, 2, 29));
  EXPECT_TRUE(is_day_of_month(2, 29));
  EXPECT_FALSE(is_day_of_month(2, 30));
}

TEST(Calendar, ShiftsDays) {
  EXPECT_EQ(add_months(day(2024, 3, 31), -1), day(2024, 2, 29));
  EXPECT_EQ(add_months(day(2024, 3, 31), 12), day(2025, 3, 31));
  EXPECT_EQ(add_workdays(day(2018, 8, 21), 4), day(2018, 8, 27));
  EXPECT_EQ(add_workdays(day(2018, 8, 27), -4), day(2018, 8, 21));
  EXPECT_EQ(week_around(day(2024, 3, 17)), (Days{day(2024, 3, 11), day(2024, 3, 17)}));
  EXPECT_EQ(nth_weekday(2024, 7, Friday, 1), day(2024, 7, 5));
  EXPECT_EQ(nth_weekday(2024, 7, Friday, -1), day(2024, 7, 26));
  EXPECT_FALSE(nth_weekday(2024, 7, Friday, 5));
}

/// Zeller's congruence for the Gregorian calendar (C. Zeller, Acta Mathematica 9, 1887): 0 is
/// Saturday.
int zeller(int year, int month, int day) {
  if (month < 3) {
    month += 12;
    --year;
  }
  const int century = year / 100;
  const int rest = year % 100;
  return (day + 13 * (month + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7;
}

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// Every day of 1583 to 2399 as it is written, with the weekday that Zeller gives: all are read,
/// and none is found to have another weekday.
TEST(Calendar, AgreesWithZellerOnEveryDay) {
  constexpr std::array kWeekdays = {"samedi",   "dimanche", "lundi",   "mardi",
                                    "mercredi", "jeudi",    "vendredi"};
  constexpr std::array kMonths = {"janvier",   "février", "mars",     "avril",
                                  "mai",       "juin",    "juillet",  "août",
                                  "septembre", "octobre", "novembre", "décembre"};
  constexpr std::array kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::size_t written = 0;
  std::size_t right = 0;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    std::string text;
    std::size_t days = 0;
    for (int month = 1; month <= 12; ++month) {
      const int length =
          kLengths.at(static_cast<std::size_t>(month - 1)) + (month == 2 && is_leap(year) ? 1 : 0);
      for (int d = 1; d <= length; ++d, ++days) {
        text += std::string("Le ") +
                kWeekdays.at(static_cast<std::size_t>(zeller(year, month, d))) + " " +
                std::to_string(d) + " " + kMonths.at(static_cast<std::size_t>(month - 1)) + " " +
                std::to_string(year) + ".\n";
      }
    }
    const Heard heard = language::heard("fr", text);
    written += days;
    ASSERT_EQ(heard.analysis.dates.size(), days) << year;
    sys_days expected = day(year, 1, 1);
    for (const Date& date : heard.analysis.dates) {
      if (date.days && date.weekday && date.days->is_one_day() && date.days->first == expected &&
          weekday{date.days->first} == *date.weekday)
        ++right;
      expected += std::chrono::days{1};
    }
  }
  EXPECT_EQ(written, 298403U);
  EXPECT_EQ(right, written);
}

}  // namespace
}  // namespace stet::language
