// The files of rules/languages/<code>/ to what the engine knows of a language.
#pragma once

#include <vector>

#include "language/knowledge.h"
#include "packs/pack.h"

namespace stet::packs {

/// Adds the language to `knowledge`: word roles, inflection, named lists, and the phrase lists of
/// attribution.
void load_language(const LanguageFiles& files, language::Knowledge& knowledge,
                   std::vector<Fault>& faults);

/// Phrases with their verbs in the wanted forms (":fin", ":pp"): « faire:v savoir » where it says
/// so, a bare infinitive in its first word.
std::vector<Located> inflected(const std::vector<Located>& lemmas, const std::string& mark);

/// Adds the entries to a list of the lexicon; a phrase that cannot be read is a fault at its place.
/// `local` lists come before those of the language. Returns how many entries were added.
std::uint32_t add_phrases(language::Knowledge& knowledge, language::LanguageId language,
                          language::ListId list, const std::vector<Located>& phrases,
                          const std::map<std::string, std::vector<std::string>, std::less<>>& local,
                          std::vector<Fault>& faults);

}  // namespace stet::packs
