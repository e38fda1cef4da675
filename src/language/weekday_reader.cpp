#include "language/calendar_reader.h"
#include "language/year_after.h"

namespace stet::language {
namespace {

using Direction = WrittenDay::Direction;
constexpr DateClasses kDirections =
    set_of(DateClass::This, DateClass::LastBefore, DateClass::NextBefore);
constexpr DateClasses kDayDirections = kDirections | set_of(DateClass::LastDay);
constexpr DateClasses kDirectionsAfter = set_of(DateClass::LastAfter, DateClass::NextAfter);

Direction direction_of(DateClass date_class) {
  switch (date_class) {
    case DateClass::This:
      return Direction::This;
    case DateClass::LastBefore:
    case DateClass::LastDay:
    case DateClass::LastAfter:
      return Direction::Last;
    case DateClass::NextBefore:
    case DateClass::NextAfter:
      return Direction::Next;
    default:
      return Direction::None;
  }
}

class WeekdayReader {
 public:
  WeekdayReader(const DatePlace& place, DateMatch weekday)
      : place_(place), text_(place.text), range_(weekday.tokens) {
    day_.kind = DateKind::Weekday;
    day_.weekday = static_cast<std::uint8_t>(weekday.value);
  }

  std::optional<DateReading> read() {
    const std::uint32_t w = range_.begin;
    if (text_.joined(w) && text_.until(w, set_of(DateClass::NotAfter), place_.floor))
      return std::nullopt;
    if (text_.joined(range_.end) && text_.is(range_.end, set_of(DateClass::NotBefore)))
      return std::nullopt;
    DateReading reading;
    if (!read_count() && !read_nth()) {
      read_direction();
      read_week(reading);
      read_day();
    }
    // « ce mardi-là »
    if (day_.direction == Direction::This && text_.inside(range_.end) &&
        text_.at(range_.end).before == kHyphen)
      day_.unresolved = true;
    reading.date.tokens = range_;
    reading.date.first = day_;
    return reading;
  }

 private:
  /// Two Sundays ago, « deux lundis plus tard ».
  bool read_count() {
    const std::uint32_t w = range_.begin;
    if (!text_.joined(w)) return false;
    const DateNumber number = text_.number_until(w, place_.floor);
    if (!number || number.ordinal || number.value < 1 || number.value > 20) return false;
    const std::uint32_t b = number.tokens.begin;
    const DateMatch before =
        text_.joined(b)
            ? text_.until(b, set_of(DateClass::AgoBefore, DateClass::ComingBefore), place_.floor)
            : DateMatch{};
    const DateMatch after =
        text_.joined(range_.end)
            ? text_.from(range_.end,
                         set_of(DateClass::AgoAfter, DateClass::ComingAfter, DateClass::LaterAfter))
            : DateMatch{};
    if (!before && !after) return false;
    const DateClass way = after ? after.date_class : before.date_class;
    day_.count = static_cast<std::int8_t>(
        way == DateClass::AgoAfter || way == DateClass::AgoBefore ? -number.value : number.value);
    range_.begin = after ? b : before.tokens.begin;
    if (after) range_.end = after.tokens.end;
    return true;
  }

  /// The first Friday of July, le deuxième dimanche de ce mois.
  bool read_nth() {
    const std::uint32_t w = range_.begin;
    if (!text_.joined(w)) return false;
    const DateMatch last =
        text_.until(w, set_of(DateClass::LastBefore, DateClass::LastAfter), place_.floor);
    const DateNumber ordinal = last ? DateNumber{} : text_.number_until(w, place_.floor);
    if (!last && (!ordinal || !ordinal.ordinal || ordinal.value > 5)) return false;
    std::uint32_t t = range_.end;
    const DateMatch link =
        text_.joined(t) ? text_.from(t, set_of(DateClass::Of, DateClass::MonthLead)) : DateMatch{};
    if (link && text_.joined(link.tokens.end)) t = link.tokens.end;
    const DateMatch month = link && text_.joined(t)
                                ? text_.from(t, set_of(DateClass::Month, DateClass::MonthShort))
                                : DateMatch{};
    const UnitPhrase unit = text_.joined(t) ? unit_phrase_from(text_, t) : UnitPhrase{};
    if (month) {
      day_.month = static_cast<std::uint8_t>(month.value);
      range_.end = month.tokens.end;
      if (const DateNumber year = year_after(text_, range_.end, false)) {
        day_.year = static_cast<std::int16_t>(year.value);
        range_.end = year.tokens.end;
      }
    } else if (unit && unit.unit == DateUnit::Month) {
      day_.month_given = true;
      day_.direction = unit.direction;
      range_.end = unit.tokens.end;
    } else if (last) {
      return false;  // last Friday
    } else {
      day_.unresolved = true;  // « pour le deuxième samedi »
    }
    day_.nth = last ? std::int8_t{-1} : static_cast<std::int8_t>(ordinal.value);
    range_.begin = last ? last.tokens.begin : ordinal.tokens.begin;
    return true;
  }

  void read_direction() {
    const std::uint32_t w = range_.begin;
    if (text_.joined(w)) {
      if (const DateMatch before = text_.until(w, kDayDirections, place_.floor)) {
        day_.direction = direction_of(before.date_class);
        range_.begin = before.tokens.begin;
      } else if (text_.until(w, set_of(DateClass::Article), place_.floor)) {
        day_.unresolved = true;  // « le vendredi »: every one, or one of another week
      } else if (text_.until(w, set_of(DateClass::OtherBefore), place_.floor)) {
        day_.unresolved = true;
      }
    }
    if (text_.joined(range_.end)) {
      if (const DateMatch other = text_.from(range_.end, set_of(DateClass::OtherAfter))) {
        day_.unresolved = true;
        range_.end = other.tokens.end;
      }
    }
    read_after();
    if (text_.joined(range_.end)) {
      if (const DateMatch part = text_.from(range_.end, set_of(DateClass::Part))) {
        day_.part = static_cast<DayPart>(part.value);
        range_.end = part.tokens.end;
        read_after();
      }
    }
  }

  void read_after() {
    if (day_.direction != Direction::None || !text_.joined(range_.end)) return;
    const DateMatch after = text_.from(range_.end, kDirectionsAfter);
    // "Friday next" is not "Friday next week"
    if (after &&
        !(text_.joined(after.tokens.end) && text_.is(after.tokens.end, set_of(DateClass::Unit)))) {
      day_.direction = direction_of(after.date_class);
      day_.unresolved = false;
      range_.end = after.tokens.end;
    }
  }

  /// Friday of next week; next week on Friday.
  void read_week(DateReading& reading) {
    if (text_.joined(range_.end)) {
      if (const UnitPhrase week = unit_phrase_from(text_, range_.end);
          week && week.unit == DateUnit::Week) {
        day_.week_given = true;
        day_.unresolved = false;
        day_.direction = week.direction;
        range_.end = week.tokens.end;
        return;
      }
    }
    const WrittenDate* const before = place_.before;
    if (before == nullptr || before->first.unit != DateUnit::Week || before->range ||
        before->first.direction == Direction::None || !text_.joined(range_.begin))
      return;
    std::uint32_t end = range_.begin;
    if (const DateMatch lead = text_.until(end, set_of(DateClass::DayLead), place_.floor);
        lead && text_.joined(lead.tokens.begin))
      end = lead.tokens.begin;
    if (before->tokens.end != end) return;
    day_.week_given = true;
    day_.direction = before->first.direction;
    range_.begin = before->tokens.begin;
    reading.absorbs = true;
  }

  /// mardi 12; Thursday the 21st; samedi le 2
  void read_day() {
    std::uint32_t t = range_.end;
    if (!text_.inside(t) || day_.week_given) return;
    const bool comma = (text_.at(t).before & ~(kSpace | kComma)) == 0;
    const DateMatch article = comma ? text_.from(t, set_of(DateClass::Article)) : DateMatch{};
    if (article) {
      t = article.tokens.end;
    } else if (text_.at(t).before != kSpace) {
      return;
    }
    if (!text_.joined(t)) return;
    const DateNumber number = text_.number_from(t);
    if (!number || number.value < 1 || number.value > 31) return;
    if (!article && !number.digits) return;
    // « mercredi le premier Conseil », « samedi, l'un d'eux »: in words only where the phrase ends
    if (!number.digits &&
        (text_.joined(number.tokens.end) || (text_.at(range_.end).before & kComma) != 0))
      return;
    if (number.digits) {
      if (text_.at(t).size > 2 && !number.ordinal) return;
      if (text_.number_goes_on(t) || text_.glued_by(t + 1, '-') || text_.glued_by(t + 1, '/') ||
          text_.glued_by(t + 1, '.'))
        return;
    }
    const std::uint32_t next = number.tokens.end;
    if (!text_.ends_before(next) ||
        (text_.joined(next) &&
         text_.is(next, set_of(DateClass::Month, DateClass::MonthShort, DateClass::Hour,
                               DateClass::Am, DateClass::Pm, DateClass::Number))))
      return;
    day_.kind = DateKind::Day;
    day_.day = static_cast<std::uint8_t>(number.value);
    day_.unresolved = false;
    range_.end = next;
  }

  const DatePlace& place_;
  const DateText& text_;
  TokenRange range_;
  WrittenDay day_;
};

}  // namespace

UnitPhrase unit_phrase_from(const DateText& text, std::uint32_t t) {
  UnitPhrase phrase;
  phrase.tokens.begin = t;
  for (const DateClass skipped : {DateClass::Of, DateClass::Article}) {
    const DateMatch small = text.from(t, set_of(skipped));
    if (small && text.joined(small.tokens.end)) t = small.tokens.end;
  }
  if (const DateMatch before = text.from(t, kDirections);
      before && text.joined(before.tokens.end)) {
    phrase.direction = direction_of(before.date_class);
    t = before.tokens.end;
  }
  const DateMatch unit = text.from(t, set_of(DateClass::Unit));
  if (!unit) return {};
  phrase.unit = static_cast<DateUnit>(unit.value);
  phrase.tokens.end = unit.tokens.end;
  if (phrase.direction == Direction::None && text.joined(unit.tokens.end)) {
    if (const DateMatch after = text.from(unit.tokens.end, kDirectionsAfter)) {
      phrase.direction = direction_of(after.date_class);
      phrase.tokens.end = after.tokens.end;
    }
  }
  if (phrase.direction == Direction::None) return {};
  return phrase;
}

std::optional<DateReading> read_weekday(const DatePlace& place, std::uint32_t weekday) {
  const DateMatch match = place.text.from(weekday, set_of(DateClass::Weekday, DateClass::Weekdays));
  if (!match) return std::nullopt;
  auto reading = WeekdayReader(place, match).read();
  // « les vendredis », "on Mondays": a habit
  if (match.date_class == DateClass::Weekdays && reading && reading->date.first.count == 0)
    return std::nullopt;
  return reading;
}

}  // namespace stet::language
