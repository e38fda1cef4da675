#include "language/voice.h"

#include <algorithm>

namespace stet::language {
namespace {

const VoiceSpan* span_at(const std::vector<VoiceSpan>& spans, std::uint32_t offset) {
  const auto after =
      std::upper_bound(spans.begin(), spans.end(), offset,
                       [](std::uint32_t o, const VoiceSpan& s) { return o < s.span.begin; });
  if (after == spans.begin()) return nullptr;
  const VoiceSpan& candidate = *(after - 1);
  return candidate.span.contains(offset) ? &candidate : nullptr;
}

Voice voice_of(AttributionKind kind) {
  switch (kind) {
    case AttributionKind::Clause:
      return Voice::Indirect;
    case AttributionKind::Carried:
      return Voice::Carried;
    case AttributionKind::Frame:
    case AttributionKind::Incise:
    case AttributionKind::Statement:
    case AttributionKind::Text:
      break;
  }
  return Voice::Framed;
}

}  // namespace

std::string_view name_of(Voice voice) {
  static constexpr std::string_view kNames[] = {"OUTLET", "DIRECT", "INDIRECT", "FRAMED",
                                                "CARRIED"};
  return kNames[static_cast<std::size_t>(voice)];
}

Voices::Voices(const text::Prose& prose, const Quotations& quotations,
               const std::vector<Attribution>& attributions) {
  for (const Quotation& quotation : quotations.all) {
    if (quotation.depth == 0) quoted_.push_back({quotation.span, Voice::Direct, 0});
  }
  // Words next to a mark without a partner are somebody's, only nobody can tell how many: unsure
  // means quoted.
  for (const LoneMark& mark : quotations.lone_marks) {
    const text::ProseSpan block = prose.blocks()[mark.block].span;
    quoted_.push_back({mark.opening ? text::ProseSpan{mark.span.begin, block.end}
                                    : text::ProseSpan{block.begin, mark.span.end},
                       Voice::Direct, 0});
  }
  for (std::uint32_t a = 0; a < attributions.size(); ++a) {
    const Attribution& attribution = attributions[a];
    if (attribution.scope.empty() || attribution.vague || attribution.stance) continue;
    if (attribution.kind == AttributionKind::Text) {
      quoted_.push_back({attribution.scope, Voice::Direct, a});
      continue;
    }
    attributed_.push_back({attribution.scope, voice_of(attribution.kind), a});
  }
  const auto in_order = [](const VoiceSpan& x, const VoiceSpan& y) {
    return x.span.begin < y.span.begin;
  };
  if (!std::is_sorted(quoted_.begin(), quoted_.end(), in_order) || !quotations.lone_marks.empty()) {
    std::stable_sort(quoted_.begin(), quoted_.end(), in_order);
    std::vector<VoiceSpan> merged;
    for (const VoiceSpan& span : quoted_) {
      if (!merged.empty() && span.span.begin < merged.back().span.end) {
        merged.back().span.end = std::max(merged.back().span.end, span.span.end);
      } else {
        merged.push_back(span);
      }
    }
    quoted_ = std::move(merged);
  }
  std::stable_sort(attributed_.begin(), attributed_.end(), in_order);
  // Where scopes overlap, the one that began first keeps the ground; the later one keeps what
  // reaches further.
  std::vector<VoiceSpan> apart;
  for (VoiceSpan span : attributed_) {
    if (!apart.empty() && span.span.begin < apart.back().span.end)
      span.span.begin = apart.back().span.end;
    if (span.span.begin < span.span.end) apart.push_back(span);
  }
  attributed_ = std::move(apart);
}

bool Voices::is_quoted(text::ProseSpan span) const {
  const VoiceSpan* const quotation = span_at(quoted_, span.begin);
  return quotation != nullptr && quotation->span.contains(span);
}

const VoiceSpan* Voices::credit(text::ProseSpan span) const {
  return span_at(attributed_, span.begin);
}

Voice Voices::at(text::ProseSpan span) const {
  if (is_quoted(span)) return Voice::Direct;
  const VoiceSpan* const attributed = span_at(attributed_, span.begin);
  return attributed == nullptr ? Voice::Outlet : attributed->voice;
}

}  // namespace stet::language
