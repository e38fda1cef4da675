#include "language/carried_speech.h"

#include <algorithm>

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestTranscriptName = 4;
constexpr std::uint32_t kLongestSignature = 5;

}  // namespace

/// « L'armée a déclaré dans un communiqué : » and a new paragraph: that paragraph is the statement,
/// marks or not.
bool CarriedSpeech::follows_colon(const SpokenSentence& sentence) const {
  const Sentence& previous = sentences_[sentence.index() - 1];
  if (previous.block == sentence.block()) return stated_block_ == sentence.block();
  return previous.sourced && previous.span.of(sentence.prose().text()).ends_with(':');
}

/// "FINCH: We leave.": a name in capitals and a colon at the head of a paragraph.
TokenRange CarriedSpeech::transcript_name(const SpokenSentence& s) {
  const TokenRange range = s.range();
  if (s.in_heading() || (s.at(range.begin).before & kBlockStart) == 0) return {};
  std::uint32_t end = range.begin;
  while (end < range.end && end - range.begin <= kLongestTranscriptName &&
         s.at(end).is(kAllCapitals) && (end == range.begin || s.joined(end)))
    ++end;
  if (end == range.begin || end >= range.end || (s.at(end).before & kColon) == 0) return {};
  return {range.begin, end};
}

/// "― Orla Finch" after what she said, a sentence of its own or the end of one.
TokenRange CarriedSpeech::signature(const SpokenSentence& s) {
  const TokenRange range = s.range();
  std::uint32_t begin = range.end;
  while (begin > range.begin && range.end - begin <= kLongestSignature) {
    --begin;
    if (!s.at(begin).is(kCapital)) return {};
    if ((s.at(begin).before & kDash) != 0) {
      return begin > 0 && s.quoted(begin - 1) ? TokenRange{begin, range.end} : TokenRange{};
    }
    if (!s.joined(begin)) return {};
  }
  return {};
}

void CarriedSpeech::find(const SpokenSentence& s, std::size_t first,
                         std::vector<Attribution>& found) {
  const TokenRange range = s.range();
  const TokenRange name = transcript_name(s);
  if (!name.empty() && !s.is(name.begin, kStopWord)) {
    stated_block_ = s.block();
    found.push_back(
        {AttributionKind::Text, s.index(), name, name, s.span_of({name.end, range.end})});
    return;
  }
  if (s.index() == 0) return;
  if (const TokenRange signed_by = signature(s); !signed_by.empty()) {
    found.push_back({AttributionKind::Incise, s.index(), signed_by, signed_by,
                     s.span_of({range.begin, signed_by.begin})});
    return;
  }
  if (follows_colon(s)) {
    stated_block_ = s.block();
    found.push_back({AttributionKind::Text,
                     s.index(),
                     {range.begin, range.begin + 1},
                     {},
                     sentences_[s.index()].span});
    return;
  }
  const bool spoken = std::any_of(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                                  [](const Attribution& a) {
                                    const bool nobody = a.vague && a.source.empty();
                                    return !a.stance && !a.aside && !nobody;
                                  });
  if (spoken) return;
  const Sentence& previous = sentences_[s.index() - 1];
  if (previous.block != s.block() || !previous.sourced) return;
  for (const Match& m : s.matches.carried) {
    if (m.tokens.begin > range.begin + 1) break;
    // « Il y a », "It is": nobody goes on.
    if (any_overlaps(s.matches.false_frames, m.tokens)) continue;
    Attribution carried{AttributionKind::Carried, s.index(), m.tokens, m.tokens,
                        s.segment_of(m.tokens.begin)};
    for (std::size_t i = first; i-- > 0 && found[i].sentence + 1 >= s.index();) {
      const Attribution& before = found[i];
      if (before.sentence == s.index() || before.stance || before.aside || before.vague) continue;
      carried.antecedent = before.antecedent.empty() ? before.source : before.antecedent;
      break;
    }
    found.push_back(carried);
    return;
  }
}

}  // namespace stet::language
