// Days of the Gregorian calendar: is there such a day, which weekday is it, which days are a month.
#pragma once

#include <chrono>
#include <optional>

namespace stet::language {

/// Days from first to last, both inside.
struct Days {
  std::chrono::sys_days first, last;

  [[nodiscard]] bool is_one_day() const { return first == last; }
  [[nodiscard]] bool contains(std::chrono::sys_days day) const {
    return first <= day && day <= last;
  }
  [[nodiscard]] bool overlaps(const Days& other) const {
    return first <= other.last && other.first <= last;
  }
  bool operator==(const Days&) const = default;
};

/// Years in which a weekday can be told: from the first whole year of the Gregorian calendar.
inline constexpr int kFirstYear = 1583;
inline constexpr int kLastYear = 2399;

/// Nothing when the month has no such day (31 June) or the year has not (29 February 2023).
std::optional<std::chrono::sys_days> day_of(int year, unsigned month, unsigned day);
/// Whether some year has this day of this month.
bool is_day_of_month(unsigned month, unsigned day);

/// From Monday to Sunday (ISO 8601).
Days week_around(std::chrono::sys_days day);
Days month_of(int year, unsigned month);
Days year_of(int year);

/// The same day of a month before or after; the last of the month when it has no such day.
std::chrono::sys_days add_months(std::chrono::sys_days day, int months);
/// So many working days, Monday to Friday, later or, when negative, earlier.
std::chrono::sys_days add_workdays(std::chrono::sys_days day, int workdays);
/// The first, second … such weekday of a month, the last one for -1; nothing when there is none.
std::optional<std::chrono::sys_days> nth_weekday(int year, unsigned month,
                                                 std::chrono::weekday weekday, int nth);
/// The nearest such weekday, the day itself among them.
std::chrono::sys_days weekday_on_or_before(std::chrono::sys_days day, std::chrono::weekday weekday);
std::chrono::sys_days weekday_on_or_after(std::chrono::sys_days day, std::chrono::weekday weekday);

}  // namespace stet::language
