// How a message writes a figure, and which of a rule's languages speaks of a sentence.
#pragma once

#include <string>
#include <vector>

#include "checks/check.h"
#include "language/knowledge.h"

namespace stet::checks {

/// "1,200.5", « 1 200,5 » (with no-break spaces): at most two decimals.
std::string written(double value, const language::LanguageKnowledge& language);

/// "5 + 7 = 12" of the parts and their sum.
std::string written_sum(const std::vector<double>& parts,
                        const language::LanguageKnowledge& language);

/// The rule's texts for the language of a sentence; null when it has none.
const packs::RuleLanguage* language_of(const packs::Rule& rule, const Evidence& evidence,
                                       std::uint32_t sentence);

/// For checks that need no words of their own: reads the documentation of each language.
void open_languages(Materials& materials);

}  // namespace stet::checks
