#include "language/clock_parts.h"

#include <string>

namespace stet::language {

bool ClockParts::leading_two_digits(std::uint32_t t) const {
  if (!text_.inside(t) || !text_.at(t).is(kDigits) || text_.at(t).size < 2) return false;
  const int value = text_.leading_digits(t);
  return value >= 0 && value < 60 && text_.folded(t)[1] >= '0' && text_.folded(t)[1] <= '9' &&
         (text_.at(t).size == 2 || text_.folded(t)[2] < '0' || text_.folded(t)[2] > '9');
}

bool ClockParts::set_half_day(DateSuffix suffix) {
  if (suffix == DateSuffix::Am) half_day_ = DateClass::Am;
  if (suffix == DateSuffix::Pm) half_day_ = DateClass::Pm;
  return half_day_ != DateClass::kCount;
}

// "56pm", "56p" before ".m."
bool ClockParts::take_suffix(std::uint32_t t) {
  if (set_half_day(text_.suffix(t))) return true;
  std::string_view letters = text_.folded(t);
  while (!letters.empty() && letters.front() >= '0' && letters.front() <= '9')
    letters.remove_prefix(1);
  if (letters.empty() || !text_.glued_by(t + 1, '.') || text_.at(t + 1).size > 2) return false;
  const std::string joined = std::string(letters) + std::string(text_.folded(t + 1));
  if (!set_half_day(text_.words().suffix(joined))) return false;
  range_.end = t + 2;
  return true;
}

// 17h, 17h30, 19h56min30s, 5pm, 340pm, 8p.m.
bool ClockParts::read_glued(std::uint32_t t) {
  const std::string_view word = text_.folded(t);
  std::size_t at = 0;
  int parts[3] = {0, 0, 0};
  DateSuffix units[3] = {DateSuffix::None, DateSuffix::None, DateSuffix::None};
  int count = 0;
  std::size_t digits = 0;
  while (at < word.size() && count < 3) {
    const std::size_t begin = at;
    while (at < word.size() && word[at] >= '0' && word[at] <= '9') ++at;
    if (at == begin || at - begin > 4) return false;
    if (count == 0) digits = at;
    for (std::size_t i = begin; i < at; ++i) parts[count] = parts[count] * 10 + (word[i] - '0');
    const std::size_t letters = at;
    while (at < word.size() && (word[at] < '0' || word[at] > '9')) ++at;
    if (at != letters) units[count] = text_.words().suffix(word.substr(letters, at - letters));
    ++count;
  }
  if (at != word.size()) return false;
  if (units[0] == DateSuffix::Hour && digits <= 2) {
    hour_ = parts[0];
    if (count > 1) {
      if (units[1] == DateSuffix::Second) parts[1] = 0;
      minute_ = parts[1];
      if (set_half_day(units[1])) return true;
      return minute_ < 60;
    }
    // « 17 h », or a length of time: it needs a lead
    if (text_.joined(t + 1) &&
        !text_.is(t + 1, kHalfDays | set_of(DateClass::Zone, DateClass::PartOfClock))) {
      const int minutes = text_.digits(t + 1);
      if (minutes >= 0 && minutes < 60 && text_.at(t + 1).size == 2 &&
          text_.at(t + 1).begin - text_.at(t).end() <= 3 && !text_.number_goes_on(t + 1)) {
        minute_ = minutes;
        range_.end = t + 2;
        return true;
      }
    }
    if (lead_before(t))
      return !text_.joined(t + 1) || !text_.is(t + 1, set_of(DateClass::Of)) ||
             text_.is(t + 1, set_of(DateClass::PartOfClock));
    return text_.is(t + 1, set_of(DateClass::PartOfClock, DateClass::Zone)) ||
           text_.until(t, set_of(DateClass::Weekday), text_.block().begin);
  }
  if (count != 1) return false;
  if (!set_half_day(units[0])) {
    if (!take_suffix(t)) return false;
  }
  hour_ = digits > 2 ? parts[0] / 100 : parts[0];
  minute_ = digits > 2 ? parts[0] % 100 : 0;
  return true;
}

DateMatch ClockParts::lead_before(std::uint32_t t, bool loose) const {
  if (!text_.joined(t)) return {};
  const DateMatch lead =
      text_.until(t, set_of(DateClass::ClockLead, DateClass::CapitalClockLead), place_.floor);
  if (lead && !loose && lead.date_class == DateClass::CapitalClockLead &&
      !text_.at(lead.tokens.begin).is(kCapital))
    return {};
  return lead;
}

// « de 18 heures à 22 heures »
bool ClockParts::hours_to_hours(std::uint32_t end) const {
  if (!text_.joined(range_.begin) || !text_.joined(end) ||
      !text_.until(range_.begin, set_of(DateClass::From), place_.floor))
    return false;
  const DateMatch to = text_.from(end, set_of(DateClass::To));
  const DateNumber number = to ? text_.number_from(to.tokens.end) : DateNumber{};
  return number && text_.is(number.tokens.end, set_of(DateClass::Hour));
}

bool ClockParts::read_hour_until(std::uint32_t t) {
  if (!text_.joined(t)) return false;
  std::uint32_t end = t;
  const bool half = read_half_until(end);  // « sept et demie heures »
  if (half) end = range_.begin;
  const DateNumber number = text_.number_until(end, place_.floor);
  if (half && hour_ != kNoHour) return true;
  if (!number || number.ordinal || number.value > 24 || text_.goes_on_number(number.tokens.begin) ||
      (number.digits && text_.at(number.tokens.begin).size > 2))
    return false;
  hour_ = number.value;
  range_ = {number.tokens.begin, t};
  return true;
}

// The hour of "past eight": 8pm, 8, eight, 10 H 10, five thirty.
bool ClockParts::read_hour_from(std::uint32_t t) {
  if (!text_.joined(t)) return false;
  if (text_.at(t).is(kDigits) && text_.digits(t) < 0) {
    range_ = {t, t + 1};
    return read_glued(t);
  }
  const DateNumber number = text_.number_from(t);
  if (!number || number.ordinal || number.value > 24 || number.value < 1) return false;
  hour_ = number.value;
  range_ = number.tokens;
  const std::uint32_t next = number.tokens.end;
  if (!text_.joined(next)) return true;
  if (const DateMatch word = text_.from(next, set_of(DateClass::Hour))) {
    range_.end = word.tokens.end;
    read_minutes_after();
  } else if (const DateNumber more = text_.number_from(next);
             more && !more.digits && !number.digits && !more.ordinal && more.value < 60) {
    minute_ = more.value;
    range_.end = more.tokens.end;
  }
  return true;
}

// « 8 et demie », « huit et quart », « 21 et trois quarts » that end before a token.
bool ClockParts::read_half_until(std::uint32_t t) {
  const DateMatch fraction = text_.until(t, kHalves, place_.floor);
  if (!fraction) return false;
  std::uint32_t begin = fraction.tokens.begin;
  int minutes = fraction.date_class == DateClass::Half ? 30 : 15;
  if (fraction.date_class == DateClass::Quarter) {
    if (const DateNumber times = text_.number_until(begin, place_.floor);
        times && times.value == 3) {
      begin = times.tokens.begin;
      minutes = 45;
    }
  }
  const DateMatch link = text_.until(begin, set_of(DateClass::And), place_.floor);
  if (!link) return false;
  const DateNumber number = text_.number_until(link.tokens.begin, place_.floor);
  if (!number || number.ordinal || number.value > 24) return false;
  hour_ = number.value;
  minute_ = minutes;
  range_ = {number.tokens.begin, t};
  return true;
}

// « 30 », « et demie », « et quart », « moins le quart », « moins dix », « et vingt minutes »
bool ClockParts::read_minutes_after() {
  std::uint32_t t = range_.end;
  if (!text_.joined(t)) return false;
  if (const DateMatch to = text_.from(t, set_of(DateClass::ToHour)); to && to.value == 1) {
    const DateMatch quarter = text_.from(to.tokens.end, set_of(DateClass::Quarter));
    const DateNumber number = quarter ? DateNumber{} : text_.number_from(to.tokens.end);
    if (quarter) {
      shift_ = -15;
      range_.end = quarter.tokens.end;
      return true;
    }
    if (!number || number.value > 30 || number.ordinal) return false;
    shift_ = -number.value;
    range_.end = number.tokens.end;
    return true;
  }
  const DateMatch link = text_.from(t, set_of(DateClass::And));
  if (link) t = link.tokens.end;
  if (link && text_.joined(t)) {
    if (const DateMatch fraction = text_.from(t, kHalves)) {
      minute_ = fraction.date_class == DateClass::Half ? 30 : 15;
      range_.end = fraction.tokens.end;
      return true;
    }
  }
  const DateNumber number = text_.joined(t) ? text_.number_from(t) : DateNumber{};
  if (!number || number.ordinal || number.value >= 60) return false;
  if (number.digits && (text_.at(t).size != 2 || text_.number_goes_on(t))) return false;
  const DateMatch unit = text_.joined(number.tokens.end)
                             ? text_.from(number.tokens.end, set_of(DateClass::Minute))
                             : DateMatch{};
  if (link) {
    const DateMatch quarters = text_.from(number.tokens.end, set_of(DateClass::Quarter));
    if (quarters && number.value == 3) {
      minute_ = 45;
      range_.end = quarters.tokens.end;
      return true;
    }
    if (!unit) return false;
  }
  // « à 17 heures 12 personnes »
  if (!unit && text_.joined(number.tokens.end) && !text_.ends_before(number.tokens.end) &&
      !text_.is(number.tokens.end, kHalfDays))
    return false;
  minute_ = number.value;
  range_.end = unit ? unit.tokens.end : number.tokens.end;
  return true;
}

void ClockParts::take_suffix_words() {
  for (int i = 0; i < 3; ++i) {
    const std::uint32_t t = range_.end;
    if (!text_.inside(t)) return;
    if (!text_.joined(t)) return;
    const DateMatch match = text_.from(
        t, kHalfDays | set_of(DateClass::PartOfClock, DateClass::Zone, DateClass::Noon) |
               (range_.size() > 0 && hour_ <= 12 ? set_of(DateClass::Hour) : DateClasses{0}));
    if (!match) return;
    if (match.date_class == DateClass::Hour && match.value != 1) return;
    if (match.date_class == DateClass::Am || match.date_class == DateClass::Pm) {
      if (half_day_ == DateClass::kCount) half_day_ = match.date_class;
    } else if (match.date_class == DateClass::PartOfClock) {
      take_part(match.value);
    } else if (match.date_class == DateClass::Noon) {
      part_ = match.value == 0 ? DayPart::Night : DayPart::Noon;
    }
    range_.end = match.tokens.end;
  }
}

void ClockParts::take_part(int value) {
  part_ = static_cast<DayPart>(value % kOfToday);
  of_today_ = value >= kOfToday;
}

// "in the afternoon at 7", « l'après-midi, à 15 h »
void ClockParts::take_part_before() {
  if (part_ != DayPart::None || !text_.joined(range_.begin)) return;
  std::uint32_t t = range_.begin;
  if (const DateMatch lead = text_.until(t, set_of(DateClass::ClockLead), place_.floor);
      lead && text_.joined(lead.tokens.begin))
    t = lead.tokens.begin;
  const DateMatch part =
      text_.until(t, set_of(DateClass::PartOfClock, DateClass::Part), place_.floor);
  if (!part) return;
  take_part(part.value);
  range_.begin = part.tokens.begin;
}

std::optional<DateReading> ClockParts::finish() {
  if (half_day_ == DateClass::kCount)
    take_suffix_words();
  else if (text_.joined(range_.end)) {
    if (const DateMatch zone = text_.from(range_.end, set_of(DateClass::Zone)))
      range_.end = zone.tokens.end;
  }
  take_part_before();
  if (hour_ < 0 || hour_ > 24 || minute_ > 59 || (hour_ == 24 && minute_ != 0)) return std::nullopt;
  int hour = hour_;
  if (half_day_ == DateClass::Pm && hour < 12) hour += 12;
  if (half_day_ == DateClass::Am && hour == 12) hour = 0;
  if (part_ == DayPart::Afternoon || part_ == DayPart::Evening) {
    if (hour < 12) hour += 12;
  } else if (part_ == DayPart::Night) {
    if (hour == 12)
      hour = 0;
    else if (hour >= 6 && hour < 12)
      hour += 12;
  } else if (part_ == DayPart::Noon) {
    if (hour <= 3) hour += 12;
  }
  int minutes = hour * 60 + minute_ + shift_;
  constexpr int kDay = 24 * 60;
  minutes = (minutes + kDay) % kDay;
  DateReading reading;
  reading.date.tokens = range_;
  reading.date.first.kind = DateKind::Clock;
  if (of_today_) reading.date.first.direction = WrittenDay::Direction::This;
  reading.date.first.minute = static_cast<std::int16_t>(minutes);
  return reading;
}

}  // namespace stet::language
