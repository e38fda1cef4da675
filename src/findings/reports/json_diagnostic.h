// The parts that json and jsonl share: design.md §4 is the contract, docs/stet-report.schema.json
// its schema.
#pragma once

#include <string>

#include "findings/finding.h"
#include "findings/reports/report.h"
#include "text/article.h"

namespace stet::findings {

/// The members of a diagnostic, without braces: "path": …, …, "url": …
void append_diagnostic_members(const text::Article& article, const Finding& finding,
                               const ReportOptions& options, std::string& out);

/// Where something stands, without braces: "range": {…}, "text": …
void append_place_members(const text::Article& article, text::ArticleSpan span, std::string& out);

/// "coverage": {…}
void append_coverage_member(const Coverage& coverage, std::string& out);

/// The members of a summary, without braces: "articles": …, …, "coverage": {…}
void append_summary_members(const Summary& summary, std::string& out);

/// "schema_version": 1, "tool": {…}
void append_tool_members(const ReportOptions& options, std::string& out);

}  // namespace stet::findings
