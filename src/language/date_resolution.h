// From what is written to the days that are meant.
#pragma once

#include <functional>
#include <optional>

#include "language/date_tense.h"
#include "language/dates.h"
#include "language/written_date.h"

namespace stet::language {

/// Knows the day of the article and the last day named. Dates are given in reading order.
class DateResolver {
 public:
  explicit DateResolver(std::optional<std::chrono::sys_days> document) : document_(document) {}

  /// Fills everything but tokens, span and sentence. `tense` is asked only where a date has more
  /// than one reading. Nothing when the words are no date after all.
  std::optional<Date> resolve(const WrittenDate& written, bool next_is_coming,
                              const std::function<Tense()>& tense);

 private:
  struct Resolved {
    std::optional<Days> days;
    std::optional<std::chrono::sys_days> point;  ///< when days are only around it
    DateBasis basis = DateBasis::None;
    bool impossible = false;
  };

  Resolved resolve_day(const WrittenDay& day);
  Resolved day_of_calendar(const WrittenDay& day);
  Resolved weekday(const WrittenDay& day);
  Resolved month(const WrittenDay& day);
  Resolved relative(const WrittenDay& day);
  Resolved anchored(const WrittenDay& day);
  Resolved nth_of_month(const WrittenDay& day);
  [[nodiscard]] std::optional<std::chrono::year_month> month_told(const WrittenDay& day) const;
  void fill(const WrittenDay& written, const Resolved& resolved, Date& date) const;

  std::optional<std::chrono::sys_days> document_;
  std::optional<std::chrono::sys_days> anchor_;
  bool next_is_coming_ = false;
  bool since_ = false;  ///< the date is the beginning of what still goes on
  const std::function<Tense()>* tense_ = nullptr;
};

}  // namespace stet::language
