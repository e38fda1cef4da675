// Verbs of saying with their subject: "X said that", « …, a déclaré X », "…, X said", « affirmant
// que », "is calling for", « a tenu à préciser ».
#pragma once

#include <vector>

#include "language/attributions.h"
#include "language/spoken_sentence.h"

namespace stet::language {

/// Adds the clauses of the sentence to what was found in it from `first` on. A verb inside
/// quotation marks is not ours to follow.
void find_clauses(const SpokenSentence& sentence, std::size_t first,
                  std::vector<Attribution>& found);

/// Whether some of the words are the cue of one of these already.
bool is_cue(const std::vector<Attribution>& found, std::size_t first, TokenRange words);

}  // namespace stet::language
