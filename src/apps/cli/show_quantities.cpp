// Numbers, quantities, dates.
#include <cmath>
#include <cstdio>

#include "apps/cli/show_stages.h"

namespace stet::apps {
std::string plain(double value) {
  if (std::isinf(value)) return "∞";
  std::array<char, 64> text{};
  const bool whole = value == std::floor(value) && std::abs(value) < 1e17;
  std::snprintf(text.data(), text.size(), whole ? "%.0f" : "%.6g", value);
  return text.data();
}

std::string plain(const language::Interval& interval) {
  if (interval.is_exact()) return plain(interval.low);
  return (interval.low_open ? "(" : "[") + plain(interval.low) + "," + plain(interval.high) +
         (interval.high_open || std::isinf(interval.high) ? ")" : "]");
}

void show_numbers(Stage& stage) {
  static constexpr std::array kKinds = {"cardinal", "ordinal", "fraction"};
  for (const language::Number& number : stage.analysis.numbers) {
    std::string kind = kKinds.at(static_cast<std::size_t>(number.kind));
    if (number.digits) kind += " digits";
    if (number.collective) kind += " collective";
    if (number.plural) kind += " plural";
    stage.line(stage.place(number.span), kind + " =" + plain(number.value),
               stage.words(number.span));
  }
}

void show_quantities(Stage& stage) {
  for (const language::Quantity& quantity : stage.analysis.quantities) {
    std::string kind(name_of(quantity.kind));
    if (quantity.approximate) kind += " approximate";
    if (quantity.range) kind += " range";
    if (quantity.vague) kind += " vague";
    kind += " =" + plain(quantity.interval);
    if (quantity.unit_id != 0)
      kind += " " + stage.rulebook.knowledge.measures[quantity.unit_id].name;
    stage.line(stage.place(quantity.span), kind,
               "[" + stage.words(quantity.span) + "]" +
                   (quantity.head.empty() ? "" : " of [" + stage.words(quantity.head) + "]"));
  }
}

namespace {

std::string day_words(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  std::string text = std::to_string(static_cast<int>(date.year()));
  for (const unsigned part :
       {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())})
    text += (part < 10 ? "-0" : "-") + std::to_string(part);
  return text;
}

std::string_view name_of(language::DateKind kind) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "day", "weekday", "month", "year", "relative", "anchor", "range", "clock"};
  return kNames.at(static_cast<std::size_t>(kind));
}

/// "weekday by document-date =2024-03-12 14:30"

std::string meaning_of(const language::Date& date) {
  static constexpr std::array<std::string_view, 7> kWeekdays = {
      "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
  static constexpr std::array<std::string_view, 4> kBases = {"written", "document-date", "anchor",
                                                             "none"};
  std::string text(name_of(date.kind));
  if (date.open) text += " open";
  text += " by " + std::string(kBases.at(static_cast<std::size_t>(date.basis)));
  if (date.impossible) text += " impossible";
  if (date.weekday) text += " " + std::string(kWeekdays.at(date.weekday->c_encoding()));
  if (date.days) {
    text += " =" + day_words(date.days->first);
    if (!date.days->is_one_day()) text += ".." + day_words(date.days->last);
  }
  if (date.minute >= 0) {
    const int minutes = date.minute % 60;
    text += " " + std::to_string(date.minute / 60) + (minutes < 10 ? ":0" : ":") +
            std::to_string(minutes);
  }
  return text;
}

}  // namespace

void show_dates(Stage& stage) {
  if (const auto& document = stage.analysis.document_date) {
    const std::string place = document->span ? stage.place(*document->span) : "1:1";
    stage.line(place, "document-date", day_words(document->day));
  }
  for (const language::Date& date : stage.analysis.dates)
    stage.line(stage.place(date.span), meaning_of(date), "[" + stage.words(date.tokens) + "]");
}

}  // namespace stet::apps
