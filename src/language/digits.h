// A number in digits: with the marks that part its thousands and its decimals.
#pragma once

#include <string_view>

#include "language/tokens.h"

namespace stet::language {

struct Digits {
  std::uint32_t end = 0;  ///< one past its last token
  double value = 0;
  std::uint32_t begin_byte = 0;  ///< of a leading point or minus sign, else of the first digit
  std::uint32_t end_byte = 0;    ///< of the last digit
  bool decimals = false;
  bool suffix = false;  ///< letters follow at once: 3rd, 12k, 180ml
};

/// Reads the digits that begin with a token of digits. Groups of thousands may be parted by any one
/// space, a comma, a full stop or an apostrophe; which of comma and full stop parts decimals is
/// the language's, unless the writing shows the other: 1.200 in French, 3,5 in English.
Digits read_digits(std::string_view prose, const Tokens& tokens, std::uint32_t token,
                   std::uint32_t end, bool decimal_comma);

}  // namespace stet::language
