// A whole and its parts as the article gives them: « douze membres, soit cinq femmes et sept
// hommes », "nine hikers, including two children".
#pragma once

#include <cstdint>

#include "language/interval.h"
#include "language/token.h"

namespace stet::claims {

/// One part; of a class of people, or of none that is known.
struct PartOfWhole {
  language::TokenRange tokens;  ///< the figure and what it counts
  language::Interval count;     ///< with what was rounded away
  double nominal = 0;           ///< as written
};

struct Partition {
  language::TokenRange tokens;  ///< from the first word of whole and parts to the last
  std::uint32_t whole = 0;      ///< index of the figure in the analysis
  language::Interval count;     ///< of the whole, with what was rounded away
  double nominal = 0;           ///< of the whole, as written
  std::uint32_t first_part = 0;  ///< into Claims::parts
  std::uint32_t last_part = 0;
  std::uint32_t sentence = 0;
  bool complete = false;  ///< the parts are said to be all; else some of the whole
  bool alike = false;     ///< whole and parts count the same, as far as can be known
};

}  // namespace stet::claims
