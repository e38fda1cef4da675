// How a desk sheet is shown: on a terminal, in a Markdown page, to another program.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/desk_sheet.h"

namespace stet::findings {

/// "text", "markdown", "json".
std::vector<std::string_view> sheet_formats();

/// Nothing when there is no such format. `version` is the tool's.
std::optional<std::string> render_sheet(std::string_view format, const DeskSheet& sheet,
                                        std::string_view version);

}  // namespace stet::findings
