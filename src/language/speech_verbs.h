// Verbs of saying as they stand in a sentence, and the words that only look like them: "claims",
// « la note ».
#pragma once

#include "language/spoken_sentence.h"

namespace stet::language {

/// A verb of saying where it stands.
struct SpeechVerb {
  TokenRange words;         ///< with its auxiliary
  std::uint32_t begin = 0;  ///< the first small word before it: « n'a pas dit »
  bool stance = false;
};

/// « a prévenu Giuseppe Conte »: a form of a verb that is the end of a name.
bool is_in_name(const SpokenSentence& sentence, TokenRange verb);
/// Whether the word is the "'s" of a possessive.
bool is_possessive(const SpokenSentence& sentence, std::uint32_t t);
/// "others said": whether the determiner before the verb is its subject.
bool stands_alone(const SpokenSentence& sentence, std::uint32_t left, TokenRange verb);
/// « des sources l'assuraient »: whether the article before the verb is its object.
bool is_object_before_verb(const SpokenSentence& sentence, std::uint32_t left, TokenRange verb);
/// "say", after "to" or an auxiliary; also its present plural. Never in French.
bool is_base_form(const SpokenSentence& sentence, TokenRange verb);
/// "Critics claim that": whether a form that is more often a noun has a subject and content.
bool is_verb_here(const SpokenSentence& sentence, const SpeechVerb& verb);
/// « Un agent, joint par téléphone, a signalé la perte de deux grues »: whether the noun before the
/// aside can speak and the one after the verb cannot.
bool only_who_stands_before_speaks(const SpokenSentence& sentence, const SpeechVerb& verb);
/// « ont, eux, rapporté », "has, for his part, said": the auxiliary before the aside that ends
/// right before the participle, or the participle.
std::uint32_t auxiliary_over_aside(const SpokenSentence& sentence, std::uint32_t participle);
/// The pronoun of « a-t-elle dit », or the end.
std::uint32_t pronoun_inside(const SpokenSentence& sentence, TokenRange words);

}  // namespace stet::language
