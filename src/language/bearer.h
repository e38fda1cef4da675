// What the words that credit somebody are made of: « plusieurs hauts responsables de l'armée » is a
// noun, responsables, not definite, several, of the army. Grammar only; who it is and of which
// class is decided in sources.cpp.
#pragma once

#include <cstdint>
#include <limits>

#include "language/knowledge.h"
#include "language/names.h"
#include "language/tokens.h"

namespace stet::language {

struct Bearer {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t head = kNone;      ///< token of the noun, or of the last word of the name
  std::uint32_t senses = 0;        ///< of the noun
  std::uint32_t name = kNone;      ///< index of the mention that is the bearer
  std::uint32_t of_name = kNone;   ///< of a mention beside or after « de »: of whom it is
  std::uint32_t of_noun = kNone;   ///< token of a second noun: spokesman of the *army*
  std::uint32_t pronoun = 0;       ///< kMasculine …, when it is only a pronoun
  std::uint32_t relative = kNone;  ///< token of « qui », "who": the bearer stands before it
  bool definite = false;           ///< le, the, son
  bool indefinite = false;         ///< un, des, several, deux
  bool plural = false;
  bool capital = false;  ///< a capital in it that belongs to no mention
  bool same = false;     ///< « la même source »

  [[nodiscard]] bool empty() const { return head == kNone && pronoun == 0 && relative == kNone; }
};

/// Reads the words inside one sentence. `names` must be those of the same article.
Bearer read_bearer(const Tokens& tokens, TokenRange words, TokenRange sentence,
                   const LanguageKnowledge& language, const Names& names);
/// « le porte-parole, Paul Mercin »: the mention in apposition to the words, before the verb of
/// saying; kNone when there is none.
std::uint32_t name_after_comma(const Tokens& tokens, TokenRange words, TokenRange sentence,
                               std::uint32_t cue, const Names& names);
/// « le maire travailliste de Tarvas Paul Mercin »: the mention that ends the words of an office
/// with nothing to join it to what it follows; kNone when there is none.
std::uint32_t name_at_the_end(const Tokens& tokens, TokenRange words, const Bearer& bearer,
                              const LanguageKnowledge& language, const Names& names);
/// The words of the sentence that end there, back to a pause.
TokenRange group_before(const Tokens& tokens, TokenRange sentence, std::uint32_t end);
/// Two capitals, a first name or one after Mr: "Moody's", "O2" are none.
bool is_called_as_person(const Tokens& tokens, const Bearer& bearer, TokenRange sentence,
                         const LanguageKnowledge& language);
/// « Info-Côte », "Velmouth Herald": the noun in its name publishes.
bool is_called_as_outlet(const Tokens& tokens, const Entity& one,
                         const LanguageKnowledge& language);
bool is_first_name(const Token& token, const LanguageKnowledge& language);

}  // namespace stet::language
