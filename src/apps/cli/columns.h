// Words in columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stet::apps {

/// Plain ASCII, filled with spaces up to so many columns.
std::string padded(std::string_view text, std::size_t width);

/// Cut to so many columns, with … where something was cut off.
std::string fitted(const std::string& text, std::size_t width);

/// 1480 → "1,480"
std::string with_commas(std::size_t number);

/// "1 rule", "23 rules"
std::string counted(std::size_t number, std::string_view noun);

}  // namespace stet::apps
