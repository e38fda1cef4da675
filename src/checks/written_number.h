// A number as a message writes it: 1 234,5 in French, 1,234.5 in English.
#pragma once

#include <string>

#include "language/knowledge.h"

namespace stet::checks {

/// With at most two decimals, none when it is whole.
std::string written_number(double value, const language::LanguageKnowledge& language);

}  // namespace stet::checks
