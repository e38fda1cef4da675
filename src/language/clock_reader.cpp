#include "language/clock_reader.h"

#include <algorithm>

#include "language/clock_parts.h"

namespace stet::language {
namespace {

class ClockReader : private ClockParts {
 public:
  explicit ClockReader(const DatePlace& place) : ClockParts(place) {}

  /// 17h30, 5pm, 17:30, 6.30 pm, 1800 GMT
  std::optional<DateReading> read_digits(std::uint32_t t) {
    if (t > text_.block().begin && text_.at(t - 1).is(kDigits) &&
        (text_.glued_by(t, ':') || text_.glued_by(t, '.') || text_.glued_by(t, ',') ||
         text_.glued_by(t, '/') || text_.glued_by(t, '-')))
      return std::nullopt;
    range_ = {t, t + 1};
    const int value = text_.digits(t);
    if (value < 0) return read_glued(t) ? finish() : std::nullopt;
    const int minute = text_.digits(t + 1);
    const bool two = minute >= 0 && text_.at(t + 1).size == 2;
    if (text_.glued_by(t + 1, ':') && leading_two_digits(t + 1)) {
      hour_ = value;
      minute_ = text_.leading_digits(t + 1);
      range_.end = t + 2;
      if (!two && !take_suffix(t + 1)) return std::nullopt;
      if (text_.glued_by(t + 2, ':') && leading_two_digits(t + 2)) {
        if (text_.digits(t + 2) < 0 && !take_suffix(t + 2)) return std::nullopt;
        range_.end = t + 3;
      }
      return finish();
    }
    if (text_.glued_by(t + 1, '.') && !two && leading_two_digits(t + 1) && take_suffix(t + 1)) {
      hour_ = value;
      minute_ = text_.leading_digits(t + 1);
      range_.end = std::max(range_.end, t + 2);
      return finish();
    }
    if (two && text_.glued_by(t + 1, '.') && text_.is(t + 2, kHalfDays | set_of(DateClass::Zone)) &&
        text_.joined(t + 2)) {
      hour_ = value;
      minute_ = minute;
      range_.end = t + 2;
      return finish();
    }
    const std::uint16_t size = text_.at(t).size;
    if ((size == 4 || size == 3) && text_.joined(t + 1) &&
        text_.is(t + 1, size == 4 ? kHalfDays | set_of(DateClass::Zone) : kHalfDays)) {
      hour_ = value / 100;
      minute_ = value % 100;
      return finish();
    }
    return std::nullopt;
  }

  /// 17 h 30; huit heures et demie; eight o'clock
  std::optional<DateReading> read_hours(std::uint32_t t) {
    const DateMatch word = text_.from(t, set_of(DateClass::Hour));
    if (!word || !read_hour_until(t)) return std::nullopt;
    range_.end = word.tokens.end;
    bool sure = read_minutes_after();
    if (!sure && word.value == 1) sure = true;  // o'clock
    const std::uint32_t end = range_.end;
    take_suffix_words();
    sure = sure || range_.end != end;
    if (!sure) {
      const DateMatch lead = lead_before(range_.begin);
      if (!lead && !hours_to_hours(end)) return std::nullopt;
      // « à deux heures de Paris »; « à 24 heures du scrutin »
      if (text_.joined(end) && text_.is(end, set_of(DateClass::Of))) return std::nullopt;
    }
    return finish();
  }

  /// noon, 12 midnight, midi et demi
  std::optional<DateReading> read_noon(std::uint32_t t) {
    const DateMatch noon = text_.from(t, set_of(DateClass::Noon));
    if (!noon) return std::nullopt;
    if (text_.at(t).is(kCapital) && t != text_.block().begin && text_.at(t).joined())
      return std::nullopt;
    if ((text_.at(t).before & (kHyphen | kApostrophe)) != 0 || !text_.inside(t))
      return std::nullopt;
    if (text_.inside(noon.tokens.end) &&
        (text_.at(noon.tokens.end).before & (kHyphen | kApostrophe)) == kHyphen)
      return std::nullopt;
    // « après midi » is the afternoon
    if (text_.until(noon.tokens.end, set_of(DateClass::Part), place_.floor).tokens.size() >
        noon.tokens.size())
      return std::nullopt;
    range_ = noon.tokens;
    hour_ = noon.value / 60;
    if (text_.joined(t)) {
      if (const DateNumber twelve = text_.number_until(t, place_.floor);
          twelve && twelve.value == 12 && !twelve.ordinal)
        range_.begin = twelve.tokens.begin;
    }
    read_minutes_after();
    return finish();
  }

  /// 5 p.m.; eight forty am; 8 in the morning; cinq trente du soir
  std::optional<DateReading> read_number_before(std::uint32_t t, bool sure) {
    if (!text_.joined(t)) return std::nullopt;
    if (read_half_until(t)) return finish();
    const DateNumber last = text_.number_until(t, place_.floor);
    if (!last || last.ordinal || text_.goes_on_number(last.tokens.begin)) return std::nullopt;
    range_ = {last.tokens.begin, t};
    hour_ = last.value;
    const DateNumber first = text_.joined(last.tokens.begin) && !last.digits
                                 ? text_.number_until(last.tokens.begin, place_.floor)
                                 : DateNumber{};
    if (first && !first.digits && !first.ordinal && first.value <= 24 && last.value < 60 &&
        last.value > 0) {
      hour_ = first.value;
      minute_ = last.value;
      range_.begin = first.tokens.begin;
      sure = true;
    }
    if (!sure && hour_ != 12 && !lead_before(range_.begin, true)) return std::nullopt;
    if (hour_ > (sure ? 24 : 12)) return std::nullopt;
    return finish();
  }

  /// « il est huit et demie »
  std::optional<DateReading> read_half(std::uint32_t end) {
    if (!read_half_until(end) || !lead_before(range_.begin)) return std::nullopt;
    return finish();
  }

  /// in the afternoon at 7; in the night five thirty
  std::optional<DateReading> read_after_part(const DateMatch& part) {
    std::uint32_t t = part.tokens.end;
    if (!text_.joined(t)) return std::nullopt;
    const DateMatch lead = text_.from(t, set_of(DateClass::ClockLead, DateClass::CapitalClockLead));
    if (lead && text_.joined(lead.tokens.end)) t = lead.tokens.end;
    if (text_.inside(t) && text_.at(t).is(kDigits) &&
        (text_.digits(t) < 0 || text_.number_goes_on(t)))
      return std::nullopt;  // read with its digits
    if (!read_hour_from(t)) return std::nullopt;
    if (!lead && range_.size() < 2) return std::nullopt;
    if (!text_.ends_before(range_.end)) return std::nullopt;
    take_part(part.value);
    const std::uint32_t end = range_.end;
    range_.begin = part.tokens.begin;
    range_.end = end;
    return finish();
  }

  /// half past eight, ten past 9, three minutes to five thirty
  std::optional<DateReading> read_past(std::uint32_t t) {
    const DateMatch past = text_.from(t, set_of(DateClass::PastHour, DateClass::ToHour));
    if (!past || !text_.joined(t)) return std::nullopt;
    std::uint32_t end = t;
    const DateMatch unit = text_.until(t, set_of(DateClass::Minute), place_.floor);
    if (unit) end = unit.tokens.begin;
    const DateMatch fraction = text_.until(end, kHalves, place_.floor);
    int minutes = 0;
    std::uint32_t begin = 0;
    if (fraction) {
      minutes = fraction.date_class == DateClass::Half ? 30 : 15;
      begin = fraction.tokens.begin;
      if (fraction.date_class == DateClass::Quarter && text_.joined(begin)) {
        if (const DateNumber times = text_.number_until(begin, place_.floor);
            times && times.value == 3 && !times.ordinal) {
          minutes = 45;
          begin = times.tokens.begin;
        } else if (const DateMatch a = text_.until(begin, set_of(DateClass::Few), place_.floor);
                   a && a.value == 1) {
          begin = a.tokens.begin;
        }
      }
    } else {
      const DateNumber number = text_.number_until(end, place_.floor);
      if (!number || number.ordinal || number.value < 1 || number.value > 59) return std::nullopt;
      if (!unit && past.date_class == DateClass::ToHour) return std::nullopt;  // "ten to five"
      minutes = number.value;
      begin = number.tokens.begin;
    }
    if (!read_hour_from(past.tokens.end)) return std::nullopt;
    range_.begin = begin;
    shift_ = past.date_class == DateClass::PastHour ? minutes : -minutes;
    return finish();
  }
};

}  // namespace

std::optional<DateReading> read_clock_digits(const DatePlace& place, std::uint32_t digits) {
  return ClockReader(place).read_digits(digits);
}

std::optional<DateReading> read_clock_word(const DatePlace& place, std::uint32_t word) {
  const DateText& text = place.text;
  if (text.is(word, set_of(DateClass::Hour))) {
    if (auto hours = ClockReader(place).read_hours(word)) return hours;
  }
  if (text.is(word, set_of(DateClass::Noon))) {
    if (auto noon = ClockReader(place).read_noon(word)) return noon;
  }
  if (const DateMatch half_day = text.until(word + 1, kHalfDays, place.floor))
    return ClockReader(place).read_number_before(half_day.tokens.begin, true);
  if (text.is(word, set_of(DateClass::PastHour))) return ClockReader(place).read_past(word);
  if (const DateMatch before = text.from(word, set_of(DateClass::Quarter, DateClass::Minute));
      before && text.is(before.tokens.end, set_of(DateClass::ToHour)))
    return ClockReader(place).read_past(before.tokens.end);
  if (const DateMatch part = text.until(word + 1, set_of(DateClass::PartOfClock), place.floor)) {
    if (auto before = ClockReader(place).read_number_before(part.tokens.begin, false))
      return before;
    return ClockReader(place).read_after_part(part);
  }
  if (const DateMatch half = text.until(word + 1, kHalves, place.floor))
    return ClockReader(place).read_half(half.tokens.end);
  return std::nullopt;
}

}  // namespace stet::language
