// The words of one sentence with all that is known of them.
#pragma once

#include "language/analysis.h"
#include "language/knowledge.h"
#include "text/prose.h"

namespace stet::claims {

class SentenceWords {
 public:
  SentenceWords(const text::Prose& prose, const language::Analysis& analysis,
                const language::Knowledge& knowledge, std::uint32_t sentence)
      : prose_(prose),
        tokens_(analysis.tokens.all),
        language_(knowledge.languages[analysis.sentences[sentence].language]),
        range_(analysis.sentences[sentence].tokens) {
    std::uint32_t capitals = 0;
    for (std::uint32_t t = range_.begin; t < range_.end; ++t)
      capitals += tokens_[t].is(language::kAllCapitals) ? 1 : 0;
    capitals_ = 2 * capitals > range_.size();
  }

  [[nodiscard]] language::TokenRange range() const { return range_; }
  /// Written in capitals throughout: a capital tells nothing.
  [[nodiscard]] bool capitals() const { return capitals_; }
  [[nodiscard]] const language::LanguageKnowledge& language() const { return language_; }
  [[nodiscard]] const language::Token& at(std::uint32_t t) const { return tokens_[t]; }
  [[nodiscard]] bool is(std::uint32_t t, std::uint32_t any_of) const {
    return language_.is(tokens_[t].word, any_of);
  }
  [[nodiscard]] std::uint32_t toll_role(std::uint32_t t) const {
    return language_.toll_role(tokens_[t].word);
  }
  [[nodiscard]] bool has_toll_role(std::uint32_t t, std::uint32_t any_of) const {
    return (toll_role(t) & any_of) != 0;
  }
  /// A name, as far as letters can tell; where all are capitals, a word that no lexicon has.
  [[nodiscard]] bool is_name(std::uint32_t t) const {
    if (capitals_) {
      return tokens_[t].is(language::kAllCapitals) &&
             (tokens_[t].word == 0 || (language_.name_sense(tokens_[t]) &
                                       (language::kFirstName | language::kHonorific)) != 0);
    }
    return t > range_.begin && tokens_[t].is(language::kCapital) &&
           !(tokens_[t].is(language::kAllCapitals) && tokens_[t].word != 0) &&
           !is(t, language::kDeterminer | language::kPreposition | language::kPronoun |
                      language::kWeekday | language::kMonth);
  }
  /// Whether no punctuation parts the tokens from `from` to `to` from what stands before each.
  [[nodiscard]] bool joined(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t t = from; t <= to && t < range_.end; ++t) {
      if (!tokens_[t].joined()) return false;
    }
    return true;
  }
  [[nodiscard]] std::string_view letters(std::uint32_t t) const {
    return prose_.text(tokens_[t].span());
  }

 private:
  const text::Prose& prose_;
  const std::vector<language::Token>& tokens_;
  const language::LanguageKnowledge& language_;
  language::TokenRange range_;
  bool capitals_ = false;
};

}  // namespace stet::claims
