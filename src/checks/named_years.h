// The years that an article names, each with the place where it stands: a date without a year may
// be of any of them.
#pragma once

#include <cstdint>
#include <vector>

#include "checks/check.h"

namespace stet::checks {

struct NamedYear {
  int year = 0;
  unsigned month = 0;  ///< with the month and day written beside it; 0: none
  unsigned day = 0;
  std::uint32_t sentence = 0;
  std::uint32_t token = 0;
};

/// In reading order: of dates, alone or as the end of a range.
std::vector<NamedYear> find_named_years(const Evidence& evidence);

}  // namespace stet::checks
