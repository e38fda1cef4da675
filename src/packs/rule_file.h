// One TOML file to one Rule.
#pragma once

#include <string>
#include <vector>

#include "packs/pack.h"
#include "packs/rule.h"

namespace stet::packs {

/// Reads the table of the file `path` ("framing/euphemism.toml"); everything wrong is appended to
/// faults.
Rule read_rule(const std::string& path, const Table& table, const Place& place,
               const LoadOptions& options, std::vector<Fault>& faults);

}  // namespace stet::packs
