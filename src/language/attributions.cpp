#include "language/attributions.h"

#include <algorithm>
#include <optional>

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestSource = 14;  // words of a source before we stop believing in it
constexpr std::uint32_t kLongestIncise =
    14;  // « …, a déclaré jeudi à la presse le porte-parole du ministère »
constexpr std::uint32_t kLongestSubject = 8;  // « Le principal groupe armé du nord »
constexpr std::uint32_t kAuxiliaryReach =
    4;  // « a, dans la soirée, déclaré » is rarer than a false match

/// A forward-only cursor over the matches of one list: sentences come in order.
class Cursor {
 public:
  explicit Cursor(std::span<const Match> matches) : matches_(matches) {}
  /// The matches that begin inside the range.
  std::span<const Match> within(TokenRange range) {
    while (next_ < matches_.size() && matches_[next_].tokens.begin < range.begin) ++next_;
    std::size_t end = next_;
    while (end < matches_.size() && matches_[end].tokens.begin < range.end) ++end;
    const auto found = matches_.subspan(next_, end - next_);
    next_ = end;
    return found;
  }

 private:
  std::span<const Match> matches_;
  std::size_t next_ = 0;
};

struct Cursors {
  explicit Cursors(const AttributionLists& l, const Matches& m)
      : finite(m.of(l.finite_verbs)),
        gerunds(m.of(l.gerunds)),
        participles(m.of(l.participles)),
        frames(m.of(l.frames_before)),
        frames_name(m.of(l.frames_before_name)),
        named(m.of(l.named_sources)),
        whole(m.of(l.whole_frames)),
        nobody(m.of(l.nobody)),
        false_frames(m.of(l.false_frames)),
        false_verbs(m.of(l.false_verbs)),
        incises(m.of(l.incises)),
        carried(m.of(l.carried_subjects)),
        switches(m.of(l.switches)) {}
  Cursor finite, gerunds, participles, frames, frames_name, named, whole, nobody, false_frames,
      false_verbs, incises, carried, switches;
};

bool any_overlaps(std::span<const Match> matches, TokenRange range) {
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& m) { return m.tokens.overlaps(range); });
}

/// Reads one sentence after another.
class Reader {
 public:
  Reader(const text::Prose& prose, const Tokens& tokens, const Matches& matches,
         const Quotations& quotations, const Knowledge& knowledge, std::vector<Sentence>& sentences)
      : prose_(prose),
        tokens_(tokens),
        quotations_(quotations),
        knowledge_(knowledge),
        sentences_(sentences) {
    for (const LanguageKnowledge& language : knowledge.languages)
      cursors_.emplace_back(language.attribution, matches);
    mark_quoted();
  }

  std::vector<Attribution> read() {
    for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
      if (sentences_[s].language == kAnyLanguage || sentences_[s].tokens.empty()) continue;
      read_sentence(s);
    }
    return std::move(found_);
  }

 private:
  void mark_quoted() {
    quoted_.assign(tokens_.all.size(), false);
    for (const Quotation& quotation : quotations_.all) {
      if (quotation.depth > 0) continue;
      const TokenRange inside = tokens_.within(quotation.span);
      for (std::uint32_t t = inside.begin; t < inside.end; ++t) quoted_[t] = true;
    }
  }

  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  bool is(std::uint32_t t, std::uint32_t roles) const { return language_->is(at(t).word, roles); }
  bool quoted(TokenRange range) const { return quoted_[range.begin]; }

  void read_sentence(std::uint32_t index) {
    sentence_ = &sentences_[index];
    index_ = index;
    range_ = sentence_->tokens;
    language_ = &knowledge_.languages[sentence_->language];
    Cursors& cursors = cursors_[sentence_->language];
    false_verbs_ = cursors.false_verbs.within(range_);
    const auto false_frames = cursors.false_frames.within(range_);
    nobody_ = cursors.nobody.within(range_);
    false_frames_ = false_frames;
    find_segments(cursors.switches.within(range_));
    const std::size_t before = found_.size();

    for (const Match& m : cursors.named.within(range_))
      add_frame(m, false_frames, /*names_itself=*/true);
    for (const Match& m : cursors.frames.within(range_)) add_frame(m, false_frames, false);
    for (const Match& m : cursors.frames_name.within(range_)) {
      if (m.tokens.end < range_.end && at(m.tokens.end).is(kCapital))
        add_frame(m, false_frames, false);
    }
    for (const Match& m : cursors.whole.within(range_)) {
      if (!quoted(m.tokens) && !any_overlaps(false_frames, m.tokens))
        add({AttributionKind::Statement, index_, m.tokens, m.tokens, segment_of(m.tokens.begin)});
    }
    const auto incises = cursors.incises.within(range_);
    for (const Match& m : cursors.finite.within(range_)) read_verb(m.tokens, /*finite=*/true);
    for (const Match& m : cursors.participles.within(range_)) read_participle(m.tokens);
    for (const Match& m : cursors.gerunds.within(range_)) {
      if (!quoted(m.tokens) && !any_overlaps(false_verbs_, m.tokens)) {
        add({AttributionKind::Clause, index_, m.tokens, {}, rest_after(m.tokens.end)});
      }
    }
    for (const Match& m : incises) {
      // Set off by a comma, a mark or the end of the sentence: the same words inside a clause are
      // no incise.
      const bool apart = !at(m.tokens.begin).joined() || m.tokens.end >= range_.end;
      if (m.tokens.begin == range_.begin || !apart || quoted(m.tokens) || is_cue(m.tokens) ||
          any_overlaps(false_verbs_, m.tokens)) {
        continue;
      }
      add({AttributionKind::Incise, index_, m.tokens, {}, segment_of(m.tokens.begin)});
    }
    read_carried(cursors.carried.within(range_), before);
    std::stable_sort(
        found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
        [](const Attribution& a, const Attribution& b) { return a.cue.begin < b.cue.begin; });
    for (std::size_t i = before; i < found_.size(); ++i)
      sentence_->sourced = sentence_->sourced || !(found_[i].vague || found_[i].aside);
  }

  /// Whether some of the words are the cue of an attribution already.
  bool is_cue(TokenRange words) const {
    for (std::size_t i = found_.size(); i-- > 0 && found_[i].sentence == index_;) {
      if (found_[i].cue.overlaps(words)) return true;
    }
    return false;
  }

  void add(const Attribution& attribution) { found_.push_back(attribution); }

  /// A sentence is cut where the voice may change: mais, tandis que, a semicolon.
  void find_segments(std::span<const Match> switches) {
    cuts_.clear();
    cuts_.push_back(range_.begin);
    for (const Match& m : switches) {
      if (m.tokens.begin > range_.begin && !quoted(m.tokens)) cuts_.push_back(m.tokens.begin);
    }
    for (std::uint32_t t = range_.begin + 1; t < range_.end; ++t) {
      if ((at(t).before & kSemicolon) != 0 && !quoted_[t]) cuts_.push_back(t);
    }
    cuts_.push_back(range_.end);
    std::sort(cuts_.begin(), cuts_.end());
  }

  TokenRange segment_tokens(std::uint32_t t) const {
    const auto after = std::upper_bound(cuts_.begin(), cuts_.end(), t);
    const std::uint32_t end = after == cuts_.end() ? range_.end : *after;
    const std::uint32_t begin = after == cuts_.begin() ? range_.begin : *(after - 1);
    return {begin, end};
  }

  text::ProseSpan span_of(TokenRange range) const {
    return range.empty() ? text::ProseSpan{} : tokens_.span(range);
  }
  /// What a frame or incise covers: its segment, and when it trails, all before it back to a
  /// semicolon.
  text::ProseSpan segment_of(std::uint32_t t) const {
    TokenRange segment = segment_tokens(t);
    if (segment.end == range_.end && t > segment.begin + 2) {
      while (segment.begin > range_.begin && (at(segment.begin).before & kSemicolon) == 0) {
        segment.begin = segment_tokens(segment.begin - 1).begin;
      }
    }
    return span_of(segment);
  }
  text::ProseSpan rest_after(std::uint32_t t) const {
    if (t >= range_.end) return {};
    return span_of({t, segment_tokens(t - 1).end});
  }

  /// Words from `begin` to the next punctuation, at most kLongestSource.
  TokenRange words_from(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < range_.end && end - begin < kLongestSource && (end == begin || at(end).joined()))
      ++end;
    return {begin, end};
  }
  /// Words back to the last punctuation before `end`.
  TokenRange words_up_to(std::uint32_t end) const {
    std::uint32_t begin = end;
    while (begin > range_.begin && end - begin < kLongestSource) {
      --begin;
      if (!at(begin).joined()) break;
    }
    return {begin, end};
  }

  void add_frame(const Match& m, std::span<const Match> false_frames, bool names_itself) {
    if (quoted(m.tokens) || any_overlaps(false_frames, m.tokens)) return;
    if (is_cue(m.tokens)) return;
    Attribution attribution{
        AttributionKind::Frame, index_, m.tokens, {}, segment_of(m.tokens.begin)};
    attribution.source = names_itself ? TokenRange{m.tokens.begin, words_from(m.tokens.begin).end}
                                      : words_from(m.tokens.end);
    attribution.vague = std::any_of(nobody_.begin(), nobody_.end(),
                                    [&](const Match& n) { return n.tokens == attribution.source; });
    // A frame before a comma at the head covers what follows, a trailing one what precedes: both
    // are the segment.
    add(attribution);
  }

  void read_participle(TokenRange verb) {
    // a déclaré, ont-ils ajouté, has said: the auxiliary stands a few words before.
    for (std::uint32_t back = 1; back <= kAuxiliaryReach && verb.begin >= range_.begin + back;
         ++back) {
      const std::uint32_t t = verb.begin - back;
      if (!at(t + 1).joined()) return;
      if (is(t, kPassiveAuxiliary) && !is(t, kPerfectAuxiliary)) {
        read_passive(verb, t);
        return;
      }
      if (is(t, kPerfectAuxiliary)) {
        // « a été annoncé »: a passive of the perfect.
        for (std::uint32_t between = t + 1; between < verb.begin; ++between) {
          if (is(between, kPassiveAuxiliary)) {
            read_passive(verb, t);
            return;
          }
        }
        read_verb({t, verb.end}, false);
        return;
      }
    }
  }

  /// « accusé par X », "announced by X": sourced only when somebody is named as doing it. « s'est
  /// dit » is active.
  void read_passive(TokenRange verb, std::uint32_t auxiliary) {
    if (quoted(verb) || any_overlaps(false_verbs_, verb) || is_cue(verb)) return;
    if (auxiliary > range_.begin && is(auxiliary - 1, kReflexive)) {
      read_verb({auxiliary, verb.end}, false);
      return;
    }
    for (std::uint32_t t = verb.end; t < range_.end && t < verb.end + 4 && at(t).joined(); ++t) {
      if (!is(t, kAgent)) continue;
      Attribution attribution{AttributionKind::Clause, index_, verb, words_from(t + 1),
                              segment_of(verb.begin)};
      attribution.inverted = true;
      add(attribution);
      return;
    }
  }

  void read_verb(TokenRange verb, bool finite) {
    if (quoted(verb) || any_overlaps(false_verbs_, verb)) return;
    if (finite && verb.begin > range_.begin && at(verb.begin).joined()) {
      // "the reported attack", "was said": not a clause of saying.
      // « a dit » has the form of a present: the participle is read with its auxiliary.
      if (is(verb.begin - 1, kDeterminer | kPreposition)) return;
      if (is(verb.begin - 1, kPerfectAuxiliary) && !is(verb.begin - 1, kPassiveAuxiliary)) return;
      // « a-t-elle dit »: an incise, with a participle again.
      if ((at(verb.begin - 1).before & kHyphen) != 0 && is(verb.begin - 1, kClitic)) return;
      if (is(verb.begin - 1, kPassiveAuxiliary)) {
        read_passive(verb, verb.begin - 1);
        return;
      }
    }
    if (is_cue(verb)) return;
    Attribution attribution{AttributionKind::Clause, index_, verb, {}, {}};
    const bool comma_before = !at(verb.begin).joined();
    const TokenRange subject =
        comma_before ? TokenRange{verb.begin, verb.begin} : words_up_to(verb.begin);
    const bool clitic_after =
        verb.end < range_.end && (at(verb.end).before & kHyphen) != 0 && is(verb.end, kClitic);
    const std::uint32_t clause_end = words_from(verb.end).end;
    const bool trails =
        clause_end >= range_.end || (at(clause_end).before & (kComma | kStop | kDash)) != 0;

    if (comma_before || clitic_after || subject.empty()) {
      // « …, a déclaré X », « …, dit-il », "…, said X": the subject follows.
      const bool at_start = verb.begin == range_.begin && !clitic_after;
      if (at_start && !follows_quotation(verb.begin)) return;
      attribution.kind = AttributionKind::Incise;
      attribution.source = {verb.end, clause_end};
      attribution.inverted = true;
      attribution.scope = segment_of(verb.begin);
      if (verb.begin > range_.begin && !clitic_after && !follows_quotation(verb.begin) &&
          (continues_subject(verb.begin) || closes_aside(verb.begin))) {
        // « Le ministre, en visite à X, a déclaré que … »: the comma closes an aside, not the
        // sentence.
        attribution.kind = AttributionKind::Clause;
        attribution.source = {range_.begin, std::min(verb.begin, range_.begin + kLongestSource)};
        attribution.inverted = false;
        attribution.scope = rest_after(verb.end);
      }
    } else if (is(subject.begin, kRelative)) {
      // « X, qui dit craindre le pire, … »: the credit ends with the relative clause.
      attribution.source = subject;
      attribution.scope = span_of({verb.end, clause_end});
    } else if (language_->speech_clause_may_trail && trails && subject.begin > range_.begin &&
               verb.end - subject.begin <= kLongestIncise &&
               (at(subject.begin).before & (kComma | kQuotationMark | kDash)) != 0 &&
               !says_something(verb.end, clause_end)) {
      // "…, the army said on Monday."
      attribution.kind = AttributionKind::Incise;
      attribution.source = subject;
      attribution.scope = segment_of(verb.begin);
    } else if (language_->speech_clause_may_trail && clause_end >= range_.end &&
               subject.begin == range_.begin && verb.end + 4 >= range_.end &&
               verb.begin > range_.begin + 4 && !says_something(verb.end, clause_end)) {
      // "Two men were arrested in the raid officials said": the comma was dropped.
      attribution.kind = AttributionKind::Incise;
      attribution.source = {verb.begin - std::min<std::uint32_t>(3, verb.begin - range_.begin),
                            verb.begin};
      attribution.scope = segment_of(verb.begin);
    } else {
      attribution.source = subject;
      attribution.scope = rest_after(verb.end);
    }
    attribution.vague = !attribution.source.empty() && is_impersonal(attribution);
    attribution.aside = !attribution.inverted && !attribution.source.empty() &&
                        is(attribution.source.begin, kRelative);
    add(attribution);
  }

  bool is_impersonal(const Attribution& a) const {
    const std::uint32_t near = a.inverted ? a.source.begin : a.source.end - 1;
    return is(near, kImpersonal) ||
           (is(near, kNegation | kReflexive) && near > range_.begin && is(near - 1, kImpersonal));
  }

  bool follows_quotation(std::uint32_t t) const { return (at(t).before & kQuotationMark) != 0; }

  /// « Le groupe, lié à X, a revendiqué … »: a short subject, an aside between commas, and no verb
  /// before this one.
  bool closes_aside(std::uint32_t verb) const {
    std::uint32_t commas = 0;
    std::uint32_t first_comma = verb;
    bool relative = false;
    for (std::uint32_t t = range_.begin; t < verb; ++t) {
      if (t > range_.begin && (at(t).before & (kComma | kBracket | kDash)) != 0) {
        if (commas++ == 0) first_comma = t;
        relative = false;
      }
      relative = relative || (commas > 0 && is(t, kRelative));
      if (is(t, kPerfectAuxiliary | kPassiveAuxiliary) && !relative) return false;
    }
    return commas > 0 && first_comma - range_.begin >= 2 &&
           first_comma - range_.begin <= kLongestSubject &&
           (is(range_.begin, kDeterminer) ||
            (at(first_comma - 1).is(kCapital) && first_comma - range_.begin <= 4));
  }

  /// After a comma, a verb that is followed by its content (que, an infinitive, a quotation) and
  /// not by a subject.
  bool continues_subject(std::uint32_t verb) const {
    std::uint32_t end = verb;
    while (end < range_.end && (end == verb || at(end).joined())) {
      if (is(end, kComplementiser)) return true;
      ++end;
      if (end - verb > 5) break;
    }
    if (end < range_.end && (at(end).before & (kColon | kQuotationMark)) != 0 &&
        (at(verb).before & kQuotationMark) == 0) {
      return true;
    }
    // Nothing capitalised nor introduced by a determiner follows: there is no subject after the
    // verb.
    for (std::uint32_t t = verb + 1; t < end; ++t) {
      if (is(t, kDeterminer) || at(t).is(kCapital)) return false;
    }
    return end > verb + 1 ? false : end < range_.end;
  }

  /// Whether what follows the verb is its content rather than the time and place of speaking.
  bool says_something(std::uint32_t begin, std::uint32_t end) const {
    if (begin < end && is(begin, kComplementiser | kPronoun | kDeterminer)) return true;
    if (end < range_.end && (at(end).before & (kColon | kQuotationMark)) != 0) return true;
    return end - begin > 8;
  }

  /// « L'armée a déclaré dans un communiqué : » and a new paragraph: that paragraph is the
  /// statement, marks or not.
  bool follows_colon() const {
    const Sentence& previous = sentences_[index_ - 1];
    if (previous.block == sentence_->block) return stated_block_ == sentence_->block;
    return previous.sourced && previous.span.of(prose_.text()).ends_with(':');
  }

  void read_carried(std::span<const Match> openings, std::size_t own) {
    if (index_ == 0) return;
    if (follows_colon()) {
      stated_block_ = sentence_->block;
      add({AttributionKind::Text, index_, {range_.begin, range_.begin + 1}, {}, sentence_->span});
      return;
    }
    if (found_.size() > own) return;
    const Sentence& previous = sentences_[index_ - 1];
    if (previous.block != sentence_->block || !previous.sourced) return;
    for (const Match& m : openings) {
      if (m.tokens.begin > range_.begin + 1) break;
      if (any_overlaps(false_frames_, m.tokens)) continue;  // « Il y a », "It is": nobody goes on
      Attribution attribution{AttributionKind::Carried, index_, m.tokens, m.tokens,
                              segment_of(m.tokens.begin)};
      add(attribution);
      return;
    }
  }

  const text::Prose& prose_;
  const Tokens& tokens_;
  const Quotations& quotations_;
  const Knowledge& knowledge_;
  std::vector<Sentence>& sentences_;
  std::vector<Cursors> cursors_;
  std::vector<bool> quoted_;
  std::vector<Attribution> found_;

  // The sentence at hand.
  Sentence* sentence_ = nullptr;
  std::uint32_t index_ = 0;
  TokenRange range_;
  const LanguageKnowledge* language_ = nullptr;
  std::span<const Match> false_verbs_;
  std::span<const Match> nobody_;
  std::span<const Match> false_frames_;
  std::vector<std::uint32_t> cuts_;
  std::uint32_t stated_block_ = 0xFFFFFFFF;
};

}  // namespace

std::vector<Attribution> find_attributions(const text::Prose& prose, const Tokens& tokens,
                                           const Matches& matches, const Quotations& quotations,
                                           const Knowledge& knowledge,
                                           std::vector<Sentence>& sentences) {
  return Reader(prose, tokens, matches, quotations, knowledge, sentences).read();
}

}  // namespace stet::language
