// A desk sheet as tables of words, for the formats that people read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "findings/desk_sheet.h"

namespace stet::findings {

struct SheetTable {
  std::string title;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< each as long as columns
  std::string nothing;                         ///< said in place of no rows
};

/// Figures, sources, dates, open questions: in this order, always all four.
std::vector<SheetTable> tables_of(const DeskSheet& sheet);

/// Title, day and file of the article; what there is of them.
std::vector<std::string> head_of(const DeskSheet& sheet);

/// How many figures were understood, in the sheet's language.
std::string coverage_of(const DeskSheet& sheet);

/// An interval as an editor writes it: "17", "≥ 17", "< 30", "16–24". With the thousands and
/// decimal marks of the sheet's language.
std::string amount_of(const SheetFigure& figure, const DeskSheet& sheet);

}  // namespace stet::findings
