// CommonMark with tables, as articles are written in repositories.
#pragma once

#include <cstdint>

#include "text/prose_builder.h"

namespace stet::text {

/// Reads from an offset of the article. Code and HTML blocks are not prose; images give their
/// alternative text as captions; comments are kept apart.
void read_markdown(ProseBuilder& builder, std::uint32_t body);

}  // namespace stet::text
