// One line a format; each is in the .cpp of its name. For reports.cpp only: others ask
// make_report().
#pragma once

#include <memory>

#include "findings/reports/report.h"

namespace stet::findings {

std::unique_ptr<Report> make_full(const ReportOptions& options);
std::unique_ptr<Report> make_concise(const ReportOptions& options);
std::unique_ptr<Report> make_json(const ReportOptions& options);
std::unique_ptr<Report> make_jsonl(const ReportOptions& options);

}  // namespace stet::findings
