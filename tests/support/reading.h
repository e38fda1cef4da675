// An article given as a literal, read, and shown as one line a block.
#pragma once

#include <string>
#include <string_view>

#include "text/prose.h"

namespace stet::text {

struct Reading {
  Article article;
  Prose prose;

  /// What the article has where the prose has these words; "" when the prose has not.
  [[nodiscard]] std::string_view source_of(std::string_view words) const {
    const std::size_t at = prose.text().find(words);
    if (at == std::string_view::npos) return {};
    const auto begin = static_cast<std::uint32_t>(at);
    return prose.to_article({begin, begin + static_cast<std::uint32_t>(words.size())})
        .of(article.text());
  }
};

inline Reading read(Format format, std::string bytes) {
  Article article("article", format, std::move(bytes));
  Prose prose = make_prose(article);
  return {std::move(article), std::move(prose)};
}

/// "title: …\nheading 2: …\n": the blocks in order, line ends inside them as "/".
inline std::string outline(const Prose& prose) {
  std::string outline;
  for (const Block& block : prose.blocks()) {
    outline += name_of(block.kind);
    if (block.level != 0) outline += ' ' + std::to_string(block.level);
    outline += ": ";
    for (const char letter : prose.text(block.span)) outline += letter == '\n' ? '/' : letter;
    outline += '\n';
  }
  return outline;
}

inline std::string outline(Format format, std::string bytes) {
  return outline(read(format, std::move(bytes)).prose);
}

}  // namespace stet::text
