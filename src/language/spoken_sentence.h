// One sentence as those see it who look for what is credited in it: its words, where its voice may
// change, and the groups of words that can name somebody.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "language/attributions.h"
#include "language/knowledge.h"
#include "language/quotations.h"
#include "language/tokens.h"

namespace stet::language {

bool any_overlaps(std::span<const Match> matches, TokenRange range);
/// The matches that begin in the range.
std::span<const Match> matches_within(std::span<const Match> matches, TokenRange range);
/// Whether a match begins there.
bool any_begins_at(std::span<const Match> matches, std::uint32_t token);

/// What the lists of its language found in one sentence.
struct SpeechMatches {
  std::span<const Match> finite, gerunds, participles, stance_finite, stance_gerunds,
      stance_participles, chains, frames, frames_name, named, whole, nobody, false_frames,
      false_verbs, passives, incises, carried, switches, said_nouns;
};
/// What lists that are seldom asked found in the whole article.
struct ArticleMatches {
  std::span<const Match> infinitives, stance_infinitives, noun_links, bearers, heading_bearers;
};

class SpokenSentence {
 public:
  SpokenSentence(const text::Prose& prose, const Tokens& tokens, const Quotations& quotations,
                 const Knowledge& knowledge);

  /// Goes to a sentence. Its matches are then filled in by who reads them.
  void enter(std::uint32_t index, const Sentence& sentence);
  /// Cuts it where its voice may change: mais, tandis que, a semicolon.
  void cut_at_switches();

  SpeechMatches matches;
  ArticleMatches article;

  [[nodiscard]] const text::Prose& prose() const { return prose_; }
  [[nodiscard]] std::uint32_t index() const { return index_; }
  [[nodiscard]] TokenRange range() const { return range_; }
  [[nodiscard]] const LanguageKnowledge& language() const { return *language_; }
  [[nodiscard]] const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  [[nodiscard]] bool is(std::uint32_t t, std::uint32_t roles) const {
    return language_->is(at(t).word, roles);
  }
  [[nodiscard]] bool quoted(std::uint32_t t) const { return quoted_[t]; }
  [[nodiscard]] bool follows_quotation(std::uint32_t t) const {
    return (at(t).before & kQuotationMark) != 0;
  }
  /// Whether some of its words are quoted; known once it is cut.
  [[nodiscard]] bool has_quotation() const { return has_quotation_; }
  /// Whether some of the words there are quoted.
  [[nodiscard]] bool quotes_within(text::ProseSpan span) const;
  [[nodiscard]] bool in_heading() const { return heading_; }
  /// Whether a colon stands after its last word: « Le maire raconte : »
  [[nodiscard]] bool ends_in_colon() const;
  [[nodiscard]] std::uint32_t block() const { return block_; }
  /// No punctuation before the word; the dot of "U.S." and the & of "AT&T" are none.
  [[nodiscard]] bool joined(std::uint32_t t) const;

  /// Whether a word stands before, with no punctuation between.
  [[nodiscard]] bool word_before(std::uint32_t t) const { return t > range_.begin && joined(t); }

  [[nodiscard]] text::ProseSpan span_of(TokenRange range) const;
  /// What a frame or incise at the word covers: its segment, and when it trails, all before it back
  /// to a semicolon.
  [[nodiscard]] text::ProseSpan segment_of(std::uint32_t t) const;
  /// The same when its bearer is known: « …, selon le port, ce qui inquiète » ends before what the
  /// outlet adds. At the head of a sentence a frame keeps all of it.
  [[nodiscard]] text::ProseSpan segment_around(std::uint32_t t, TokenRange bearer) const;
  /// From the word to the end of the segment of the word before it.
  [[nodiscard]] text::ProseSpan rest_after(std::uint32_t t) const;
  /// The same after a verb, but not beyond « et a quitté »: a second verb with the auxiliary of the
  /// first is not what was said, unless the content has that auxiliary too.
  [[nodiscard]] text::ProseSpan content_after(TokenRange verb) const;
  /// To the next punctuation, at most as many words as a source is long.
  [[nodiscard]] TokenRange words_from(std::uint32_t begin) const;

  /// The first of the small words that stand between a subject and its verb: « n'a pas », "has
  /// also", « le lui ».
  [[nodiscard]] std::uint32_t skip_small_words_back(std::uint32_t verb) const;
  /// The noun group that ends there, without what stands before it in its clause: the subject of a
  /// verb. It begins with a relative pronoun when that is the subject; it is empty when punctuation
  /// or a coordinator stands there.
  [[nodiscard]] TokenRange subject_before(std::uint32_t end) const;
  /// The subject of a verb that follows an aside, without it: « Le groupe, lié à X, a affirmé ».
  [[nodiscard]] TokenRange subject_over_aside(std::uint32_t verb) const;
  /// A few quoted words right before the word, without a comma: a name, not what somebody said.
  [[nodiscard]] TokenRange quoted_name_before(std::uint32_t t) const;
  /// The first noun group of the sentence, or nothing.
  [[nodiscard]] TokenRange leading_group() const;
  /// Who stands after an inverted verb: « a déclaré jeudi à la presse le porte-parole ».
  [[nodiscard]] TokenRange bearer_after(std::uint32_t begin) const;
  /// Words between commas right after a noun group that say who that is: ", a spokesman for X,".
  [[nodiscard]] TokenRange apposition_after(TokenRange group) const;
  /// Whether the words begin like a noun group: with an article, a pronoun, a name, a figure.
  [[nodiscard]] bool opens_noun_group(std::uint32_t t) const {
    return is(t, kDeterminer | kPronoun | kStandsAlone | kRelative | kImpersonal) ||
           at(t).is(kCapital) || at(t).is(kDigits) || at(t).is(kFigureStart);
  }
  [[nodiscard]] bool follows_verb_of_saying(std::uint32_t t) const;
  /// Whether some word of the range is surely the verb of a clause, not one of a relative clause.
  [[nodiscard]] bool has_finite_word(TokenRange range) const;

 private:
  /// « une source au quotidien »: whoever is spoken to is not the source.
  void cut_addressee(TokenRange& words) const;
  [[nodiscard]] TokenRange segment_tokens(std::uint32_t t) const;
  /// « Bien que X affirme que la digue tient, le port ferme »: where the main clause begins after a
  /// verb of saying in a clause that opens the sentence; else the end of its segment.
  [[nodiscard]] std::uint32_t main_clause_after(std::uint32_t verb) const;
  [[nodiscard]] bool begins_switch(std::uint32_t t) const;
  /// Whether the word stands right after « quoique », "while".
  [[nodiscard]] bool ends_switch(std::uint32_t t) const;
  /// Whether "and" links two nouns of a group rather than two clauses.
  [[nodiscard]] bool links_nouns(std::uint32_t coordinator) const;
  [[nodiscard]] TokenRange without_lead_in(TokenRange group) const;
  /// The noun group before a comma when it can open a clause.
  [[nodiscard]] TokenRange subject_before_punctuation(std::uint32_t comma) const;
  /// « En outre, »: only a few words that open the sentence stand before a comma.
  [[nodiscard]] bool follows_lead_in(std::uint32_t t) const;

  const text::Prose& prose_;
  const Tokens& tokens_;
  const Knowledge& knowledge_;
  std::vector<bool> quoted_;

  std::uint32_t index_ = 0;
  std::uint32_t block_ = 0;
  bool heading_ = false;
  bool has_quotation_ = false;
  TokenRange range_;
  const LanguageKnowledge* language_ = nullptr;
  std::vector<std::uint32_t> cuts_;
};

}  // namespace stet::language
