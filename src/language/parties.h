// Which of the names of a battle report belong to those who fight: « les rebelles du Front de
// Vélonne », "the Velmouth Front militia", and whoever claimed an attack. Their own success is
// their own word (evidence model §3).
#pragma once

#include <vector>

#include "language/attributions.h"
#include "language/knowledge.h"
#include "language/names.h"
#include "language/tokens.h"

namespace stet::language {

/// By index of Names::entities; empty when the article is no battle report.
std::vector<bool> find_parties(const Tokens& tokens, const std::vector<Sentence>& sentences,
                               const Knowledge& knowledge, const Names& names);
/// "the army of X": whether a word of the name, or the noun beside it, fights.
bool is_belligerent(const Tokens& tokens, const Entity& one, std::uint32_t noun_senses,
                    const LanguageKnowledge& language);

}  // namespace stet::language
