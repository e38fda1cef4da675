// Headings and the text that stands under each.
#pragma once

#include <vector>

#include "checks/check.h"

namespace stet::checks {

/// A heading and the text under it.
struct HeadedText {
  language::TokenRange words;
  text::ProseSpan span;
  language::TokenRange body;  ///< sentences, as indexes
};

/// Titles over the whole article, headings over what follows up to the next one, and capitals that
/// open a paragraph over its rest. In reading order.
std::vector<HeadedText> find_headed_texts(const Evidence& evidence);

}  // namespace stet::checks
