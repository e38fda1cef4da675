// What credits a sentence without a clause of saying: « selon X », « de source judiciaire », « dans
// un communiqué », "X's claim that", « Pour le ministre, », and who stands apart in a heading.
#pragma once

#include <optional>
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
/// "MAJOR NATIONS MUST ACT - MIYAZAWA", « Orla Finch : « … » »: who stands apart in a heading that
/// has no other source, and whether that is surely a source. A mere name is one when the article
/// has it say something.
struct HeadingBearer {
  Attribution attribution;
  bool sure = false;
};
std::optional<HeadingBearer> find_heading_bearer(const SpokenSentence& sentence);

}  // namespace stet::language
