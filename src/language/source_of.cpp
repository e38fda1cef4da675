#include <algorithm>

#include "language/analysis.h"
#include "language/sources.h"

namespace stet::language {
namespace {

const Source* source_at(const Analysis& analysis, std::uint32_t attribution) {
  const std::uint32_t source = analysis.sources.of_attribution[attribution];
  return source == kNoSource ? nullptr : &analysis.sources.all[source];
}

/// The nearest credit to a quotation in a sentence; null when none of it has a source.
const Source* nearest(const Analysis& analysis, std::uint32_t sentence, text::ProseSpan quotation) {
  const Source* found = nullptr;
  std::uint32_t least = 0;
  for (const Attribution& attribution : analysis.attributions_of(sentence)) {
    const auto index = static_cast<std::uint32_t>(&attribution - analysis.attributions.data());
    const Source* const source = source_at(analysis, index);
    if (source == nullptr || attribution.cue.empty()) continue;
    const text::ProseSpan cue = analysis.tokens.span(attribution.cue);
    const std::uint32_t distance =
        cue.begin >= quotation.end ? cue.begin - quotation.end
                                   : (cue.end <= quotation.begin ? quotation.begin - cue.end : 0);
    if (found != nullptr && distance >= least) continue;
    found = source;
    least = distance;
  }
  return found;
}

}  // namespace

const Source* source_of(const Analysis& analysis, text::ProseSpan span) {
  const auto& quoted = analysis.voices.quoted();
  const auto after = std::partition_point(
      quoted.begin(), quoted.end(), [&](const VoiceSpan& q) { return q.span.begin <= span.begin; });
  const bool inside =
      after != quoted.begin() && (after - 1)->span.contains(span) && !analysis.sentences.empty();
  if (!inside) {
    const VoiceSpan* const credit = analysis.voices.credit(span);
    return credit == nullptr ? nullptr : source_at(analysis, credit->attribution);
  }
  const text::ProseSpan quotation = (after - 1)->span;
  const std::uint32_t first = analysis.sentence_of(analysis.tokens.at(quotation.begin));
  const std::uint32_t last =
      std::max(first, analysis.sentence_of(analysis.tokens.at(quotation.end - 1)));
  for (std::uint32_t s = first; s <= last; ++s) {
    if (const Source* const source = nearest(analysis, s, quotation)) return source;
  }
  // A quotation that is its own sentence belongs to the credit next to it in the paragraph.
  const std::uint32_t block = analysis.sentences[first].block;
  if (first > 0) {
    const Sentence& before = analysis.sentences[first - 1];
    const bool announces = before.block == block || before.block + 1 == block;
    if (announces) {
      const Source* const source = nearest(analysis, first - 1, quotation);
      if (source != nullptr) return source;
    }
  }
  if (last + 1 < analysis.sentences.size() && analysis.sentences[last + 1].block == block)
    return nearest(analysis, last + 1, quotation);
  return nullptr;
}

}  // namespace stet::language
