// Dates of the calendar as they are written: 12 mars 2024, March 12, 12/03/2024, mardi, en mars,
// 2014-2018.
#pragma once

#include <optional>

#include "language/date_text.h"
#include "language/written_date.h"

namespace stet::language {

/// Where a reader stands: what lies before `floor` belongs to the date before.
struct DatePlace {
  const DateText& text;
  std::uint32_t floor;
  const WrittenDate* before;  ///< the date before in this block, or null
};

struct DateReading {
  WrittenDate date;
  bool absorbs = false;  ///< the date before is part of this one
};

/// A unit that is said to be this, the last or the next one: la semaine dernière, next month.
struct UnitPhrase {
  TokenRange tokens;
  DateUnit unit = DateUnit::None;
  WrittenDay::Direction direction = WrittenDay::Direction::None;

  explicit operator bool() const { return !tokens.empty(); }
};
/// One that begins at a token, perhaps after « de » and an article.
UnitPhrase unit_phrase_from(const DateText& text, std::uint32_t t);

/// The date around the name of a month.
std::optional<DateReading> read_month(const DatePlace& place, std::uint32_t month);
/// The date around the name of a weekday; a day and a month after it are read with the month.
std::optional<DateReading> read_weekday(const DatePlace& place, std::uint32_t weekday);
/// Digits that are a date by themselves: 12/03/2024, 2019, le 12, 1990s.
std::optional<DateReading> read_digits(const DatePlace& place, std::uint32_t digits);

/// A day of twenty or more in words: le vingt-deux; on the twenty-first.
std::optional<DateReading> read_day_in_words(const DatePlace& place, std::uint32_t first);

}  // namespace stet::language
