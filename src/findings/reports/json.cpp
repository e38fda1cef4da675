#include "findings/reports/formats.h"
#include "findings/reports/json_diagnostic.h"

namespace stet::findings {
namespace {

/// One object, one diagnostic a line. The summary stands before them, so they are gathered until
/// the end.
class Json : public Report {
 public:
  explicit Json(const ReportOptions& options) : options_(options) {}

  void begin(std::string& /*out*/) override { diagnostics_.clear(); }

  void article(const ArticleFindings& found, std::string& /*out*/) override {
    for (const Finding& finding : found.findings) {
      diagnostics_ += diagnostics_.empty() ? "\n{" : ",\n{";
      append_diagnostic_members(*found.article, finding, options_, diagnostics_);
      diagnostics_ += '}';
    }
  }

  void end(const Summary& summary, std::string& out) override {
    out += '{';
    append_tool_members(options_, out);
    out += ",\n\"summary\":{";
    append_summary_members(summary, out);
    out += "},\n\"diagnostics\":[";
    out += diagnostics_;
    out += "]}\n";
  }

 private:
  ReportOptions options_;
  std::string diagnostics_;
};

}  // namespace

std::unique_ptr<Report> make_json(const ReportOptions& options) {
  return std::make_unique<Json>(options);
}

}  // namespace stet::findings
