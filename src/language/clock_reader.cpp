#include "language/clock_reader.h"

#include <algorithm>
#include <string>

namespace stet::language {
namespace {

constexpr int kNoHour = -1;
constexpr DateClasses kHalves = set_of(DateClass::Half, DateClass::Quarter);
constexpr DateClasses kHalfDays = set_of(DateClass::Am, DateClass::Pm);

class ClockReader {
 public:
  explicit ClockReader(const DatePlace& place) : place_(place), text_(place.text) {}

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
    if (!sure && !lead_before(range_.begin)) return std::nullopt;
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
    const DateMatch lead = text_.from(t, set_of(DateClass::ClockLead));
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

 private:
  [[nodiscard]] bool leading_two_digits(std::uint32_t t) const {
    if (!text_.inside(t) || !text_.at(t).is(kDigits) || text_.at(t).size < 2) return false;
    const int value = text_.leading_digits(t);
    return value >= 0 && value < 60 && text_.folded(t)[1] >= '0' && text_.folded(t)[1] <= '9' &&
           (text_.at(t).size == 2 || text_.folded(t)[2] < '0' || text_.folded(t)[2] > '9');
  }

  bool set_half_day(DateSuffix suffix) {
    if (suffix == DateSuffix::Am) half_day_ = DateClass::Am;
    if (suffix == DateSuffix::Pm) half_day_ = DateClass::Pm;
    return half_day_ != DateClass::kCount;
  }

  /// "56pm", "56p" before ".m."
  bool take_suffix(std::uint32_t t) {
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

  /// 17h, 17h30, 19h56min30s, 5pm, 340pm, 8p.m.
  bool read_glued(std::uint32_t t) {
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

  DateMatch lead_before(std::uint32_t t) const {
    return text_.joined(t) ? text_.until(t, set_of(DateClass::ClockLead), place_.floor)
                           : DateMatch{};
  }

  /// « de 18 heures à 22 heures »
  [[nodiscard]] bool hours_to_hours(std::uint32_t end) const {
    if (!text_.joined(range_.begin) || !text_.joined(end) ||
        !text_.until(range_.begin, set_of(DateClass::From), place_.floor))
      return false;
    const DateMatch to = text_.from(end, set_of(DateClass::To));
    const DateNumber number = to ? text_.number_from(to.tokens.end) : DateNumber{};
    return number && text_.is(number.tokens.end, set_of(DateClass::Hour));
  }

  bool read_hour_until(std::uint32_t t) {
    if (!text_.joined(t)) return false;
    std::uint32_t end = t;
    const bool half = read_half_until(end);  // « sept et demie heures »
    if (half) end = range_.begin;
    const DateNumber number = text_.number_until(end, place_.floor);
    if (half && hour_ != kNoHour) return true;
    if (!number || number.ordinal || number.value > 24 ||
        text_.goes_on_number(number.tokens.begin) ||
        (number.digits && text_.at(number.tokens.begin).size > 2))
      return false;
    hour_ = number.value;
    range_ = {number.tokens.begin, t};
    return true;
  }

  /// The hour of "past eight": 8pm, 8, eight, 10 H 10, five thirty.
  bool read_hour_from(std::uint32_t t) {
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

  /// « 8 et demie », « huit et quart », « 21 et trois quarts » that end before a token.
  bool read_half_until(std::uint32_t t) {
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

  /// « 30 », « et demie », « et quart », « moins le quart », « moins dix », « et vingt minutes »
  bool read_minutes_after() {
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

  void take_suffix_words() {
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

  void take_part(int value) {
    part_ = static_cast<DayPart>(value % kOfToday);
    of_today_ = value >= kOfToday;
  }

  /// "in the afternoon at 7", « l'après-midi, à 15 h »
  void take_part_before() {
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

  std::optional<DateReading> finish() {
    if (half_day_ == DateClass::kCount)
      take_suffix_words();
    else if (text_.joined(range_.end)) {
      if (const DateMatch zone = text_.from(range_.end, set_of(DateClass::Zone)))
        range_.end = zone.tokens.end;
    }
    take_part_before();
    if (hour_ < 0 || hour_ > 24 || minute_ > 59 || (hour_ == 24 && minute_ != 0))
      return std::nullopt;
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

  const DatePlace& place_;
  const DateText& text_;
  TokenRange range_;
  int hour_ = kNoHour;
  int minute_ = 0;
  int shift_ = 0;
  DateClass half_day_ = DateClass::kCount;
  DayPart part_ = DayPart::None;
  bool of_today_ = false;
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
