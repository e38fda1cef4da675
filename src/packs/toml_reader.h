// The door to toml++: TOML text to a Value tree with places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/value.h"

namespace stet::packs {

/// The root table; on a syntax error one Fault with its place is appended and the table is empty.
/// Dates and times become strings as written.
Table read_toml(std::string_view content, const std::string& path, std::vector<Fault>& faults);

}  // namespace stet::packs
