// Places that belong to the article as a whole.
#pragma once

#include <cstdint>
#include <optional>

#include "checks/check.h"

namespace stet::checks {

/// Index of the first sentence of the body (a paragraph, not a title, heading or caption), where a
/// finding about the whole article stands; nothing when the article has no body.
std::optional<std::uint32_t> first_body_sentence(const Evidence& evidence);

/// How many words the article has.
std::uint32_t word_count(const Evidence& evidence);

}  // namespace stet::checks
