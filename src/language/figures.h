// Figures as a newsroom writes them, in digits or words: 1 200 · 1,200 · 3.5 · soixante-dix · une
// vingtaine · dozens. Here only where they stand; the words of each language are data
// (numbers.toml).
#pragma once

#include <vector>

#include "language/knowledge.h"
#include "language/tokens.h"
#include "text/prose.h"

namespace stet::language {

struct Figure {
  TokenRange tokens;
  bool digits = false;      ///< written with digits
  bool collective = false;  ///< dizaine, dozens: what is counted follows after « de », "of"
  /// The integer written in digits, thousands joined; 0 when it is in words, has decimals or is too
  /// large.
  std::uint64_t value = 0;
};

/// All figures in reading order, not overlapping; marks their tokens with kFigureStart and
/// kFigureInside. A lone « un », "one" is none: it is an article as often as a number. A « de »,
/// "of" after a collective number belongs to it.
std::vector<Figure> find_figures(const text::Prose& prose, Tokens& tokens,
                                 const Knowledge& knowledge,
                                 const std::vector<LanguageId>& languages);

}  // namespace stet::language
