#include "checks/written_number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace stet::checks {

std::string written_number(double value, const language::LanguageKnowledge& language) {
  constexpr double kExactIntegers = 1e15;
  if (std::abs(value) > kExactIntegers) value = value < 0 ? -kExactIntegers : kExactIntegers;
  std::array<char, 64> buffer{};
  const bool whole = std::floor(value) == value;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, whole ? 0 : 2)
                       .ptr;
  std::string digits(buffer.data(), end);
  std::size_t point = digits.find('.');
  if (point != std::string::npos) {
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    if (digits.size() > point) digits.replace(point, 1, language.wording("decimal-mark"));
  } else {
    point = digits.size();
  }
  const std::string mark = language.wording("thousands-mark");
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(point, digits.size()); at > first + 3;)
    digits.insert(at -= 3, mark);
  return digits;
}

}  // namespace stet::checks
