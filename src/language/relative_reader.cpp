#include "language/relative_reader.h"

namespace stet::language {
namespace {

using Direction = WrittenDay::Direction;
constexpr DateClasses kDirections =
    set_of(DateClass::This, DateClass::LastBefore, DateClass::NextBefore);
constexpr int kMostCounted = 999;

Direction direction_of(DateClass date_class) {
  if (date_class == DateClass::This) return Direction::This;
  return date_class == DateClass::LastBefore || date_class == DateClass::LastAfter
             ? Direction::Last
             : Direction::Next;
}

class UnitReader {
 public:
  UnitReader(const DatePlace& place, DateMatch unit)
      : place_(place),
        text_(place.text),
        unit_(static_cast<DateUnit>(unit.value)),
        range_(unit.tokens) {
    day_.kind = DateKind::Relative;
  }

  std::optional<DateReading> read() {
    if (!read_count() && !read_direction()) return std::nullopt;
    return DateReading{{range_, day_, {}, false, false}, false};
  }

 private:
  struct Count {
    TokenRange tokens;
    int value = 0;
  };

  [[nodiscard]] Count count_until(std::uint32_t t) const {
    if (t <= place_.floor || !text_.joined(t)) return {};
    if (const DateNumber number = text_.number_until(t, place_.floor);
        number && !number.ordinal && number.value <= kMostCounted &&
        !(number.digits && text_.goes_on_number(number.tokens.begin)))
      return {number.tokens, number.value};
    const DateMatch few = text_.until(t, set_of(DateClass::Few), place_.floor);
    return {few.tokens, few.value};
  }
  [[nodiscard]] Count count_from(std::uint32_t t) const {
    if (!text_.inside(t)) return {};
    if (const DateNumber number = text_.number_from(t);
        number && !number.ordinal && number.value <= kMostCounted)
      return {number.tokens, number.value};
    const DateMatch few = text_.from(t, set_of(DateClass::Few));
    return {few.tokens, few.value};
  }

  void add(DateUnit unit, int count) {
    switch (unit) {
      case DateUnit::Day:
        day_.shift_days = static_cast<std::int16_t>(day_.shift_days + count);
        break;
      case DateUnit::Workday:
        day_.shift_workdays = static_cast<std::int16_t>(day_.shift_workdays + count);
        break;
      case DateUnit::Week:
      case DateUnit::Weekend:
        day_.shift_days = static_cast<std::int16_t>(day_.shift_days + 7 * count);
        break;
      case DateUnit::Month:
        day_.shift_months = static_cast<std::int16_t>(day_.shift_months + count);
        break;
      case DateUnit::Quarter:
        day_.shift_months = static_cast<std::int16_t>(day_.shift_months + 3 * count);
        break;
      case DateUnit::Year:
        day_.shift_months = static_cast<std::int16_t>(day_.shift_months + 12 * count);
        break;
      case DateUnit::None:
        break;
    }
    day_.coarse = unit != DateUnit::Day && unit != DateUnit::Workday;
  }

  void turn_back() {
    day_.shift_days = static_cast<std::int16_t>(-day_.shift_days);
    day_.shift_months = static_cast<std::int16_t>(-day_.shift_months);
    day_.shift_workdays = static_cast<std::int16_t>(-day_.shift_workdays);
  }

  /// three days ago; il y a un mois et 21 jours; dans deux semaines; two days later
  bool read_count() {
    const Count count = count_until(range_.begin);
    if (count.tokens.empty()) return false;
    TokenRange range{count.tokens.begin, range_.end};
    add(unit_, count.value);
    // 2 years 1 month 21 days
    for (;;) {
      std::uint32_t t = range.end;
      if (!text_.inside(t) || (text_.at(t).before & ~(kSpace | kComma)) != 0) break;
      if (const DateMatch link = text_.from(t, set_of(DateClass::And))) t = link.tokens.end;
      const Count more = count_from(t);
      if (more.tokens.empty() || !text_.joined(more.tokens.end)) break;
      const DateMatch unit = text_.from(more.tokens.end, set_of(DateClass::Unit));
      if (!unit) break;
      add(static_cast<DateUnit>(unit.value), more.value);
      range.end = unit.tokens.end;
    }
    const std::uint32_t b = range.begin;
    const std::uint32_t e = range.end;
    const DateMatch after =
        text_.joined(e) ? text_.from(e, set_of(DateClass::AgoAfter, DateClass::ComingAfter,
                                               DateClass::EarlierAfter, DateClass::LaterAfter,
                                               DateClass::AfterDay, DateClass::BeforeDay))
                        : DateMatch{};
    const DateMatch before =
        text_.joined(b)
            ? text_.until(
                  b, set_of(DateClass::AgoBefore, DateClass::ComingBefore, DateClass::ComingMaybe),
                  place_.floor)
            : DateMatch{};
    if (after) {
      if (after.date_class == DateClass::AfterDay || after.date_class == DateClass::BeforeDay)
        return from_offset(after, range);
      range.end = after.tokens.end;
      if (after.date_class == DateClass::AgoAfter || after.date_class == DateClass::EarlierAfter)
        turn_back();
      if (after.date_class == DateClass::EarlierAfter || after.date_class == DateClass::LaterAfter)
        day_.kind = DateKind::Anchor;
    } else if (before) {
      // « il y a trois jours de fête »: three days are there
      if (text_.joined(e) && text_.is(e, set_of(DateClass::Of))) return false;
      if (before.date_class == DateClass::AgoBefore) turn_back();
      day_.only_future = before.date_class == DateClass::ComingMaybe;
      range.begin = before.tokens.begin;
    } else {
      day_ = {};
      day_.kind = DateKind::Relative;
      return false;
    }
    range_ = range;
    return true;
  }

  /// two days after today, three weeks from tomorrow
  bool from_offset(const DateMatch& after, TokenRange range) {
    const DateMatch offset = text_.joined(after.tokens.end)
                                 ? text_.from(after.tokens.end, set_of(DateClass::Offset))
                                 : DateMatch{};
    if (!offset) {
      day_ = {};
      day_.kind = DateKind::Relative;
      return false;
    }
    if (after.date_class == DateClass::BeforeDay) turn_back();
    day_.shift_days = static_cast<std::int16_t>(day_.shift_days + offset.value);
    range_ = {range.begin, offset.tokens.end};
    return true;
  }

  /// last week, cette année, le mois prochain, the 20th of next month
  bool read_direction() {
    const std::uint32_t u = range_.begin;
    if (text_.joined(u)) {
      if (const DateMatch before = text_.until(u, kDirections, place_.floor)) {
        // "in the last week": the seven days before
        if (before.date_class != DateClass::This && text_.joined(before.tokens.begin) &&
            text_.until(before.tokens.begin, set_of(DateClass::Article), place_.floor))
          return false;
        day_.direction = direction_of(before.date_class);
        range_.begin = before.tokens.begin;
      }
    }
    if (day_.direction == Direction::None && text_.joined(range_.end)) {
      if (const DateMatch after =
              text_.from(range_.end, set_of(DateClass::LastAfter, DateClass::NextAfter))) {
        day_.direction = direction_of(after.date_class);
        range_.end = after.tokens.end;
      }
    }
    if (day_.direction == Direction::None) return false;
    if (unit_ == DateUnit::Workday) return false;
    // « cette semaine-là »
    if (text_.inside(range_.end) && text_.at(range_.end).before == kHyphen) return false;
    if (unit_ == DateUnit::Day) {
      if (day_.direction == Direction::Last) return false;  // the last day of something
      if (day_.direction == Direction::This && text_.joined(range_.end) &&
          text_.is(range_.end, set_of(DateClass::Of)))
        return false;
    }
    day_.unit = unit_;
    if (unit_ == DateUnit::Month) read_day_of_month();
    return true;
  }

  /// le 20 du mois prochain
  void read_day_of_month() {
    std::uint32_t t = range_.begin;
    if (!text_.joined(t)) return;
    if (const DateMatch small =
            text_.until(t, set_of(DateClass::Of, DateClass::Article), place_.floor);
        small && text_.joined(small.tokens.begin))
      t = small.tokens.begin;
    const DateNumber number = text_.number_until(t, place_.floor);
    if (!number || number.value < 1 || number.value > 31) return;
    if (!number.ordinal && (!number.digits || t == range_.begin)) return;
    day_.kind = DateKind::Day;
    day_.unit = DateUnit::None;
    day_.month_given = true;
    day_.day = static_cast<std::uint8_t>(number.value);
    range_.begin = number.tokens.begin;
  }

  const DatePlace& place_;
  const DateText& text_;
  DateUnit unit_;
  TokenRange range_;
  WrittenDay day_;
};

/// Phrases swallow the shorter date before them: "the day after" in "the day after tomorrow".
DateMatch ending_with(const DatePlace& place, std::uint32_t last, DateClasses classes,
                      DateReading& reading) {
  if (place.before != nullptr) {
    const DateMatch whole = place.text.until(last + 1, classes, place.before->tokens.begin);
    if (whole && whole.tokens.begin < place.floor) {
      reading.absorbs = whole.tokens.begin == place.before->tokens.begin;
      return reading.absorbs ? whole : DateMatch{};
    }
  }
  return place.text.until(last + 1, classes, place.floor);
}

}  // namespace

std::optional<DateReading> read_unit(const DatePlace& place, std::uint32_t unit) {
  const DateMatch match = place.text.from(unit, set_of(DateClass::Unit));
  if (!match) return std::nullopt;
  return UnitReader(place, match).read();
}

std::optional<DateReading> read_offset(const DatePlace& place, std::uint32_t last) {
  DateReading reading;
  const DateMatch match = ending_with(place, last, set_of(DateClass::Offset), reading);
  if (!match) return std::nullopt;
  // A capital inside a sentence: the "Today" programme
  const Token& word = place.text.at(match.tokens.begin);
  if (word.is(kCapital) && !word.is(kAllCapitals) && word.joined()) return std::nullopt;
  reading.date.tokens = match.tokens;
  reading.date.first.kind = DateKind::Relative;
  reading.date.first.shift_days = static_cast<std::int16_t>(match.value);
  const std::uint32_t next = match.tokens.end;
  if (place.text.joined(next)) {
    if (const DateMatch part = place.text.from(next, set_of(DateClass::Part))) {
      reading.date.first.part = static_cast<DayPart>(part.value);
      reading.date.tokens.end = part.tokens.end;
    }
  }
  return reading;
}

std::optional<DateReading> read_anchored(const DatePlace& place, std::uint32_t last) {
  DateReading reading;
  const DateMatch match =
      ending_with(place, last, set_of(DateClass::Anchored, DateClass::AnchoredAtEnd), reading);
  if (!match) return std::nullopt;
  const std::uint32_t next = match.tokens.end;
  if (match.date_class == DateClass::AnchoredAtEnd && place.text.joined(next)) return std::nullopt;
  reading.date.tokens = match.tokens;
  reading.date.first.kind = DateKind::Anchor;
  reading.date.first.shift_days = static_cast<std::int16_t>(match.value);
  // « le lendemain de l'attaque », "the same day as the vote"
  reading.date.first.unresolved =
      place.text.joined(next) &&
      place.text.is(next, set_of(DateClass::Of, DateClass::From, DateClass::AfterDay));
  return reading;
}

std::optional<DateReading> read_part(const DatePlace& place, std::uint32_t last) {
  const DateText& text = place.text;
  const DateMatch part = text.until(last + 1, set_of(DateClass::Part), place.floor);
  if (!part) return std::nullopt;
  DateReading reading;
  reading.date.tokens = part.tokens;
  WrittenDay& day = reading.date.first;
  day.kind = DateKind::Relative;
  day.part = static_cast<DayPart>(part.value);
  const DateMatch before =
      text.joined(part.tokens.begin)
          ? text.until(part.tokens.begin, set_of(DateClass::This, DateClass::LastBefore),
                       place.floor)
          : DateMatch{};
  const DateMatch after = text.joined(part.tokens.end)
                              ? text.from(part.tokens.end, set_of(DateClass::LastAfter))
                              : DateMatch{};
  if (before) {
    reading.date.tokens.begin = before.tokens.begin;
  } else if (!after) {
    return std::nullopt;
  }
  if (text.inside(part.tokens.end) && text.at(part.tokens.end).before == kHyphen)
    return std::nullopt;  // « ce soir-là »
  if (after && !before) reading.date.tokens.end = after.tokens.end;
  const bool last_night = (before ? before.date_class : after.date_class) != DateClass::This;
  if (last_night && day.part != DayPart::Night && day.part != DayPart::Evening) return std::nullopt;
  if (last_night && before &&
      text.until(before.tokens.begin, set_of(DateClass::Article), place.floor))
    return std::nullopt;
  day.shift_days = last_night ? -1 : 0;
  return reading;
}

}  // namespace stet::language
