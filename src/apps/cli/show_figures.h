// How `stet show claims` prints sums, shares, changes and listings.
#pragma once

#include <string>
#include <vector>

#include "claims/figure_claims.h"
#include "language/token.h"

namespace stet::apps {

struct FigureClaimLine {
  language::TokenRange tokens;
  std::string kind;  ///< "whole 12 = 5 + 7", "change 8 to 10 points [1,3] said [1.5,2.5]"
};

/// One line a claim, in the order of sums, shares, listings, changes.
std::vector<FigureClaimLine> figure_claim_lines(const claims::FigureClaims& figures);

}  // namespace stet::apps
