// Times of the day as they are written: 17 h 30, 5 p.m., 17:30, half past eight, midi.
#pragma once

#include "language/calendar_reader.h"

namespace stet::language {

/// Around digits that hold a time: 17h30, 5pm, 17:30, 1800 GMT.
std::optional<DateReading> read_clock_digits(const DatePlace& place, std::uint32_t digits);
/// Around a word of time: heures, noon, p.m., past, quarter, « du matin ».
std::optional<DateReading> read_clock_word(const DatePlace& place, std::uint32_t word);

}  // namespace stet::language
