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

/// Where the head of the article ends, past its title and first two paragraphs: the token behind.
std::uint32_t end_of_head(const Evidence& evidence);

/// Whether the later sentence names nothing, of that kind when one is given, that neither the
/// earlier one nor the head of the article names.
bool names_meet(const Evidence& evidence, std::uint32_t earlier, std::uint32_t later,
                std::optional<language::NameKind> kind = std::nullopt);

}  // namespace stet::checks
