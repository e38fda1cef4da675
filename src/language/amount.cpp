#include "language/amount.h"

#include <algorithm>

namespace stet::language {
namespace {

/// "dozens" are as few as twenty.
double base_of(const Number& number) {
  return number.value == 12 ? 10 : number.value;
}

double upper_end(const AmountPhrase& vague) {
  return vague.most == kNoLimit ? Interval::kOpen : static_cast<double>(vague.most);
}

}  // namespace

Amount amount_of(const Number& number) {
  Amount amount;
  amount.nominal = amount.interval = Interval::exactly(number.value);
  if (number.plural) {
    amount.nominal = amount.interval = {2 * base_of(number), Interval::kOpen};
    amount.approximate = true;
    return amount;
  }
  // "a hundred" is as round as « une centaine »; « cent », "one hundred" and « un million » are
  // not.
  const bool round = number.article && number.kind == NumberKind::Cardinal &&
                     number.tokens.size() == 2 && number.value <= 1000;
  if (number.collective || round) {
    amount.interval = {0.8 * number.value, 1.2 * number.value};
    amount.approximate = true;
  }
  return amount;
}

Amount several_of(const Number& number, const AmountPhrase& vague) {
  Amount amount;
  const double base = base_of(number);
  amount.interval = {static_cast<double>(vague.meaning) * base, 10 * base - 1};
  amount.nominal = amount.interval;
  amount.approximate = true;
  return amount;
}

Amount vague_amount(const AmountPhrase& vague) {
  Amount amount;
  amount.interval = {static_cast<double>(vague.meaning), upper_end(vague)};
  amount.nominal = amount.interval;
  amount.approximate = true;
  return amount;
}

void apply(Bound bound, Amount& amount) {
  const Interval nominal = amount.nominal;
  const double nothing = nominal.high < 0 ? -Interval::kOpen : 0;
  switch (bound) {
    case Bound::AtLeast:
      amount.interval = {nominal.low, Interval::kOpen};
      break;
    case Bound::MoreThan:
      amount.interval = {nominal.low, Interval::kOpen, true, false};
      break;
    case Bound::AtMost:
      amount.interval = {nothing, nominal.high};
      break;
    case Bound::LessThan:
      amount.interval = {nothing, nominal.high, false, true};
      break;
    case Bound::Nearly:
      amount.interval.low = std::min(0.9 * nominal.low, amount.interval.low);
      amount.nominal = amount.interval;
      break;
    case Bound::About:
      amount.interval = {std::min(0.9 * nominal.low, amount.interval.low),
                         std::max(1.1 * nominal.high, amount.interval.high)};
      amount.nominal = amount.interval;
      break;
    case Bound::Exactly:
      amount.interval = amount.nominal;
      amount.approximate = false;
      return;
    case Bound::OrEqual:
      amount.interval.low_open = amount.interval.high_open = false;
      return;
    case Bound::Plain:
      return;
  }
  amount.approximate = true;
}

}  // namespace stet::language
