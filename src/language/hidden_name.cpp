#include "language/hidden_name.h"

#include <algorithm>

namespace stet::language {
namespace {

bool stands_between(const Attribution& other, TokenRange words, TokenRange phrase) {
  const std::uint32_t t = other.source.begin;
  if (other.source.empty() || other.aside || other.source.overlaps(words) ||
      other.source.overlaps(phrase))
    return false;
  return words.begin < phrase.begin ? words.end <= t && t < phrase.begin
                                    : phrase.end <= t && t < words.begin;
}

}  // namespace

bool may_hide_its_name(const Bearer& bearer) {
  constexpr std::uint32_t kTold =
      kSourceWord | kVoiceWord | kInsiderWord | kDocumentWord | kUserContent;
  if (bearer.head == Bearer::kNone || (bearer.senses & kTold) != 0) return false;
  if (!bearer.indefinite && (bearer.senses & kBearerSenses) != 0) return false;
  return (bearer.senses & kHumanSenses) != 0 ||
         (!bearer.plural && (bearer.indefinite || bearer.definite));
}

bool hides_its_name(TokenRange words, const std::vector<Attribution>& attributions,
                    std::uint32_t attribution, const std::vector<Sentence>& sentences,
                    const Matches& matches, const LanguageKnowledge& language) {
  const std::uint32_t sentence = attributions[attribution].sentence;
  const TokenRange range = sentences[sentence].tokens;
  const auto phrases = matches.of(language.sources.anonymity);
  auto phrase = std::partition_point(phrases.begin(), phrases.end(),
                                     [&](const Match& m) { return m.tokens.begin < range.begin; });
  if (phrase == phrases.end() || phrase->tokens.begin >= range.end) return false;
  std::uint32_t first = attribution;
  while (first > 0 && attributions[first - 1].sentence == sentence) --first;
  for (; phrase != phrases.end() && phrase->tokens.begin < range.end; ++phrase) {
    bool parted = false;
    for (std::uint32_t a = first; a < attributions.size() && attributions[a].sentence == sentence;
         ++a)
      parted = parted || stands_between(attributions[a], words, phrase->tokens);
    if (!parted) return true;
  }
  return false;
}

SourceClass kind_without_name(std::uint32_t senses) {
  if ((senses & kExpertWord) != 0) return SourceClass::AnonExpert;
  if ((senses & (kOfficialWord | kGenericBody | kBelligerent)) != 0)
    return SourceClass::AnonOfficial;
  return (senses & kWitnessWord) != 0 ? SourceClass::AnonWitness : SourceClass::AnonInsider;
}

SourceClass kind_of_source(const Tokens& tokens, TokenRange words,
                           const LanguageKnowledge& language) {
  SourceClass kind = SourceClass::AnonInsider;
  for (std::uint32_t t = words.begin; t < words.end; ++t) {
    const std::uint32_t senses = language.source_sense(tokens.all[t]);
    if ((senses & kInsiderKind) != 0) return SourceClass::AnonInsider;
    if ((senses & kOfficialKind) != 0) kind = SourceClass::AnonOfficial;
  }
  return kind;
}

SourceClass kind_of_statement(const Tokens& tokens, TokenRange words,
                              const LanguageKnowledge& language) {
  SourceClass kind = SourceClass::Document;
  for (std::uint32_t t = words.begin; t < words.end; ++t) {
    const std::uint32_t senses = language.source_sense(tokens.all[t]);
    if ((senses & kUserContent) != 0 && (senses & kDocumentWord) == 0) kind = SourceClass::Ugc;
  }
  return kind;
}

}  // namespace stet::language
