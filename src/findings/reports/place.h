// A span of an article as reports need it: the words, and where they begin and end.
#pragma once

#include <string_view>

#include "text/article.h"
#include "text/line_index.h"
#include "text/span.h"

namespace stet::findings {

struct Place {
  std::string_view text;
  text::Position begin;
  text::Position end;  ///< exclusive
};

/// The span must lie in the article.
Place place_of(const text::Article& article, text::ArticleSpan span);

}  // namespace stet::findings
