// Who is credited with what: « selon X », "X said that …", « …, a déclaré X », « dans un communiqué
// », and the next sentence that goes on from there. The words are data
// (rules/languages/<lang>/attribution.toml); the shapes of the clauses are here, after §2 of the
// evidence model.
#pragma once

#include <cstdint>
#include <vector>

#include "language/knowledge.h"
#include "language/quotations.h"
#include "language/tokens.h"
#include "text/prose.h"

namespace stet::language {

struct Sentence {
  text::ProseSpan span;
  TokenRange tokens;
  std::uint32_t block = 0;
  LanguageId language = kAnyLanguage;
  bool sourced = false;  ///< somebody other than nobody (on, it) is credited in it
};

enum class AttributionKind : std::uint8_t {
  Frame,      ///< selon X, according to X, de source X
  Clause,     ///< X affirme que, X said that; affirmant que
  Incise,     ///< …, a déclaré X; …, X said
  Statement,  ///< dans un communiqué, in a statement
  Text,       ///< the statement itself, after a colon, marks or not
  Carried,    ///< the sentence before was X's, and this one goes on
};

struct Attribution {
  AttributionKind kind = AttributionKind::Clause;
  std::uint32_t sentence = 0;  ///< index of the sentence it stands in
  TokenRange cue;              ///< selon; a déclaré
  TokenRange source;           ///< the words that may name the bearer; may be empty
  text::ProseSpan scope;       ///< what is credited, outside quotation marks
  bool vague = false;          ///< the subject is nobody: on dit, it is said
  bool inverted = false;       ///< the source stands after its verb
  bool aside =
      false;  ///< in a relative clause: « X, qui se dit … »; it does not source the sentence
  /// What the bearer wants, plans, backs or may say: nothing is reported, and neither voice nor
  /// source of the sentence.
  bool stance = false;
  TokenRange apposition{};  ///< after the source and a comma: who that is; may be empty
};

/// By sentence and then by cue. Cues inside quotation marks are not ours to follow and give
/// nothing. Sets Sentence::sourced.
std::vector<Attribution> find_attributions(const text::Prose& prose, const Tokens& tokens,
                                           const Matches& matches, const Quotations& quotations,
                                           const Knowledge& knowledge,
                                           std::vector<Sentence>& sentences);

}  // namespace stet::language
