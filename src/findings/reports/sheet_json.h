// The desk sheet for other programs.
#pragma once

#include <string>
#include <string_view>

#include "findings/desk_sheet.h"

namespace stet::findings {

/// One object; places as in the diagnostics of `--format json`. A bound that nobody gave is null.
std::string sheet_json(const DeskSheet& sheet, std::string_view version);

}  // namespace stet::findings
