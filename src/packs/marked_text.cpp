#include "packs/marked_text.h"

namespace stet::packs {

std::optional<MarkedText> read_marked_text(std::string_view marked) {
  MarkedText result;
  bool open = false;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const std::string_view two = marked.substr(i, 2);
    if (two == "[[") {
      if (open) return std::nullopt;
      result.marks.emplace_back(result.text.size(), 0);
      open = true;
      ++i;
    } else if (two == "]]") {
      if (!open) return std::nullopt;
      result.marks.back().second = result.text.size();
      open = false;
      ++i;
    } else {
      result.text += marked[i];
    }
  }
  if (open) return std::nullopt;
  return result;
}

}  // namespace stet::packs
