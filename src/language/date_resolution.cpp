#include "language/date_resolution.h"

#include <cstdlib>

namespace stet::language {
namespace {

using namespace std::chrono;
using Direction = WrittenDay::Direction;

// A newspaper that leaves out the year means a day near its own: one that would lie most of a year
// back is the coming one.
constexpr days kNear{65};
constexpr int kNearMonths = 2;
// Beyond that a weekday that fits another year tells nothing: an error fits one as often.
constexpr days kFar{300};
// « du 28 au 3 mars » begins in February; « du 14 au 9 mars » has its days in the wrong order.
constexpr int kWithinMonth = 14;
constexpr days kAboutAWeek{3};
constexpr days kAboutAMonth{15};

std::chrono::weekday weekday_of(const WrittenDay& day) {
  return std::chrono::weekday{day.weekday % 7U};
}

/// 29 February: the year before or after that has one.
std::optional<sys_days> nearest_year(int year, const WrittenDay& day, int step) {
  for (int tries = 0; tries < 9; ++tries, year += step) {
    if (const auto found = day_of(year, day.month, day.day)) return found;
  }
  return std::nullopt;
}

Days one_day(sys_days day) {
  return {day, day};
}

/// Whether a range ends before it begins by what is written alone. « de novembre à mars », « du 30
/// au 2 mai » run into the next year or month.
bool is_reversed(const WrittenDay& first, const WrittenDay& last) {
  if (first.kind != last.kind || first.year_given || last.year_given || first.years > 1 ||
      last.years > 1)
    return false;
  if (first.kind == DateKind::Year) return first.year > last.year;
  if (first.kind != DateKind::Day && first.kind != DateKind::Month) return false;
  if (first.nth != 0 || last.nth != 0 || first.month == 0 || last.month == 0) return false;
  if ((first.year == 0) != (last.year == 0)) return false;
  if (first.year != last.year) return first.year > last.year;
  if (first.month != last.month) return first.year != 0 && first.month > last.month;
  if (first.kind == DateKind::Month || first.day <= last.day) return false;
  return !first.month_borrowed || first.day - last.day <= kWithinMonth;
}

Days decade_of(const WrittenDay& day) {
  Days days = year_of(day.year);
  if (day.years > 1) days.last = year_of(day.year + day.years - 1).last;
  return days;
}

}  // namespace

std::optional<year_month> DateResolver::month_told(const WrittenDay& day) const {
  if (!document_) return std::nullopt;
  const year_month_day today{*document_};
  year_month month{today.year(), today.month()};
  if (day.direction == Direction::Last) month -= months{1};
  if (day.direction == Direction::Next) month += months{1};
  return month;
}

DateResolver::Resolved DateResolver::day_of_calendar(const WrittenDay& day) {
  Resolved resolved;
  // « du 31 au 1er juin »: the month written may be that of the later day only.
  if (day.month != 0 && !is_day_of_month(day.month, day.day)) {
    resolved.impossible = !day.month_borrowed;
    return resolved;
  }
  if (day.month != 0 && day.year != 0) {
    const auto found = day_of(day.year, day.month, day.day);
    resolved.impossible = !found && !day.month_borrowed;
    resolved.basis = found ? DateBasis::Written : DateBasis::None;
    if (found) resolved.days = one_day(*found);
    return resolved;
  }
  if (!document_) return resolved;
  const year_month_day today{*document_};
  std::optional<sys_days> past;
  std::optional<sys_days> future;
  if (day.month_given) {
    const year_month month = *month_told(day);
    past = day_of(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), day.day);
    resolved.impossible = !past;
    resolved.basis = past ? DateBasis::DocumentDate : DateBasis::None;
    if (past) resolved.days = one_day(*past);
    return resolved;
  }
  if (day.month != 0) {
    const auto year = static_cast<int>(today.year());
    past = nearest_year(year, day, -1);
    if (past && *past > *document_) past = nearest_year(year - 1, day, -1);
    future = nearest_year(year, day, 1);
    if (future && *future <= *document_) future = nearest_year(year + 1, day, 1);
  } else {
    const year_month month{today.year(), today.month()};
    for (int back = 0; back < 4 && !past; ++back) {
      const year_month_day candidate{(month - months{back}) / std::chrono::day{day.day}};
      if (candidate.ok() && sys_days{candidate} <= *document_) past = sys_days{candidate};
    }
    for (int ahead = 0; ahead < 4 && !future; ++ahead) {
      const year_month_day candidate{(month + months{ahead}) / std::chrono::day{day.day}};
      if (candidate.ok() && sys_days{candidate} > *document_) future = sys_days{candidate};
    }
  }
  if (!past || !future) return resolved;
  // A weekday that fits one reading only tells which, unless that one lies far off.
  sys_days chosen = *past;
  const days behind = *document_ - *past;
  const days ahead = *future - *document_;
  const bool month_known = day.month != 0;
  const bool fits_past = day.weekday != 0 && std::chrono::weekday{*past} == weekday_of(day);
  const bool fits_future = day.weekday != 0 && std::chrono::weekday{*future} == weekday_of(day);
  if (fits_past != fits_future && (fits_past ? behind : ahead) <= kFar) {
    chosen = fits_past ? *past : *future;
  } else if (behind != days{0}) {
    const Tense tense = (*tense_)();
    if (tense == Tense::Future) {
      // « le 12 mars » of a sentence about the future that was two weeks ago is still that day.
      chosen = !month_known || ahead <= kFar ? *future : *past;
    } else if (month_known && ahead <= kNear && !since_) {
      chosen = *future;
    }
  }
  resolved.days = one_day(chosen);
  resolved.basis = DateBasis::DocumentDate;
  return resolved;
}

DateResolver::Resolved DateResolver::nth_of_month(const WrittenDay& day) {
  Resolved resolved;
  if (day.unresolved) return resolved;
  int year = day.year;
  unsigned month = day.month;
  if (day.month_given) {
    const auto told = month_told(day);
    if (!told) return resolved;
    year = static_cast<int>(told->year());
    month = static_cast<unsigned>(told->month());
  } else if (year == 0) {
    if (!document_) return resolved;
    year = static_cast<int>(year_month_day{*document_}.year());
    const auto found = nth_weekday(year, month, weekday_of(day), day.nth);
    if (found && *found > *document_ && (*tense_)() != Tense::Future && *found - *document_ > kNear)
      --year;
    if (found && *found < *document_ && (*tense_)() == Tense::Future) ++year;
  }
  const auto found = nth_weekday(year, month, weekday_of(day), day.nth);
  resolved.impossible = !found;
  if (!found) return resolved;
  resolved.days = one_day(*found);
  resolved.basis = day.year != 0 ? DateBasis::Written : DateBasis::DocumentDate;
  return resolved;
}

DateResolver::Resolved DateResolver::weekday(const WrittenDay& day) {
  if (day.nth != 0) return nth_of_month(day);
  Resolved resolved;
  if (!document_ || day.unresolved) return resolved;
  const std::chrono::weekday on = weekday_of(day);
  const sys_days today = *document_;
  sys_days chosen = weekday_on_or_before(today, on);
  if (day.count != 0) {
    chosen = day.count < 0 ? weekday_on_or_before(today - days{1}, on) + days{7 * (day.count + 1)}
                           : weekday_on_or_after(today + days{1}, on) + days{7 * (day.count - 1)};
    resolved.days = one_day(chosen);
    resolved.basis = DateBasis::DocumentDate;
    return resolved;
  }
  if (day.week_given) {
    const days weeks{day.direction == Direction::Last   ? -7
                     : day.direction == Direction::Next ? 7
                                                        : 0};
    chosen = weekday_on_or_after(week_around(today).first, on) + weeks;
  } else if (day.direction == Direction::Last) {
    chosen = weekday_on_or_before(today - days{1}, on);
  } else if (day.direction == Direction::Next) {
    chosen = weekday_on_or_after(today + days{1}, on);
    if (!next_is_coming_ && chosen <= week_around(today).last) chosen += days{7};
  } else if (chosen != today) {
    const Tense tense = (*tense_)();
    if (tense == Tense::Future) {
      chosen = weekday_on_or_after(today, on);
    } else if (day.direction == Direction::This && tense == Tense::Unknown) {
      chosen = weekday_on_or_after(week_around(today).first, on);
    }
  }
  resolved.days = one_day(chosen);
  resolved.basis = DateBasis::DocumentDate;
  return resolved;
}

DateResolver::Resolved DateResolver::month(const WrittenDay& day) {
  Resolved resolved;
  if (day.year != 0) {
    resolved.days = month_of(day.year, day.month);
    resolved.basis = DateBasis::Written;
    return resolved;
  }
  if (!document_) return resolved;
  const year_month_day today{*document_};
  const auto this_month = static_cast<unsigned>(today.month());
  int year = static_cast<int>(today.year());
  if (day.direction == Direction::Last) {
    if (day.month >= this_month) --year;
  } else if (day.direction == Direction::Next) {
    if (day.month <= this_month) ++year;
  } else if (day.month != this_month) {
    const int ahead = (static_cast<int>(day.month) - static_cast<int>(this_month) + 12) % 12;
    const Tense tense = (*tense_)();
    const bool future = !since_ && ahead <= (tense == Tense::Future ? 10 : kNearMonths);
    if (future && day.month < this_month) ++year;
    if (!future && day.month > this_month) --year;
  }
  resolved.days = month_of(year, day.month);
  resolved.basis = DateBasis::DocumentDate;
  return resolved;
}

DateResolver::Resolved DateResolver::relative(const WrittenDay& day) {
  Resolved resolved;
  if (!document_) return resolved;
  const sys_days today = *document_;
  resolved.basis = DateBasis::DocumentDate;
  const int step = day.direction == Direction::Last ? -1 : day.direction == Direction::Next ? 1 : 0;
  switch (day.unit) {
    case DateUnit::Week:
      resolved.days = week_around(today + days{7 * step});
      return resolved;
    case DateUnit::Weekend: {
      // On a Monday « ce week-end » was two days ago, on a Sunday it is now.
      const Days week = week_around(today);
      sys_days saturday = week.first + days{5};
      if (step == -1 ||
          (step == 0 && today <= week.first + days{1} && (*tense_)() != Tense::Future))
        saturday -= days{7};
      if (step == 1 && !next_is_coming_) saturday += days{7};
      if (step == 1 && next_is_coming_ && today >= saturday) saturday += days{7};
      resolved.days = Days{saturday, saturday + days{1}};
      return resolved;
    }
    case DateUnit::Month:
    case DateUnit::Quarter:
    case DateUnit::Year: {
      const year_month_day now{today};
      if (day.unit == DateUnit::Year) {
        resolved.days = year_of(static_cast<int>(now.year()) + step);
        return resolved;
      }
      if (day.unit == DateUnit::Month) {
        const year_month month = year_month{now.year(), now.month()} + months{step};
        resolved.days =
            month_of(static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
        return resolved;
      }
      const unsigned first = (static_cast<unsigned>(now.month()) - 1) / 3 * 3 + 1;
      const year_month month = year_month{now.year(), std::chrono::month{first}} + months{3 * step};
      const year_month last = month + months{2};
      resolved.days =
          Days{month_of(static_cast<int>(month.year()), static_cast<unsigned>(month.month())).first,
               month_of(static_cast<int>(last.year()), static_cast<unsigned>(last.month())).last};
      return resolved;
    }
    case DateUnit::Day:
      resolved.days = one_day(today + days{step});
      return resolved;
    case DateUnit::None:
    case DateUnit::Workday:
      break;
  }
  if (day.part == DayPart::Night && day.shift_days <= 0) {
    // « cette nuit » is the one before a morning paper or the one to come; last night ends today.
    const sys_days evening = today + days{day.shift_days};
    resolved.point = evening;
    resolved.days = day.shift_days == 0 ? Days{today - days{1}, today + days{1}}
                                        : Days{evening, evening + days{1}};
    return resolved;
  }
  sys_days point = add_months(today, day.shift_months) + days{day.shift_days};
  if (day.shift_workdays != 0) point = add_workdays(point, day.shift_workdays);
  resolved.days = one_day(point);
  if (day.coarse) {
    const days about = day.shift_months != 0 ? kAboutAMonth : kAboutAWeek;
    resolved.point = point;
    resolved.days = Days{point - about, point + about};
    if (std::abs(day.shift_months) >= 12 && day.shift_months % 12 == 0) {
      const int year = static_cast<int>(year_month_day{point}.year());
      resolved.days = Days{year_of(year).first, year_of(year).last};
    }
  }
  return resolved;
}

DateResolver::Resolved DateResolver::anchored(const WrittenDay& day) {
  Resolved resolved;
  if (!anchor_ || day.unresolved) return resolved;
  const sys_days point = add_months(*anchor_, day.shift_months) + days{day.shift_days};
  resolved.basis = DateBasis::Anchor;
  resolved.days = one_day(point);
  if (day.coarse) {
    resolved.point = point;
    const days about = day.shift_months != 0 ? kAboutAMonth : kAboutAWeek;
    resolved.days = Days{point - about, point + about};
  }
  return resolved;
}

DateResolver::Resolved DateResolver::resolve_day(const WrittenDay& day) {
  if (day.year_given) {
    if (!document_) return {};
    WrittenDay dated = day;
    dated.year_given = false;
    dated.direction = Direction::None;
    const int step = day.direction == Direction::Last   ? -1
                     : day.direction == Direction::Next ? 1
                                                        : 0;
    dated.year =
        static_cast<std::int16_t>(static_cast<int>(year_month_day{*document_}.year()) + step);
    Resolved resolved = resolve_day(dated);
    if (resolved.basis == DateBasis::Written) resolved.basis = DateBasis::DocumentDate;
    return resolved;
  }
  switch (day.kind) {
    case DateKind::Day:
      return day_of_calendar(day);
    case DateKind::Weekday:
      return weekday(day);
    case DateKind::Month:
      return month(day);
    case DateKind::Year: {
      Resolved resolved;
      resolved.days = decade_of(day);
      resolved.basis = DateBasis::Written;
      return resolved;
    }
    case DateKind::Relative:
      return relative(day);
    case DateKind::Anchor:
      return anchored(day);
    case DateKind::Clock: {
      Resolved resolved;
      if (day.direction == Direction::This && document_) {
        resolved.days = one_day(*document_);
        resolved.basis = DateBasis::DocumentDate;
      }
      return resolved;
    }
    case DateKind::Range:
      break;
  }
  return {};
}

void DateResolver::fill(const WrittenDay& written, const Resolved& resolved, Date& date) const {
  date.basis = resolved.basis;
  date.impossible = resolved.impossible;
  date.days = resolved.days;
  date.minute = written.minute;
  date.month = written.month;
  date.day = written.day;
  if (written.year != 0) date.year = written.year;
  date.month_written = written.month != 0;
  date.year_written = written.year != 0;
  if (written.weekday != 0) date.weekday = weekday_of(written);
  if (!resolved.days || written.kind == DateKind::Clock) return;
  const sys_days point = resolved.point.value_or(resolved.days->first);
  const year_month_day ymd{point};
  date.year = static_cast<int>(ymd.year());
  const bool month_or_less =
      resolved.point || (resolved.days->last - resolved.days->first <= days{31} &&
                         year_month_day{resolved.days->last}.month() == ymd.month());
  const bool one = resolved.point || resolved.days->is_one_day();
  if (month_or_less) date.month = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month()));
  if (one) date.day = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()));
}

std::optional<Date> DateResolver::resolve(const WrittenDate& written, bool next_is_coming,
                                          const std::function<Tense()>& tense) {
  next_is_coming_ = next_is_coming;
  // What goes on since a day has begun.
  const std::function<Tense()> past = [] { return Tense::Past; };
  tense_ = written.open ? &past : &tense;
  since_ = written.open;
  if (written.first.only_future && tense() != Tense::Future) return std::nullopt;
  Date date;
  const Resolved first = resolve_day(written.first);
  fill(written.first, first, date);
  date.kind = written.first.years > 1 || written.range ? DateKind::Range : written.first.kind;
  if (written.range) {
    date.open = written.open;
    if (written.open) {
      if (first.days && document_ && first.days->first <= *document_) {
        date.days = Days{first.days->first, *document_};
      } else {
        date.days.reset();
        if (first.basis != DateBasis::Written || document_) date.basis = DateBasis::None;
      }
    } else {
      const Resolved last = resolve_day(written.last);
      date.impossible = date.impossible || last.impossible;
      date.last = RangeEnd{last.days, std::nullopt, written.last.month, written.last.year != 0};
      if (written.last.weekday != 0) date.last->weekday = weekday_of(written.last);
      date.reversed = is_reversed(written.first, written.last);
      date.days.reset();
      if (first.days && last.days) {
        Days days{first.days->first, last.days->last};
        // « de samedi à mardi », the year left out twice: the end is after the beginning.
        if (days.last < days.first && written.last.kind == DateKind::Weekday)
          days.last += std::chrono::days{7};
        if (days.first <= days.last) date.days = days;
        if (last.basis == DateBasis::DocumentDate) date.basis = last.basis;
      }
      if (!date.days) date.basis = DateBasis::None;
    }
  } else if (date.days && date.days->is_one_day() && date.kind != DateKind::Clock &&
             date.basis != DateBasis::None) {
    anchor_ = date.days->first;
  }
  return date;
}

}  // namespace stet::language
