#include "language/speech_verbs.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kAsideReach = 5;      // « a, de son côté, déclaré »
constexpr std::uint32_t kLineSample = 5;      // words that tell whether a line is all capitals
constexpr std::uint32_t kLongestSpeaker = 9;  // "the head of the opposition in parliament"
constexpr std::uint32_t kShortSpeaker = 2;    // "human rights", without an article

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

bool is_in_name(const SpokenSentence& s, TokenRange verb) {
  const TokenRange range = s.range();
  const std::uint32_t t = verb.begin;
  if (s.in_heading() || verb.size() > 1 || t <= range.begin + 1 || !s.at(t).is(kCapital) ||
      s.at(t).is(kAllCapitals) || !s.joined(t) || !s.at(t - 1).is(kCapital))
    return false;
  // A headline that is set as a paragraph: "Tarvas Mayor Says Ferry Is Old".
  if (t + 1 < range.end && s.joined(t + 1) && s.at(t + 1).is(kCapital)) return false;
  std::uint32_t small = 0;
  for (std::uint32_t before = t; before-- > range.begin && t - before <= kLineSample;)
    small += s.at(before).is(kCapital) ? 0 : 1;
  return small >= 2 || (t + 1 < range.end && !s.at(t + 1).is(kCapital));
}

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

namespace {

bool stands_after_pause(const SpokenSentence& s, std::uint32_t verb) {
  const std::uint32_t subject = s.subject_before(verb).begin;
  if (verb - subject > (s.opens_noun_group(subject) ? kLongestSpeaker : kShortSpeaker))
    return false;
  return (s.at(subject).before & (kComma | kDash | kQuotationMark)) != 0;
}

}  // namespace

bool is_verb_here(const SpokenSentence& s, const SpeechVerb& verb) {
  // « lui demande », « n'annonce »: with a small word of verbs only.
  for (std::uint32_t t = verb.begin; t < verb.words.begin; ++t) {
    if (s.is(t, kClitic | kNegation | kReflexive)) return true;
  }
  std::uint32_t next = verb.words.end;
  if (next + 1 < s.range().end && s.joined(next) && s.is(next, kSpeechAdverb)) ++next;
  const bool subject = s.word_before(verb.begin);
  const std::uint32_t left = verb.begin - 1;
  const bool last = next >= s.range().end;
  // "the critics' claims", "the commission on debates says"
  if (!last && s.language().speech_clause_may_trail &&
      ((s.at(next).before & (kApostrophe | kSpace)) == (kApostrophe | kSpace) ||
       (s.joined(next) && any_begins_at(s.matches.finite, next) && !s.is(next, kNounToo))))
    return false;
  // "when labels such as"
  if (subject && s.is(left, kClauseOpener)) return false;
  // "two states", "some reports": a verb after many has no s.
  const bool counted = subject && s.is(left, kStandsAlone) &&
                       s.is(left, kIndefinite | kNumberWord) && ends_in_s(s, verb.words.end - 1);
  if (counted && s.language().speech_clause_may_trail) return false;
  // "ruled that questions of liability"
  const bool linked = subject && s.is(left, kComplementiser) &&
                      (s.follows_verb_of_saying(left) || s.follows_verb_of_saying(left + 1));
  const bool bare = subject && !linked && s.is(left, kPronoun | kRelative | kStandsAlone);
  if (bare && (next >= s.range().end || !s.is(next, kFiniteWord))) return true;
  const bool base = is_base_form(s, verb.words);
  const bool plural =
      subject && (ends_in_s(s, left) || ends_in_s(s, head_of_subject(s, verb.begin)) ||
                  (s.word_before(left) && s.is(left - 1, kCoordinator)));
  // "critics claim", "the mayor claims"; but "the Tarvas report" is a noun.
  const bool name = bare || (subject && s.at(left).is(kCapital) && base == plural);
  // "… in the north AFA reports.": the comma was dropped.
  if (last && subject && !base && s.at(left).is(kAllCapitals) && s.at(left).size > 2) return true;
  // "The Herald reports:"
  if (last && subject && !base && s.ends_in_colon()) return true;
  // "…, critics claim." stands apart; "in early-morning tweets." does not.
  if (last)
    return bare || (subject && (name || base == plural) && stands_after_pause(s, verb.begin));
  if (s.is(next, kComplementiser | kPronoun) ||
      (s.at(next).before & (kColon | kQuotationMark)) != 0)
    return !subject || !base || name || plural || !s.language().speech_clause_may_trail;
  // "Unemployment claims, orders and": the first capital of a sentence makes no name.
  if (!s.joined(next))
    return name && (s.at(next).before & kComma) != 0 &&
           (bare || left > s.range().begin || s.at(left).is(kAllCapitals));
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

namespace {

constexpr std::uint32_t kSpeakers = kBearerSenses & ~(kDocumentWord | kUserContent);

/// Whether a group has a name, or a noun of those who speak before what depends on it.
bool can_speak(const SpokenSentence& s, TokenRange group) {
  for (std::uint32_t t = group.begin; t < group.end; ++t) {
    if (t > group.begin && s.is(t, kOfWord | kPreposition)) return false;
    if (s.at(t).is(kCapital) && t > s.range().begin) return true;
    if ((s.language().source_sense(s.at(t)) & kSpeakers) != 0) return true;
  }
  return false;
}

}  // namespace

namespace {

/// « a appelé les habitants à partir »: whoever stands after the verb is asked, and does not speak.
bool takes_infinitive(const SpokenSentence& s, std::uint32_t after) {
  if (s.language().speech_clause_may_trail) return false;
  const TokenRange words = s.words_from(after);
  for (std::uint32_t t = words.begin + 1; t + 1 < words.end; ++t) {
    if (!s.is(t, kTakesAddressee) || s.is(t, kDeterminer | kSpeechAdverb)) continue;
    const std::uint32_t next = t + 1;
    return !s.is(next, kDeterminer | kPronoun | kPreposition | kOfWord | kWeekday | kMonth |
                           kNumberWord | kIndefinite | kElision) &&
           !s.at(next).is(kCapital) && !s.at(next).is(kDigits);
  }
  return false;
}

}  // namespace

bool only_who_stands_before_speaks(const SpokenSentence& s, const SpeechVerb& verb) {
  const TokenRange subject = s.subject_over_aside(verb.begin);
  if (subject.empty() || !can_speak(s, subject)) return false;
  bool relative = false;
  for (std::uint32_t t = subject.end; t < verb.begin; ++t) {
    if (!s.joined(t)) relative = false;
    relative = relative || s.is(t, kRelative);
    if (!relative && s.is(t, kFiniteWord)) return false;
    // « Plusieurs élus, de Paul Tarn à la maire, … »: names of those who speak.
    if (s.is(subject.begin, kIndefinite) && s.at(t).is(kCapital) && !s.at(t).is(kAllCapitals) &&
        !s.is(t - 1, kAgent))
      return false;
  }
  return !can_speak(s, s.bearer_after(verb.words.end)) || takes_infinitive(s, verb.words.end);
}

std::uint32_t auxiliary_over_aside(const SpokenSentence& s, std::uint32_t participle) {
  const std::uint32_t begin = s.range().begin;
  if (participle == begin || (s.at(participle).before & kComma) == 0) return participle;
  std::uint32_t t = participle - 1;
  while (t > begin && participle - t <= kAsideReach && s.joined(t)) --t;
  const bool apart = t > begin && participle - t <= kAsideReach && (s.at(t).before & kComma) != 0 &&
                     s.is(t - 1, kPerfectAuxiliary);
  return apart && !s.is(t, kPerfectAuxiliary | kFiniteWord) ? t - 1 : participle;
}

std::uint32_t pronoun_inside(const SpokenSentence& s, TokenRange words) {
  for (std::uint32_t t = words.begin + 1; t < words.end; ++t) {
    if (s.is(t, kPronoun) && s.is(t, kClitic) && (s.at(t).before & kHyphen) != 0) return t;
  }
  return words.end;
}

}  // namespace stet::language
