// What people answered, in percent: « 45 % pour, 40 % contre et 25 % sans opinion ».
#pragma once

#include <cstdint>

#include "language/token.h"

namespace stet::claims {

/// Each answer excludes the others; each gives one part of FigureClaims::parts, in percent.
struct Answers {
  language::TokenRange tokens;
  std::uint32_t first_part = 0;
  std::uint32_t last_part = 0;
  std::uint32_t sentence = 0;
};

}  // namespace stet::claims
