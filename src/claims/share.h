// A share that the article gives twice, as two figures and in percent: « 60 foyers sur 200, soit
// 30 % ».
#pragma once

#include <cstdint>

#include "language/interval.h"
#include "language/token.h"

namespace stet::claims {

struct Share {
  language::TokenRange tokens;
  std::uint32_t part = 0;   ///< index of the figure in the analysis
  std::uint32_t whole = 0;  ///< the same as `part` where one figure says both: « 60 sur 200 »
  std::uint32_t said = 0;   ///< the share as the article gives it
  language::Interval of_figures;  ///< what the two figures make, in percent
  language::Interval of_words;    ///< what the article says, in percent
  double part_value = 0;
  double whole_value = 0;
  std::uint32_t sentence = 0;
};

}  // namespace stet::claims
