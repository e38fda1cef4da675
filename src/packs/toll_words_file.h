// rules/languages/<code>/tolls.toml to what the engine knows of victims.
#pragma once

#include <vector>

#include "language/knowledge.h"
#include "packs/options.h"

namespace stet::packs {

/// Adds outcome words and the phrases around them to the lexicon, and what single words are beside
/// a number of victims to the language. Lists are added in a fixed order.
void load_toll_words(Options root, language::LanguageId id, language::Knowledge& knowledge,
                     std::vector<Fault>& faults);

}  // namespace stet::packs
