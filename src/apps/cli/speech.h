// What the program says of itself, on standard error. Findings never pass here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/value.h"

namespace stet::apps {

inline constexpr int kClean = 0;
inline constexpr int kFindings = 1;
inline constexpr int kIncomplete = 2;

/// One line on standard error: "stet: …".
void say(std::string_view line);
/// Every fault of what the user wrote, one a line, as a compiler names them.
void say_faults(const std::vector<packs::Fault>& faults);
/// The same, and kIncomplete: for `return give_up(faults)`.
int give_up(const std::vector<packs::Fault>& faults);
int give_up(std::string_view line);

}  // namespace stet::apps
