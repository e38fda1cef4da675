// Dates that are told from another day: hier, la semaine dernière, il y a trois jours, le
// lendemain, this morning.
#pragma once

#include "language/calendar_reader.h"

namespace stet::language {

/// Around a unit: last week, three days ago, le 20 du mois prochain.
std::optional<DateReading> read_unit(const DatePlace& place, std::uint32_t unit);
/// A phrase that ends with the token: avant-hier.
std::optional<DateReading> read_offset(const DatePlace& place, std::uint32_t last);
/// A phrase that ends with the token: le lendemain, that day.
std::optional<DateReading> read_anchored(const DatePlace& place, std::uint32_t last);
/// A part of the day that ends with the token: ce matin, last night.
std::optional<DateReading> read_part(const DatePlace& place, std::uint32_t last);

}  // namespace stet::language
