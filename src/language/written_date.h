// A date as it is written, before anybody knows which day it means.
#pragma once

#include <cstdint>

#include "language/date_words.h"
#include "language/dates.h"

namespace stet::language {

/// One date of a text, or one end of a range.
struct WrittenDay {
  enum class Direction : std::uint8_t { None, This, Last, Next };

  DateKind kind = DateKind::Day;
  Direction direction = Direction::None;  ///< of the weekday, the month or the unit
  DateUnit unit = DateUnit::None;         ///< of a Relative: la semaine dernière
  DayPart part = DayPart::None;           ///< ce matin, cette nuit
  std::int16_t year = 0;                  ///< 0: none
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::uint8_t weekday = 0;     ///< 1 (Monday) to 7
  std::int8_t nth = 0;          ///< such weekday of the month; -1: the last
  std::int8_t count = 0;        ///< so many such weekdays ahead or, when negative, back
  bool week_given = false;      ///< of the week that `direction` says: Friday of next week
  bool month_given = false;     ///< of the month that `direction` says: the 20th of next month
  bool month_borrowed = false;  ///< it is written with a later day only: the 3 of « du 3 au 5 mai »
  bool year_given = false;      ///< of the year that `direction` says: April this year
  bool coarse = false;          ///< days around it are meant too: two weeks ago
  bool only_future = false;  ///< "in two weeks" is a date where the sentence speaks of the future
  bool unresolved = false;   ///< « le lendemain de l'attaque » depends on what is not a date
  std::uint8_t years = 0;    ///< more than one: the 1990s
  std::int16_t minute = -1;
  std::int16_t shift_days = 0;  ///< of a Relative or an Anchor
  std::int16_t shift_months = 0;
  std::int16_t shift_workdays = 0;
};

struct WrittenDate {
  TokenRange tokens;
  WrittenDay first;
  WrittenDay last;  ///< of a range
  bool range = false;
  bool open = false;  ///< depuis …
};

}  // namespace stet::language
