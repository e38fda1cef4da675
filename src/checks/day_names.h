// Days as a message writes them, in the words of a language ([wording] of its language.toml).
#pragma once

#include <chrono>
#include <string>

#include "language/knowledge.h"

namespace stet::checks {

/// « mardi », "Tuesday".
std::string name_of(std::chrono::weekday weekday, const language::LanguageKnowledge& language);

/// « 17 septembre 2024 », "17 September 2024".
std::string written_out(std::chrono::sys_days day, const language::LanguageKnowledge& language);
/// The same without the year.
std::string written_short(std::chrono::sys_days day, const language::LanguageKnowledge& language);

}  // namespace stet::checks
