#include "language/numbers.h"

#include "language/digits.h"

namespace stet::language {
namespace {

class NumberReader {
 public:
  NumberReader(const text::Prose& prose, Tokens& tokens, const LanguageKnowledge& language,
               TokenRange block)
      : text_(prose.text()),
        tokens_(tokens),
        all_(tokens.all),
        language_(language),
        words_(language.amounts),
        block_(block) {}

  void find(std::vector<Number>& numbers) {
    for (std::uint32_t t = block_.begin; t < block_.end;) {
      const Token& token = all_[t];
      if (!token.is(kDigits) && !words_.knows(token.word)) {
        ++t;
        continue;
      }
      Number number;
      if (!read(t, number)) {
        ++t;
        continue;
      }
      mark(number);
      numbers.push_back(number);
      t = number.tokens.end;
    }
  }

 private:
  [[nodiscard]] bool inside(std::uint32_t t) const { return t < block_.end; }
  [[nodiscard]] bool goes_on(std::uint32_t t) const { return t < block_.end && all_[t].joined(); }

  /// The number word that begins here, of one token or several; size is its tokens.
  const NumberWord& word_at(std::uint32_t t, std::uint32_t& size) const {
    const NumberWord& word = words_.of(all_[t].word);
    size = 1;
    for (const AmountPhrase& phrase : words_.phrases_of(word)) {
      if (phrase.use != AmountUse::Compound) break;
      if (!matches(phrase, t)) continue;
      size = phrase.size;
      return words_.words[phrase.meaning];
    }
    return word;
  }

  [[nodiscard]] bool matches(const AmountPhrase& phrase, std::uint32_t t) const {
    if (t + phrase.size > block_.end) return false;
    for (std::uint32_t i = 1; i < phrase.size; ++i) {
      if (!goes_on(t + i) || all_[t + i].word != words_.phrase_words[phrase.first_word + i])
        return false;
    }
    return true;
  }

  /// A sum of number words, from the greatest down: its value so far.
  struct Sum {
    double total = 0;           ///< of what stands before a multiplier of a thousand or more
    double current = 0;         ///< since then
    double last = 0;            ///< the word added last
    double below = kUnlimited;  ///< the next word must be
    double scale = kUnlimited;  ///< the last multiplier of a thousand or more
    bool empty = true;
    bool counted = false;     ///< by a word or digits of its own, not only a multiplier
    bool multiplied = false;  ///< the last word was a multiplier

    [[nodiscard]] double value() const { return total + current; }
  };
  static constexpr double kUnlimited = 1e300;

  static bool add(Sum& sum, double value, double below) {
    if (!sum.empty && (value >= sum.below || value == 0)) return false;
    sum.current += value;
    sum.last = value;
    sum.below = below;
    sum.empty = false;
    sum.counted = true;
    sum.multiplied = false;
    return true;
  }

  static bool multiply(Sum& sum, double by) {
    if (by < 1000) {
      if (sum.current >= 100 && !(sum.total == 0 && sum.current == sum.last)) return false;
      if (sum.current == 0 && !sum.empty && sum.below <= by) return false;
      sum.current = (sum.current == 0 ? 1 : sum.current) * by;
      sum.last = sum.current;
    } else if (sum.empty) {
      sum.total = by;
      sum.scale = by;
    } else if (sum.total == 0) {
      sum.total = sum.current * by;
      sum.current = 0;
      sum.scale = by;
    } else if (sum.current == 0) {  // mille milliards
      if (!sum.multiplied) return false;
      sum.total *= by;
      sum.scale = by;
    } else if (by < sum.scale) {
      sum.total += sum.current * by;
      sum.current = 0;
      sum.scale = by;
    } else if (sum.value() < by) {  // cent vingt mille millions
      sum.total = sum.value() * by;
      sum.current = 0;
      sum.scale = by;
    } else {
      return false;
    }
    sum.below = by;
    sum.empty = false;
    sum.multiplied = true;
    return true;
  }

  /// Reads the number that begins with this token, if any.
  bool read(std::uint32_t begin, Number& number) {
    const Token& first = all_[begin];
    Sum sum;
    std::uint32_t t = begin;
    number.tokens.begin = begin;
    number.span = first.span();
    bool only_one = false;
    std::uint32_t byte_end = 0;
    if (first.is(kDigits)) {
      if (in_a_name(begin)) return false;
      const Digits digits = read_digits(text_, tokens_, begin, block_.end, words_.decimal_comma);
      if (digits.suffix && !read_suffix(digits, number, sum)) return false;
      if (!digits.suffix) add(sum, digits.value, 0);
      number.digits = true;
      t = digits.end;
      number.span = {digits.begin_byte, digits.end_byte};
      byte_end = digits.suffix ? all_[t - 1].end() : digits.end_byte;
      if (number.kind == NumberKind::Ordinal) {
        number.tokens.end = t;
        number.span.end = byte_end;
        number.value = sum.value();
        return true;
      }
    } else {
      std::uint32_t size = 1;
      const NumberWord& word = word_at(t, size);
      if (word.is(kArticleWord)) {
        if (!goes_on(t + 1)) return false;
        const NumberWord& next = word_at(t + 1, size);
        const bool counts = next.role == NumberRole::Multiplier ||
                            next.role == NumberRole::Collective ||
                            next.role == NumberRole::Divisor || next.role == NumberRole::Half;
        if (!counts || next.is(kPluralWord)) return false;
        number.article = true;
        ++t;
      } else if (word.role == NumberRole::None) {
        return false;
      }
    }
    // Words that go on: « vingt et un », « 3 millions », « une vingtaine », "two hundred and five".
    bool plural = false;
    while (inside(t) && (t == begin || all_[t].joined())) {
      std::uint32_t size = 1;
      std::uint32_t at = t;
      if (words_.of(all_[t].word).is(kJoinerWord) && !sum.empty) {
        if (!goes_on(t + 1) || !may_join(sum, t + 1)) break;
        at = t + 1;
      }
      const NumberWord& word = word_at(at, size);
      if (word.role == NumberRole::None) break;
      if (sum.empty && word.is(kOneValue)) only_one = true;
      if (word.role == NumberRole::Unit || word.role == NumberRole::Ten) {
        if (!add(sum, static_cast<double>(word.value), static_cast<double>(word.below))) break;
        number.scale = 1;
        if (at + size - begin > 1) only_one = false;
      } else if (word.role == NumberRole::Multiplier) {
        if (word.is(kPluralWord) && !sum.counted) plural = true;
        if (!multiply(sum, static_cast<double>(word.value))) break;
        number.scale *= static_cast<double>(word.value);
        only_one = false;
      } else if (word.role == NumberRole::Collective) {
        plural = plural || (word.is(kPluralWord) && !sum.counted);
        collect(sum, static_cast<double>(word.value));
        number.collective = true;
        only_one = false;
        t = at + size;
        // « des dizaines de milliers », "hundreds of thousands"
        if (goes_on(t + 1) && language_.is(all_[t].word, kOfWord) && all_[t].joined()) {
          const NumberWord& next = words_.of(all_[t + 1].word);
          const bool counts =
              next.role == NumberRole::Multiplier || next.role == NumberRole::Collective;
          if (counts && next.is(kPluralWord) && next.value >= 1000) {
            sum.total = sum.value() * static_cast<double>(next.value);
            sum.current = 0;
            sum.scale = sum.below = static_cast<double>(next.value);
            t += 2;
          }
        }
        break;
      } else {
        break;
      }
      t = at + size;
    }
    if (sum.empty || only_one) return false;
    number.collective = number.collective || plural;
    number.plural = plural;
    number.value = sum.value();
    number.tokens.end = t;
    number.span.end = t - begin == 1 && byte_end != 0 ? byte_end : all_[t - 1].end();
    return true;
  }

  static void collect(Sum& sum, double value) {
    if (sum.empty) {
      sum.current = value;
    } else if (sum.last > 0 && sum.last < sum.current && sum.last < 100) {
      sum.current += sum.last * (value - 1);
    } else {
      sum.current = (sum.current == 0 ? 1 : sum.current) * value;
    }
    sum.empty = false;
    sum.below = 0;
  }

  /// « vingt et un », "a hundred and five": whether the joiner before this word adds it.
  [[nodiscard]] bool may_join(const Sum& sum, std::uint32_t t) const {
    const NumberWord& next = words_.of(all_[t].word);
    if (words_.joins_after_multiplier)
      return sum.multiplied && (next.role == NumberRole::Unit || next.role == NumberRole::Ten) &&
             static_cast<double>(next.value) < sum.below;
    return !sum.multiplied && sum.below > 1 && next.role == NumberRole::Unit &&
           (next.is(kOneValue) || next.value == 11);
  }

  /// 12k, 3rd, 1.5m.
  bool read_suffix(const Digits& digits, Number& number, Sum& sum) {
    const AmountSign* const sign =
        words_.sign(text_.substr(digits.end_byte, all_[digits.end - 1].end() - digits.end_byte));
    if (sign == nullptr) return false;
    if (sign->ordinal) {
      number.kind = NumberKind::Ordinal;
      return add(sum, digits.value, 0);
    }
    if (sign->multiplier == 0) return false;
    add(sum, digits.value, 0);
    number.scale = static_cast<double>(sign->multiplier);
    return multiply(sum, number.scale);
  }

  /// Covid-19, '62: a name, a year.
  [[nodiscard]] bool in_a_name(std::uint32_t t) const {
    const Token& token = all_[t];
    if (token.before == kHyphen && t > block_.begin && !all_[t - 1].is(kDigits)) return true;
    return token.begin > 0 &&
           (text_[token.begin - 1] == '\'' || text_.substr(0, token.begin).ends_with("’"));
  }

  void mark(const Number& number) {
    if (number.kind != NumberKind::Cardinal) return;
    std::uint32_t first = number.tokens.begin + (number.article ? 1 : 0);
    std::uint32_t end = number.tokens.end;
    if (number.digits) {
      const bool after = all_[first].before == kHyphen && first > block_.begin;
      const bool before = inside(end) && all_[end].before == kHyphen && all_[end].is(kDigits);
      if (after || before) return;
    }
    if (number.collective && goes_on(end) && language_.is(all_[end].word, kOfWord)) ++end;
    all_[first].flags |= kFigureStart;
    for (std::uint32_t t = first + 1; t < end; ++t) all_[t].flags |= kFigureInside;
  }

  std::string_view text_;
  Tokens& tokens_;
  std::vector<Token>& all_;
  const LanguageKnowledge& language_;
  const AmountWords& words_;
  TokenRange block_;
};

}  // namespace

std::vector<Number> find_numbers(const text::Prose& prose, Tokens& tokens,
                                 const Knowledge& knowledge,
                                 const std::vector<LanguageId>& languages) {
  std::vector<Number> numbers;
  for (std::size_t b = 0; b < prose.blocks().size(); ++b) {
    if (languages[b] == kAnyLanguage) continue;
    NumberReader(prose, tokens, knowledge.languages[languages[b]], tokens.of_block[b])
        .find(numbers);
  }
  return numbers;
}

}  // namespace stet::language
