// What a figure and the bounds around it say together: « au moins une vingtaine ».
#pragma once

#include "language/amount_words.h"
#include "language/interval.h"
#include "language/numbers.h"

namespace stet::language {

struct Amount {
  Interval interval;
  Interval nominal;  ///< what a bound is about: of « plus d'une centaine » the hundred itself
  bool approximate = false;
};

/// After §4 of the evidence model: [17,17]; « une vingtaine » [16,24]; "dozens" [20,∞).
Amount amount_of(const Number& number);
/// « plusieurs centaines » [300,999], "a few dozen" [20,99].
Amount several_of(const Number& number, const AmountPhrase& vague);
/// « plusieurs » [3,∞), "a few" [2,10].
Amount vague_amount(const AmountPhrase& vague);
/// What « au moins », "nearly" make of it.
void apply(Bound bound, Amount& amount);

}  // namespace stet::language
