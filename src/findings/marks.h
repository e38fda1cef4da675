// Marks in the text: <!-- stet sourcing/anonymous-witness: interviewed by our correspondent -->
// lets the next block stand, for that rule and for that reason. Only real comments count, never
// prose about them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "text/prose.h"

namespace stet::findings {

/// What marks may name. Rules are asked for as written in marks: "family/name" or "family/*".
struct MarkRules {
  std::function<bool(std::string_view rule)> knows;
  /// The rule that was probably meant, or "". May be left out.
  std::function<std::string(std::string_view rule)> nearest;
  /// Whether the rule was looked for in this run: if not, its mark is not unused. May be left out:
  /// all were.
  std::function<bool(std::string_view rule)> runs;
  std::string language = "en";  ///< of the messages about marks: "fr" or "en"
};

struct MarkOutcome {
  std::vector<Finding> findings;  ///< what no mark covers, then what is wrong with the marks
  std::uint32_t silenced = 0;
};

/// Takes away the findings that lie in the block after a mark for their rule. A mark that gives no
/// reason covers nothing (stet/mark-without-reason); a rule nobody knows (stet/unknown-rule) and a
/// mark that silenced nothing (stet/unused-mark) are findings too. Run before sieve(), which folds
/// findings of several rules.
MarkOutcome apply_marks(const text::Prose& prose, std::vector<Finding> found,
                        const MarkRules& rules);

}  // namespace stet::findings
