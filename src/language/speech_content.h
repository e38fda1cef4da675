// What stands after a verb of saying: what was said, who said it, or only when and where.
#pragma once

#include "language/speech_verbs.h"
#include "language/spoken_sentence.h"

namespace stet::language {

/// "said shoppers were happier", « a affirmé que »: what follows the verb is what was said.
bool has_content(const SpokenSentence& sentence, const SpeechVerb& verb, std::uint32_t clause_end);
/// Whether what follows the verb is its content rather than the time and place of speaking.
bool says_something(const SpokenSentence& sentence, const SpeechVerb& verb, std::uint32_t end);
/// Whether a noun group stands after the verb as its subject.
bool names_speaker(const SpokenSentence& sentence, std::uint32_t after);
/// Whether words follow a gerund without a pause, or a mark or « que » after it: not "they heard
/// shouting,".
bool leads_to_content(const SpokenSentence& sentence, std::uint32_t after);
/// "…, Mr Finch, 82, told me.": the verb closes what was said, over an aside behind its subject.
bool ends_sentence_after_aside(const SpokenSentence& sentence, TokenRange source,
                               const SpeechVerb& verb, std::uint32_t clause_end);

}  // namespace stet::language
