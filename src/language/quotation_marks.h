// Where quotation marks stand in a block, and what their neighbours say of their direction.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace stet::language {

enum class MarkFamily : std::uint8_t {
  Guillemets,        ///< « »
  SingleGuillemets,  ///< ‹ ›
  Curly,             ///< “ ” „ ‟, and two single curly marks in their place
  Straight,          ///< ", and two apostrophes in its place
  Single,            ///< ‘ ’ '
};

enum class Direction : std::uint8_t { Either, Opening, Closing };

struct QuotationMark {
  text::ProseSpan span;
  MarkFamily family = MarkFamily::Straight;
  Direction glyph = Direction::Either;  ///< what its shape says
  Direction lean =
      Direction::Either;       ///< what its neighbours say: a space before and a letter after open
  bool at_line_start = false;  ///< after a line end inside the block
};

/// Appends the marks of one block, in order. Apostrophes between letters are left out; other single
/// marks are there only when apostrophes may quote.
void find_quotation_marks(std::string_view prose, text::ProseSpan block, bool apostrophe_may_quote,
                          std::vector<QuotationMark>& marks);

}  // namespace stet::language
