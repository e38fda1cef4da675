// An hour while it is read: its parts, and the words that may stand around them.
#pragma once

#include "language/calendar_reader.h"

namespace stet::language {

inline constexpr DateClasses kHalfDays = set_of(DateClass::Am, DateClass::Pm);
inline constexpr DateClasses kHalves = set_of(DateClass::Half, DateClass::Quarter);

class ClockParts {
 protected:
  explicit ClockParts(const DatePlace& place) : place_(place), text_(place.text) {}

  [[nodiscard]] bool leading_two_digits(std::uint32_t t) const;
  bool set_half_day(DateSuffix suffix);
  /// "56pm", "56p" before ".m."
  bool take_suffix(std::uint32_t t);
  /// 17h, 17h30, 19h56min30s, 5pm, 340pm, 8p.m.
  bool read_glued(std::uint32_t t);
  /// « à », "at" before a token; `loose`: « a » too, where the hour is said in full after it.
  [[nodiscard]] DateMatch lead_before(std::uint32_t t, bool loose = false) const;
  /// « de 18 heures à 22 heures »
  [[nodiscard]] bool hours_to_hours(std::uint32_t end) const;
  bool read_hour_until(std::uint32_t t);
  /// The hour of "past eight": 8pm, 8, eight, 10 H 10, five thirty.
  bool read_hour_from(std::uint32_t t);
  /// « 8 et demie », « huit et quart », « 21 et trois quarts » that end before a token.
  bool read_half_until(std::uint32_t t);
  /// « 30 », « et demie », « et quart », « moins le quart », « moins dix », « et vingt minutes »
  bool read_minutes_after();
  void take_suffix_words();
  void take_part(int value);
  /// "in the afternoon at 7", « l'après-midi, à 15 h »
  void take_part_before();
  std::optional<DateReading> finish();

  static constexpr int kNoHour = -1;
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

}  // namespace stet::language
