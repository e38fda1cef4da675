#include "language/calendar_reader.h"
#include "language/weekday_before.h"
#include "language/year_after.h"

namespace stet::language {
namespace {

using Direction = WrittenDay::Direction;
constexpr DateClasses kMonths = set_of(DateClass::Month, DateClass::MonthShort);

bool only(std::uint16_t before, std::uint16_t allowed) {
  return (before & ~allowed) == 0;
}

class MonthReader {
 public:
  MonthReader(const DatePlace& place, DateMatch month)
      : place_(place), text_(place.text), month_(month), range_(month.tokens) {
    day_.month = static_cast<std::uint8_t>(month.value);
    short_ = month.date_class == DateClass::MonthShort;
    doubtful_ = !text_.at(range_.begin).is(kCapital) &&
                text_.is(range_.begin, set_of(DateClass::SmallWord));
  }

  std::optional<DateReading> read() {
    if (part_of_number_) return std::nullopt;
    if (!read_day_before() && (part_of_number_ || !read_day_after())) {
      if (part_of_number_) return std::nullopt;
      return read_alone();
    }
    day_.kind = DateKind::Day;
    DateReading reading;
    reading.absorbs = attach_weekday(place_, range_.begin, day_, range_.begin);
    if (doubtful_ && !sure_ && day_.year == 0 && day_.weekday == 0) return std::nullopt;
    return finished(reading);
  }

 private:
  std::optional<DateReading> finished(DateReading reading) {
    read_year_of_document();
    reading.date.tokens = range_;
    reading.date.first = day_;
    if (last_day_ != 0) {
      reading.date.range = true;
      reading.date.last = day_;
      reading.date.last.day = last_day_;
      reading.date.last.weekday = 0;
    }
    return reading;
  }

  /// April this year; « le 9 avril de l'an dernier »
  void read_year_of_document() {
    if (day_.year != 0 || day_.direction != Direction::None || !text_.joined(range_.end)) return;
    const UnitPhrase year = unit_phrase_from(text_, range_.end);
    if (!year || year.unit != DateUnit::Year) return;
    day_.year_given = true;
    day_.direction = year.direction;
    range_.end = year.tokens.end;
  }

  void read_year() {
    const DateNumber year = year_after(text_, range_.end, short_ || day_.day != 0);
    if (!year) return;
    day_.year = static_cast<std::int16_t>(year.value);
    range_.end = year.tokens.end;
  }

  /// 12 mars; the 21st of May; 1-jan; 16. Nov. 2016
  bool read_day_before() {
    const std::uint32_t m = month_.tokens.begin;
    if (m <= place_.floor) return false;
    const bool stop = only(text_.at(m).before, kSpace | kStop) && !text_.at(m).joined();
    if (!text_.at(m).joined() && !text_.glued_by(m, '/') && !stop) return false;
    std::uint32_t end = m;
    const DateMatch of = stop ? DateMatch{} : text_.until(m, set_of(DateClass::Of), place_.floor);
    if (of && text_.joined(of.tokens.begin)) end = of.tokens.begin;
    const DateNumber number = text_.number_until(end, place_.floor);
    if (!number || number.value > 31) return false;
    if (number.digits && text_.goes_on_number(number.tokens.begin)) {
      part_of_number_ = true;
      return false;
    }
    if (number.value < 1) return false;
    if (end != m && !number.digits && !number.ordinal) return false;  // « cinq de mars »
    if (!number.digits && !number.ordinal && (text_.words().month_first || number.value == 1))
      return false;
    if ((stop && !short_) || (short_ && !number.digits && !number.ordinal)) return false;
    day_.day = static_cast<std::uint8_t>(number.value);
    range_.begin = number.tokens.begin;
    sure_ = number.ordinal || end != m || !text_.words().month_first ||
            text_.until(number.tokens.begin, set_of(DateClass::DayLead), place_.floor);
    read_year();
    return true;
  }

  /// March 12; Oct. 2; May the eleventh; Jan-1
  bool read_day_after() {
    std::uint32_t t = month_.tokens.end;
    if (!text_.inside(t)) return false;
    const bool glued = text_.glued_by(t, '-') || text_.glued_by(t, '/');
    if (!text_.words().month_first && !glued) return false;
    const std::uint16_t before = text_.at(t).before;
    const bool comma = only(before, kSpace | kComma) && (before & kComma) != 0;
    if (!text_.joined(t) && !glued && !comma && !(short_ && only(before, kSpace | kStop)))
      return false;
    const DateMatch article = text_.from(t, set_of(DateClass::Article));
    if (article && text_.joined(article.tokens.end)) t = article.tokens.end;
    const DateNumber number = text_.number_from(t);
    if (!number || number.value < 1 || number.value > 31) return false;
    if ((article || comma) && !number.ordinal) return false;
    if (number.digits && !number.ordinal && !is_day_in_digits(number)) return false;
    if (number.tokens.size() > 0 && text_.is(number.tokens.end, kMonths) && !glued &&
        text_.joined(number.tokens.end))
      return false;  // « mars 12 avril »: the number is of the other month
    day_.day = static_cast<std::uint8_t>(number.value);
    range_.end = number.tokens.end;
    sure_ = number.ordinal || number.tokens.size() > 1 ||
            text_.until(month_.tokens.begin, set_of(DateClass::DayLead), place_.floor);
    read_last_day();
    read_year();
    return true;
  }

  /// Whether digits after a month are a day and not a count: "in May 12 people".
  [[nodiscard]] bool is_day_in_digits(const DateNumber& number) const {
    if (number.value > 31 || text_.at(number.tokens.begin).size > 2 ||
        text_.number_goes_on(number.tokens.begin))
      return false;
    const std::uint32_t next = number.tokens.end;
    if (!text_.joined(next)) return true;
    if (text_.is(next, set_of(DateClass::Number, DateClass::Am, DateClass::Pm, DateClass::Hour)) &&
        !text_.at(next).is(kDigits))
      return false;
    const bool in = text_.until(month_.tokens.begin, set_of(DateClass::MonthLead), place_.floor) &&
                    !text_.until(month_.tokens.begin, set_of(DateClass::DayLead), place_.floor);
    return !in || text_.ends_before(next);
  }

  /// May 3-5; June 5 to 8
  void read_last_day() {
    std::uint32_t t = range_.end;
    if (!text_.inside(t)) return;
    if (text_.at(t).before != kHyphen && !only(text_.at(t).before, kSpace | kDash)) {
      return;
    }
    if (text_.at(t).joined() && text_.at(t).before != kHyphen) {
      const DateMatch to = text_.from(t, set_of(DateClass::To));
      if (!to || !text_.joined(to.tokens.end)) return;
      t = to.tokens.end;
    }
    const DateNumber number = text_.number_from(t);
    if (!number || !number.digits || number.value <= day_.day || number.value > 31 ||
        text_.number_goes_on(number.tokens.begin) ||
        text_.is(number.tokens.end, kMonths | set_of(DateClass::Am, DateClass::Pm)))
      return;
    if (text_.joined(number.tokens.end) && !text_.ends_before(number.tokens.end)) return;
    last_day_ = static_cast<std::uint8_t>(number.value);
    range_.end = number.tokens.end;
  }

  /// mars 2024; en mars; last March
  std::optional<DateReading> read_alone() {
    day_.kind = DateKind::Month;
    read_year();
    const std::uint32_t m = month_.tokens.begin;
    const DateMatch before =
        text_.joined(m) || text_.at(m).before == kHyphen
            ? text_.until(m, set_of(DateClass::LastBefore, DateClass::NextBefore, DateClass::This),
                          place_.floor)
            : DateMatch{};
    if (before && day_.year == 0) {
      day_.direction = before.date_class == DateClass::LastBefore   ? Direction::Last
                       : before.date_class == DateClass::NextBefore ? Direction::Next
                                                                    : Direction::This;
      range_.begin = before.tokens.begin;
      // « ce mars » is no date: months take no demonstrative in most languages.
      if (short_) return std::nullopt;
      return finished({});
    }
    if (day_.year == 0 && text_.joined(range_.end)) {
      const DateMatch after =
          text_.from(range_.end, set_of(DateClass::LastAfter, DateClass::NextAfter));
      if (after) {
        day_.direction =
            after.date_class == DateClass::LastAfter ? Direction::Last : Direction::Next;
        range_.end = after.tokens.end;
        return short_ ? std::nullopt : finished({});
      }
    }
    if (day_.year != 0) return finished({});
    if (short_) return std::nullopt;
    // A name or another word: May, mars the planet, April Jones.
    const DateMatch lead = text_.until(m, set_of(DateClass::MonthLead), place_.floor);
    const bool joined = text_.joined(m) || text_.glued_by(m, '-');
    const bool capital = text_.at(m).is(kCapital);
    const bool also = text_.is(m, set_of(DateClass::NotMonth));
    if (!text_.words().month_first) {
      if (capital && m != text_.block().begin && !text_.at(m).is(kAllCapitals)) return std::nullopt;
      if (!lead || !joined) return after_month() ? finished({}) : std::nullopt;
    } else {
      if (doubtful_) return std::nullopt;
      if (!lead && (also || !capital)) return after_month() ? finished({}) : std::nullopt;
      if (text_.joined(range_.end) && text_.at(range_.end).is(kCapital) &&
          !text_.ends_before_small(range_.end) && (also || !lead))
        return std::nullopt;
      if (!lead && text_.at(m).is(kAllCapitals)) return std::nullopt;
    }
    return finished({});
  }

  /// « en mars et avril », « de mars à juin »: it goes on a month before.
  [[nodiscard]] bool after_month() const {
    const std::uint32_t m = month_.tokens.begin;
    if (place_.before == nullptr || place_.before->first.month == 0 || !text_.joined(m))
      return false;
    const DateMatch link =
        text_.until(m, set_of(DateClass::And, DateClass::To), place_.before->tokens.end);
    return link && link.tokens.begin == place_.before->tokens.end;
  }

  const DatePlace& place_;
  const DateText& text_;
  DateMatch month_;
  TokenRange range_;
  WrittenDay day_;
  std::uint8_t last_day_ = 0;
  bool short_ = false;
  bool doubtful_ = false;        ///< "may", "march" in small letters
  bool sure_ = false;            ///< the words beside it say that it is a date
  bool part_of_number_ = false;  ///< 6 107,31 août
};

}  // namespace

std::optional<DateReading> read_month(const DatePlace& place, std::uint32_t month) {
  const DateMatch match = place.text.from(month, kMonths);
  if (!match) return std::nullopt;
  return MonthReader(place, match).read();
}

}  // namespace stet::language
