#include "findings/reports/formats.h"
#include "findings/reports/report.h"

namespace stet::findings {

// To add a format: reports/<format>.cpp, its line in formats.h, its line here.
std::vector<std::string_view> report_formats() {
  return {"full", "concise", "json", "jsonl"};
}

std::unique_ptr<Report> make_report(std::string_view format, const ReportOptions& options) {
  if (format == "full") return make_full(options);
  if (format == "concise") return make_concise(options);
  if (format == "json") return make_json(options);
  if (format == "jsonl") return make_jsonl(options);
  return nullptr;
}

}  // namespace stet::findings
