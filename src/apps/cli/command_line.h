// The program as a person calls it.
#pragma once

namespace stet::apps {

/// Runs the command that the arguments name and returns the exit code: 0 nothing at or above
/// --fail-on, 1 findings, 2 the check was not complete.
int run_command_line(int argc, char** argv);

}  // namespace stet::apps
