// Dates and times as they are written, and which days they mean (evidence model, section 6): «
// mardi 12 mars », "last week", « le lendemain », "from 3 to 5 May", « 17 h 30 ».
//
// What is no date of a text stays out: habits (chaque mardi), names (Black Friday), durations
// (trois jours de fête), ages, years of service.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "language/attributions.h"
#include "language/calendar.h"
#include "language/knowledge.h"
#include "language/tokens.h"
#include "text/prose.h"

namespace stet::language {

enum class DateKind : std::uint8_t {
  Day,       ///< a day of a month, with or without weekday, month, year: le 12; March 12, 2024
  Weekday,   ///< mardi; last Tuesday; the first Friday of July
  Month,     ///< en mars; March 2024
  Year,      ///< en 2019
  Relative,  ///< to the day of the article: hier, this week, three days ago
  Anchor,    ///< to the day last named: le lendemain, that day
  Range,     ///< from one of these to another; « depuis 2015 » runs to the day of the article
  Clock,     ///< 17 h 30, noon
};

/// By what a date was resolved to days.
enum class DateBasis : std::uint8_t {
  Written,       ///< all of it is written
  DocumentDate,  ///< with the day of the article
  Anchor,        ///< with the date named before it
  None,          ///< it was not
};

/// The later end of a range.
struct RangeEnd {
  std::optional<Days> days;
  std::optional<std::chrono::weekday> weekday;  ///< as written
  std::uint8_t month = 0;                       ///< as written or completed; 0: none
  bool year_written = false;
};

struct Date {
  TokenRange tokens;  ///< without a preposition or article before it; with « depuis », "since"
  text::ProseSpan span;
  DateKind kind = DateKind::Day;
  DateBasis basis = DateBasis::None;
  // As written, the rest as resolved; of a range those of its first date.
  std::optional<int> year;
  std::uint8_t month = 0;                       ///< 1 to 12; 0: none
  std::uint8_t day = 0;                         ///< 1 to 31; 0: none
  std::optional<std::chrono::weekday> weekday;  ///< as written: it may contradict the date
  std::int16_t minute = -1;                     ///< of the day: a time; else -1
  bool open = false;                            ///< a range whose end is not written
  bool impossible = false;                      ///< 31 juin; 29 February 2023
  bool month_written = false;                   ///< its month stands in the text, …
  bool year_written = false;                    ///< … its year
  std::optional<RangeEnd> last;                 ///< of a range whose end is written
  /// It ends before it begins, whatever year is meant: « du 14 au 9 mars », "from 2021 to 2018".
  bool reversed = false;
  /// The days it can mean. « il y a trois semaines » is that day more or less: year, month and day
  /// hold the day, these some days around it. A clock has the days of the date beside it.
  std::optional<Days> days;
  std::uint32_t sentence = 0;
};

/// The day of the article: an option, else its front matter, else its dateline.
struct DocumentDate {
  std::chrono::sys_days day;
  std::optional<text::ProseSpan> span;  ///< where the dateline says it
};

/// `told` is the option, "2024-03-12", or empty.
std::optional<DocumentDate> find_document_date(const text::Prose& prose, const Tokens& tokens,
                                               const Knowledge& knowledge,
                                               const std::vector<LanguageId>& languages,
                                               std::string_view told);

/// In reading order, not overlapping. Of a date without year, month or both the reading is taken
/// that news has: the past one, unless the words around it speak of the future or the past one lies
/// far off.
std::vector<Date> find_dates(const text::Prose& prose, const Tokens& tokens,
                             const Knowledge& knowledge, const std::vector<LanguageId>& languages,
                             const std::vector<Sentence>& sentences,
                             const std::optional<DocumentDate>& document);

}  // namespace stet::language
