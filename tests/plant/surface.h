// The words that planters know, and how a figure is written again with another value.
#pragma once

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace stet::plant {

/// Numbers drawn from a seed: the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : draw_(seed) {}
  /// 0 to count - 1.
  std::size_t below(std::size_t count) { return count == 0 ? 0 : draw_() % count; }

 private:
  std::mt19937_64 draw_;
};

/// « 1 200,5 », "1,200.5": the value of digits as a language writes them.
double value_of_digits(std::string_view digits, bool french);
/// « douze », "twenty": 2 to 20 and the tens to 90; nothing for another word.
std::optional<double> value_of_word(std::string_view word, bool french);
/// The word for a number, when value_of_word() knows one.
std::optional<std::string> word_for(int value, bool french);

/// The same figure with a slip of the hand: two digits change places, or one becomes another; a
/// word becomes its neighbour. As many digits as before; the new value must be accepted.
std::optional<std::string> with_a_slip(std::string_view figure, bool french, Dice& dice,
                                       const std::function<bool(double)>& accepts);

/// "lundi|mardi|…" for patterns.
const std::string& weekdays(bool french);
const std::string& months(bool french);
/// Monday is 1.
std::optional<unsigned> weekday_of(std::string_view word, bool french);
std::string weekday_name(unsigned weekday, bool french);
std::optional<unsigned> month_of(std::string_view word, bool french);

}  // namespace stet::plant
