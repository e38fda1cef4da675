// Reading files whole.
#pragma once

#include <string>

#include "base/result.h"

namespace stet::base {

/// The bytes of a file; "-" is not special. Errors name the path and say what the system said.
Result<std::string> read_file(const std::string& path);

/// All of standard input.
Result<std::string> read_standard_input();

/// Writes the bytes to a file beside the path and renames it: readers see the old file or the new
/// one.
Result<bool> replace_file(const std::string& path, const std::string& bytes);

}  // namespace stet::base
