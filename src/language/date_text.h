// The tokens of one block as a reader of dates sees them: classes of words, numbers in digits and
// words, what stands between two tokens.
#pragma once

#include <optional>
#include <string_view>

#include "language/date_words.h"
#include "language/knowledge.h"
#include "language/tokens.h"

namespace stet::language {

/// A phrase found in the text.
struct DateMatch {
  TokenRange tokens;
  DateClass date_class = DateClass::kCount;
  int value = 0;

  explicit operator bool() const { return !tokens.empty(); }
};

/// A number of at most four digits, or in words.
struct DateNumber {
  TokenRange tokens;
  int value = 0;
  bool digits = false;
  bool ordinal = false;

  explicit operator bool() const { return !tokens.empty(); }
};

class DateText {
 public:
  DateText(std::string_view text, const Tokens& tokens, const LanguageKnowledge& language,
           TokenRange block)
      : text_(text), tokens_(tokens), language_(language), words_(language.dates), block_(block) {}

  [[nodiscard]] const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  [[nodiscard]] TokenRange block() const { return block_; }
  [[nodiscard]] const DateWords& words() const { return words_; }
  [[nodiscard]] std::string_view folded(std::uint32_t t) const {
    return std::string_view(tokens_.folded).substr(at(t).begin, at(t).size);
  }
  [[nodiscard]] bool inside(std::uint32_t t) const { return t < block_.end; }

  /// The longest phrase of one of the classes that begins at a token.
  [[nodiscard]] DateMatch from(std::uint32_t t, DateClasses classes) const;
  /// The longest one that ends just before a token and does not begin before `floor`.
  [[nodiscard]] DateMatch until(std::uint32_t t, DateClasses classes, std::uint32_t floor) const;
  [[nodiscard]] bool is(std::uint32_t t, DateClasses classes) const {
    return static_cast<bool>(from(t, classes));
  }

  [[nodiscard]] DateNumber number_from(std::uint32_t t) const;
  [[nodiscard]] DateNumber number_until(std::uint32_t t, std::uint32_t floor) const;
  /// A year in words: nineteen seventy-eight, deux mille dix-huit.
  [[nodiscard]] DateNumber year_in_words(std::uint32_t t) const;

  /// Digits only, and their value; -1 for anything else or more than eight of them.
  [[nodiscard]] int digits(std::uint32_t t) const;
  [[nodiscard]] bool ends_in_digit(std::uint32_t t) const {
    const char last = text_[at(t).end() - 1];
    return last >= '0' && last <= '9';
  }
  /// Digits at the beginning of the token.
  [[nodiscard]] int leading_digits(std::uint32_t t) const;
  /// What is glued to the digits of a token.
  [[nodiscard]] DateSuffix suffix(std::uint32_t t) const;
  [[nodiscard]] bool is_decade(std::uint32_t t) const;  ///< 1990s

  /// Whether this sign alone, without a space, stands before the token.
  [[nodiscard]] bool glued_by(std::uint32_t t, char sign) const;
  /// Whether nothing but space or hyphen is before the token.
  [[nodiscard]] bool joined(std::uint32_t t) const { return inside(t) && at(t).joined(); }
  /// Whether a phrase may end before the token: punctuation, the end, or a small word.
  [[nodiscard]] bool ends_before(std::uint32_t t) const;
  /// The same without taking a capital for the beginning of something else.
  [[nodiscard]] bool ends_before_small(std::uint32_t t) const;
  /// Whether the word is what a number before it counts: euros, km.
  [[nodiscard]] bool is_measured(std::uint32_t t) const { return language_.is(at(t).word, kUnit); }
  /// Whether the number in digits before the word goes on in it: 2000 mille.
  [[nodiscard]] bool is_multiplier(std::uint32_t t) const {
    const DateMatch match = from(t, set_of(DateClass::Number));
    return match && match.value >= 100;
  }
  /// Whether the word is none of the small words of grammar.
  [[nodiscard]] bool is_noun_like(std::uint32_t t) const;
  /// Whether the token is part of a longer number: 6,107.31; 12 000; 3.5.
  [[nodiscard]] bool goes_on_number(std::uint32_t t) const;
  [[nodiscard]] bool number_goes_on(std::uint32_t t) const;

 private:
  [[nodiscard]] bool phrase_joined(std::uint32_t t) const;
  [[nodiscard]] DateMatch word_number(std::uint32_t t) const;

  std::string_view text_;
  const Tokens& tokens_;
  const LanguageKnowledge& language_;
  const DateWords& words_;
  TokenRange block_;
};

}  // namespace stet::language
