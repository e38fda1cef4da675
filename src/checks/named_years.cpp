#include "checks/named_years.h"

namespace stet::checks {

std::vector<NamedYear> find_named_years(const Evidence& evidence) {
  std::vector<NamedYear> years;
  for (const language::Date& date : evidence.analysis.dates) {
    if (date.year_written && date.year)
      years.push_back({*date.year, date.month, date.day, date.sentence, date.tokens.begin});
    if (date.last && date.last->year_written && date.last->days) {
      const std::chrono::year_month_day end{date.last->days->last};
      years.push_back({static_cast<int>(end.year()), 0, 0, date.sentence, date.tokens.end - 1});
    }
  }
  return years;
}

}  // namespace stet::checks
