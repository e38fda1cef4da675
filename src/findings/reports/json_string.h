// One JSON string.
#pragma once

#include <string>
#include <string_view>

namespace stet::findings {

/// Appends the text in quotes. Control and bidirectional characters are escaped, so that the
/// document can be shown on a terminal; bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string_view text, std::string& out);

}  // namespace stet::findings
