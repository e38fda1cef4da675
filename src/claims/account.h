// What an article tells of one event, kept to be held against what other articles tell of it:
// values that need nothing of the article they were read from, so that an archive can hold them.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "findings/finding.h"
#include "text/article.h"

namespace stet::claims {

/// A count of victims.
struct ToldToll {
  Status status = Status::Dead;
  language::Interval count;
  std::string who;       ///< the people counted, folded; empty: all of them
  std::string source;    ///< who is credited with it, folded; empty: the outlet
  bool whole = false;    ///< and flatly stated: no part, no doubt, not "several"
  bool revised = false;  ///< beside a word of revision or contrast
  std::uint32_t sentence = 0;
  text::ArticleSpan span;
  findings::Elsewhere place;
};

/// A person with first and last name.
struct ToldPerson {
  std::string forename, surname;  ///< folded
  text::ArticleSpan span;
  findings::Elsewhere place;
};

/// One event of one article: it has a place, a day and a noun, or it is none that can be met again
/// (evidence model, §5).
struct Account {
  std::optional<std::chrono::sys_days> published;  ///< the day of the article
  std::uint8_t family = 0;                         ///< of its noun: attack, crash, quake
  std::vector<std::string> places;                 ///< names, folded; never empty
  std::chrono::sys_days day;                       ///< on which it happened
  bool day_written = false;  ///< with its month: not « mardi », not "yesterday"
  text::ArticleSpan day_span;
  findings::Elsewhere day_place;
  std::vector<ToldToll> tolls;  ///< at least one of them whole
  std::vector<ToldPerson> people;
};

/// The accounts of an article, in the order in which it tells of the events.
std::vector<Account> extract_accounts(const text::Article& article, const text::Prose& prose,
                                      const language::Analysis& analysis, const Claims& claims);

/// Whether both may be of one event: the same kind, a place in common, not more than a day apart.
bool are_one_event(const Account& a, const Account& b);

}  // namespace stet::claims
