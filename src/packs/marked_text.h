// Text with [[marks]] around the words that matter: how examples say what must be found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stet::packs {

struct MarkedText {
  std::string text;                                        ///< without the marks
  std::vector<std::pair<std::size_t, std::size_t>> marks;  ///< half-open byte ranges of text
};

/// Nothing when the marks do not pair or are nested.
std::optional<MarkedText> read_marked_text(std::string_view marked);

}  // namespace stet::packs
