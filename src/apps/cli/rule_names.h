// Rules as people name them.
#pragma once

#include <string>
#include <string_view>

#include "engine/rulebook.h"

namespace stet::apps {

/// "no rule is called `tols/…`: did you mean `tolls/…`?"
std::string no_such_rule(std::string_view name, const engine::Rulebook& rulebook);

/// What a rule is about, in that language, else in English, else in its first.
std::string summary_of(const packs::Rule& rule, std::string_view language);

}  // namespace stet::apps
