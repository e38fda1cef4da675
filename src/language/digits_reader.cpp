#include "language/calendar_reader.h"
#include "language/weekday_before.h"
#include "language/year_after.h"

namespace stet::language {
namespace {

constexpr DateClasses kMonths = set_of(DateClass::Month, DateClass::MonthShort);
constexpr int kFirstLikelyYear = 1900;
constexpr int kLastLikelyYear = 2050;

class DigitsReader {
 public:
  DigitsReader(const DatePlace& place, std::uint32_t t) : place_(place), text_(place.text), t_(t) {}

  std::optional<DateReading> read() {
    const int value = text_.digits(t_);
    if (value >= 0) {
      if (text_.at(t_).size <= 4 && !glued_before()) {
        if (auto numeric = read_numeric(value)) return numeric;
      }
      if (text_.at(t_).size == 4) return read_year(value);
      if (text_.at(t_).size == 2) {
        if (auto decade = read_decade(value)) return decade;
      }
    } else if (text_.is_decade(t_)) {
      return read_decade(text_.leading_digits(t_));
    }
    return read_lone_day();
  }

  /// le 12; on the 27th
  std::optional<DateReading> read_lone_day() {
    const DateNumber number = text_.number_from(t_);
    if (!number || number.value < 1 || number.value > 31 || !text_.joined(t_)) return std::nullopt;
    if (!number.ordinal && (text_.words().month_first || (number.digits && text_.at(t_).size > 2)))
      return std::nullopt;
    if (!number.digits && number.value % 10 == 0) return std::nullopt;
    std::uint32_t begin = t_;
    if (number.ordinal) {
      if (!text_.words().month_first) return std::nullopt;  // « le 27e » is a rank
      const DateMatch article = text_.until(t_, set_of(DateClass::Article), place_.floor);
      if (article && text_.joined(article.tokens.begin)) begin = article.tokens.begin;
    }
    const DateMatch lead = text_.until(begin, set_of(DateClass::DayLead), place_.floor);
    if (!lead || (text_.at(begin).before & (kHyphen | kApostrophe)) != 0) return std::nullopt;
    const std::uint32_t next = number.tokens.end;
    if (text_.inside(next)) {
      if (text_.number_goes_on(t_) || text_.glued_by(next, '-') || text_.glued_by(next, '/') ||
          text_.glued_by(next, '.') || (text_.at(next).before & kSymbol) != 0)
        return std::nullopt;
      if (text_.joined(next)) {
        if (!text_.ends_before_small(next) || text_.at(next).is(kDigits)) return std::nullopt;
        if (text_.is(next, set_of(DateClass::Unit, DateClass::Hour, DateClass::Number,
                                  DateClass::Am, DateClass::Pm) |
                               kMonths))
          return std::nullopt;
        // "the twenty-first of May", « le 20 du mois prochain » are read with their month
        if (const DateMatch of = text_.from(next, set_of(DateClass::Of));
            of && text_.is(of.tokens.end, kMonths))
          return std::nullopt;
        if (const UnitPhrase unit = unit_phrase_from(text_, next); unit) return std::nullopt;
      }
    }
    date_.kind = DateKind::Day;
    date_.day = static_cast<std::uint8_t>(number.value);
    return DateReading{{{t_, next}, date_, {}, false, false}, false};
  }

 private:
  [[nodiscard]] bool glued_before() const {
    if (t_ == text_.block().begin || !text_.at(t_ - 1).is(kDigits)) return false;
    return text_.glued_by(t_, '/') || text_.glued_by(t_, '-') || text_.glued_by(t_, '.') ||
           text_.glued_by(t_, ',') || text_.glued_by(t_, ':');
  }

  static bool set_day(int month, int day, WrittenDay& date) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    date.month = static_cast<std::uint8_t>(month);
    date.day = static_cast<std::uint8_t>(day);
    return true;
  }

  /// In the order of the language, else in the other one.
  [[nodiscard]] bool set_either(int first, int second, WrittenDay& date) const {
    if (text_.words().month_first)
      return set_day(first, second, date) || set_day(second, first, date);
    return set_day(second, first, date) || set_day(first, second, date);
  }

  DateReading reading(std::uint32_t end) {
    DateReading reading;
    std::uint32_t begin = t_;
    reading.absorbs = attach_weekday(place_, t_, date_, begin);
    reading.date.tokens = {begin, end};
    reading.date.first = date_;
    return reading;
  }

  /// 12/03/2024, 2024-03-12, 13.5.2015, 2019-sep-1, 12/03
  std::optional<DateReading> read_numeric(int a) {
    char sign = 0;
    for (const char candidate : {'/', '-', '.'}) {
      if (text_.glued_by(t_ + 1, candidate)) sign = candidate;
    }
    if (sign == 0) return std::nullopt;
    const int b = text_.digits(t_ + 1);
    const bool comma = sign == '/' && text_.glued_by(t_ + 2, ',');
    const bool three = text_.glued_by(t_ + 2, sign) || comma;
    const int c = three ? text_.digits(t_ + 2) : -1;
    if (three && text_.inside(t_ + 3) && text_.at(t_ + 3).is(kDigits) &&
        (text_.glued_by(t_ + 3, sign) || text_.glued_by(t_ + 3, '.') ||
         text_.glued_by(t_ + 3, ',')))
      return std::nullopt;
    if (text_.at(t_).size == 4) {
      if (!three || c < 0 || text_.at(t_ + 2).size > 2 || a < kFirstYear || a > kLastYear)
        return std::nullopt;
      const DateMatch month = text_.from(t_ + 1, kMonths);
      if (!set_day(month ? month.value : b, c, date_)) return std::nullopt;
      date_.year = static_cast<std::int16_t>(a);
      return reading(t_ + 3);
    }
    if (b < 0 || text_.at(t_).size > 2) return std::nullopt;
    if (three && c >= 0 && text_.at(t_ + 1).size <= 2) {
      const std::uint16_t size = text_.at(t_ + 2).size;
      if (size != 4 && (size != 2 || (sign == '.' && text_.at(t_ + 1).size != 2)))
        return std::nullopt;
      if (!set_either(a, b, date_)) return std::nullopt;
      date_.year = static_cast<std::int16_t>(size == 4 ? c : year_of_two_digits(c));
      return reading(t_ + 3);
    }
    if (sign != '/' || three) return std::nullopt;
    // 03/2024
    if (text_.at(t_ + 1).size == 4) {
      if (a < 1 || a > 12 || b < kFirstLikelyYear || b > kLastLikelyYear) return std::nullopt;
      date_.kind = DateKind::Month;
      date_.month = static_cast<std::uint8_t>(a);
      date_.year = static_cast<std::int16_t>(b);
      return DateReading{{{t_, t_ + 2}, date_, {}, false, false}, false};
    }
    return read_day_and_month(a, b);
  }

  /// 22/04: a fraction or a score as often as a date.
  std::optional<DateReading> read_day_and_month(int a, int b) {
    if (text_.at(t_ + 1).size > 2 || !set_either(a, b, date_)) return std::nullopt;
    std::uint32_t end = t_ + 2;
    // 12/08, 2015
    if (const DateNumber year = year_after(text_, end, false); year && year.digits) {
      date_.year = static_cast<std::int16_t>(year.value);
      end = year.tokens.end;
    }
    DateReading found = reading(end);
    if (date_.weekday != 0 || date_.year != 0) return found;
    const bool lead = text_.joined(t_) &&
                      text_.until(t_, set_of(DateClass::DayLead, DateClass::Article), place_.floor);
    const bool padded = text_.at(t_).size == 2 && text_.at(t_ + 1).size == 2 && a != b;
    if (!lead && !padded) return std::nullopt;
    return found;
  }

  /// en 2019; (2019); 2014-2018; the 2019 elections
  std::optional<DateReading> read_year(int value) {
    if (value < kFirstYear || value > kLastYear || text_.goes_on_number(t_)) return std::nullopt;
    date_.kind = DateKind::Year;
    date_.year = static_cast<std::int16_t>(value);
    DateReading found{{{t_, t_ + 1}, date_, {}, false, false}, false};
    const std::uint32_t next = t_ + 1;
    if (const int last = last_year(value); last != 0) {
      found.date.range = true;
      found.date.last = date_;
      found.date.last.year = static_cast<std::int16_t>(last);
      found.date.tokens.end = next + 1;
      return found;
    }
    if (text_.number_goes_on(t_) || text_.glued_by(next, '/') || text_.glued_by(next, '-'))
      return std::nullopt;
    if (text_.until(t_, set_of(DateClass::Decades), place_.floor)) {
      found.date.first.years = 10;
      return found;
    }
    if (text_.joined(next) && (text_.is(next, set_of(DateClass::Unit, DateClass::Hour,
                                                     DateClass::Minute, DateClass::Zone)) ||
                               text_.is_multiplier(next) || text_.is_measured(next)))
      return std::nullopt;
    const std::uint16_t before = text_.at(t_).before;
    if ((before & kSymbol) != 0 || glued_before()) return std::nullopt;
    const bool likely = value >= kFirstLikelyYear && value <= kLastLikelyYear;
    const bool ends = text_.ends_before(next);
    if (text_.joined(t_) && text_.until(t_, set_of(DateClass::NotAfter), place_.floor))
      return std::nullopt;
    if (text_.joined(t_) && text_.until(t_, set_of(DateClass::YearLead), place_.floor)) {
      if (likely || ends) return found;
      return std::nullopt;
    }
    if (!likely) return std::nullopt;
    if (after_year()) return found;
    if ((before & kBracket) != 0) return text_.joined(next) ? std::nullopt : std::optional(found);
    if (!text_.joined(t_) || (before & kHyphen) != 0) return std::nullopt;
    const DateMatch small =
        text_.until(t_, set_of(DateClass::Of, DateClass::Article), place_.floor);
    // the 2019 elections; « les élections de 2019 »
    if (small) {
      if (text_.until(small.tokens.begin, set_of(DateClass::NotAfter), place_.floor))
        return std::nullopt;
      if (text_.words().month_first || (ends && small.date_class == DateClass::Of)) return found;
      return std::nullopt;
    }
    // « la présidentielle 2017 »; "World Cup 2018"
    if (ends && t_ > place_.floor && text_.is_noun_like(t_ - 1)) return found;
    return std::nullopt;
  }

  /// « entre 2014 et 2018 », "in 1987 and 1988"
  [[nodiscard]] bool after_year() const {
    if (place_.before == nullptr || place_.before->first.kind != DateKind::Year ||
        !text_.joined(t_))
      return false;
    const DateMatch link = text_.until(t_, set_of(DateClass::And, DateClass::To), place_.floor);
    return link && link.tokens.begin == place_.floor;
  }

  /// The year after « - » or « / »: 2014-2018, 2019/20. Else 0.
  [[nodiscard]] int last_year(int value) const {
    const std::uint32_t next = t_ + 1;
    if (!text_.inside(next) || text_.digits(next) < 0) return 0;
    const bool dash = text_.at(next).before == kDash;
    if (!text_.glued_by(next, '-') && !text_.glued_by(next, '/') && !dash) return 0;
    if (text_.glued_by(next + 1, '-') || text_.glued_by(next + 1, '/')) return 0;
    const int last = text_.digits(next);
    // A wrong one is read too where it can be nothing else: « (1950-1920) ».
    const bool bracketed = (text_.at(t_).before & kBracket) != 0 && last > kFirstYear;
    if (text_.at(next).size == 4 && (last > value || (bracketed && last < value)) &&
        last <= kLastYear)
      return last;
    if (text_.at(next).size == 2 && last == (value + 1) % 100 && !dash) return value + 1;
    return 0;
  }

  /// the 1990s, the '90s, les années 90
  std::optional<DateReading> read_decade(int value) {
    if (value < 0 || value % 10 != 0) return std::nullopt;
    const bool glued = text_.is_decade(t_);
    const bool named =
        text_.joined(t_) && text_.until(t_, set_of(DateClass::Decades), place_.floor);
    if (!glued && !named) return std::nullopt;
    const bool four = value >= kFirstYear && value <= kLastYear;
    const bool two =
        value < 100 && value > 0 && (named || (text_.at(t_).before & kApostrophe) != 0);
    if (!four && !two) return std::nullopt;
    if (two) value += value < 30 ? 2000 : 1900;
    date_.kind = DateKind::Year;
    date_.year = static_cast<std::int16_t>(value);
    date_.years = 10;
    return DateReading{{{t_, t_ + 1}, date_, {}, false, false}, false};
  }

  const DatePlace& place_;
  const DateText& text_;
  std::uint32_t t_;
  WrittenDay date_;
};

}  // namespace

std::optional<DateReading> read_digits(const DatePlace& place, std::uint32_t digits) {
  return DigitsReader(place, digits).read();
}

std::optional<DateReading> read_day_in_words(const DatePlace& place, std::uint32_t first) {
  return DigitsReader(place, first).read_lone_day();
}

}  // namespace stet::language
