// Who stands behind each attribution, and of which class: evidence model §3.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "language/attributions.h"
#include "language/knowledge.h"
#include "language/names.h"
#include "language/tokens.h"
#include "text/span.h"

namespace stet::language {

struct Analysis;

enum class SourceClass : std::uint8_t {
  Unknown,       ///< not understood
  PersonNamed,   ///< somebody with a name
  BodyNamed,     ///< a body with a name, or a definite office: the army, the mayor of X
  BodyGeneric,   ///< les autorités, the police
  Document,      ///< communiqué, report, decree
  Media,         ///< an outlet
  Party,         ///< a belligerent or litigant in its own cause
  AnonWitness,   ///< un habitant
  AnonOfficial,  ///< un responsable, a security source
  AnonExpert,    ///< des analystes
  AnonInsider,   ///< l'entourage de X, a person familiar with the matter
  Ugc,           ///< posts and pictures of people nobody has asked
  Vague,         ///< certains, critics, on
};

/// "person-named", "body-named", …
std::string_view name_of(SourceClass source_class);

/// Whether nobody can tell who it is: anon-…, ugc, vague.
bool is_anonymous(SourceClass source_class);

struct Source {
  SourceClass source_class = SourceClass::Unknown;
  TokenRange words;                     ///< where it was first credited
  std::optional<std::uint32_t> entity;  ///< of Names::entities
  bool reason_given = false;            ///< for its anonymity, one that a reader can weigh
  std::uint32_t first_attribution = 0;
};

inline constexpr std::uint32_t kNoSource = std::numeric_limits<std::uint32_t>::max();

struct Sources {
  std::vector<Source> all;  ///< each once, in the order in which they are first credited
  std::vector<std::uint32_t> of_attribution;  ///< index into all, or kNoSource
  std::vector<TokenRange> verified;           ///< « a pu vérifier », by place
  std::vector<TokenRange> not_verified;       ///< "could not be independently verified", by place
};

/// Sources joined by entity, by the same noun and by pronouns. Adds the nominal and pronoun
/// mentions of those credited to `names`.
Sources find_sources(const Tokens& tokens, const Matches& matches,
                     const std::vector<Sentence>& sentences,
                     const std::vector<Attribution>& attributions, const Knowledge& knowledge,
                     Names& names);

/// Who stands behind a place: whose quotation it is in, else who is credited with it. Null when
/// nobody is.
const Source* source_of(const Analysis& analysis, text::ProseSpan span);

}  // namespace stet::language
