// What credits a sentence without a clause of saying: « selon X », « de source judiciaire », « dans
// un communiqué », "X's claim that", « Pour le ministre, », and who stands apart in a heading.
#pragma once

#include <vector>

#include "language/attributions.h"
#include "language/spoken_sentence.h"

namespace stet::language {

/// Adds the frames of the sentence to what was found in it from `first` on.
void find_frames(const SpokenSentence& sentence, std::size_t first,
                 std::vector<Attribution>& found);
/// After the clauses, for a verb of saying goes before: "X's claim that", « l'affirmation selon
/// laquelle ».
void find_said_nouns(const SpokenSentence& sentence, std::size_t first,
                     std::vector<Attribution>& found);
/// "MAJOR NATIONS MUST ACT - MIYAZAWA", « Police : deux arrestations »; nothing when the heading
/// has another source.
void find_heading_bearer(const SpokenSentence& sentence, std::size_t first,
                         std::vector<Attribution>& found);

}  // namespace stet::language
