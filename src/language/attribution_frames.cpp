#include "language/attribution_frames.h"

#include <algorithm>

#include "language/attribution_clauses.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestBearer = 10;      // words between a noun and what it says
constexpr std::uint32_t kLongestHeadBearer = 9;   // « Pour le ministre de l'Intérieur, »
constexpr std::uint32_t kLongestHeadingTail = 4;  // "- U.S. OFFICIAL"
constexpr std::uint32_t kShortestHeading = 3;

class Frames {
 public:
  Frames(const SpokenSentence& sentence, std::size_t first, std::vector<Attribution>& found)
      : s_(sentence), range_(sentence.range()), first_(first), found_(found) {}

  void find() {
    const SpeechMatches& m = s_.matches;
    for (const Match& frame : m.named) add_frame(frame.tokens, /*names_itself=*/true);
    for (const Match& frame : m.frames) add_frame(frame.tokens, false);
    for (const Match& frame : m.frames_name) {
      const std::uint32_t next = frame.tokens.end;
      if (next >= range_.end) continue;
      if ((s_.at(next).is(kCapital) && stands_apart(frame.tokens)) ||
          opens_with_bearer(frame.tokens))
        add_frame(frame.tokens, false);
    }
    for (const Match& whole : m.whole) {
      if (s_.quoted(whole.tokens.begin) || any_overlaps(m.false_frames, whole.tokens)) continue;
      if (!found_.empty() && found_.back().sentence == s_.index() &&
          found_.back().kind == AttributionKind::Statement &&
          found_.back().cue.overlaps(whole.tokens))
        continue;
      found_.push_back({AttributionKind::Statement, s_.index(), whole.tokens, whole.tokens,
                        s_.segment_of(whole.tokens.begin)});
    }
  }

  void find_said_nouns() {
    for (const Match& noun : s_.matches.said_nouns) {
      if (s_.quoted(noun.tokens.begin) || is_cue(found_, first_, noun.tokens) ||
          any_overlaps(s_.matches.false_verbs, noun.tokens))
        continue;
      read_noun(noun.tokens);
    }
  }

  std::optional<HeadingBearer> find_heading_bearer() const {
    if (range_.size() < kShortestHeading) return std::nullopt;
    // "… - MIYAZAWA"
    std::uint32_t tail = range_.end - 1;
    while (tail > range_.begin && range_.end - tail < kLongestHeadingTail &&
           (s_.at(tail).before & kDash) == 0)
      --tail;
    if (tail >= range_.begin + kShortestHeading && (s_.at(tail).before & kDash) != 0) {
      const bool known = any_begins_at(s_.article.bearers, tail);
      if (!known && !is_name({tail, range_.end})) return std::nullopt;
      return bearer_of({tail, range_.end}, {range_.begin, tail}, known);
    }
    std::uint32_t colon = range_.begin + 1;
    while (colon < range_.end && colon - range_.begin <= kLongestHeadingTail &&
           (s_.at(colon).before & kColon) == 0 && s_.joined(colon))
      ++colon;
    if (colon >= range_.end || (s_.at(colon).before & kColon) == 0) return std::nullopt;
    const TokenRange head{range_.begin, colon};
    const bool known = any_begins_at(s_.article.heading_bearers, head.begin);
    if (!known && !is_name(head)) return std::nullopt;
    return bearer_of(head, {colon, range_.end}, known || s_.follows_quotation(colon));
  }

 private:
  bool is(std::uint32_t t, std::uint32_t roles) const { return s_.is(t, roles); }

  void add_frame(TokenRange cue, bool names_itself) {
    if (s_.quoted(cue.begin) || any_overlaps(s_.matches.false_frames, cue)) return;
    if (is_cue(found_, first_, cue)) return;
    Attribution attribution{AttributionKind::Frame, s_.index(), cue, {}, {}};
    attribution.source =
        names_itself ? TokenRange{cue.begin, s_.words_from(cue.begin).end} : s_.words_from(cue.end);
    // "a report by the port that …"
    for (std::uint32_t t = attribution.source.begin + 1; t < attribution.source.end; ++t) {
      if (is(t, kComplementiser)) attribution.source.end = t;
    }
    attribution.apposition = s_.apposition_after(attribution.source);
    attribution.scope = scope_of(attribution);
    attribution.vague =
        std::any_of(s_.matches.nobody.begin(), s_.matches.nobody.end(),
                    [&](const Match& nobody) { return nobody.tokens == attribution.source; });
    found_.push_back(attribution);
  }

  /// A frame before a comma at the head covers what follows, a trailing one what precedes: both are
  /// the segment.
  text::ProseSpan scope_of(const Attribution& frame) const {
    const std::uint32_t cue = frame.cue.begin;
    text::ProseSpan scope = s_.segment_around(cue, frame.source);
    // « des tests ont été faits et selon X, ils … »: it opens a clause of its own.
    const std::uint32_t after = frame.source.end;
    const bool opens = cue > range_.begin + 1 && is(cue - 1, kCoordinator) &&
                       after + 2 < range_.end && (s_.at(after).before & kComma) != 0;
    if (opens) scope.begin = s_.at(cue).begin;
    return scope;
  }

  /// « Pour Ysée Marn, …», « …, pour Ysée Marn »: between the punctuation of a frame, not « un rôle
  /// pour Ysée Marn ».
  bool stands_apart(TokenRange cue) const {
    const TokenRange words = s_.words_from(cue.end);
    const bool closed = words.end >= range_.end || (s_.at(words.end).before & kComma) != 0;
    const bool head = cue.begin == range_.begin ||
                      (cue.begin == range_.begin + 1 && is(range_.begin, kCoordinator)) ||
                      s_.follows_quotation(words.end < range_.end ? words.end : cue.end);
    return closed && (head || (s_.at(cue.begin).before & kComma) != 0);
  }

  /// « Pour le ministre, les critiques sont injustes »: at the head of its sentence, before a
  /// comma, one who can hold a view.
  bool opens_with_bearer(TokenRange cue) const {
    const bool head = cue.begin == range_.begin ||
                      (cue.begin == range_.begin + 1 && is(range_.begin, kCoordinator));
    if (!head || cue.end + 1 >= range_.end || !is(cue.end, kDeterminer)) return false;
    const TokenRange words = s_.words_from(cue.end);
    if (words.end >= range_.end || words.size() > kLongestHeadBearer) return false;
    if ((s_.at(words.end).before & kComma) == 0) return false;
    for (std::uint32_t t = cue.end; t <= cue.end + 1; ++t) {
      if (any_begins_at(s_.article.bearers, t)) return true;
    }
    return false;
  }

  /// "claim that", « annonce selon laquelle », "a report by X that".
  void read_noun(TokenRange noun) {
    std::uint32_t link = noun.end;
    while (link < range_.end && link - noun.end <= kLongestBearer && s_.joined(link) &&
           !any_begins_at(s_.article.noun_links, link)) {
      if (is(link, kFiniteWord | kClauseOpener)) return;
      ++link;
    }
    if (link >= range_.end || !s_.joined(link) || link - noun.end > kLongestBearer) return;
    const auto found = std::find_if(s_.article.noun_links.begin(), s_.article.noun_links.end(),
                                    [&](const Match& m) { return m.tokens.begin == link; });
    if (found == s_.article.noun_links.end()) return;
    Attribution attribution{
        AttributionKind::Clause, s_.index(), noun, {}, s_.rest_after(found->tokens.end)};
    if (link == noun.end) {
      attribution.cue.end = found->tokens.end;
      attribution.source = possessor_before(noun.begin);
      attribution.vague = attribution.source.empty() && is(found->tokens.begin, kComplementiser);
    } else {
      // « la thèse avancée par la police selon laquelle »
      std::uint32_t by = noun.end;
      while (by < link && !is(by, kAgent | kOfWord)) ++by;
      if (by < link && (by == noun.end || is(by, kAgent))) {
        attribution.source = {by + 1, link};
        attribution.inverted = true;
      } else if (is(found->tokens.begin, kComplementiser)) {
        return;
      }
      if (by + 1 == link) return;
    }
    attribution.aside = true;
    found_.push_back(attribution);
  }

  /// "the minister's", "his".
  TokenRange possessor_before(std::uint32_t noun) const {
    for (std::uint32_t t = noun; t-- > range_.begin && noun - t <= 4 && s_.joined(t + 1);) {
      if (is(t, kStandsAlone | kPreposition)) return {};
      if (s_.at(t).size == 1 && (s_.at(t).before & kApostrophe) != 0 && t > range_.begin &&
          !is(t, kFiniteWord))
        return s_.subject_before(t);
      if (any_begins_at(s_.article.bearers, t)) return {t, t + 1};
    }
    return {};
  }

  /// Words with capitals, joined.
  bool is_name(TokenRange words) const {
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
      if (!s_.at(t).is(kCapital) || s_.at(t).is(kDigits) || (t > words.begin && !s_.joined(t)) ||
          is(t, kFiniteWord | kWeekday | kMonth | kDeterminer))
        return false;
    }
    return true;
  }
  HeadingBearer bearer_of(TokenRange bearer, TokenRange scope, bool sure) const {
    return {{AttributionKind::Incise, s_.index(), bearer, bearer, s_.span_of(scope)}, sure};
  }

  const SpokenSentence& s_;
  TokenRange range_;
  std::size_t first_;
  std::vector<Attribution>& found_;
};

}  // namespace

void find_frames(const SpokenSentence& sentence, std::size_t first,
                 std::vector<Attribution>& found) {
  Frames(sentence, first, found).find();
}

void find_said_nouns(const SpokenSentence& sentence, std::size_t first,
                     std::vector<Attribution>& found) {
  Frames(sentence, first, found).find_said_nouns();
}

std::optional<HeadingBearer> find_heading_bearer(const SpokenSentence& sentence) {
  std::vector<Attribution> none;
  return Frames(sentence, 0, none).find_heading_bearer();
}

}  // namespace stet::language
