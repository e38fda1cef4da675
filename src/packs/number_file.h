// rules/languages/<code>/numbers.toml to the words of amounts that the engine knows.
#pragma once

#include "language/knowledge.h"
#include "packs/options.h"

namespace stet::packs {

/// Adds the words of all tables but the lists of roles (joiners, not-before), which the caller
/// reads too. Measures of all languages share their names in `knowledge`; cues are inflected.
void read_amount_words(Options& root, language::Knowledge& knowledge,
                       const language::Inflection& inflection, language::AmountWords& amounts);

}  // namespace stet::packs
