// The weekday that stands before a date: mardi 12 mars; Wednesday, 22 January; Friday (7/6).
#pragma once

#include "language/calendar_reader.h"

namespace stet::language {

/// Looks before the token where a date begins; what it finds goes into `day`, and `begin` moves.
/// Whether the date before was that weekday, so that it is part of this one.
bool attach_weekday(const DatePlace& place, std::uint32_t at, WrittenDay& day,
                    std::uint32_t& begin);

}  // namespace stet::language
