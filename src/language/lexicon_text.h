// What the two ways of looking for phrases look at: one block of an article.
#pragma once

#include <string_view>
#include <vector>

#include "language/lexicon.h"

namespace stet::language {

struct Lexicon::Text {
  const std::vector<Token>& tokens;
  std::string_view folded;
  TokenRange block;
  LanguageId language;
};

}  // namespace stet::language
