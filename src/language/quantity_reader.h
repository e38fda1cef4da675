// Reading the quantities of one sentence, from left to right.
#pragma once

#include "language/amount.h"
#include "language/quantities.h"

namespace stet::language {

class QuantityReader {
 public:
  QuantityReader(const text::Prose& prose, const Tokens& tokens, const std::vector<Number>& numbers,
                 const Knowledge& knowledge, std::vector<Quantity>& found);

  /// Where the next number or other amount begins; kNoNumber when there is none.
  [[nodiscard]] std::uint32_t next() const;
  /// Sentences must come in their order; one that holds next() or begins after it.
  void read(const Sentence& sentence, std::uint32_t index, bool heading);

 private:
  [[nodiscard]] bool goes_on(std::uint32_t t) const { return t < end_ && all_[t].joined(); }
  [[nodiscard]] bool is(std::uint32_t t, std::uint32_t roles) const {
    return language_->is(all_[t].word, roles);
  }
  [[nodiscard]] const NumberWord& word(std::uint32_t t) const { return words_->of(all_[t].word); }
  [[nodiscard]] const Number* number_at(std::uint32_t t) const;
  [[nodiscard]] bool follows(std::uint32_t t) const;
  [[nodiscard]] const AmountPhrase* before(std::uint32_t t, AmountUse use) const;
  [[nodiscard]] const AmountPhrase* at(std::uint32_t t, AmountUse use) const {
    return t < end_ && word(t).has(use) ? words_->phrase_at(all_, t, end_, use) : nullptr;
  }

  std::uint32_t read_number(std::size_t index);
  std::uint32_t read_glued(std::uint32_t t);
  void pass(std::uint32_t t);
  std::uint32_t read_one(std::uint32_t t);
  std::uint32_t read_vague(std::uint32_t t, const AmountPhrase& phrase);

  void read_bounds(Quantity& quantity, Amount& amount) const;
  void read_comparison(Quantity& quantity, Amount& amount) const;
  bool read_bounds_after(std::uint32_t t, Quantity& quantity, Amount& amount, bool take) const;
  void read_several(const Number& number, Quantity& quantity, Amount& amount) const;
  void read_range(std::size_t index, Quantity& quantity, Amount& amount);
  bool read_range_of_units(Quantity& quantity, Amount& amount);
  void set_range(const Number& first, const Number& second, Quantity& quantity, Amount& amount);
  void read_half_after(Quantity& quantity, Amount& amount) const;
  void read_head(Quantity& quantity, bool linked) const;

  bool read_unit(Quantity& quantity, bool linked) const;
  [[nodiscard]] const AmountPhrase* measure_at(std::uint32_t t) const;
  [[nodiscard]] const AmountSign* sign_before(std::uint32_t t) const;
  [[nodiscard]] const AmountSign* sign_after(std::uint32_t t, std::uint32_t& end) const;
  void set_unit(Quantity& quantity, std::uint16_t unit) const;
  [[nodiscard]] QuantityKind kind_of_unit(std::uint16_t unit) const;
  void tell_ages_and_hours(const Number& number, Quantity& quantity) const;

  bool tell_chain(const Number& number, Quantity& quantity);
  void tell_kind(const Number& number, Quantity& quantity) const;
  [[nodiscard]] bool is_year(const Number& number) const;
  [[nodiscard]] bool is_date(const Number& number) const;
  [[nodiscard]] bool is_reference(const Number& number) const;
  [[nodiscard]] bool counts_noun(std::uint32_t t) const;
  [[nodiscard]] bool is_plural(std::uint32_t t) const;
  [[nodiscard]] bool is_function_word(std::uint32_t t) const;

  std::uint32_t keep(Quantity& quantity);
  [[nodiscard]] bool merge(const Quantity& quantity);

  std::string_view text_;
  const std::vector<Token>& all_;
  const std::vector<std::uint32_t>& amounts_;
  const std::vector<Number>& numbers_;
  const Knowledge& knowledge_;
  std::vector<Quantity>& found_;
  const LanguageKnowledge* language_ = nullptr;
  const AmountWords* words_ = nullptr;
  std::size_t next_ = 0;         ///< the number not yet passed
  std::size_t next_amount_ = 0;  ///< and the other amount
  std::uint32_t begin_ = 0;      ///< of the sentence
  std::uint32_t end_ = 0;
  std::uint32_t done_ = 0;  ///< where the quantity before ended
  std::uint32_t sentence_ = 0;
  std::size_t first_found_ = 0;  ///< of this sentence
  bool heading_ = false;
};

}  // namespace stet::language
