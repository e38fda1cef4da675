#include "language/number_sum.h"

namespace stet::language {

bool NumberSum::add(double value, double below) {
  if (!empty_ && (value >= below_ || value == 0)) return false;
  current_ += value;
  last_ = value;
  below_ = below;
  empty_ = false;
  counted_ = true;
  multiplied_ = false;
  return true;
}

bool NumberSum::multiply(double by) {
  if (by < 1000) {
    // « trois cent cent », but "322 hundred" and "twenty-five hundred".
    const bool alone = total_ == 0 && current_ == last_ && !multiplied_;
    if (current_ >= 100 && !alone) return false;
    if (current_ == 0 && !empty_ && below_ <= by) return false;
    current_ = (current_ == 0 ? 1 : current_) * by;
    last_ = current_;
  } else if (empty_) {
    total_ = by;
    scale_ = by;
  } else if (total_ == 0) {
    total_ = current_ * by;
    current_ = 0;
    scale_ = by;
  } else if (current_ == 0) {
    if (!multiplied_) return false;
    total_ *= by;  // mille milliards
    scale_ = by;
  } else if (by < scale_) {
    total_ += current_ * by;
    current_ = 0;
    scale_ = by;
  } else if (value() < by) {
    total_ = value() * by;  // cent vingt mille millions
    current_ = 0;
    scale_ = by;
  } else {
    return false;
  }
  below_ = by;
  empty_ = false;
  multiplied_ = true;
  return true;
}

void NumberSum::collect(double value) {
  if (empty_) {
    current_ = value;
  } else if (last_ > 0 && last_ < current_ && last_ < 100) {
    current_ += last_ * (value - 1);
  } else {
    current_ = (current_ == 0 ? 1 : current_) * value;
  }
  empty_ = false;
  below_ = 0;
}

void NumberSum::multiply_all(double by) {
  total_ = value() * by;
  current_ = 0;
  scale_ = below_ = by;
  empty_ = false;
}

void NumberSum::add_fraction(double fraction) {
  current_ += multiplied_ && scale_ < kUnlimited && current_ == 0 ? fraction * scale_ : fraction;
  below_ = 0;
  multiplied_ = false;
}

}  // namespace stet::language
