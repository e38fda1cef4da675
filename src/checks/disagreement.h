// In what two accounts of one event cannot both be right.
#pragma once

#include <vector>

#include "claims/account.h"

namespace stet::checks {

enum class Matter : std::uint8_t { Count, Day, Name };

struct Disagreement {
  Matter matter = Matter::Count;
  text::ArticleSpan span;                      ///< in the first article
  const findings::Elsewhere* place = nullptr;  ///< in the other
  bool two_sources = false;                    ///< each credited to somebody else
  bool grown = false;                          ///< the later article has the higher count
};

/// Counts: of the same people with the same outcome, when no count of that outcome in one article
/// can be one of the other's, and neither the later one (or either, when nobody knows which that
/// is) stands beside a word of revision. Days: one apart, both written with their month, of an
/// event with a count in common. Names: the same first name, and a last name with one wrong letter.
std::vector<Disagreement> find_disagreements(const claims::Account& mine,
                                             const claims::Account& other);

}  // namespace stet::checks
