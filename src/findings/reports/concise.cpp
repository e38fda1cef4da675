#include "findings/reports/formats.h"
#include "findings/reports/paint.h"
#include "findings/reports/place.h"
#include "findings/reports/summary.h"
#include "findings/reports/visible_text.h"

namespace stet::findings {
namespace {

/// path:line:column: severity[rule] message — what editors and grep have read since cc.
class Concise : public Report {
 public:
  explicit Concise(const ReportOptions& options) : paint_(options.color), quiet_(options.quiet) {}

  void begin(std::string& /*out*/) override {}

  void article(const ArticleFindings& found, std::string& out) override {
    const std::string path = visible_path(found.article->path());
    for (const Finding& finding : found.findings) {
      const text::Position begin = place_of(*found.article, finding.span).begin;
      out += path + ":" + std::to_string(begin.line) + ":" + std::to_string(begin.column) + ": ";
      out += paint_(ink_of(finding.severity), std::string(name_of(finding.severity)) + "[" +
                                                  visible_text(finding.rule) + "]");
      out += " " + visible_text(finding.message) + "\n";
    }
  }

  void end(const Summary& summary, std::string& out) override {
    if (!quiet_) append_summary_lines(summary, out);
  }

 private:
  Paint paint_;
  bool quiet_;
};

}  // namespace

std::unique_ptr<Report> make_concise(const ReportOptions& options) {
  return std::make_unique<Concise>(options);
}

}  // namespace stet::findings
