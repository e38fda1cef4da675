// The words that dates and times are written with, as classes; the words themselves are data
// (rules/languages/<lang>/dates.toml).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/binary.h"
#include "language/vocabulary.h"

namespace stet::language {

/// What a word or a few words can do in a date. Most classes have a value.
enum class DateClass : std::uint8_t {
  Month,          ///< 1 to 12
  MonthShort,     ///< the same, abbreviated: only beside a day or a year
  Weekday,        ///< 1 (Monday) to 7
  WeekdayShort,   ///< only beside a date
  Weekdays,       ///< more than one: two Sundays ago
  Number,         ///< 0 to 1000
  Tens,           ///< twenty and thirty, which begin days in words
  Ordinal,        ///< 1 to 31
  Unit,           ///< a DateUnit
  Part,           ///< a DayPart: matin, evening
  PartOfClock,    ///< the same as it stands after an hour: du matin, in the evening
  Offset,         ///< days from the day of the article: hier -1
  Anchored,       ///< days from the day last named: le lendemain 1
  AnchoredAtEnd,  ///< the same, only where the phrase ends: "the day after"
  This,
  LastBefore,  ///< last week
  LastDay,     ///< the same of weekdays only: past Monday
  LastAfter,   ///< la semaine dernière
  NextBefore,
  NextAfter,
  Article,  ///< may stand before a day: le 12, the 12th
  Plural,   ///< stands before more than one day: les 3 et 4 mai
  Of,       ///< the first of May
  And,
  DayLead,    ///< a lone number after it can be a day of the month: le 12
  MonthLead,  ///< a month alone after it is one: en mars
  YearLead,   ///< the same for a year: en 2019
  NotMonth,   ///< a month's name that is other things too: it needs a lead, or a day
  SmallWord,  ///< a month's name that in small letters is another word: may, march
  From,
  Between,
  To,
  Since,
  AgoBefore,     ///< il y a
  AgoAfter,      ///< ago
  ComingBefore,  ///< dans (trois jours)
  ComingMaybe,   ///< in (three days), when the sentence speaks of the future
  ComingAfter,   ///< from now
  EarlierAfter,  ///< than the day last named: trois jours plus tôt
  LaterAfter,
  AfterDay,  ///< three days after (yesterday)
  BeforeDay,
  Few,               ///< so many as its value: a few days ago
  CapitalClockLead,  ///< the same with a capital only: « A 20h »
  ClockLead,         ///< à, at
  Hour,
  Minute,
  Half,
  Quarter,
  PastHour,  ///< half past eight
  ToHour,    ///< quarter to eight, moins le quart
  Am,
  Pm,
  Noon,  ///< an hour of its own; the value in minutes
  Zone,
  Decades,      ///< années (1990)
  OtherBefore,  ///< of another week: the following Friday
  OtherAfter,
  NotAfter,    ///< a weekday after it is a name or a habit: Black Friday, chaque mardi
  NotBefore,   ///< mardi gras
  FutureWord,  ///< the sentence speaks of what is to come
  PastWord,
  kCount,
};

using DateClasses = std::uint64_t;
static_assert(static_cast<unsigned>(DateClass::kCount) <= 64);
constexpr DateClasses set_of(DateClass one) {
  return DateClasses{1} << static_cast<unsigned>(one);
}
template <class... Classes>
constexpr DateClasses set_of(DateClass one, Classes... others) {
  return set_of(one) | (set_of(others) | ...);
}

/// A date is looked for where a phrase of these classes begins …
inline constexpr DateClasses kTellingAtStart =
    set_of(DateClass::Month, DateClass::MonthShort, DateClass::Weekday, DateClass::Weekdays,
           DateClass::Unit, DateClass::Tens, DateClass::Hour, DateClass::Noon, DateClass::PastHour,
           DateClass::Quarter, DateClass::Half, DateClass::Minute);
/// … or of these ends.
inline constexpr DateClasses kTellingAtEnd =
    set_of(DateClass::Anchored, DateClass::AnchoredAtEnd, DateClass::Part, DateClass::PartOfClock,
           DateClass::Am, DateClass::Pm, DateClass::Offset);

enum class DateUnit : std::uint8_t { None, Day, Workday, Week, Weekend, Month, Quarter, Year };
enum class DayPart : std::uint8_t { None, Morning, Noon, Afternoon, Evening, Night };

/// Added to the part of a PartOfClock that names the day too: 8 this morning.
inline constexpr int kOfToday = 16;

/// Letters glued to digits: 1er, 21st, 17h, 5pm, 1990s.
enum class DateSuffix : std::uint8_t { None, Ordinal, Hour, Minute, Second, Am, Pm, Decade };

class DateWords {
 public:
  /// A phrase of some class: 0 words when there is none.
  struct Phrase {
    std::uint32_t words = 0;  ///< where they begin
    std::uint16_t size = 0;
    std::int16_t value = 0;
    WordId first = 0;
    WordId last = 0;
    std::uint32_t kind = 0;

    [[nodiscard]] DateClass date_class() const { return static_cast<DateClass>(kind); }
  };
  /// What phrases begin and end with a word.
  struct Word {
    DateClasses starts = 0;
    DateClasses ends = 0;
    std::uint16_t first_start = 0, starts_count = 0;  ///< in by_start(): longer phrases first
    std::uint16_t first_end = 0, ends_count = 0;      ///< in by_end()
  };

  /// While the language is loaded: `phrase` as it is written, values as the class has them.
  void add(DateClass date_class, std::string_view phrase, int value, Vocabulary& vocabulary);
  void add_suffix(DateSuffix suffix, std::string_view letters);
  void finish();

  /// Whether a date may be found at the word; 0 or 1.
  [[nodiscard]] std::uint8_t tells(WordId id) const {
    return triggers_[id < triggers_.size() ? id : 0];
  }
  /// Null for a word of no date.
  [[nodiscard]] const Word* word(WordId id) const {
    const std::uint16_t at = id < index_.size() ? index_[id] : 0;
    return at == 0 ? nullptr : &words_[at];
  }
  [[nodiscard]] const Phrase& by_start(std::uint32_t index) const { return by_start_[index]; }
  [[nodiscard]] const Phrase& by_end(std::uint32_t index) const { return by_end_[index]; }
  [[nodiscard]] WordId word_of(std::uint32_t index) const { return phrase_words_[index]; }
  /// The first suffix with these letters, folded.
  [[nodiscard]] DateSuffix suffix(std::string_view letters) const;
  [[nodiscard]] bool is_suffix(std::string_view letters, DateSuffix suffix) const;

  bool month_first = false;     ///< May 3; 05/03 is in May
  bool next_is_coming = false;  ///< « vendredi prochain » on a Monday is four days ahead
  std::vector<std::string> future_endings;  ///< of verbs, folded: -ra
  std::vector<std::string> past_endings;

  void write_snapshot(base::BinaryWriter& writer) const;
  void read_snapshot(base::BinaryReader& reader);

 private:
  void find_triggers();

  std::vector<std::uint8_t> triggers_ = {0};  ///< by WordId
  std::vector<std::uint16_t> index_;          ///< by WordId: place in words_, 0 for none
  std::vector<Word> words_ = {Word{}};
  std::vector<Phrase> by_start_;
  std::vector<Phrase> by_end_;
  std::vector<WordId> phrase_words_;
  std::vector<std::pair<std::string, DateSuffix>> suffixes_;
};

}  // namespace stet::language
