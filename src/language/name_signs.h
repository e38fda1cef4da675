// What stands around a name and tells whose it is: « le ministre de l'Intérieur, Paul Mercin », "in
// Tarvas", "Tarvas Corp".
#pragma once

#include <cstdint>

#include "language/knowledge.h"
#include "language/tokens.h"

namespace stet::language {

/// Words that are no part of a name where only the sentence gives them a capital.
inline constexpr std::uint32_t kSmallWord = kStopWord | kPronoun | kDeterminer | kPreposition |
                                            kComplementiser | kClitic | kPerfectAuxiliary |
                                            kPassiveAuxiliary | kNegation | kElision | kImpersonal;

/// What speaks for each kind.
struct NameVotes {
  std::int32_t person = 0, organisation = 0, place = 0;
  bool determined = false;  ///< a determiner stands before it
};

/// The surroundings of names in one sentence.
class NameSigns {
 public:
  NameSigns(const Tokens& tokens, TokenRange sentence, const LanguageKnowledge& language)
      : tokens_(tokens), range_(sentence), language_(&language) {}

  /// What the name's own words and its neighbours say.
  [[nodiscard]] NameVotes votes_of(TokenRange name) const;
  /// The office that stands before a name or beside it between commas; adds to the votes.
  TokenRange office_of(TokenRange name, NameVotes& votes) const;
  /// « le président Paul Mercin », "spokesman Paul Mercin". `governed`: of what stands after its
  /// « de », as « Intérieur » in « le ministre de l'Intérieur Paul Mercin ».
  [[nodiscard]] TokenRange office_before(std::uint32_t name, bool governed) const;

  /// Where the words begin whose first letters the token is: « Organisation mondiale de la santé
  /// (OMS) »; the token itself when there are none.
  [[nodiscard]] std::uint32_t spelt_out(std::uint32_t letters) const;
  /// Whether no lexicon knows the words for anything, as it is with names of people.
  [[nodiscard]] bool is_unknown_words(TokenRange name) const;

 private:
  [[nodiscard]] char initial(std::uint32_t t) const;
  [[nodiscard]] TokenRange office_in_apposition(std::uint32_t name) const;
  TokenRange office_after(TokenRange name, NameVotes& votes) const;

  [[nodiscard]] const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  [[nodiscard]] std::uint32_t sense(std::uint32_t t) const { return language_->name_sense(at(t)); }
  [[nodiscard]] bool has(std::uint32_t t, std::uint32_t senses) const {
    return (sense(t) & senses) != 0;
  }
  [[nodiscard]] bool is(std::uint32_t t, std::uint32_t roles) const {
    return language_->is(at(t).word, roles);
  }
  /// Whether the word before is in the sentence and nothing but a space parts the two.
  [[nodiscard]] bool follows(std::uint32_t t) const {
    return t > range_.begin && (at(t).before & ~(kSpace | kApostrophe)) == 0;
  }

  const Tokens& tokens_;
  TokenRange range_;
  const LanguageKnowledge* language_;
};

}  // namespace stet::language
