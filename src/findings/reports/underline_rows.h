// The rows under a source line: underlines, and labels to their right or under them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "findings/reports/excerpt_line.h"
#include "findings/reports/paint.h"

namespace stet::findings {

struct ColumnUnderline {
  Columns columns;
  char stroke = '^';
  Ink ink = Ink::Red;
  std::string label;  ///< visible text; may be empty
};

/// Underlines share a row while each stands to the right of the one before and only the last has a
/// label. A label that does not fit beside its underline goes below it, as far to the left as it
/// needs.
std::vector<std::string> underline_rows(const std::vector<ColumnUnderline>& underlines,
                                        std::uint32_t width, const Paint& paint);

}  // namespace stet::findings
