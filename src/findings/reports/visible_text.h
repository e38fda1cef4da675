// Text that is safe to show: an article must not be able to move the cursor or turn the line
// around.
#pragma once

#include <string>
#include <string_view>

namespace stet::findings {

/// Control characters, bidirectional controls and characters that take no room: they are shown by
/// number. The joiners of emoji and of Persian are not among them.
bool must_be_spelled_out(char32_t value);

/// "⟦U+202E⟧"
std::string spelled_out(char32_t value);

/// A message on one line: white space controls become one space, other controls are spelled out,
/// bytes that are not UTF-8 become U+FFFD.
std::string visible_text(std::string_view text);

/// A path: as visible_text, but all controls are spelled out.
std::string visible_path(std::string_view path);

}  // namespace stet::findings
