#include "language/speech_content.h"

#include <algorithm>

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestTail = 12;    // "said in an interview with the daily on Monday"
constexpr std::uint32_t kAddresseeReach = 6;  // « a dit jeudi à l'agence que »

}  // namespace

bool has_content(const SpokenSentence& s, const SpeechVerb& verb, std::uint32_t clause_end) {
  const std::uint32_t after = verb.words.end;
  if (after >= s.range().end) return false;
  const std::uint32_t near = std::min(clause_end, after + kAddresseeReach);
  for (std::uint32_t t = after; t < near; ++t) {
    if (s.is(t, kRelative) && !s.is(t, kComplementiser)) return false;
    if (s.is(t, kComplementiser)) return true;
  }
  if (clause_end < s.range().end && (s.at(clause_end).before & (kColon | kQuotationMark)) != 0)
    return true;
  if (!s.language().speech_clause_may_trail) return false;
  if (s.is(after, kPronoun) && after + 1 < clause_end) return true;
  return s.has_finite_word({after, clause_end});
}

bool names_speaker(const SpokenSentence& s, std::uint32_t after) {
  const TokenRange words = s.bearer_after(after);
  if (words.empty()) return false;
  if (s.language().speech_clause_may_trail) {
    return !s.is(words.begin, kPreposition) || s.is(words.begin, kDeterminer);
  }
  return s.is(words.begin, kDeterminer | kPronoun | kIndefinite) || s.at(words.begin).is(kCapital);
}

bool says_something(const SpokenSentence& s, const SpeechVerb& verb, std::uint32_t end) {
  const std::uint32_t begin = verb.words.end;
  if (end < s.range().end && (s.at(end).before & (kColon | kQuotationMark)) != 0) return true;
  if (begin >= end) return false;
  if (s.is(begin, kComplementiser) || s.has_finite_word({begin, end})) return true;
  if (s.is(begin, kPronoun | kDeterminer) && !s.is(begin, kWeekday)) {
    return !s.is(verb.words.end - 1, kTakesAddressee);
  }
  return end - begin > kLongestTail;
}

bool leads_to_content(const SpokenSentence& s, std::uint32_t after) {
  const std::uint32_t end = s.range().end;
  if (after >= end) return false;
  if (s.joined(after) || (s.at(after).before & (kColon | kQuotationMark)) != 0) return true;
  for (std::uint32_t t = after; t < std::min(end, after + kLongestTail); ++t) {
    if (s.is(t, kComplementiser)) return true;
  }
  return false;
}

bool ends_sentence_after_aside(const SpokenSentence& s, TokenRange source, const SpeechVerb& verb,
                               std::uint32_t clause_end) {
  if (verb.stance || !s.language().speech_clause_may_trail || clause_end < s.range().end)
    return false;
  return !source.empty() && source.begin > s.range().begin &&
         (s.at(source.begin).before & (kComma | kQuotationMark)) != 0 &&
         !says_something(s, verb, clause_end);
}

}  // namespace stet::language
