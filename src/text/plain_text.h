// News text without markup.
#pragma once

#include <cstdint>

#include "text/prose_builder.h"

namespace stet::text {

/// Reads from an offset of the article. Paragraphs are lines, or lines between empty ones when the
/// text was wrapped at a fixed width; short lines without final punctuation before longer text are
/// headings.
void read_plain_text(ProseBuilder& builder, std::uint32_t body);

}  // namespace stet::text
