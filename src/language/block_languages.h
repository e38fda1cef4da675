// The language of each block, by the function words in it.
#pragma once

#include <string_view>
#include <vector>

#include "language/knowledge.h"
#include "language/tokens.h"
#include "text/prose.h"

namespace stet::language {

/// One LanguageId a block. `told` (an option or front matter, "fr") settles the article's own
/// language; otherwise it is the one with most function words. A block with too few of them has the
/// article's language; kAnyLanguage only when nothing at all is known.
std::vector<LanguageId> find_block_languages(const text::Prose& prose, const Tokens& tokens,
                                             const Knowledge& knowledge, std::string_view told);

}  // namespace stet::language
