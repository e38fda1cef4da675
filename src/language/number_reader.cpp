#include "language/number_reader.h"

#include <cmath>

#include "language/digits.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestAddress = 1000;  // bytes; longer ones are cut
}  // namespace

struct NumberReader::Reading {
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

  [[nodiscard]] double amount() const { return kind == NumberKind::Cardinal ? sum.value() : value; }
  void take(std::uint32_t to) {
    end = to;
    last_byte = 0;
  }
};

NumberReader::NumberReader(std::string_view prose, const Tokens& tokens,
                           const LanguageKnowledge& language, TokenRange block, bool heading)
    : text_(prose),
      all_(tokens.all),
      language_(language),
      words_(language.amounts),
      block_(block),
      heading_(heading) {}

const AmountPhrase* NumberReader::phrase_at(std::uint32_t t, AmountUse use) const {
  return words_.phrase_at(all_, t, block_.end, use);
}

const AmountPhrase* NumberReader::phrase_before(std::uint32_t t, AmountUse use) const {
  return all_[t].joined() ? words_.phrase_before(all_, t, block_.begin, use) : nullptr;
}

/// The number word that begins here, of one token or several; size is its tokens.
const NumberWord& NumberReader::word_at(std::uint32_t t, std::uint32_t& size) const {
  const NumberWord& word = simple_word(t);
  size = 1;
  if (word.phrase_count != 0) {
    if (const AmountPhrase* const phrase = phrase_at(t, AmountUse::Compound)) {
      size = phrase->size;
      return words_.words[phrase->meaning];
    }
  }
  return word;
}

bool NumberReader::ends_in_s(std::uint32_t t) const {
  const char last = text_[all_[t].end() - 1];
  return last == 's' || last == 'x' || last == 'z';
}

std::optional<Number> NumberReader::read(std::uint32_t token, bool one_counts_here) const {
  if (!all_[token].is(kDigits) && simple_word(token).is(kMinusWord | kMinusAfter)) {
    // "minus five": the number after it, below nought
    if (!goes_on(token + 1) || !is_minus(token)) return std::nullopt;
    std::optional<Number> number = read(token + 1, true);
    if (!number || number->value < 0 || number->kind == NumberKind::Ordinal || number->plural)
      return std::nullopt;
    number->tokens.begin = token;
    number->span.begin = all_[token].begin;
    number->value = -number->value;
    return number;
  }
  Reading reading;
  reading.begin = reading.end = token;
  reading.first_byte = all_[token].begin;
  if (!(all_[token].is(kDigits) ? begin_with_digits(reading) : begin_with_word(reading)))
    return std::nullopt;
  if (reading.kind == NumberKind::Cardinal) {
    go_on(reading);
    if (reading.sum.empty()) {
      if (!read_half(reading)) return std::nullopt;
    } else if (reading.kind == NumberKind::Cardinal && !reading.collective) {
      if (!take_divisor(reading) && !take_joined_fraction(reading)) take_decimals(reading);
    }
    take_multiplier(reading);
    take_whole(reading);
    if (reading.one && reading.kind == NumberKind::Cardinal && !one_counts_here &&
        !one_counts(reading))
      return std::nullopt;
  }
  if (reading.failed || reading.end == token || is_a_name(reading) || is_an_adjective(reading))
    return std::nullopt;

  Number number;
  number.tokens = {token, reading.end};
  number.span = {reading.first_byte,
                 reading.last_byte != 0 ? reading.last_byte : all_[reading.end - 1].end()};
  number.value = reading.amount();
  if (reading.digits && reading.first_byte < all_[token].begin &&
      text_[reading.first_byte] != '.' && text_[reading.first_byte] != ',')
    number.value = -number.value;
  number.scale = reading.scale;
  number.kind = reading.kind;
  number.digits = reading.digits;
  number.collective = reading.collective || reading.plural;
  number.plural = reading.plural;
  number.article = reading.article;
  number.one = reading.one;
  number.bare = reading.kind == NumberKind::Cardinal && !reading.sum.counted() && !reading.article;
  return number;
}

bool NumberReader::begin_with_digits(Reading& reading) const {
  const std::uint32_t t = reading.begin;
  if (in_a_name(t) || in_an_address(t)) return false;
  Digits digits = read_digits(text_, all_, t, block_.end, words_.decimal_comma);
  if (all_[t].before != kStop && all_[t].before != kComma &&
      (all_[t].before & (kStop | kComma)) != 0 && t >= block_.begin) {
    // ".25": after a space, or at the beginning
    const std::uint32_t at = all_[t].begin;
    const bool mark = at > 0 && (text_[at - 1] == '.' || text_[at - 1] == ',');
    if (mark && (at == 1 || text_[at - 2] == ' ' || text_[at - 2] == '\n')) {
      const std::uint32_t size = digits.end_byte - digits.begin_byte;
      digits.value = std::stod("0." + std::string(text_.substr(digits.begin_byte, size)));
      digits.begin_byte = at - 1;
    }
  }
  reading.digits = true;
  reading.take(digits.end);
  reading.first_byte = minus_before(digits.begin_byte);
  if (digits.suffix) {
    double power = 0;
    if (const std::uint32_t end = exponent_of(digits, power); end != 0) {
      reading.take(end);
      return reading.sum.add(digits.value * std::pow(10, power), 0);
    }
    // 12k, 3rd, 1.5m
    const AmountSign* const sign =
        words_.sign(text_.substr(digits.end_byte, all_[digits.end - 1].end() - digits.end_byte));
    if (sign == nullptr) return false;
    if (sign->ordinal) {
      if (digits.decimals) return false;
      reading.kind = NumberKind::Ordinal;
      reading.value = digits.value;
      return true;
    }
    if (sign->multiplier == 0) return false;
    if (sign->unit != 0) {
      // "$1.5m", "1.5m people", but "a 3m wall"
      const bool money = digits.begin_byte > 0 && (all_[t].before & kSymbol) != 0;
      const bool counts = goes_on(digits.end) && digits.decimals && ends_in_s(digits.end);
      if (!money && !counts) return false;
    }
    reading.sum.add(digits.value, 0);
    reading.scale = static_cast<double>(sign->multiplier);
    return reading.sum.multiply(reading.scale);
  }
  reading.last_byte = digits.end_byte;
  if (inside(digits.end) && all_[digits.end].before == kSpace && all_[digits.end].size <= 3 &&
      !all_[digits.end].is(kDigits)) {
    // « 3 Md€ », « 12 M€ », "2.3 k"; but « 12 M. Dupont »
    const AmountSign* const sign = words_.sign(all_[digits.end].span().of(text_));
    const std::uint32_t after = digits.end + 1;
    const bool name = inside(after) && (all_[after].is(kCapital) || (all_[after].before & kStop));
    if (sign != nullptr && sign->multiplier != 0 && sign->unit == 0 && !name) {
      reading.take(after);
      reading.scale = static_cast<double>(sign->multiplier);
      return reading.sum.add(digits.value, 0) && reading.sum.multiply(reading.scale);
    }
  }
  // 3/4, 2 1/4; but not 9/11, 24/7, 5/17/2018
  const auto is_fraction = [&](std::uint32_t upper, double& value) {
    const std::uint32_t lower = upper + 1;
    if (!inside(lower) || !all_[lower].is(kDigits) || all_[lower].before != kSymbol ||
        text_[all_[lower].begin - 1] != '/' || all_[lower].begin - all_[upper].end() != 1)
      return false;
    if (inside(lower + 1) && (all_[lower + 1].before & kSymbol) != 0 &&
        text_[all_[lower].end()] == '/')
      return false;
    const Digits above = read_digits(text_, all_, upper, upper + 1, words_.decimal_comma);
    const Digits below = read_digits(text_, all_, lower, lower + 1, words_.decimal_comma);
    const bool usual =
        below.value >= 2 && (below.value <= 10 || below.value == 12 || below.value == 16 ||
                             below.value == 20 || below.value == 100 || below.value == 1000);
    if (above.suffix || below.suffix || !usual || above.value <= 0 || above.value >= below.value)
      return false;
    value = above.value / below.value;
    return true;
  };
  double fraction = 0;
  if (digits.end == t + 1 && is_fraction(t, fraction)) {
    reading.kind = NumberKind::Fraction;
    reading.value = fraction;
    reading.take(t + 2);
    return true;
  }
  if (!digits.decimals && inside(digits.end) && all_[digits.end].before == kSpace &&
      all_[digits.end].is(kDigits) && is_fraction(digits.end, fraction)) {
    reading.sum.add(digits.value + fraction, 0);
    reading.take(digits.end + 2);
    return true;
  }
  reading.sum.add(digits.value, 0);
  return true;
}

bool NumberReader::begin_with_word(Reading& reading) const {
  std::uint32_t size = 1;
  const NumberWord& word = word_at(reading.begin, size);
  if (word.role != NumberRole::None && !(word.is(kArticleWord) && size == 1)) return true;
  if (!word.is(kArticleWord) || !goes_on(reading.begin + 1)) return false;
  const NumberWord& next = word_at(reading.begin + 1, size);
  if (next.is(kPluralWord)) return false;
  switch (next.role) {
    case NumberRole::Multiplier:
    case NumberRole::Collective:
    case NumberRole::Divisor:
    case NumberRole::Half:
    case NumberRole::Ordinal:
      break;
    case NumberRole::Ten:
      break;  // "a twenty-first"
    case NumberRole::Unit:
    case NumberRole::None:
      return false;
  }
  reading.article = true;
  reading.take(reading.begin + 1);
  return true;
}

/// Words that go on: « vingt et un », « 3 millions », « une vingtaine », "two hundred and five".
void NumberReader::go_on(Reading& reading) const {
  std::optional<Reading> before_joiner;
  while (inside(reading.end) && (reading.end == reading.begin || all_[reading.end].joined() ||
                                 is_spaced_hyphen(reading, reading.end))) {
    std::uint32_t at = reading.end;
    bool joined = false;
    if (!reading.sum.empty() && simple_word(at).is(kJoinerWord)) {
      if (!goes_on(at + 1) || !may_join(reading, at + 1)) return;
      Reading fraction;
      if (read_fraction(at + 1, fraction) && fraction.value < 1) return;
      if (closes_a_pair(reading, at + 1)) return;
      joined = true;
      ++at;
    }
    if (all_[at].is(kDigits)) {
      if (!go_on_with_digits(reading, at, joined)) return;
      continue;
    }
    std::uint32_t size = 1;
    const NumberWord& word = word_at(at, size);
    const auto value = static_cast<double>(word.value);
    if (joined) before_joiner = reading;
    switch (word.role) {
      case NumberRole::Unit:
      case NumberRole::Ten:
        // Neither « dix-un » nor "a five".
        if (reading.article && reading.sum.empty() && word.role == NumberRole::Unit) return;
        if (!reading.sum.add(value, static_cast<double>(word.below))) {
          if (word.role == NumberRole::Ten) take_compound_divisor(reading, at);
          return;
        }
        reading.one = reading.end == reading.begin && word.is(kOneValue);
        reading.scale = 1;
        break;
      case NumberRole::Multiplier:
        if (!reading.sum.counted() && word.is(kPluralWord)) reading.plural = true;
        if (!reading.sum.multiply(value)) {
          // "between one hundred and two hundred"
          if (before_joiner) reading = *before_joiner;
          return;
        }
        before_joiner.reset();
        reading.scale *= value;
        reading.one = false;
        break;
      case NumberRole::Collective: {
        reading.plural = reading.plural || (word.is(kPluralWord) && !reading.sum.counted());
        reading.sum.collect(value);
        reading.collective = true;
        reading.one = false;
        reading.take(at + size);
        // « des dizaines de milliers », "hundreds of thousands"
        const std::uint32_t of = reading.end;
        if (goes_on(of) && goes_on(of + 1) && language_.is(all_[of].word, kOfWord)) {
          const NumberWord& next = simple_word(of + 1);
          const bool counts =
              next.role == NumberRole::Multiplier || next.role == NumberRole::Collective;
          if (counts && next.is(kPluralWord) && next.value >= 1000) {
            reading.sum.multiply_all(static_cast<double>(next.value));
            reading.scale = static_cast<double>(next.value);
            reading.take(of + 2);
          }
        }
        return;
      }
      case NumberRole::Ordinal:
        take_ordinal(reading, word, at + size);
        return;
      case NumberRole::Divisor:
      case NumberRole::Half:
      case NumberRole::None:
        if (joined) reading = *before_joiner;
        return;
    }
    reading.take(at + size);
  }
}

/// "fifty - two": a hyphen that got spaces.
bool NumberReader::is_spaced_hyphen(const Reading& reading, std::uint32_t t) const {
  if (all_[t].before != (kSpace | kDash) && all_[t].before != kDash) return false;
  if (text_.substr(all_[t - 1].end(), all_[t].begin - all_[t - 1].end()) != " - ") return false;
  const NumberWord& last = simple_word(t - 1);
  const NumberWord& next = simple_word(t);
  if (next.role == NumberRole::Unit)
    return last.role == NumberRole::Ten && next.value < 10 && !reading.digits;
  return next.role == NumberRole::Ordinal && last.role == NumberRole::Unit &&
         (next.is(kPluralWord) || last.is(kOneValue)) && next.value > 2;
}

/// "4 thousand 3 hundred and 21", « 3 millions 200 000 ».
bool NumberReader::go_on_with_digits(Reading& reading, std::uint32_t t, bool joined) const {
  if (!reading.sum.multiplied()) return false;
  const Digits digits = read_digits(text_, all_, t, block_.end, words_.decimal_comma);
  if (digits.suffix || digits.decimals || digits.value == 0 || digits.value >= reading.sum.below())
    return false;
  std::uint32_t size = 1;
  const bool multiplier =
      goes_on(digits.end) && word_at(digits.end, size).role == NumberRole::Multiplier;
  const NumberWord* const next = multiplier ? &word_at(digits.end, size) : nullptr;
  if (next != nullptr && static_cast<double>(next->value) >= reading.sum.below()) return false;
  if (!multiplier && !(joined && reading.digits) && digits.value < 1000) return false;
  reading.sum.add(digits.value, 0);
  reading.take(digits.end);
  reading.scale = 1;
  return true;
}

/// « vingt et un », "a hundred and five": whether the joiner before this word adds it.
bool NumberReader::may_join(const Reading& reading, std::uint32_t t) const {
  std::uint32_t size = 1;
  const NumberWord& next = word_at(t, size);
  const NumberSum& sum = reading.sum;
  if (words_.joins_after_multiplier) {
    if (!sum.multiplied()) return false;
    if (all_[t].is(kDigits)) return reading.digits;
    return (next.role == NumberRole::Unit || next.role == NumberRole::Ten ||
            next.role == NumberRole::Ordinal) &&
           static_cast<double>(next.value) < sum.below();
  }
  if (all_[t].is(kDigits)) return reading.digits && sum.multiplied() && sum.below() <= 100;
  if (sum.multiplied() || sum.below() <= 1) return false;
  if (next.role == NumberRole::Ordinal) return next.value == 1 || next.value == 11;
  return next.role == NumberRole::Unit && (next.is(kOneValue) || next.value == 11);
}

/// "between a hundred and two thousand": the joiner parts two ends.
bool NumberReader::closes_a_pair(const Reading& reading, std::uint32_t t) const {
  const AmountPhrase* const open = phrase_before(reading.begin, AmountUse::RangeOpen);
  if (open == nullptr || open->detail == 0) return false;
  Reading other;
  other.begin = other.end = t;
  go_on(other);
  if (other.sum.empty()) return false;
  if (other.amount() > reading.amount()) return true;
  // "between a hundred and five and two hundred" has another joiner to come
  return !(goes_on(other.end) && simple_word(other.end).is(kJoinerWord));
}

/// Whether what was read is said to be a part of something, or ends the text: « un cinquième des ».
bool NumberReader::is_part_of(std::uint32_t end) const {
  if (!inside(end)) return true;
  return all_[end].joined() && phrase_at(end, AmountUse::NotFraction) == nullptr &&
         language_.is(all_[end].word, kOfWord | kPartOf);
}

/// True when the word has been taken, as a rank or as the lower number of a fraction.
bool NumberReader::take_ordinal(Reading& reading, const NumberWord& word, std::uint32_t end) const {
  const auto value = static_cast<double>(word.value);
  const bool plural = word.is(kPluralWord);
  const bool power = value >= 100;
  const bool single = reading.article || reading.one;
  const auto is_fraction = [&](double numerator) {
    reading.kind = NumberKind::Fraction;
    reading.value = numerator / value;
    reading.divided = true;
    reading.one = false;
    reading.take(end);
    return true;
  };
  const auto is_ordinal = [&](double ordinal) {
    reading.kind = NumberKind::Ordinal;
    reading.value = ordinal;
    reading.one = false;
    reading.take(end);
    return true;
  };
  if (reading.sum.empty()) {
    if (reading.article) return !plural && value >= 3 && is_part_of(end) && is_fraction(1);
    // "thirds", "seconds" alone are no ranks; « les premiers » are.
    if (plural && (!words_.ordinals_agree || value == 2)) return false;
    return is_ordinal(value);
  }
  if (plural) return value >= 3 && is_fraction(reading.sum.value());
  if (single && reading.sum.value() == 1) {
    const bool always = words_.joins_after_multiplier && reading.one;  // "one third"
    if (value >= 3 && (always || is_part_of(end))) return is_fraction(1);
    return false;
  }
  if (reading.article && !power) {
    reading.failed = !is_part_of(end) || value >= reading.sum.below();
    if (reading.failed) return false;
    reading.kind = NumberKind::Fraction;
    reading.value = 1 / (reading.sum.value() + value);
    reading.divided = true;
    reading.take(end);
    return true;
  }
  if (power) {
    if (reading.article && is_part_of(end) && reading.sum.multiplied())
      return is_fraction(reading.sum.value());
    NumberSum sum = reading.sum;
    return sum.multiply(value) && is_ordinal(sum.value());
  }
  if (value < reading.sum.below()) return is_ordinal(reading.sum.value() + value);
  if (!words_.joins_after_multiplier && value >= 3 && is_part_of(end))
    return is_fraction(reading.sum.value());
  return false;
}

/// « un vingt-cinquième », "three twenty-firsts".
bool NumberReader::take_compound_divisor(Reading& reading, std::uint32_t t) const {
  Reading divisor;
  divisor.begin = divisor.end = t;
  std::uint32_t size = 1;
  const NumberWord& ten = word_at(t, size);
  double lower = 0;
  const std::uint32_t last = t + size;
  const NumberWord* const unit = goes_on(last) ? &word_at(last, size) : nullptr;
  if (unit != nullptr && unit->role == NumberRole::Ordinal && unit->value < ten.below &&
      unit->is(kPluralWord)) {
    lower = static_cast<double>(ten.value + unit->value);  // "three twenty-firsts"
    divisor.end = last + size;
  } else {
    go_on(divisor);
    if (divisor.kind != NumberKind::Ordinal || !is_part_of(divisor.end)) return false;
    lower = divisor.value;
  }
  reading.kind = NumberKind::Fraction;
  reading.value = reading.sum.value() / lower;
  reading.divided = true;
  reading.one = false;
  reading.take(divisor.end);
  return true;
}

/// « deux tiers », "three quarters", "one half", after a number or an article.
bool NumberReader::take_divisor(Reading& reading) const {
  const std::uint32_t t = reading.end;
  if (reading.kind != NumberKind::Cardinal || reading.digits || !inside(t) ||
      !(t == reading.begin || all_[t].joined()))
    return false;
  std::uint32_t size = 1;
  const NumberWord& word = word_at(t, size);
  if (word.role != NumberRole::Divisor && word.role != NumberRole::Half) return false;
  const double upper = reading.sum.empty() ? 1 : reading.sum.value();
  const auto lower = static_cast<double>(word.value);
  if (upper != std::floor(upper) || upper < 1) return false;
  if (upper > 1 && (lower == 2 || !ends_in_s(t + size - 1))) return false;
  if (phrase_at(t + size, AmountUse::NotFraction) != nullptr) return false;
  // quarter-final, demi-finale; but half-million, demi-heure
  if (inside(t + size) && all_[t + size].before == kHyphen) {
    const NumberRole next = word_at(t + size, size).role;
    size = 1;
    if (next != NumberRole::Multiplier && next != NumberRole::Collective &&
        phrase_at(t + size, AmountUse::Measure) == nullptr)
      return false;
  }
  reading.kind = NumberKind::Fraction;
  reading.value = upper / lower;
  reading.divided = true;
  reading.one = false;
  reading.take(t + size);
  return true;
}

/// "two and a half", « trois et demi », « cent trois et deux tiers ».
bool NumberReader::take_joined_fraction(Reading& reading) const {
  const std::uint32_t t = reading.end;
  if (reading.kind != NumberKind::Cardinal || !goes_on(t) || !goes_on(t + 1) ||
      !simple_word(t).is(kJoinerWord))
    return false;
  Reading fraction;
  if (!read_fraction(t + 1, fraction) || fraction.value >= 1) return false;
  reading.one = false;
  // "one billion and a half million"
  const NumberWord* const power = goes_on(fraction.end) ? &simple_word(fraction.end) : nullptr;
  if (power != nullptr && reading.sum.multiplied() && power->role == NumberRole::Multiplier &&
      static_cast<double>(power->value) < reading.sum.below()) {
    reading.sum.add(fraction.value * static_cast<double>(power->value), 0);
    reading.take(fraction.end + 1);
    return true;
  }
  reading.sum.add_fraction(fraction.value);
  reading.divided = true;
  reading.take(fraction.end);
  return true;
}

/// « demi », "a half", « deux tiers », "two thirds", "a fifth of".
bool NumberReader::read_fraction(std::uint32_t t, Reading& fraction) const {
  fraction.begin = fraction.end = t;
  std::uint32_t size = 1;
  const NumberWord& word = word_at(t, size);
  if (word.is(kArticleWord)) {
    if (!goes_on(t + 1)) return false;
    fraction.article = true;
    fraction.take(t + 1);
  } else if (word.role == NumberRole::Divisor && word.value == 2) {
    fraction.kind = NumberKind::Fraction;
    fraction.value = 0.5;
    fraction.take(t + size);
    return !inside(t + size) || all_[t + size].before != kHyphen;
  } else if (word.role != NumberRole::Unit && word.role != NumberRole::Ten) {
    return false;
  }
  go_on(fraction);
  if (fraction.kind == NumberKind::Cardinal) take_divisor(fraction);
  return fraction.kind == NumberKind::Fraction;
}

/// A fraction without a number of its own: "half of", "half a million", « la moitié ».
bool NumberReader::read_half(Reading& reading) const {
  if (reading.kind != NumberKind::Cardinal) return true;
  const std::uint32_t t = reading.end;
  if (!inside(t)) return false;
  std::uint32_t size = 1;
  const NumberWord& word = word_at(t, size);
  const std::uint32_t after = t + size;
  const bool bounded = phrase_before(reading.begin, AmountUse::Before) != nullptr;
  const bool of = goes_on(after) && goes_on(after + 1) && language_.is(all_[after].word, kOfWord);
  const std::uint32_t power = of ? after + 1 : after;
  const bool multiplies = goes_on(power) && simple_word(power).role == NumberRole::Multiplier &&
                          !simple_word(power).is(kPluralWord);
  if (word.role == NumberRole::Divisor) {
    // "a quarter of", "quarter million"
    const bool whole = goes_on(after) && language_.is(all_[after].word, kOfWord | kPartOf);
    // « le tiers des »
    const bool noun = words_.half_is_noun && reading.begin > block_.begin &&
                      all_[reading.begin].joined() &&
                      language_.is(all_[reading.begin - 1].word, kDeterminer);
    const bool fits =
        multiplies || ((reading.article || noun) && whole) || (reading.article && bounded);
    if (!fits) return false;
    if (word.is(kPluralWord)) return false;
    return take_divisor(reading);
  }
  if (word.role != NumberRole::Half) return false;
  const bool of_something = goes_on(after) && all_[after].before != kHyphen &&
                            (language_.is(all_[after].word, kOfWord | kPartOf | kDeterminer) ||
                             simple_word(after).is(kArticleWord));
  const bool ends = !inside(after) && reading.article;
  if (!of_something && !bounded && !multiplies && !ends && !words_.half_is_noun) return false;
  reading.kind = NumberKind::Fraction;
  reading.value = 0.5;
  reading.divided = true;
  reading.take(after);
  return true;
}

/// "half a million", "two and a half million", "two thirds of a million".
void NumberReader::take_multiplier(Reading& reading) const {
  if (!reading.divided) return;
  std::uint32_t t = reading.end;
  if (!goes_on(t)) return;
  if (language_.is(all_[t].word, kOfWord) && goes_on(t + 1)) ++t;
  if (simple_word(t).is(kArticleWord) && goes_on(t + 1)) ++t;
  const NumberWord& word = simple_word(t);
  if (word.role != NumberRole::Multiplier || word.value < 100) return;
  // « la moitié des millions » counts millions
  if (t > reading.end && word.is(kPluralWord)) return;
  const double value = reading.amount() * static_cast<double>(word.value);
  reading.kind = NumberKind::Cardinal;
  reading.sum = {};
  reading.sum.add(value, 0);
  reading.scale = static_cast<double>(word.value);
  reading.take(t + 1);
}

/// « virgule cinq », "point nought four".
void NumberReader::take_decimals(Reading& reading) const {
  std::uint32_t t = reading.end;
  if (reading.kind != NumberKind::Cardinal || !goes_on(t) || !goes_on(t + 1) ||
      !simple_word(t).is(kPointWord))
    return;
  ++t;
  double unit = 0.1;
  double decimals = 0;
  bool any = false;
  while (goes_on(t)) {
    std::uint32_t size = 1;
    const NumberWord& word = word_at(t, size);
    const bool one_figure = word.role == NumberRole::Unit && word.value < 10;
    if (one_figure) {
      decimals += static_cast<double>(word.value) * unit;
      unit /= 10;
      t += size;
    } else if (word.role == NumberRole::Unit || word.role == NumberRole::Ten) {
      Reading rest;
      rest.begin = rest.end = t;
      go_on(rest);
      if (rest.sum.empty() || rest.kind != NumberKind::Cardinal) break;
      const double value = rest.sum.value();
      decimals += value * unit * 10 / std::pow(10, std::floor(std::log10(value)) + 1);
      t = rest.end;
      any = true;
      break;
    } else {
      break;
    }
    any = true;
  }
  if (!any) return;
  reading.sum.add_fraction(decimals);
  reading.one = false;
  reading.divided = true;
  reading.take(t);
}

/// « un sur trois », "two out of five", "one in ten".
bool NumberReader::take_whole(Reading& reading) const {
  if (reading.kind != NumberKind::Cardinal || reading.sum.empty() || reading.collective ||
      reading.divided || reading.scale != 1)
    return false;
  const std::uint32_t t = reading.end;
  if (!goes_on(t)) return false;
  const AmountPhrase* const over = phrase_at(t, AmountUse::Over);
  if (over == nullptr || !goes_on(t + over->size)) return false;
  const bool strong = over->detail == 1;
  Reading whole;
  whole.begin = whole.end = t + over->size;
  if (all_[whole.begin].is(kDigits)) {
    if (!begin_with_digits(whole)) return false;
  } else if (!begin_with_word(whole) || whole.article) {
    return false;
  }
  if (whole.kind == NumberKind::Cardinal) go_on(whole);
  if (whole.kind != NumberKind::Cardinal || whole.sum.empty()) return false;
  const double upper = reading.sum.value();
  const double lower = whole.sum.value();
  if (upper != std::floor(upper) || lower != std::floor(lower) || upper < 1 || upper >= lower)
    return false;
  if (!strong) {
    // "killed three in five days", "two in 2015" are no fractions
    if (upper != 1 || (whole.digits && lower >= 1500 && lower < 2100)) return false;
  }
  if (phrase_at(whole.end, AmountUse::Measure) != nullptr && goes_on(whole.end)) return false;
  if (goes_on(whole.end) && language_.is(all_[whole.end].word, kMonth)) return false;
  reading.kind = NumberKind::Fraction;
  reading.value = upper / lower;
  reading.one = false;
  reading.take(whole.end);
  reading.last_byte = whole.last_byte;
  return true;
}

/// « un ou deux », "between one and three": a lone one that can only count.
bool NumberReader::one_counts(const Reading& reading) const {
  const std::uint32_t t = reading.end;
  if (!goes_on(t) || !goes_on(t + 1)) return false;
  const AmountPhrase* const open = phrase_before(reading.begin, AmountUse::RangeOpen);
  const bool linked = phrase_at(t, AmountUse::RangeLink) != nullptr || simple_word(t).is(kOrWord) ||
                      (open != nullptr && open->detail == 1 && simple_word(t).is(kJoinerWord));
  if (!linked) return false;
  const NumberRole next = simple_word(t + 1).role;
  return all_[t + 1].is(kDigits) || next == NumberRole::Unit || next == NumberRole::Ten;
}

/// Covid-19, '62: a name, a year.
bool NumberReader::in_a_name(std::uint32_t t) const {
  const Token& token = all_[t];
  if (token.before == kHyphen && t > block_.begin && !all_[t - 1].is(kDigits)) return true;
  if (token.begin == 0) return false;
  if (text_[token.begin - 1] == '_') return true;
  const bool apostrophe =
      text_[token.begin - 1] == '\'' || text_.substr(0, token.begin).ends_with("’");
  // 1'200 has been read as a whole; « l'1 », '62
  return apostrophe && !(token.before == kApostrophe && t > block_.begin &&
                         language_.is(all_[t - 1].word, kElision));
}

/// In http://…, a mail address, a query: no space since some sign.
bool NumberReader::in_an_address(std::uint32_t t) const {
  const Token& token = all_[t];
  if ((token.before & kSymbol) == 0 || (token.before & (kSpace | kBlockStart)) != 0) return false;
  const std::uint32_t least = token.begin > kLongestAddress ? token.begin - kLongestAddress : 0;
  for (std::uint32_t at = token.begin; at > least; --at) {
    const char c = text_[at - 1];
    if (c == ' ' || c == '\n') return false;
    if (c == '@' || (c == ':' && text_.substr(at - 1, 3) == "://")) return true;
  }
  return false;
}

/// "the Six Nations": words with a capital inside a sentence, before another.
bool NumberReader::is_a_name(const Reading& reading) const {
  if (heading_ || reading.digits || reading.kind != NumberKind::Cardinal) return false;
  const Token& first = all_[reading.begin];
  if (!first.is(kCapital) || reading.begin == block_.begin || !first.joined()) return false;
  const Token& previous = all_[reading.begin - 1];
  if (previous.is(kCapital) && !language_.is(previous.word, kDeterminer)) return false;
  return goes_on(reading.end) && all_[reading.end].is(kCapital);
}

/// « un véhicule neuf »: a number only before what it counts.
bool NumberReader::is_an_adjective(const Reading& reading) const {
  // « en quarantaine », « une quarantaine obligatoire »: a count is of something
  if (reading.collective && simple_word(reading.end - 1).is(kAdjectiveToo)) {
    const std::uint32_t of = reading.end;
    return !goes_on(of) || !language_.is(all_[of].word, kOfWord) || !goes_on(of + 1) ||
           all_[of + 1].is(kDigits) || simple_word(of + 1).role != NumberRole::None;
  }
  if (reading.end != reading.begin + 1 || !simple_word(reading.begin).is(kAdjectiveToo))
    return false;
  if (!goes_on(reading.end)) return true;
  return !ends_in_s(reading.end) && !simple_word(reading.end).is(kOrWord) &&
         phrase_at(reading.end, AmountUse::Measure) == nullptr &&
         phrase_at(reading.end, AmountUse::Over) == nullptr;
}

/// « à moins dix degrés », "is negative five"; but « au moins dix », "tested negative five days
/// ago".
bool NumberReader::is_minus(std::uint32_t t) const {
  if (simple_word(t).is(kMinusWord)) return true;
  if (t == block_.begin || !all_[t].joined()) return false;
  if (phrase_before(t + 1, AmountUse::Before) != nullptr) return false;
  return language_.is(all_[t - 1].word, kPreposition | kOfWord | kNumberLink | kPassiveAuxiliary);
}

/// 1e10, 12.3e+14: the power of ten after digits whose suffix begins with e; one past its last
/// token, or 0.
std::uint32_t NumberReader::exponent_of(const Digits& digits, double& power) const {
  const std::uint32_t last = digits.end - 1;
  const std::string_view suffix = text_.substr(digits.end_byte, all_[last].end() - digits.end_byte);
  if (suffix.empty() || (suffix.front() != 'e' && suffix.front() != 'E')) return 0;
  const auto is_number = [](std::string_view text) {
    return !text.empty() && text.size() <= 3 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (is_number(suffix.substr(1))) {
    power = std::stod(std::string(suffix.substr(1)));
    return digits.end;
  }
  if (suffix.size() != 1 || !inside(digits.end)) return 0;
  const Token& next = all_[digits.end];
  const char sign = text_[all_[last].end()];
  if (next.begin - all_[last].end() != 1 || (sign != '+' && sign != '-') ||
      !is_number(next.span().of(text_)))
    return 0;
  power = std::stod(std::string(next.span().of(text_))) * (sign == '-' ? -1 : 1);
  return digits.end + 1;
}

/// Where a minus sign stands just before a byte, else the byte itself.
std::uint32_t NumberReader::minus_before(std::uint32_t byte) const {
  std::uint32_t sign = byte;
  if (byte >= 1 && text_[byte - 1] == '-')
    sign = byte - 1;
  else if (byte >= 3 && text_.substr(byte - 3, 3) == "−")
    sign = byte - 3;
  if (sign == byte) return byte;
  if (sign == 0) return sign;
  const char previous = text_[sign - 1];
  const bool free = previous == ' ' || previous == '\n' || previous == '(' || previous == '<' ||
                    text_.substr(0, sign).ends_with("\u00A0");
  return free ? sign : byte;
}

}  // namespace stet::language
