#include "packs/date_file.h"

#include <array>
#include <utility>

#include "language/fold.h"

namespace stet::packs {
namespace {

using language::DateClass;
using language::DateSuffix;
using language::DateUnit;
using language::DayPart;

template <class Value>
using Named = std::pair<std::string_view, Value>;

/// Tables of phrases with a number: `mars = 3`.
constexpr std::array<Named<DateClass>, 13> kNumbered = {{
    {"months", DateClass::Month},
    {"months-short", DateClass::MonthShort},
    {"weekdays", DateClass::Weekday},
    {"weekdays-short", DateClass::WeekdayShort},
    {"weekdays-plural", DateClass::Weekdays},
    {"numbers", DateClass::Number},
    {"ordinals", DateClass::Ordinal},
    {"few", DateClass::Few},
    {"offsets", DateClass::Offset},
    {"anchored", DateClass::Anchored},
    {"anchored-at-end", DateClass::AnchoredAtEnd},
    {"to", DateClass::To},
    {"noon", DateClass::Noon},
}};

/// Lists of phrases in [words].
constexpr std::array<Named<DateClass>, 42> kListed = {{
    {"other-before", DateClass::OtherBefore},
    {"other-after", DateClass::OtherAfter},
    {"this", DateClass::This},
    {"last-before", DateClass::LastBefore},
    {"last-day", DateClass::LastDay},
    {"last-after", DateClass::LastAfter},
    {"next-before", DateClass::NextBefore},
    {"next-after", DateClass::NextAfter},
    {"article", DateClass::Article},
    {"plural", DateClass::Plural},
    {"of", DateClass::Of},
    {"and", DateClass::And},
    {"day-lead", DateClass::DayLead},
    {"month-lead", DateClass::MonthLead},
    {"year-lead", DateClass::YearLead},
    {"not-month", DateClass::NotMonth},
    {"small-word", DateClass::SmallWord},
    {"from", DateClass::From},
    {"between", DateClass::Between},
    {"since", DateClass::Since},
    {"ago-before", DateClass::AgoBefore},
    {"ago-after", DateClass::AgoAfter},
    {"coming-before", DateClass::ComingBefore},
    {"coming-maybe", DateClass::ComingMaybe},
    {"coming-after", DateClass::ComingAfter},
    {"earlier-after", DateClass::EarlierAfter},
    {"later-after", DateClass::LaterAfter},
    {"after-day", DateClass::AfterDay},
    {"before-day", DateClass::BeforeDay},
    {"clock-lead", DateClass::ClockLead},
    {"clock-lead-in-capitals", DateClass::CapitalClockLead},
    {"minute", DateClass::Minute},
    {"half", DateClass::Half},
    {"quarter", DateClass::Quarter},
    {"past-hour", DateClass::PastHour},
    {"am", DateClass::Am},
    {"pm", DateClass::Pm},
    {"zone", DateClass::Zone},
    {"decades", DateClass::Decades},
    {"not-after", DateClass::NotAfter},
    {"not-before", DateClass::NotBefore},
    {"future", DateClass::FutureWord},
}};

constexpr std::array<Named<DateUnit>, 7> kUnits = {{{"day", DateUnit::Day},
                                                    {"workday", DateUnit::Workday},
                                                    {"week", DateUnit::Week},
                                                    {"weekend", DateUnit::Weekend},
                                                    {"month", DateUnit::Month},
                                                    {"quarter", DateUnit::Quarter},
                                                    {"year", DateUnit::Year}}};

constexpr std::array<Named<DayPart>, 5> kParts = {{{"morning", DayPart::Morning},
                                                   {"noon", DayPart::Noon},
                                                   {"afternoon", DayPart::Afternoon},
                                                   {"evening", DayPart::Evening},
                                                   {"night", DayPart::Night}}};

constexpr std::array<Named<DateSuffix>, 7> kSuffixes = {{{"ordinal", DateSuffix::Ordinal},
                                                         {"hour", DateSuffix::Hour},
                                                         {"minute", DateSuffix::Minute},
                                                         {"second", DateSuffix::Second},
                                                         {"am", DateSuffix::Am},
                                                         {"pm", DateSuffix::Pm},
                                                         {"decade", DateSuffix::Decade}}};

class DateFile {
 public:
  DateFile(Options& root, language::DateWords& dates, language::Vocabulary& vocabulary)
      : root_(root), dates_(dates), vocabulary_(vocabulary) {}

  void load(const GiveRole& give_role) {
    for (const auto& [key, date_class] : kNumbered) {
      const std::vector<Located> phrases = add_numbered(key, date_class);
      if (date_class == DateClass::Month) give_role(phrases, language::kMonth);
      if (date_class == DateClass::Weekday) give_role(phrases, language::kWeekday);
    }
    Options words = root_.table("words");
    for (const auto& [key, date_class] : kListed) add_all(words, key, date_class, 0);
    add_all(words, "past", DateClass::PastWord, 0);
    add_all(words, "hour", DateClass::Hour, 0);
    add_all(words, "o-clock", DateClass::Hour, 1);
    add_all(words, "to-hour", DateClass::ToHour, 0);
    add_all(words, "hour-less", DateClass::ToHour, 1);
    words.finish();
    add_named(kUnits, "units", DateClass::Unit);
    add_named(kParts, "parts", DateClass::Part);
    add_named(kParts, "parts-of-clock", DateClass::PartOfClock);
    add_named(kParts, "parts-of-today", DateClass::PartOfClock, language::kOfToday);
    Options suffixes = root_.table("suffixes");
    for (const auto& [key, suffix] : kSuffixes) {
      for (const Located& letters : suffixes.texts(key)) dates_.add_suffix(suffix, letters.text);
    }
    suffixes.finish();
    dates_.month_first = root_.boolean_or("month-first", false);
    dates_.next_is_coming = root_.boolean_or("next-is-coming", false);
    for (const Located& l : root_.texts("future-endings"))
      dates_.future_endings.push_back(language::fold(l.text));
    for (const Located& l : root_.texts("past-endings"))
      dates_.past_endings.push_back(language::fold(l.text));
    dates_.finish();
  }

 private:
  std::vector<Located> add_numbered(std::string_view key, DateClass date_class) {
    std::vector<Located> phrases;
    Options table = root_.table(key);
    for (const std::string& phrase : table.keys()) {
      const Value* const value = table.raw(phrase);
      if (value == nullptr || value->integer() == nullptr) {
        table.fault(value == nullptr ? table.place() : value->place,
                    "`" + phrase + "` needs a number");
        continue;
      }
      dates_.add(date_class, phrase, static_cast<int>(*value->integer()), vocabulary_);
      if (date_class == DateClass::Number && (*value->integer() == 20 || *value->integer() == 30))
        dates_.add(DateClass::Tens, phrase, static_cast<int>(*value->integer()), vocabulary_);
      phrases.push_back({phrase, value->place});
    }
    table.finish();
    return phrases;
  }

  void add_all(Options& table, std::string_view key, DateClass date_class, int value) {
    for (const Located& phrase : table.texts(key))
      dates_.add(date_class, phrase.text, value, vocabulary_);
  }

  template <class Names>
  void add_named(const Names& names, std::string_view key, DateClass date_class, int more = 0) {
    Options table = root_.table(key);
    for (const auto& [name, value] : names)
      add_all(table, name, date_class, static_cast<int>(value) + more);
    table.finish();
  }

  Options& root_;
  language::DateWords& dates_;
  language::Vocabulary& vocabulary_;
};

}  // namespace

void load_dates(Options& root, language::DateWords& dates, language::Vocabulary& vocabulary,
                const GiveRole& give_role) {
  DateFile(root, dates, vocabulary).load(give_role);
}

}  // namespace stet::packs
