// The terminal, the pipe or the file that the report goes to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet::apps {

/// Whether standard output is to be coloured: `wish` (always, never, auto), then NO_COLOR,
/// CLICOLOR_FORCE and FORCE_COLOR, CLICOLOR, then whether it is a terminal that can.
bool wants_color(std::string_view wish);

/// Whether standard output is one.
bool is_terminal();

/// "fr" where LC_ALL, LC_MESSAGES or LANG says fr_FR.UTF-8; "en" where they say nothing of the
/// kind.
std::string language_of_user();

/// Columns of the terminal; 100 where there is none.
std::uint32_t terminal_width();

enum class Written : std::uint8_t { All, NobodyReads, Failed };

/// Writes all bytes to standard output. A reader that has gone is not a failure.
Written write_standard_output(std::string_view bytes);

/// What a command prints, with its exit code: `code`, or 2 when standard output fails.
int print(std::string_view text, int code = 0);

/// An interrupted run ends at once with 130; a reader that goes away is seen by write, not by a
/// signal.
void settle_signals();

}  // namespace stet::apps
