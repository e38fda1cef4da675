#include "language/calendar.h"

namespace stet::language {

using namespace std::chrono;

std::optional<sys_days> day_of(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                            std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

bool is_day_of_month(unsigned month, unsigned day) {
  return day_of(2000, month, day).has_value();  // a leap year
}

Days week_around(sys_days day) {
  const sys_days monday = weekday_on_or_before(day, Monday);
  return {monday, monday + days{6}};
}

Days month_of(int year, unsigned month) {
  const year_month it{std::chrono::year{year}, std::chrono::month{month}};
  return {sys_days{it / 1}, sys_days{it / last}};
}

Days year_of(int year) {
  const std::chrono::year it{year};
  return {sys_days{it / January / 1}, sys_days{it / December / 31}};
}

sys_days add_months(sys_days day, int months) {
  const year_month_day date{day};
  const year_month_day shifted = date + std::chrono::months{months};
  return shifted.ok() ? sys_days{shifted} : sys_days{shifted.year() / shifted.month() / last};
}

sys_days add_workdays(sys_days day, int workdays) {
  const days step{workdays < 0 ? -1 : 1};
  for (int left = workdays < 0 ? -workdays : workdays; left > 0;) {
    day += step;
    const weekday on{day};
    if (on != Saturday && on != Sunday) --left;
  }
  return day;
}

std::optional<sys_days> nth_weekday(int year, unsigned month, weekday weekday, int nth) {
  const year_month it{std::chrono::year{year}, std::chrono::month{month}};
  if (nth < 0) return sys_days{it / weekday[last]};
  const auto date = it / weekday[static_cast<unsigned>(nth)];
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

sys_days weekday_on_or_before(sys_days day, weekday weekday) {
  return day - (std::chrono::weekday{day} - weekday);
}

sys_days weekday_on_or_after(sys_days day, weekday weekday) {
  return day + (weekday - std::chrono::weekday{day});
}

}  // namespace stet::language
