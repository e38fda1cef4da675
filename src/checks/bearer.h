// Who bears what an attribution credits: whether a noun of a list is that bearer, and whether the
// bearer has a name.
#pragma once

#include <cstdint>

#include "checks/check.h"

namespace stet::checks {

/// Whether the noun is the bearer of the attribution and not somebody met on the way to the verb.
/// `source` is the attribution's source, or its cue when it has none.
bool bears(const Evidence& evidence, const language::Attribution& attribution,
           language::TokenRange source, language::TokenRange noun);

/// A name in the noun group or right after it, before `limit`: the person is not anonymous.
bool has_name(const Evidence& evidence, language::TokenRange noun, std::uint32_t limit);

}  // namespace stet::checks
