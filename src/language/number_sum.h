// The value of number words as they follow each other, from the greatest down: « deux cent mille
// trois cents », "one hundred and five thousand".
#pragma once

namespace stet::language {

class NumberSum {
 public:
  /// A word whose value is added, and what a word added after it must be below. False when the
  /// word cannot follow: « trois vingt ».
  bool add(double value, double below);
  /// cent, thousand, milliard. False when it cannot follow: « mille cent mille ».
  bool multiply(double by);
  /// dozen, vingtaine: of « cent deux douzaines » it multiplies the two.
  void collect(double value);
  /// « dizaines de milliers »
  void multiply_all(double by);
  /// "two and a half", "one million and a half"
  void add_fraction(double fraction);

  [[nodiscard]] double value() const { return total_ + current_; }
  [[nodiscard]] bool empty() const { return empty_; }
  /// Whether the last word was a multiplier.
  [[nodiscard]] bool multiplied() const { return multiplied_; }
  /// What the next word must be below.
  [[nodiscard]] double below() const { return below_; }
  /// By a word or digits of its own, not only by a multiplier.
  [[nodiscard]] bool counted() const { return counted_; }

 private:
  static constexpr double kUnlimited = 1e300;

  double total_ = 0;           ///< of what stands before a multiplier of a thousand or more
  double current_ = 0;         ///< since then
  double last_ = 0;            ///< what was added last
  double below_ = kUnlimited;  ///< see below()
  double scale_ = kUnlimited;  ///< the last multiplier of a thousand or more
  bool empty_ = true;
  bool counted_ = false;
  bool multiplied_ = false;
};

}  // namespace stet::language
