// The years that an article names, and how long ago they are: what is three years old and says so
// is settled history (ruling 20).
#pragma once

#include <optional>

#include "checks/check.h"

namespace stet::checks {

/// The earliest year named inside the tokens.
std::optional<int> oldest_year(const Evidence& evidence, language::TokenRange tokens);

/// The year in which the article is read: that of its date; without one the latest that it names
/// outside the tokens.
std::optional<int> article_year(const Evidence& evidence, language::TokenRange outside);

}  // namespace stet::checks
