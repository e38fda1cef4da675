// Reading one number that begins with a given word: digits, words, or both.
#pragma once

#include <optional>

#include "language/digits.h"
#include "language/number_sum.h"
#include "language/numbers.h"

namespace stet::language {

class NumberReader {
 public:
  /// Of one block. Names with numbers in them (the Six Nations) are told by their capitals, which
  /// in a `heading` say nothing.
  NumberReader(std::string_view prose, const Tokens& tokens, const LanguageKnowledge& language,
               TokenRange block, bool heading);

  /// The number that begins with this token; a lone one only where it counts, or when told so.
  [[nodiscard]] std::optional<Number> read(std::uint32_t token, bool one_counts_here = false) const;

 private:
  /// What has been read so far.
  struct Reading {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;  ///< one past the last token taken
    NumberSum sum;
    NumberKind kind = NumberKind::Cardinal;
    double value = 0;  ///< of an ordinal or a fraction; a cardinal's is its sum's
    double scale = 1;
    std::uint32_t first_byte = 0;
    std::uint32_t last_byte = 0;  ///< where it ends inside its last token; 0 at the end of that
    bool digits = false;
    bool article = false;
    bool one = false;  ///< nothing but a lone « un », "one"
    bool collective = false;
    bool plural = false;
    bool divided = false;  ///< a fraction has been read: a multiplier may follow
    bool failed = false;   ///< an article before a rank: "a twenty-first birthday"

    [[nodiscard]] double amount() const {
      return kind == NumberKind::Cardinal ? sum.value() : value;
    }
    void take(std::uint32_t to) {
      end = to;
      last_byte = 0;
    }
  };

  [[nodiscard]] bool inside(std::uint32_t t) const { return t < block_.end; }
  [[nodiscard]] bool goes_on(std::uint32_t t) const { return t < block_.end && all_[t].joined(); }
  [[nodiscard]] const NumberWord& simple_word(std::uint32_t t) const {
    return words_.of(all_[t].word);
  }
  const NumberWord& word_at(std::uint32_t t, std::uint32_t& size) const;
  const AmountPhrase* phrase_at(std::uint32_t t, AmountUse use) const;
  const AmountPhrase* phrase_before(std::uint32_t t, AmountUse use) const;
  [[nodiscard]] bool ends_in_s(std::uint32_t t) const;

  bool begin_with_digits(Reading& reading) const;
  bool begin_with_word(Reading& reading) const;
  void go_on(Reading& reading) const;
  bool go_on_with_digits(Reading& reading, std::uint32_t t, bool joined) const;
  bool take_ordinal(Reading& reading, const NumberWord& word, std::uint32_t end) const;
  bool take_compound_divisor(Reading& reading, std::uint32_t t) const;
  bool take_divisor(Reading& reading) const;
  bool take_joined_fraction(Reading& reading) const;
  void take_multiplier(Reading& reading) const;
  void take_decimals(Reading& reading) const;
  bool take_whole(Reading& reading) const;
  bool read_fraction(std::uint32_t t, Reading& fraction) const;
  bool read_half(Reading& reading) const;

  [[nodiscard]] bool may_join(const Reading& reading, std::uint32_t t) const;
  [[nodiscard]] bool closes_a_pair(const Reading& reading, std::uint32_t t) const;
  [[nodiscard]] bool is_part_of(std::uint32_t end) const;
  [[nodiscard]] bool one_counts(const Reading& reading) const;
  [[nodiscard]] bool in_a_name(std::uint32_t t) const;
  [[nodiscard]] bool in_an_address(std::uint32_t t) const;
  [[nodiscard]] bool is_a_name(const Reading& reading) const;
  [[nodiscard]] bool is_an_adjective(const Reading& reading) const;
  [[nodiscard]] bool is_minus(std::uint32_t t) const;
  [[nodiscard]] bool is_spaced_hyphen(const Reading& reading, std::uint32_t t) const;
  std::uint32_t exponent_of(const Digits& digits, double& power) const;
  [[nodiscard]] std::uint32_t minus_before(std::uint32_t byte) const;

  std::string_view text_;
  const std::vector<Token>& all_;
  const LanguageKnowledge& language_;
  const AmountWords& words_;
  TokenRange block_;
  bool heading_;
};

}  // namespace stet::language
