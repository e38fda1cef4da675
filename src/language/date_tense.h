// Whether a sentence speaks of what was or of what is to come, around a date.
#pragma once

#include <string_view>

#include "language/attributions.h"
#include "language/date_words.h"
#include "language/tokens.h"

namespace stet::language {

enum class Tense : std::uint8_t { Unknown, Past, Future };

/// The nearest verb or word before the date that tells; when none does, the nearest after it.
Tense tense_around(const Tokens& tokens, const DateWords& words, const Sentence& sentence,
                   TokenRange date);

}  // namespace stet::language
