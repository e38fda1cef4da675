#include "findings/reports/formats.h"
#include "findings/reports/json_diagnostic.h"

namespace stet::findings {
namespace {

/// One object a line, said as soon as it is known; the summary is the last.
class JsonLines : public Report {
 public:
  explicit JsonLines(const ReportOptions& options) : options_(options) {}

  void begin(std::string& /*out*/) override {}

  void article(const ArticleFindings& found, std::string& out) override {
    for (const Finding& finding : found.findings) {
      out += R"({"type":"diagnostic",)";
      append_diagnostic_members(*found.article, finding, options_, out);
      out += "}\n";
    }
  }

  void end(const Summary& summary, std::string& out) override {
    out += R"({"type":"summary",)";
    append_tool_members(options_, out);
    out += ',';
    append_summary_members(summary, out);
    out += "}\n";
  }

 private:
  ReportOptions options_;
};

}  // namespace

std::unique_ptr<Report> make_jsonl(const ReportOptions& options) {
  return std::make_unique<JsonLines>(options);
}

}  // namespace stet::findings
