// How much room text takes on a terminal. The door to ICU for that; text in Latin, Greek or
// Cyrillic script does not go through it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stet::findings {

/// What a reader sees as one character: a grapheme cluster (a letter and its marks, a flag, a
/// family).
struct Glyph {
  std::uint32_t size;  ///< bytes
  std::uint32_t
      width;  ///< columns: 0 for a mark that stands alone, 2 for East Asian wide and emoji, else 1
};

/// The glyphs of a valid UTF-8 text, in order; their sizes add up to it. Controls are glyphs of
/// width 1.
std::vector<Glyph> glyphs_of(std::string_view text);

/// Columns of a text without controls.
std::uint32_t display_width(std::string_view text);

}  // namespace stet::findings
