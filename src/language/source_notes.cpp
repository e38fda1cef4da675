#include "language/source_notes.h"

#include <algorithm>

namespace stet::language {
namespace {

/// The longest of matches that overlap.
void gather(std::span<const Match> matches, std::vector<TokenRange>& into) {
  for (const Match& match : matches) {
    if (into.empty() || into.back().end <= match.tokens.begin ||
        into.back().begin > match.tokens.begin)
      into.push_back(match.tokens);
  }
}

}  // namespace

void note_reasons(const std::vector<Attribution>& attributions,
                  const std::vector<Sentence>& sentences, const Matches& matches,
                  const Knowledge& knowledge, Sources& sources) {
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    const std::uint32_t index = sources.of_attribution[a];
    if (index == kNoSource) continue;
    Source& source = sources.all[index];
    if (source.reason_given || !is_anonymous(source.source_class)) continue;
    const std::uint32_t s = attributions[a].sentence;
    const Sentence& sentence = sentences[s];
    const bool goes_on = s + 1 < sentences.size() && sentences[s + 1].block == sentence.block;
    const std::uint32_t end = goes_on ? sentences[s + 1].tokens.end : sentence.tokens.end;
    const auto reasons = matches.of(knowledge.languages[sentence.language].sources.reasons);
    const auto first = std::partition_point(reasons.begin(), reasons.end(), [&](const Match& m) {
      return m.tokens.begin < sentence.tokens.begin;
    });
    source.reason_given = first != reasons.end() && first->tokens.end <= end;
  }
}

void note_verification(const Matches& matches, const Knowledge& knowledge, Sources& sources) {
  for (const LanguageKnowledge& language : knowledge.languages) {
    gather(matches.of(language.sources.verified), sources.verified);
    gather(matches.of(language.sources.not_verified), sources.not_verified);
  }
  std::sort(sources.verified.begin(), sources.verified.end());
  std::sort(sources.not_verified.begin(), sources.not_verified.end());
}

}  // namespace stet::language
