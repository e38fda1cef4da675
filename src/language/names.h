// Who and what the article names: people, organisations, places, and every mention of each. No
// gazetteer: capitals, the words around them (names.toml) and what is said of the same name
// elsewhere in the article decide.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/attributions.h"
#include "language/knowledge.h"
#include "language/known_names.h"
#include "language/name_runs.h"
#include "language/tokens.h"

namespace stet::language {

/// How an entity is meant: by its full name, by part of it, by its letters, « le ministre », « il
/// ».
enum class MentionForm : std::uint8_t { Full, Short, Acronym, Nominal, Pronoun };

struct Mention {
  TokenRange tokens;
  std::uint32_t entity = 0;
  MentionForm form = MentionForm::Full;
  std::uint32_t sentence = 0;
};

struct Entity {
  NameKind kind = NameKind::Unknown;
  TokenRange name;      ///< the longest full form, without title
  TokenRange function;  ///< « ministre de l'Intérieur », "Sgt."; may be empty
  TokenRange acronym;   ///< may be empty
  std::uint32_t first_mention = 0;
  bool outlet = false;  ///< it publishes news
  bool woman = false;   ///< so called: Mme, spokeswoman
  bool man = false;     ///< so called: M., Sir
};

struct Names {
  std::vector<Entity> entities;
  std::vector<Mention> mentions;  ///< by place; nominal and pronoun ones where someone is credited
  Matter matter;

  /// The mentions that begin inside the range.
  [[nodiscard]] std::span<const Mention> within(TokenRange range) const;
};

/// All names in the text. `known` may be null.
Names find_names(const Tokens& tokens, const Matches& matches,
                 const std::vector<Sentence>& sentences, const Knowledge& knowledge,
                 const KnownNames* known);

}  // namespace stet::language
