#include "language/speech_verbs.h"

namespace stet::language {
namespace {

bool ends_in_s(const SpokenSentence& s, std::uint32_t t) {
  return s.prose().text()[s.at(t).end() - 1] == 's';
}

/// "documents from his tax return": the word before the first preposition.
std::uint32_t head_of_subject(const SpokenSentence& s, std::uint32_t verb) {
  const TokenRange group = s.subject_before(verb);
  for (std::uint32_t t = group.begin + 1; t < group.end; ++t) {
    if (s.is(t, kPreposition)) return t - 1;
  }
  return verb - 1;
}

}  // namespace

bool is_possessive(const SpokenSentence& s, std::uint32_t t) {
  return s.at(t).size == 1 && (s.at(t).before & kApostrophe) != 0 && !s.is(t, kFiniteWord);
}

bool stands_alone(const SpokenSentence& s, std::uint32_t left, TokenRange verb) {
  return s.is(left, kStandsAlone) && !s.is(verb.begin, kNounToo);
}

bool is_object_before_verb(const SpokenSentence& s, std::uint32_t left, TokenRange verb) {
  return s.is(left, kClitic) && s.is(left, kDeterminer) && !s.is(verb.begin, kNounToo) &&
         s.word_before(left) &&
         !s.is(left - 1, kPreposition | kDeterminer | kCoordinator | kFiniteWord | kComplementiser);
}

bool is_base_form(const SpokenSentence& s, TokenRange verb) {
  return any_begins_at(s.article.infinitives, verb.begin) ||
         any_begins_at(s.article.stance_infinitives, verb.begin);
}

bool is_verb_here(const SpokenSentence& s, const SpeechVerb& verb) {
  // « lui demande », « n'annonce »: with a small word of verbs only.
  for (std::uint32_t t = verb.begin; t < verb.words.begin; ++t) {
    if (s.is(t, kClitic | kNegation | kReflexive)) return true;
  }
  std::uint32_t next = verb.words.end;
  if (next + 1 < s.range().end && s.joined(next) && s.is(next, kSpeechAdverb)) ++next;
  const bool subject = s.word_before(verb.begin);
  const std::uint32_t left = verb.begin - 1;
  const bool bare = subject && s.is(left, kPronoun | kRelative | kStandsAlone);
  if (bare && (next >= s.range().end || !s.is(next, kFiniteWord))) return true;
  const bool base = is_base_form(s, verb.words);
  const bool plural =
      subject && (ends_in_s(s, left) || ends_in_s(s, head_of_subject(s, verb.begin)) ||
                  (s.word_before(left) && s.is(left - 1, kCoordinator)));
  // "critics claim", "the mayor claims"; but "the Tarvas report" is a noun.
  const bool name = bare || (subject && s.at(left).is(kCapital) && base == plural);
  if (next >= s.range().end) return subject && (name || base == plural);
  if (s.is(next, kComplementiser | kPronoun) ||
      (s.at(next).before & (kColon | kQuotationMark)) != 0)
    return !subject || !base || name || plural || !s.language().speech_clause_may_trail;
  if (!s.joined(next)) return name && (s.at(next).before & kComma) != 0;
  if (s.is(next, kFiniteWord)) return false;
  const bool object = s.is(next, kDeterminer | kNumberWord) || s.at(next).is(kCapital) ||
                      s.at(next).is(kFigureStart);
  if (!subject) return object;  // « …, note le rapport »
  if (!s.language().speech_clause_may_trail)
    return (object || s.is(next, kPreposition)) && !s.is(next, kOfWord);
  if (verb.words.size() > 1) return name || base == plural;  // "plans to"
  // "claims to have"
  if (base == plural && s.is(next, kPreposition) && next + 1 < s.range().end &&
      s.is(next + 1, kFiniteWord | kPassiveAuxiliary))
    return true;
  // "the company hopes repairs will begin"
  if (!base && !plural && s.has_finite_word(s.words_from(next))) return true;
  return object ? name || base == plural || !base
                : name && s.is(next, kPreposition) && !s.is(next, kOfWord);
}

}  // namespace stet::language
