#include "checks/bearer.h"

#include <algorithm>
#include <vector>

namespace stet::checks {
namespace {

using language::Attribution;
using language::AttributionKind;
using language::TokenRange;

constexpr std::uint32_t kBeforeNoun =
    3;  // determiners and adjectives between the start of the source and the noun
constexpr std::uint32_t kNearName = 4;  // without a comma: « le commerçant Ali Ba »
constexpr std::uint32_t kLongestName = 4;
constexpr std::uint32_t kAddressee = 5;  // « à l'agence de presse »
constexpr std::uint32_t kNameReach =
    10;  // « un élu de la Chambre des représentants, James Clyburn »

/// One to four capitalised words and then a comma, a bracket or the end.
bool closes_apposition(const std::vector<language::Token>& tokens, std::uint32_t first,
                       std::uint32_t end) {
  std::uint32_t t = first + 1;
  while (t < end && t - first < kLongestName && tokens[t].is(language::kCapital) &&
         tokens[t].joined())
    ++t;
  return t >= end ||
         (tokens[t].before & (language::kComma | language::kBracket | language::kDash)) != 0;
}

}  // namespace

bool bears(const Evidence& evidence, const Attribution& attribution, TokenRange source,
           TokenRange noun) {
  const auto& tokens = evidence.analysis.tokens.all;
  const language::LanguageKnowledge& language =
      evidence.knowledge.languages[evidence.analysis.sentences[attribution.sentence].language];
  if (!source.contains(noun.begin))
    return attribution.cue.contains(noun.begin) && attribution.source.empty();
  // « de source portuaire » is cue and bearer in one.
  if (attribution.kind == AttributionKind::Frame && attribution.cue.contains(noun)) return true;
  if (attribution.kind != AttributionKind::Frame && !attribution.inverted &&
      noun.end == attribution.cue.begin)
    return true;
  if (attribution.inverted && noun.begin > source.begin) {
    // « a affirmé à l'AFP un responsable »: whoever is spoken to may stand between; not a clause,
    // not another noun whose complement this one is (« la rémunération des membres »).
    if (noun.begin > source.begin + kAddressee ||
        language.is(tokens[noun.begin].word, language::kPreposition))
      return false;
    for (std::uint32_t t = source.begin; t < noun.begin; ++t) {
      if (language.is(tokens[t].word, language::kComplementiser | language::kRelative))
        return false;
    }
    return !language.is(tokens[noun.begin - 1].word, language::kPreposition);
  }
  if (noun.begin > source.begin + kBeforeNoun) return false;
  for (std::uint32_t t = source.begin; t < noun.begin; ++t) {
    if (tokens[t].is(language::kCapital) &&
        t > evidence.analysis.sentences[attribution.sentence].tokens.begin)
      return false;
    if (language.is(tokens[t].word, language::kPreposition) &&
        !language.is(tokens[t].word, language::kDeterminer))
      return false;
  }
  return true;
}

bool has_name(const Evidence& evidence, TokenRange noun, std::uint32_t limit) {
  const auto& tokens = evidence.analysis.tokens.all;
  const language::Sentence& sentence =
      evidence.analysis.sentences[evidence.analysis.sentence_of(noun.begin)];
  const std::uint32_t end = std::min({sentence.tokens.end, noun.end + kNameReach, limit});
  std::uint32_t capitals = 0;
  bool after_comma = false;
  for (std::uint32_t t = noun.end; t < end; ++t) {
    if ((tokens[t].before & (language::kStop | language::kSemicolon | language::kQuotationMark)) !=
        0)
      break;
    const bool comma = (tokens[t].before & language::kComma) != 0;
    if (comma && after_comma) break;  // the apposition is over
    after_comma = after_comma || comma;
    if (!tokens[t].is(language::kCapital) || tokens[t].is(language::kAllCapitals)) {
      capitals = 0;
      continue;
    }
    // « un manifestant, Larbi, » is named; « selon un élu, Paris paiera » is not.
    if (comma && closes_apposition(tokens, t, sentence.tokens.end)) return true;
    if (!after_comma && ++capitals == 2 && t < noun.end + kNearName) return true;
  }
  return false;
}

}  // namespace stet::checks
