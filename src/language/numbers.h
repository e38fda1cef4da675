// Numbers as a newsroom writes them, in digits or words: 1 200 · 1,200 · 3.5 · 1/3 · soixante-dix ·
// une vingtaine · dozens · two and a half million · troisième · 3rd. The words of each language are
// data (numbers.toml).
#pragma once

#include <vector>

#include "language/knowledge.h"
#include "language/tokens.h"
#include "text/prose.h"

namespace stet::language {

enum class NumberKind : std::uint8_t { Cardinal, Ordinal, Fraction };

struct Number {
  TokenRange tokens;     ///< with « une » of « une vingtaine », "a" of "a dozen"
  text::ProseSpan span;  ///< with a minus sign, or the point of ".25"
  double value = 0;
  double scale = 1;  ///< of its last multiplier: of « 3 millions » a million
  NumberKind kind = NumberKind::Cardinal;
  bool digits = false;      ///< begins with digits
  bool collective = false;  ///< dizaine, dozens: what is counted follows after « de », "of"
  bool plural = false;      ///< dizaines, thousands, without a number before: no telling how many
  bool article = false;     ///< begins with an article: "a hundred"
  bool bare = false;        ///< nothing but multipliers: the hundred of "several hundred"
  bool one = false;         ///< a lone « un », "one" that counts: « un ou deux »
};

/// All numbers in reading order, not overlapping; marks the tokens of cardinals with kFigureStart
/// and kFigureInside (and Tokens::amounts), a « de », "of" after a collective one too, but neither
/// an English article nor digits after or before a hyphen (12-9) or with letters (22bn). A lone «
/// un », "one" is no number, for it is an article as often, but where it can only count. Nor are
/// digits in names (A4, Covid-19), in hours (5h00) and those written on to a unit.
std::vector<Number> find_numbers(const text::Prose& prose, Tokens& tokens,
                                 const Knowledge& knowledge,
                                 const std::vector<LanguageId>& languages);

}  // namespace stet::language
