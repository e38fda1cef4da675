// The year that belongs to a day or a month before it: March 12, 2024; mai '98; nineteen
// seventy-eight.
#pragma once

#include "language/date_text.h"

namespace stet::language {

/// Two digits of a year: 98 is 1998, 24 is 2024.
int year_of_two_digits(int digits);

/// The year that begins at or just after a token; nothing when there is none. `has_day`: the date
/// before it is not a lone month.
DateNumber year_after(const DateText& text, std::uint32_t t, bool has_day);

}  // namespace stet::language
