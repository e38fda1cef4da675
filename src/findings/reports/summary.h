// The summary as people read it, under the findings.
#pragma once

#include <string>

#include "findings/reports/report.h"

namespace stet::findings {

/// "2 errors, 1 info in 4 articles" or "no findings in 1 article", with what was signed off; then,
/// if any figure was seen, a line on how many were understood, so that silence is not taken for
/// proof.
void append_summary_lines(const Summary& summary, std::string& out);

}  // namespace stet::findings
