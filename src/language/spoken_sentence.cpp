#include "language/spoken_sentence.h"

#include <algorithm>

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestSource = 14;  // words of a source before we stop believing in it
constexpr std::uint32_t kLongestSubject = 9;  // « Le principal groupe armé du nord »
constexpr std::uint32_t kMostSmallWords = 4;
constexpr std::uint32_t kRelativeReach = 7;        // « le texte que l'agence a pu lire affirme »
constexpr std::uint32_t kLongestAbbreviation = 5;  // Supt., U.S.
constexpr std::uint32_t kLongestQuotedName = 4;    // les « gilets jaunes »
constexpr std::uint32_t kMostAsides = 4;
constexpr std::uint32_t kShortestContent = 3;  // « que tout va, »
constexpr std::uint32_t kLongestLeadIn = 6;    // « En outre, », "In the evening,"
constexpr std::uint32_t kShortestLinked = 2;   // "company officials and"
constexpr std::uint32_t kLongestLinked = 5;    // « Plusieurs élus de gauche et »
constexpr std::uint16_t kJoins = kSpace | kApostrophe | kHyphen | kStop | kSymbol;

}  // namespace

bool any_overlaps(std::span<const Match> matches, TokenRange range) {
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& m) { return m.tokens.overlaps(range); });
}

std::span<const Match> matches_within(std::span<const Match> matches, TokenRange range) {
  const auto begins_before = [](std::uint32_t token) {
    return [token](const Match& m) { return m.tokens.begin < token; };
  };
  const auto first =
      std::partition_point(matches.begin(), matches.end(), begins_before(range.begin));
  const auto last = std::partition_point(first, matches.end(), begins_before(range.end));
  return {first, last};
}

bool any_begins_at(std::span<const Match> matches, std::uint32_t token) {
  return !matches_within(matches, {token, token + 1}).empty();
}

SpokenSentence::SpokenSentence(const text::Prose& prose, const Tokens& tokens,
                               const Quotations& quotations, const Knowledge& knowledge)
    : prose_(prose), tokens_(tokens), knowledge_(knowledge), quoted_(tokens.all.size(), false) {
  for (const Quotation& quotation : quotations.all) {
    if (quotation.depth > 0) continue;
    // A search of the block's words only: they are what comes next anyhow.
    const TokenRange block = tokens.of_block[quotation.block];
    const auto first = tokens.all.begin() + block.begin;
    const auto last = tokens.all.begin() + block.end;
    auto word = std::lower_bound(first, last, quotation.span.begin,
                                 [](const Token& t, std::uint32_t at) { return t.begin < at; });
    for (; word != last && word->end() <= quotation.span.end; ++word)
      quoted_[static_cast<std::size_t>(word - tokens.all.begin())] = true;
  }
}

void SpokenSentence::enter(std::uint32_t index, const Sentence& sentence) {
  index_ = index;
  block_ = sentence.block;
  const text::BlockKind kind = prose_.blocks()[sentence.block].kind;
  heading_ = kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
  range_ = sentence.tokens;
  language_ = &knowledge_.languages[sentence.language];
}

void SpokenSentence::cut_at_switches() {
  cuts_.clear();
  cuts_.push_back(range_.begin);
  for (const Match& m : matches.switches) {
    if (m.tokens.begin > range_.begin && !quoted(m.tokens.begin)) cuts_.push_back(m.tokens.begin);
  }
  has_quotation_ = quoted_[range_.begin];
  for (std::uint32_t t = range_.begin + 1; t < range_.end; ++t) {
    if ((at(t).before & (kSemicolon | kQuotationMark)) == 0) continue;
    // Where a quotation begins or goes on after one inside it there is a mark.
    has_quotation_ = has_quotation_ || quoted_[t];
    if ((at(t).before & kSemicolon) != 0 && !quoted_[t]) cuts_.push_back(t);
  }
  cuts_.push_back(range_.end);
  std::sort(cuts_.begin(), cuts_.end());
}

bool SpokenSentence::ends_in_colon() const {
  const std::string_view text = prose_.text();
  std::size_t at_end = at(range_.end - 1).end();
  while (at_end < text.size() && (text[at_end] == ' ' || (text[at_end] & 0x80) != 0)) ++at_end;
  return at_end < text.size() && text[at_end] == ':';
}

bool SpokenSentence::joined(std::uint32_t t) const {
  const Token& token = at(t);
  if (token.joined()) return true;
  if ((token.before & ~kJoins) != 0) return false;
  if ((token.before & kStop) == 0) return true;
  return t > range_.begin && at(t - 1).is(kCapital) && at(t - 1).size <= kLongestAbbreviation;
}

text::ProseSpan SpokenSentence::span_of(TokenRange range) const {
  return range.empty() ? text::ProseSpan{} : tokens_.span(range);
}

TokenRange SpokenSentence::segment_tokens(std::uint32_t t) const {
  const auto after = std::upper_bound(cuts_.begin(), cuts_.end(), t);
  const std::uint32_t end = after == cuts_.end() ? range_.end : *after;
  const std::uint32_t begin = after == cuts_.begin() ? range_.begin : *(after - 1);
  return {begin, end};
}

bool SpokenSentence::quotes_within(text::ProseSpan span) const {
  const TokenRange words = tokens_.within(span);
  for (std::uint32_t t = words.begin; t < words.end; ++t) {
    if (quoted_[t]) return true;
  }
  return false;
}

text::ProseSpan SpokenSentence::segment_of(std::uint32_t t) const {
  TokenRange segment = segment_tokens(t);
  if (segment.end == range_.end && t > segment.begin + 2) {
    while (segment.begin > range_.begin && (at(segment.begin).before & kSemicolon) == 0) {
      segment.begin = segment_tokens(segment.begin - 1).begin;
    }
  }
  return span_of(segment);
}

text::ProseSpan SpokenSentence::segment_around(std::uint32_t t, TokenRange bearer) const {
  text::ProseSpan segment = segment_of(t);
  if (t <= range_.begin + 1 || bearer.empty()) return segment;
  for (std::uint32_t next = bearer.end; next < range_.end && at(next).begin < segment.end; ++next) {
    if ((at(next).before & kComma) == 0 || quoted(next)) continue;
    const bool which = is(next, kRelative) && !is(next, kComplementiser);
    const bool that_which = is(next, kDeterminer) && next + 1 < range_.end &&
                            is(next + 1, kRelative) && joined(next + 1);
    if (which || that_which) segment.end = at(next - 1).end();
  }
  return segment;
}

text::ProseSpan SpokenSentence::rest_after(std::uint32_t t) const {
  if (t >= range_.end) return {};
  // « Le port indique de son côté que »: a switch right after the verb cuts nothing off.
  const std::uint32_t end = segment_tokens(t - 1).end;
  return span_of({t, end > t ? end : segment_tokens(t).end});
}

std::uint32_t SpokenSentence::main_clause_after(std::uint32_t verb) const {
  const TokenRange segment = segment_tokens(verb);
  const bool subordinate =
      is(segment.begin, kClauseOpener) || (segment.begin < verb && begins_switch(segment.begin));
  if (!subordinate || segment.begin != range_.begin) return segment.end;
  for (std::uint32_t t = verb + kShortestContent; t + 2 < segment.end; ++t) {
    if ((at(t).before & ~kSpace) != kComma || quoted(t)) continue;
    if (!opens_noun_group(t) && !is(t, kIndefinite)) continue;
    const TokenRange apposition = apposition_after({t - 1, t});
    if (is(t, kRelative) || (!apposition.empty() && apposition.end < range_.end)) continue;
    return t;
  }
  return segment.end;
}

text::ProseSpan SpokenSentence::content_after(TokenRange verb) const {
  text::ProseSpan content = rest_after(verb.end);
  if (const std::uint32_t main = main_clause_after(verb.end - 1);
      main < range_.end && at(main).begin < content.end)
    content.end = at(main - 1).end();
  const WordId auxiliary = at(verb.begin).word;
  if (content.empty() || verb.size() < 2 || !is(verb.begin, kPerfectAuxiliary)) return content;
  for (std::uint32_t t = verb.end; t + 1 < range_.end && at(t).begin < content.end; ++t) {
    if (at(t).word == auxiliary) return content;
    if (is(t, kCoordinator) && at(t + 1).word == auxiliary && !quoted(t))
      return span_of({verb.end, t});
  }
  return content;
}

TokenRange SpokenSentence::words_from(std::uint32_t begin) const {
  std::uint32_t end = begin;
  while (end < range_.end && end - begin < kLongestSource && (end == begin || joined(end))) ++end;
  return {begin, end};
}

std::uint32_t SpokenSentence::skip_small_words_back(std::uint32_t verb) const {
  std::uint32_t t = verb;
  while (t > range_.begin && verb - t < kMostSmallWords && joined(t)) {
    const std::uint32_t left = t - 1;
    // "Finch on Monday said"
    const bool day = t < verb && is(t, kWeekday) && is(left, kPreposition);
    // « l'a dit »: before an auxiliary an article is a pronoun.
    const bool clitic = is(left, kClitic) && !is(left, kPronoun) &&
                        (!is(left, kDeterminer) || (t == verb && is(t, kFiniteWord)));
    if (!day && !clitic && !is(left, kSpeechAdverb | kNegation | kReflexive | kWeekday)) break;
    if (at(left).is(kCapital) && !is(left, kWeekday)) break;  // « Lui affirme »
    t = left;
  }
  return t;
}

bool SpokenSentence::has_finite_word(TokenRange range) const {
  bool relative = false;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (is(t, kRelative | kClauseOpener)) relative = true;
    if (is(t, kFiniteWord) && !relative) return true;
  }
  return false;
}

TokenRange SpokenSentence::subject_before(std::uint32_t end) const {
  if (end == range_.begin || !joined(end)) return {end, end};
  if (is(end - 1, kPronoun)) return {end - 1, end};
  std::uint32_t begin = end;
  std::uint32_t linked = end;  // after « et »
  while (begin > range_.begin && end - begin < kLongestSource) {
    const std::uint32_t t = begin - 1;
    if (quoted(t) || is(t, kClauseOpener) || ends_switch(begin)) break;
    if (is(t, kRelative) && begin == end) return {t, end};
    if (is(t, kComplementiser) || follows_verb_of_saying(begin)) break;
    if (is(t, kFiniteWord)) {
      // Of a relative clause that belongs to the group, or of the clause before.
      std::uint32_t back = t;
      while (back > range_.begin && t - back < kRelativeReach && joined(back) &&
             !is(back, kRelative)) {
        --back;
      }
      if (!is(back, kRelative) || back == range_.begin || follows_verb_of_saying(back)) {
        // « a porté plainte et le parquet »: of the clause before.
        if (linked < end && opens_noun_group(linked)) begin = linked;
        break;
      }
      begin = back;
      continue;
    }
    if (is(t, kCoordinator)) {
      if (begin == end) return {end, end};
      if (!links_nouns(t)) break;
      if (linked == end) linked = begin;
    }
    begin = t;
    if (!joined(t)) break;
  }
  return without_lead_in({begin, end});
}

bool SpokenSentence::begins_switch(std::uint32_t t) const {
  return any_begins_at(matches.switches, t);
}

bool SpokenSentence::ends_switch(std::uint32_t t) const {
  return std::any_of(matches.switches.begin(), matches.switches.end(),
                     [&](const Match& m) { return m.tokens.end == t; });
}

bool SpokenSentence::follows_verb_of_saying(std::uint32_t t) const {
  return std::any_of(matches.finite.begin(), matches.finite.end(), [&](const Match& m) {
    return m.tokens.end == t && !is(m.tokens.begin, kNounToo);
  });
}

bool SpokenSentence::links_nouns(std::uint32_t coordinator) const {
  if (coordinator == range_.begin || !joined(coordinator)) return false;
  const std::uint32_t left = coordinator - 1;
  std::uint32_t right = coordinator + 1;
  while (right + 1 < range_.end && is(right, kSpeechAdverb)) ++right;
  if (is(right, kOfWord) || (is(right, kPreposition) && is(right, kDeterminer))) return true;
  if (at(left).is(kCapital) && at(right).is(kCapital)) return true;
  std::uint32_t begin = coordinator;
  while (begin > range_.begin && coordinator - begin <= kLongestLinked && joined(begin) &&
         !is(begin - 1, kFiniteWord | kClauseOpener | kComplementiser | kRelative))
    --begin;
  return coordinator - begin <= kShortestLinked ||
         (coordinator - begin <= kLongestLinked &&
          (is(begin, kDeterminer) || at(begin).is(kCapital)));
}

TokenRange SpokenSentence::without_lead_in(TokenRange group) const {
  while (group.size() > 1 && is(group.begin, kSpeechAdverb | kCoordinator)) ++group.begin;
  if (group.empty() || !is(group.begin, kPreposition) || is(group.begin, kDeterminer)) return group;
  // "In a statement the army", "On Monday Orla Finch": the group begins where no preposition
  // governs.
  for (std::uint32_t t = group.begin + 2; t < group.end; ++t) {
    if (is(t - 1, kPreposition | kDeterminer)) continue;
    if (is(t, kDeterminer | kPronoun) || (at(t).is(kCapital) && !at(t - 1).is(kCapital)) ||
        (at(t).is(kCapital) && is(t - 1, kWeekday | kMonth))) {
      return {t, group.end};
    }
  }
  return group;
}

TokenRange SpokenSentence::subject_over_aside(std::uint32_t verb) const {
  std::uint32_t at_comma = verb;
  for (std::uint32_t asides = 0; asides < kMostAsides; ++asides) {
    std::uint32_t t = at_comma - 1;  // back over the aside
    while (t > range_.begin && joined(t) && !quoted(t)) --t;
    if (t <= range_.begin || quoted(t)) return {};
    if ((at(t).before & (kComma | kBracket | kDash)) == 0) return {};
    at_comma = t;
    const TokenRange head = subject_before_punctuation(at_comma);
    if (!head.empty()) return head;
  }
  return {};
}

TokenRange SpokenSentence::subject_before_punctuation(std::uint32_t comma) const {
  // Back to the punctuation before, or to what opens the clause.
  std::uint32_t begin = comma;
  while (begin > range_.begin && comma - begin < kLongestSource) {
    const std::uint32_t t = begin - 1;
    if (quoted(t) || is(t, kFiniteWord)) return {};
    if (is(t, kClauseOpener | kRelative) || is(t, kComplementiser)) break;
    begin = t;
    if (!joined(t)) break;
  }
  const TokenRange head = without_lead_in({begin, comma});
  if (head.empty() || head.size() > kLongestSubject || is(head.begin, kWeekday | kMonth)) return {};
  const bool noun = is(head.begin, kDeterminer | kPronoun) || at(head.begin).is(kCapital);
  const bool starts =
      begin == range_.begin || joined(begin) ||
      (at(begin).before & (kQuotationMark | kColon)) != 0 ||
      ((at(begin).before & (kComma | kBracket)) != 0 && at(head.begin).is(kCapital)) ||
      (begin > range_.begin && is(begin - 1, kWeekday | kMonth)) ||
      (is(head.begin, kDeterminer | kIndefinite) && follows_lead_in(begin));
  // "Minutes later, someone, perhaps a guard, says"
  if (head.size() == 1 && is(head.begin, kStandsAlone)) return head;
  return noun && starts && !is(head.begin, kRelative) ? head : TokenRange{};
}

bool SpokenSentence::follows_lead_in(std::uint32_t t) const {
  if (t == range_.begin || t - range_.begin > kLongestLeadIn || (at(t).before & ~kSpace) != kComma)
    return false;
  const bool preposition = is(range_.begin, kPreposition) && !is(range_.begin, kDeterminer);
  for (std::uint32_t left = range_.begin; left < t; ++left) {
    if (left > range_.begin && !joined(left)) return false;
    if (is(left, kFiniteWord) || (is(left, kDeterminer) && !preposition) || quoted(left))
      return false;
  }
  return preposition || is(t - 1, kWeekday | kSpeechAdverb);
}

TokenRange SpokenSentence::leading_group() const {
  std::uint32_t begin = range_.begin;
  while (begin + 1 < range_.end && is(begin, kSpeechAdverb | kCoordinator) && joined(begin + 1))
    ++begin;
  if (quoted(begin)) return {};
  if (is(begin, kPronoun)) return {begin, begin + 1};
  const bool has_article = is(begin, kDeterminer);
  if (!has_article && (is(begin, kPreposition) || !at(begin).is(kCapital))) return {};
  // An article and its noun or a name, and what links to it: « La maire de Vélonne ».
  std::uint32_t end = std::min(begin + (has_article ? 2U : 1U), range_.end);
  while (end < range_.end && end - begin < kLongestSubject && joined(end) && !quoted(end) &&
         !is(end, kFiniteWord | kRelative | kClauseOpener) &&
         (at(end).is(kCapital) || is(end, kOfWord) || is(end - 1, kOfWord) ||
          (is(end - 1, kDeterminer) && end - begin > 2))) {
    ++end;
  }
  return {begin, end};
}

TokenRange SpokenSentence::quoted_name_before(std::uint32_t t) const {
  if (t == range_.begin || at(t).before != (kQuotationMark | kSpace)) return {};
  std::uint32_t begin = t;
  while (begin > range_.begin && t - begin <= kLongestQuotedName && quoted(begin - 1) &&
         (begin == t || at(begin).joined()))
    --begin;
  return t - begin <= kLongestQuotedName ? TokenRange{begin, t} : TokenRange{};
}

TokenRange SpokenSentence::bearer_after(std::uint32_t from) const {
  if (from < range_.end && (at(from).before & (kColon | kQuotationMark)) != 0) return {};
  TokenRange words = words_from(from);
  // « a déclaré jeudi à la presse le porte-parole »: whoever is spoken to, and when, come first.
  while (words.begin < words.end && is(words.begin, kSpeechAdverb | kWeekday)) ++words.begin;
  if (words.begin < words.end && is(words.begin, kPreposition) && !is(words.begin, kOfWord)) {
    for (std::uint32_t t = words.begin + 2; t < words.end; ++t) {
      if (is(t - 1, kPreposition | kDeterminer)) continue;
      const bool name = at(t).is(kCapital) && (at(t - 1).is(kAllCapitals) ||
                                               !(at(t - 1).is(kCapital) || at(t - 1).is(kDigits)));
      if ((is(t, kDeterminer) && !is(t, kPreposition)) || name) {
        words.begin = t;
        break;
      }
    }
  }
  if (!language_->speech_clause_may_trail) cut_addressee(words);
  // … and when it was said comes last: "on Monday", "in a statement".
  for (std::uint32_t t = words.begin + 1; t < words.end; ++t) {
    if (is(t, kWeekday | kRelative | kClauseOpener) || any_begins_at(matches.whole, t)) {
      words.end = t;
      while (words.end > words.begin + 1 &&
             is(words.end - 1, kPreposition | kDeterminer | kSpeechAdverb))
        --words.end;
      break;
    }
  }
  return words;
}

void SpokenSentence::cut_addressee(TokenRange& words) const {
  for (std::uint32_t t = words.begin + 1; t + 1 < words.end; ++t) {
    if (!is(t, kTakesAddressee)) continue;
    const std::uint32_t noun = is(t + 1, kDeterminer) && t + 2 < words.end ? t + 2 : t + 1;
    bool name_follows = false;
    for (std::uint32_t n = noun + 1; n < words.end; ++n)
      name_follows = name_follows || at(n).is(kCapital);
    // « l'adjointe à la maire de Vélonne Ysée Marn »
    if (name_follows && !at(noun).is(kCapital)) continue;
    words.end = t;
    return;
  }
}

TokenRange SpokenSentence::apposition_after(TokenRange group) const {
  if (group.empty() || group.end >= range_.end || (at(group.end).before & kComma) == 0) return {};
  if (!is(group.end, kDeterminer) && at(group.end).is(kCapital)) return {};
  const TokenRange words = words_from(group.end);
  if (is(words.begin, kRelative | kCoordinator | kPronoun | kClauseOpener | kPreposition))
    return {};
  if (has_finite_word(words)) return {};
  const bool closed =
      words.end >= range_.end || (at(words.end).before & (kComma | kQuotationMark | kBracket)) != 0;
  return closed ? words : TokenRange{};
}

}  // namespace stet::language
