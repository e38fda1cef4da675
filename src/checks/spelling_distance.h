// How far two spellings of a word are apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet::checks {

/// Letters added, left out, replaced or swapped with the next to make one word of the other
/// (Damerau 1964, as optimal string alignment); `most` + 1 when there are more than `most`. In
/// bytes: for plain letters.
std::uint32_t spelling_distance(std::string_view a, std::string_view b, std::uint32_t most);

/// Bits of the letters that a word has: two words at distance d differ in at most 2d of them.
std::uint32_t letter_set(std::string_view plain);

/// The word as spellings of one sound write it alike: Philip and Phillip, Terrence and Terence,
/// Viktor and Victor, Dianna and Dyana.
std::string sound_of(std::string_view plain);

}  // namespace stet::checks
