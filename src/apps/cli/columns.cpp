#include "apps/cli/columns.h"

#include <algorithm>

#include "findings/reports/display_width.h"

namespace stet::apps {

std::string padded(std::string_view text, std::size_t width) {
  std::string filled(text);
  filled.resize(std::max(width, filled.size()), ' ');
  return filled;
}

std::string fitted(const std::string& text, std::size_t width) {
  if (findings::display_width(text) <= width) return text;
  std::size_t size = 0;
  std::size_t columns = 0;
  for (const findings::Glyph& glyph : findings::glyphs_of(text)) {
    if (columns + glyph.width + 1 > width) break;
    columns += glyph.width;
    size += glyph.size;
  }
  return text.substr(0, size) + "…";
}

std::string with_commas(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::string counted(std::size_t number, std::string_view noun) {
  return with_commas(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace stet::apps
