// A number of things that is announced and the things that are named: « trois pays : la Norlande,
// le Karsa et la Tessarie ».
#pragma once

#include <cstdint>

#include "language/token.h"

namespace stet::claims {

struct Listing {
  language::TokenRange tokens;  ///< from the number to the last item
  std::uint32_t announced = 0;  ///< index of the figure in the analysis
  std::uint32_t count = 0;      ///< as announced
  std::uint32_t items = 0;      ///< as named
  std::uint32_t sentence = 0;
};

}  // namespace stet::claims
