// Web pages, well-formed or not.
#pragma once

#include <cstdint>

#include "text/prose_builder.h"

namespace stet::text {

/// Reads from an offset of the article. Scripts, styles, navigation and asides are not prose. The
/// head's title is the title unless there is an <h1>.
void read_html(ProseBuilder& builder, std::uint32_t body);

}  // namespace stet::text
