#include "checks/day_names.h"

namespace stet::checks {
namespace {

std::string day_and_month(std::chrono::year_month_day date,
                          const language::LanguageKnowledge& language) {
  const auto day = static_cast<unsigned>(date.day());
  return (day == 1 ? language.wording("first-of-month") : std::to_string(day)) + " " +
         language.wording("month-" + std::to_string(static_cast<unsigned>(date.month())));
}

}  // namespace

std::string name_of(std::chrono::weekday weekday, const language::LanguageKnowledge& language) {
  return language.wording("weekday-" + std::to_string(weekday.iso_encoding()));
}

std::string written_out(std::chrono::sys_days day, const language::LanguageKnowledge& language) {
  const std::chrono::year_month_day date{day};
  return day_and_month(date, language) + " " + std::to_string(static_cast<int>(date.year()));
}

std::string written_short(std::chrono::sys_days day, const language::LanguageKnowledge& language) {
  return day_and_month(std::chrono::year_month_day{day}, language);
}

}  // namespace stet::checks
