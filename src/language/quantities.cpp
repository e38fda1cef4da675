#include "language/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stet::language {
namespace {

/// What stands for nothing that can be counted.
constexpr std::uint32_t kFunctionWord = kDeterminer | kPronoun | kPreposition | kComplementiser |
                                        kPerfectAuxiliary | kPassiveAuxiliary | kOfWord |
                                        kNegation | kNumberLink | kRelative | kAgent | kReflexive |
                                        kMonth | kWeekday | kNumberWord;
constexpr std::uint32_t kLongestHead = 4;

class QuantityReader {
 public:
  QuantityReader(const text::Prose& prose, const Tokens& tokens, const std::vector<Number>& numbers,
                 const Knowledge& knowledge, std::vector<Quantity>& found)
      : text_(prose.text()),
        all_(tokens.all),
        numbers_(numbers),
        knowledge_(knowledge),
        found_(found) {}

  void read(const Sentence& sentence, std::uint32_t index) {
    language_ = &knowledge_.languages[sentence.language];
    words_ = &language_->amounts;
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    sentence_ = index;
    done_ = begin_;
    for (std::uint32_t t = begin_; t < end_;) {
      while (next_ < numbers_.size() && numbers_[next_].tokens.begin < t) ++next_;
      if (next_ < numbers_.size() && numbers_[next_].tokens.begin == t) {
        t = read_number(next_);
      } else if (words_->knows(all_[t].word)) {
        t = read_vague(t);
      } else {
        ++t;
      }
    }
  }

 private:
  [[nodiscard]] bool goes_on(std::uint32_t t) const { return t < end_ && all_[t].joined(); }
  [[nodiscard]] bool is(std::uint32_t t, std::uint32_t roles) const {
    return language_->is(all_[t].word, roles);
  }
  [[nodiscard]] const Number* number_at(std::uint32_t t) const {
    for (std::size_t n = next_; n < numbers_.size() && numbers_[n].tokens.begin <= t; ++n) {
      if (numbers_[n].tokens.begin == t) return &numbers_[n];
    }
    return nullptr;
  }

  /// The longest phrase of this use that ends just before a token, and begins at or after done_.
  [[nodiscard]] const AmountPhrase* before(std::uint32_t t, AmountUse use) const {
    if (t <= done_ || !all_[t].joined()) return nullptr;
    const NumberWord& word = words_->of(all_[t - 1].word);
    for (const AmountPhrase& phrase : words_->phrases_of(word)) {
      if (phrase.use != use || t - done_ < phrase.size) continue;
      const std::uint32_t first = t - phrase.size;
      bool fits = true;
      for (std::uint32_t i = 0; fits && i < phrase.size; ++i) {
        fits = all_[first + i].word == words_->phrase_words[phrase.first_word + i] &&
               (i == 0 || all_[first + i].joined());
      }
      if (fits) return &phrase;
    }
    return nullptr;
  }

  /// The longest phrase of this use that begins with a token.
  [[nodiscard]] const AmountPhrase* at(std::uint32_t t, AmountUse use) const {
    if (t >= end_) return nullptr;
    for (const AmountPhrase& phrase : words_->phrases_of(words_->of(all_[t].word))) {
      if (phrase.use != use || t + phrase.size > end_) continue;
      bool fits = true;
      for (std::uint32_t i = 1; fits && i < phrase.size; ++i) {
        fits =
            all_[t + i].word == words_->phrase_words[phrase.first_word + i] && all_[t + i].joined();
      }
      if (fits) return &phrase;
    }
    return nullptr;
  }

  struct Amount {
    Interval interval;
    Interval nominal;  ///< what a bound is about: of « plus d'une centaine » 100
    bool approximate = false;
  };

  static double base_of(double value) { return value == 12 ? 10 : value; }

  [[nodiscard]] static Amount amount_of(const Number& number) {
    Amount amount;
    amount.nominal = amount.interval = Interval::exactly(number.value);
    if (number.plural) {
      amount.interval = {2 * base_of(number.value), Interval::kOpen};
      amount.nominal = amount.interval;
      amount.approximate = true;
    } else if (number.collective || (number.article && number.tokens.size() == 2 &&
                                     number.kind == NumberKind::Cardinal)) {
      amount.interval = {0.8 * number.value, 1.2 * number.value};
      amount.approximate = true;
    }
    return amount;
  }

  static void apply(Bound bound, Amount& amount) {
    const Interval nominal = amount.nominal;
    switch (bound) {
      case Bound::AtLeast:
        amount.interval = {nominal.low, Interval::kOpen};
        break;
      case Bound::MoreThan:
        amount.interval = {nominal.low, Interval::kOpen, true, false};
        break;
      case Bound::AtMost:
        amount.interval = {0, nominal.high};
        break;
      case Bound::LessThan:
        amount.interval = {0, nominal.high, false, true};
        break;
      case Bound::Nearly:
        amount.interval = {std::min(0.9 * nominal.low, amount.interval.low), amount.interval.high};
        break;
      case Bound::About:
        amount.interval = {std::min(0.9 * nominal.low, amount.interval.low),
                           std::max(1.1 * nominal.high, amount.interval.high)};
        break;
      case Bound::Exactly:
        amount.interval = amount.nominal;
        amount.approximate = false;
        return;
      case Bound::Plain:
        return;
    }
    if (bound == Bound::Nearly || bound == Bound::About) amount.nominal = amount.interval;
    amount.approximate = true;
  }

  /// Takes in the bounds that stand before and after.
  void read_bounds(Quantity& quantity, Amount& amount) {
    while (const AmountPhrase* phrase = before(quantity.tokens.begin, AmountUse::Before)) {
      apply(static_cast<Bound>(phrase->detail), amount);
      quantity.tokens.begin -= phrase->size;
    }
  }

  void read_bounds_after(Quantity& quantity, Amount& amount) {
    if (!goes_on(quantity.tokens.end)) return;
    if (const AmountPhrase* phrase = at(quantity.tokens.end, AmountUse::After)) {
      // « 17 au moins 3 fois »: a figure after it takes the bound.
      const std::uint32_t end = quantity.tokens.end + phrase->size;
      if (goes_on(end) && number_at(end) != nullptr) return;
      apply(static_cast<Bound>(phrase->detail), amount);
      quantity.tokens.end = end;
    }
  }

  std::uint32_t read_number(std::size_t index) {
    const Number& number = numbers_[index];
    Quantity quantity;
    quantity.sentence = sentence_;
    quantity.number = static_cast<std::uint32_t>(index);
    quantity.tokens = number.tokens;
    quantity.span = number.span;
    Amount amount = amount_of(number);
    quantity.vague = number.plural;
    classify(number, quantity);
    if (!quantity.counts()) {
      quantity.interval = amount.interval;
      return keep(quantity);
    }
    read_range(index, quantity, amount);
    read_unit(quantity);
    if (quantity.unit_id == 0 && quantity.kind == QuantityKind::Count) {
      if (number.plural) {
        // « plusieurs centaines », « quelques dizaines », "several hundred"
        multiply_vague(quantity, number, amount);
      }
    }
    read_bounds(quantity, amount);
    if (quantity.unit_id == 0) read_bounds_after(quantity, amount);
    if (number.kind == NumberKind::Fraction && quantity.kind == QuantityKind::Count)
      quantity.kind = QuantityKind::Share;
    quantity.interval = amount.interval;
    quantity.approximate = amount.approximate;
    if (quantity.kind == QuantityKind::Count) read_head(quantity, number.collective);
    return keep(quantity);
  }

  void multiply_vague(Quantity& quantity, const Number& number, Amount& amount) {
    const std::uint32_t t = quantity.tokens.begin;
    for (std::uint32_t size = 1; size <= 3 && t >= done_ + size; ++size) {
      if (!all_[t].joined()) return;
      const AmountPhrase* phrase = at(t - size, AmountUse::Vague);
      if (phrase == nullptr || phrase->size != size) continue;
      const double base = base_of(number.value);
      amount.interval = {static_cast<double>(phrase->meaning) * base, 10 * base - 1};
      amount.nominal = amount.interval;
      quantity.tokens.begin = t - size;
      return;
    }
  }

  /// « entre 3 et 5 », "3 to 5", 3-5.
  void read_range(std::size_t index, Quantity& quantity, Amount& amount) {
    if (index + 1 >= numbers_.size()) return;
    const Number& first = numbers_[index];
    const Number& second = numbers_[index + 1];
    if (second.tokens.end > end_ || second.kind == NumberKind::Ordinal) return;
    const std::uint32_t t = first.tokens.end;
    const AmountPhrase* open = before(first.tokens.begin, AmountUse::RangeOpen);
    bool linked = false;
    if (second.tokens.begin == t) {
      linked =
          first.digits && second.digits && (all_[t].before == kHyphen || all_[t].before == kDash);
    } else if (second.tokens.begin == t + 1 && goes_on(t) && goes_on(t + 1)) {
      if (open != nullptr && open->detail == 1)
        linked = words_->of(all_[t].word).is(kJoinerWord);
      else
        linked = at(t, AmountUse::RangeLink) != nullptr;
    }
    if (!linked) return;
    double low = first.value;
    const double high = second.value;
    if (low < high && first.scale == 1 && second.scale > 1 && low * second.scale < high)
      low *= second.scale;
    if (low >= high) return;
    amount.nominal = amount.interval = {low, high};
    quantity.range = true;
    quantity.vague = false;
    if (open != nullptr) quantity.tokens.begin -= open->size;
    quantity.tokens.end = second.tokens.end;
    next_ = index + 1;
  }

  void read_unit(Quantity& quantity) {
    std::uint32_t t = quantity.tokens.end;
    const Token& last = all_[t - 1];
    // A sign before or after: $3bn, 12 %, 30 °C.
    if (quantity.tokens.begin > 0) {
      const AmountSign* const sign = sign_before(all_[quantity.tokens.begin].begin);
      if (sign != nullptr && unit_kind(sign->unit) == QuantityKind::Money) {
        set_unit(quantity, sign->unit);
        quantity.span.begin =
            all_[quantity.tokens.begin].begin - static_cast<std::uint32_t>(sign->text.size());
        return;
      }
    }
    if (const AmountSign* const sign = sign_after(last.end(), quantity.span.end)) {
      set_unit(quantity, sign->unit);
      return;
    }
    quantity.span.end = last.end();
    if (!goes_on(t)) return;
    if (is(t, kOfWord) && goes_on(t + 1)) ++t;
    const AmountPhrase* const phrase = at(t, AmountUse::Measure);
    if (phrase == nullptr) return;
    set_unit(quantity, static_cast<std::uint16_t>(phrase->meaning));
    quantity.unit = {t, t + phrase->size};
    quantity.span.end = all_[quantity.unit.end - 1].end();
  }

  [[nodiscard]] const AmountSign* sign_before(std::uint32_t byte) const {
    for (const std::uint32_t size : {1U, 2U, 3U}) {
      if (byte < size) break;
      const std::string_view text = text_.substr(byte - size, size);
      const unsigned char first = static_cast<unsigned char>(text.front());
      if ((first & 0xC0U) == 0x80 || first == ' ' || (first >= '0' && first <= '9')) continue;
      if (const AmountSign* sign = words_->sign(text); sign != nullptr && sign->unit != 0)
        return sign;
    }
    return nullptr;
  }

  /// The sign that follows a number, with or without a space.
  [[nodiscard]] const AmountSign* sign_after(std::uint32_t byte, std::uint32_t& end) const {
    std::uint32_t at = byte;
    if (at < text_.size() && text_[at] == ' ')
      ++at;
    else if (text_.substr(at, 2) == "\u00A0")
      at += 2;
    else if (text_.substr(at, 3) == "\u202F" || text_.substr(at, 3) == "\u2009")
      at += 3;
    if (at >= text_.size()) return nullptr;
    const auto first = static_cast<unsigned char>(text_[at]);
    if (first != '%' && first != '$' && first < 0xC2) return nullptr;
    for (const std::uint32_t size : {3U, 2U, 1U}) {
      const AmountSign* const sign = words_->sign(text_.substr(at, size));
      if (sign == nullptr || sign->unit == 0) continue;
      end = at + size;
      return sign;
    }
    return nullptr;
  }

  [[nodiscard]] QuantityKind unit_kind(std::uint16_t unit) const {
    switch (knowledge_.measures[unit].kind) {
      case MeasureKind::Share:
        return QuantityKind::Share;
      case MeasureKind::Points:
        return QuantityKind::Points;
      case MeasureKind::Money:
        return QuantityKind::Money;
      case MeasureKind::Duration:
        return QuantityKind::Duration;
      case MeasureKind::Clock:
        return QuantityKind::Clock;
      case MeasureKind::Measure:
        break;
    }
    return QuantityKind::Measure;
  }

  void set_unit(Quantity& quantity, std::uint16_t unit) const {
    quantity.unit_id = unit;
    quantity.kind = unit_kind(unit);
  }

  /// What counts nothing.
  void classify(const Number& number, Quantity& quantity) const {
    const std::uint32_t t = number.tokens.begin;
    const std::uint32_t end = number.tokens.end;
    if (number.kind == NumberKind::Ordinal) {
      quantity.kind = QuantityKind::Ordinal;
      if ((goes_on(end) && is(end, kMonth)) || (t > begin_ && is(t - 1, kMonth)))
        quantity.kind = QuantityKind::Date;
      return;
    }
    if (!number.digits || number.value != std::floor(number.value)) return;
    const bool month_before = t > begin_ && all_[t].joined() && is(t - 1, kMonth);
    const bool month_after = goes_on(end) && is(end, kMonth);
    if (number.tokens.size() == 1 && number.value >= 1500 && number.value <= 2099 &&
        all_[t].size == 4) {
      if (!at_measure(end)) quantity.kind = QuantityKind::Year;
      return;
    }
    if (number.value <= 31 && (month_before || month_after)) {
      quantity.kind = QuantityKind::Date;
      return;
    }
    if (t > begin_ && all_[t].joined() && before(t, AmountUse::Name) != nullptr)
      quantity.kind = QuantityKind::Reference;
    const bool hyphen_after = end < end_ && all_[end].before == kHyphen && all_[end].is(kDigits);
    if (hyphen_after && next_ + 1 < numbers_.size() && numbers_[next_ + 1].tokens.begin == end &&
        numbers_[next_ + 1].value <= number.value)
      quantity.kind = QuantityKind::Score;
  }

  [[nodiscard]] bool at_measure(std::uint32_t t) const {
    std::uint32_t unused = 0;
    return sign_after(all_[t - 1].end(), unused) != nullptr ||
           (goes_on(t) && at(t, AmountUse::Measure) != nullptr);
  }

  /// « 17 [jeunes ouvriers] », "some 40 [armed men]".
  void read_head(Quantity& quantity, bool linked) const {
    std::uint32_t t = quantity.tokens.end;
    if (goes_on(t) && is(t, kOfWord) && (linked || quantity.interval.low >= 1e6)) ++t;
    const std::uint32_t first = t;
    while (t < end_ && t - first < kLongestHead && all_[t].joined() && !all_[t].is(kDigits) &&
           !is(t, kFunctionWord))
      ++t;
    std::uint32_t plural = first;
    for (std::uint32_t i = first; i < t; ++i) {
      const char last = text_[all_[i].end() - 1];
      if (last == 's' || last == 'x') plural = i + 1;
    }
    if (t > first) quantity.head = {first, std::max(plural, first + 1)};
  }

  /// « plusieurs », "scores of", "a few".
  std::uint32_t read_vague(std::uint32_t t) {
    const AmountPhrase* const phrase = at(t, AmountUse::Vague);
    if (phrase == nullptr) return t + 1;
    const std::uint32_t end = t + phrase->size;
    if (goes_on(end) && number_at(end) != nullptr) return end;  // plusieurs centaines; quelques 40
    Quantity quantity;
    quantity.sentence = sentence_;
    quantity.tokens = {t, end};
    quantity.span = {all_[t].begin, all_[end - 1].end()};
    quantity.vague = quantity.approximate = true;
    quantity.interval = {
        static_cast<double>(phrase->meaning),
        phrase->most == kNoLimit ? Interval::kOpen : static_cast<double>(phrase->most)};
    if (is(end - 1, kOfWord)) --quantity.tokens.end;
    read_unit(quantity);
    if (quantity.kind == QuantityKind::Count) read_head(quantity, true);
    return keep(quantity);
  }

  std::uint32_t keep(Quantity& quantity) {
    quantity.span.begin = std::min(quantity.span.begin, all_[quantity.tokens.begin].begin);
    quantity.span.end = std::max(quantity.span.end, all_[quantity.tokens.end - 1].end());
    found_.push_back(quantity);
    done_ = std::max(quantity.tokens.end, quantity.unit.end);
    return done_;
  }

  std::string_view text_;
  const std::vector<Token>& all_;
  const std::vector<Number>& numbers_;
  const Knowledge& knowledge_;
  std::vector<Quantity>& found_;
  const LanguageKnowledge* language_ = nullptr;
  const AmountWords* words_ = nullptr;
  std::size_t next_ = 0;     ///< the number not yet passed
  std::uint32_t begin_ = 0;  ///< of the sentence
  std::uint32_t end_ = 0;
  std::uint32_t done_ = 0;  ///< where the quantity before ended
  std::uint32_t sentence_ = 0;
};

}  // namespace

std::string_view name_of(QuantityKind kind) {
  static constexpr std::array<std::string_view, 13> kNames = {
      "count",   "share", "points", "money", "measure", "duration", "age",
      "ordinal", "year",  "date",   "clock", "score",   "reference"};
  return kNames.at(static_cast<std::size_t>(kind));
}

std::vector<Quantity> find_quantities(const text::Prose& prose, const Tokens& tokens,
                                      const std::vector<Number>& numbers,
                                      const std::vector<Sentence>& sentences,
                                      const Knowledge& knowledge) {
  std::vector<Quantity> found;
  QuantityReader reader(prose, tokens, numbers, knowledge, found);
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    if (sentences[s].language != kAnyLanguage) reader.read(sentences[s], s);
  }
  return found;
}

}  // namespace stet::language
