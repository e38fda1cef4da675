// The figures of one sentence and the words between them.
#pragma once

#include <span>

#include "claims/sentence_words.h"
#include "language/amount_words.h"
#include "language/analysis.h"

namespace stet::claims {

/// What a figure stands for when the digits that were rounded away are counted: of 3.4 million all
/// from 3.35 to 3.45, of 12,000 all from 11,500 to 12,500. Below 1,000 a whole number is exact.
language::Interval rounded(const language::Quantity& figure,
                           const std::vector<language::Number>& numbers);

/// Half of what the last digit written is worth: of 40 a half, of 3.4 million 50,000.
double half_of_last_digit(const language::Quantity& figure,
                          const std::vector<language::Number>& numbers);

class FigureLine {
 public:
  /// Of the quantities in `from` up to `to` of the analysis, all of one sentence.
  FigureLine(const text::Prose& prose, const language::Analysis& analysis,
             const language::Knowledge& knowledge, std::uint32_t of_sentence, std::uint32_t from,
             std::uint32_t to)
      : words(prose, analysis, knowledge, of_sentence),
        all(analysis.tokens.all),
        amounts(words.language().amounts),
        quantities(analysis.quantities),
        numbers(analysis.numbers),
        text(prose.text()),
        sentence(of_sentence),
        first(from),
        last(to) {}

  [[nodiscard]] std::uint32_t begin() const { return words.range().begin; }
  [[nodiscard]] std::uint32_t end() const { return words.range().end; }
  [[nodiscard]] const language::Quantity& figure(std::uint32_t q) const { return quantities[q]; }
  /// One past the figure and its unit.
  [[nodiscard]] std::uint32_t end_of_number(std::uint32_t q) const {
    return std::max(quantities[q].tokens.end, quantities[q].unit.end);
  }
  /// One past the figure, its unit and what it counts.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t q) const {
    return std::max(end_of_number(q), quantities[q].head.end);
  }
  /// The figure that begins with a token; `last` when none does.
  [[nodiscard]] std::uint32_t figure_at(std::uint32_t t) const;
  /// What stands before a token (language::Before); the end of the sentence is a stop.
  [[nodiscard]] std::uint16_t before(std::uint32_t t) const {
    return t < end() ? all[t].before : static_cast<std::uint16_t>(language::kStop);
  }
  [[nodiscard]] bool parted(std::uint32_t t, std::uint16_t any_of) const {
    return (before(t) & any_of) != 0;
  }
  /// Whether a bracket or a dash opens before a token.
  [[nodiscard]] bool is_opened(std::uint32_t t) const;
  /// « et », "and"
  [[nodiscard]] bool is_joiner(std::uint32_t t) const {
    return t < end() && amounts.of(all[t].word).is(language::kJoinerWord);
  }
  /// « un », "one", "a": one of what follows, when it does not begin a figure.
  [[nodiscard]] bool is_one(std::uint32_t t) const {
    return t < end() &&
           amounts.of(all[t].word).is(language::kOneValue | language::kArticleWord);
  }

  /// The cues of the longest phrase that begins with a token, and how many words it has.
  [[nodiscard]] std::uint64_t cue_at(std::uint32_t t, std::uint32_t& size) const;
  /// The cues of a phrase between `from` and `to` that ends just before `to`; where it begins.
  [[nodiscard]] std::uint64_t cue_before(std::uint32_t to, std::uint32_t from,
                                         std::uint32_t* at = nullptr) const;
  /// All cues from one token up to another.
  [[nodiscard]] std::uint64_t cues_between(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool any_between(std::uint32_t from, std::uint32_t to, std::uint32_t roles) const;
  [[nodiscard]] bool parted_between(std::uint32_t from, std::uint32_t to,
                                    std::uint16_t any_of) const;

  /// What it counts are people.
  [[nodiscard]] bool counts_people(std::uint32_t q) const;
  /// Nothing but a number: « dont onze », "seven seriously", « 12 avec sursis ».
  [[nodiscard]] bool counts_unsaid(std::uint32_t q) const;
  /// The same noun, or the same unit.
  [[nodiscard]] bool counts_same(std::uint32_t one, std::uint32_t other) const;
  /// The cues of the words that a figure counts.
  [[nodiscard]] std::uint64_t cues_of_head(std::uint32_t q) const;

  SentenceWords words;
  const std::vector<language::Token>& all;
  const language::AmountWords& amounts;
  const std::vector<language::Quantity>& quantities;
  const std::vector<language::Number>& numbers;
  std::string_view text;
  std::uint32_t sentence;
  std::uint32_t first;
  std::uint32_t last;
};

}  // namespace stet::claims
