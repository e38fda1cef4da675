// One mark as it is written in a comment: the rules it names and the reason it gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet::findings {

struct Mark {
  std::vector<std::string> rules;  ///< as written, in order; anything may stand where a rule should
  std::string reason;              ///< empty when none is given
};

/// Reads "stet family/name, family/other: reason" (a space before the colon may stand, as in
/// French). Nothing for a comment that is not for stet: one that begins neither with "stet " nor
/// with "stet:".
std::optional<Mark> parse_mark(std::string_view comment);

/// Whether a mark's rule ("family/name" or "family/*") names this one.
bool names_rule(std::string_view marked, std::string_view rule);

}  // namespace stet::findings
