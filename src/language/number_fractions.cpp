// Parts of a whole: « deux tiers », "two and a half", "one in five", and ranks, whose words divide
// too.
#include <cmath>

#include "language/number_reader.h"

namespace stet::language {

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

/// Whether what was read is said to be a part of something, or ends the text: « un cinquième des ».
bool NumberReader::is_part_of(std::uint32_t end) const {
  if (!inside(end)) return true;
  return all_[end].joined() && phrase_at(end, AmountUse::NotFraction) == nullptr &&
         language_.is(all_[end].word, kOfWord | kPartOf);
}

}  // namespace stet::language
