// The lists of phrases of one rule in one language, and the questions asked of where they were
// found.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "language/lexicon.h"
#include "language/nearby_search.h"
#include "packs/options.h"

namespace stet::checks {

/// The table of one language of a rule; the documentation in it counts as read.
packs::Options open_language(const packs::RuleLanguage& language, Materials& materials);

/// `severity` of a group of phrases, the rule's own when it says none.
findings::Severity read_severity(packs::Options& options, findings::Severity otherwise);
/// The severity under a key that the table has.
findings::Severity read_severity(packs::Options& options, std::string_view key);

/// Adds lists to the lexicon while a check is made. Reads [<lang>.lists] first, so that phrases may
/// name them. From a snapshot (see phrase_tape.h) the same calls give the lists that the lexicon
/// has already.
class PhraseLists {
 public:
  PhraseLists(Materials& materials, language::LanguageId language, packs::Options& options);

  /// The phrases under a key of the table as a list of the lexicon, found all over an article:
  /// those that lead to findings.
  language::ListId list(packs::Options& options, std::string_view key);
  /// The same as a list that is looked for around a place only: contexts and exceptions.
  language::NearbyList nearby(packs::Options& options, std::string_view key);
  /// Whether the list has any entry: an empty one asks nothing.
  [[nodiscard]] bool empty(language::ListId list) const { return sizes_.find(list)->second == 0; }
  [[nodiscard]] bool empty(language::NearbyList list) const { return empty(list.id); }

 private:
  language::ListId fill(packs::Options& options, std::string_view key,
                        language::ListId (*add)(language::Lexicon&, language::LanguageId));

  Materials& materials_;
  language::LanguageId language_;
  std::map<std::string, std::vector<std::string>, std::less<>> local_;
  std::map<language::ListId, std::uint32_t> sizes_;
};

/// The matches of a list that may reach a token: those that begin a phrase's length before it, and
/// all after.
std::span<const language::Match> found_from(const language::Matches& matches, language::ListId list,
                                            std::uint32_t token);
/// Whether the list was found overlapping the tokens.
bool found_over(const language::Matches& matches, language::ListId list,
                language::TokenRange tokens);
/// Whether the list was found wholly inside the tokens.
bool found_inside(const language::Matches& matches, language::ListId list,
                  language::TokenRange tokens);
/// Whether the list was found inside `tokens` without touching `apart`.
bool found_beside(const language::Matches& matches, language::ListId list,
                  language::TokenRange tokens, language::TokenRange apart);

// The same questions of a list that is looked for now.
bool found_over(const Evidence& evidence, language::NearbyList list, language::TokenRange tokens);
bool found_inside(const Evidence& evidence, language::NearbyList list, language::TokenRange tokens);
bool found_beside(const Evidence& evidence, language::NearbyList list, language::TokenRange tokens,
                  language::TokenRange apart);
/// Whether the list is found within the bounds.
bool found_within(const Evidence& evidence, language::NearbyList list,
                  const language::PhraseBounds& bounds);
/// What is found within the bounds, in the order of the text.
std::vector<language::Match> all_within(const Evidence& evidence, language::NearbyList list,
                                        const language::PhraseBounds& bounds);

}  // namespace stet::checks
