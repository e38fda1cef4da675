// Quantities with two ends: « entre 3 et 5 », "3% to 5%", "above 20 and below 35".
#include "language/quantity_reader.h"

namespace stet::language {

/// « entre 3 et 5 », "3 to 5", 3-5, « deux ou trois »; « 3 à 1 » is a score.
void QuantityReader::read_range(std::size_t index, Quantity& quantity, Amount& amount) {
  if (index + 1 >= numbers_.size()) return;
  const Number& first = numbers_[index];
  const Number& second = numbers_[index + 1];
  if (second.tokens.end > end_ || second.kind == NumberKind::Ordinal || second.plural) return;
  const std::uint32_t t = first.tokens.end;
  const AmountPhrase* const open = before(first.tokens.begin, AmountUse::RangeOpen);
  bool linked = false;
  bool either = false;
  bool score = false;
  if (second.tokens.begin == t) {
    const std::uint16_t between = all_[t].before & ~kSpace;
    linked = first.digits && second.digits && (between == kHyphen || between == kDash);
  } else if (second.tokens.begin == t + 1 && goes_on(t) && follows(t + 1)) {
    if (open != nullptr && open->detail == 1) {
      linked = word(t).is(kJoinerWord) || at(t, AmountUse::RangeLink) != nullptr;
    } else if (at(t, AmountUse::RangeLink) != nullptr) {
      linked = true;
      score = open == nullptr;
    } else {
      linked = either = word(t).is(kOrWord);
    }
  }
  if (!linked) return;
  if (open != nullptr && open->detail == 0 && first.tokens.begin > begin_ + open->size) {
    // « passé de 12 à 17 »
    const std::uint32_t verb = first.tokens.begin - open->size - 1;
    if (word(verb).is(kChangeWord)) return;
  }
  if (first.value >= second.value) {
    if (score && first.digits && second.digits && first.value < 100) {
      quantity.kind = QuantityKind::Score;
      quantity.tokens.end = second.tokens.end;
      quantity.span.end = second.span.end;
      next_ = index + 1;
    }
    return;
  }
  // « recule de 2,6 à 2,1 millions »: the first is in millions too, and the greater.
  const double shared = second.value / second.scale;
  if (open != nullptr && open->detail == 0 && first.scale == 1 && second.scale >= 1e6 &&
      first.value >= shared && first.value < 10 * shared)
    return;
  if (either && (second.value > 2 * first.value + 1 || first.scale != second.scale) &&
      second.scale == 1)
    return;
  set_range(first, second, quantity, amount);
  if (open != nullptr && !either) quantity.tokens.begin -= open->size;
  next_ = index + 1;
}

void QuantityReader::set_range(const Number& first, const Number& second, Quantity& quantity,
                               Amount& amount) {
  double low = first.value;
  // « entre 3 et 5 millions »
  if (first.scale == 1 && second.scale > 1 && low * second.scale < second.value)
    low *= second.scale;
  amount.interval = {low, second.value};
  if (second.collective) amount.interval.high = 1.2 * second.value;
  if (first.collective) amount.interval.low = 0.8 * low;
  amount.nominal = {low, second.value};
  quantity.range = true;
  quantity.vague = false;
  quantity.tokens.end = second.tokens.end;
  quantity.span.end = second.span.end;
}

/// « de 3 km à 5 km », "between $3 and $5", "3% to 5%".
bool QuantityReader::read_range_of_units(Quantity& quantity, Amount& amount) {
  const Number& first = numbers_[quantity.number];
  const std::uint32_t t = std::max(quantity.tokens.end, quantity.unit.end);
  if (quantity.number + 1 >= numbers_.size() || t + 1 >= end_) return false;
  const Number& second = numbers_[quantity.number + 1];
  if (second.tokens.begin != t + 1 || second.kind == NumberKind::Ordinal ||
      second.tokens.end > end_)
    return false;
  // A sign stands between the number and the link.
  if ((all_[t].before & ~(kSpace | kApostrophe | kSymbol)) != 0 || !follows(t + 1)) return false;
  const AmountPhrase* const open = before(first.tokens.begin, AmountUse::RangeOpen);
  const bool linked = open != nullptr && open->detail == 1 ? word(t).is(kJoinerWord)
                                                           : at(t, AmountUse::RangeLink) != nullptr;
  if (!linked || first.value >= second.value) return false;
  if (open != nullptr && open->detail == 0 && first.tokens.begin > begin_ + open->size &&
      word(first.tokens.begin - open->size - 1).is(kChangeWord))
    return false;
  Quantity other;
  other.tokens = second.tokens;
  other.span = second.span;
  if (!read_unit(other, second.scale >= 1e6) || other.unit_id != quantity.unit_id) return false;
  const text::ProseSpan span = quantity.span;
  set_range(first, second, quantity, amount);
  quantity.unit = other.unit;
  quantity.span = {span.begin, other.span.end};
  if (open != nullptr) quantity.tokens.begin -= open->size;
  next_ = quantity.number + 1;
  return true;
}

/// « supérieur à 20 et inférieur à 35 » is one range.
bool QuantityReader::merge(const Quantity& quantity) {
  if (found_.size() <= first_found_ || quantity.vague || quantity.range) return false;
  Quantity& last = found_.back();
  if (last.vague || last.range || last.kind != quantity.kind || last.unit_id != quantity.unit_id ||
      !last.head.empty() || !last.unit.empty())
    return false;
  const std::uint32_t t = last.tokens.end;
  const bool adjacent =
      (quantity.tokens.begin == t + 1 && goes_on(t) && goes_on(t + 1) && word(t).is(kJoinerWord)) ||
      (quantity.tokens.begin == t && all_[t].before == (kComma | kSpace));
  if (!adjacent) return false;
  const auto is_lower = [](const Interval& i) { return i.high == Interval::kOpen; };
  const auto is_upper = [](const Interval& i) { return i.low == 0 && i.high != Interval::kOpen; };
  const bool upwards = is_lower(last.interval) && is_upper(quantity.interval);
  const bool downwards = is_upper(last.interval) && is_lower(quantity.interval);
  if (!upwards && !downwards) return false;
  const Interval& lower = upwards ? last.interval : quantity.interval;
  const Interval& upper = upwards ? quantity.interval : last.interval;
  if (lower.low >= upper.high) return false;
  last.interval = {lower.low, upper.high, lower.low_open, upper.high_open};
  last.range = true;
  last.tokens.end = quantity.tokens.end;
  last.head = quantity.head;
  last.unit = quantity.unit;
  last.span.end = quantity.span.end;
  return true;
}

/// >30, <= 5 %
void QuantityReader::read_comparison(Quantity& quantity, Amount& amount) const {
  if ((all_[quantity.tokens.begin].before & kSymbol) == 0) return;
  std::uint32_t at = quantity.span.begin;
  const auto previous = [&]() -> char {
    while (at > 0 && text_[at - 1] == ' ') --at;
    return at == 0 ? '\0' : text_[at - 1];
  };
  char sign = previous();
  const bool equal = sign == '=';
  if (equal) {
    --at;
    sign = previous();
  }
  if (sign != '<' && sign != '>') return;
  --at;
  if (const char before = previous(); before == '<' || before == '>' || before == '=') return;
  while (text_[at] == ' ') ++at;
  const Bound bound = sign == '>' ? (equal ? Bound::AtLeast : Bound::MoreThan)
                                  : (equal ? Bound::AtMost : Bound::LessThan);
  apply(bound, amount);
  quantity.span.begin = at;
}

}  // namespace stet::language
