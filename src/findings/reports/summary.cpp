#include "findings/reports/summary.h"

namespace stet::findings {
namespace {

std::string counted(std::uint32_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace

void Summary::add(const ArticleFindings& found) {
  ++articles;
  for (const Finding& finding : found.findings) {
    switch (finding.severity) {
      case Severity::Error:
        ++errors;
        break;
      case Severity::Warning:
        ++warnings;
        break;
      case Severity::Info:
        ++infos;
        break;
    }
  }
  signed_off += found.signed_off;
  coverage.figures_seen += found.coverage.figures_seen;
  coverage.compared += found.coverage.compared;
  coverage.not_understood += found.coverage.not_understood;
}

void append_summary_lines(const Summary& summary, std::string& out) {
  std::string kinds;
  const auto add_kind = [&kinds](std::uint32_t count, std::string_view noun) {
    if (count == 0) return;
    if (!kinds.empty()) kinds += ", ";
    kinds += counted(count, noun);
  };
  add_kind(summary.errors, "error");
  add_kind(summary.warnings, "warning");
  add_kind(summary.infos, "info");
  out += (kinds.empty() ? "no findings" : kinds) + " in " + counted(summary.articles, "article");
  if (summary.signed_off > 0) out += " (" + std::to_string(summary.signed_off) + " signed off)";
  out += '\n';

  const Coverage& coverage = summary.coverage;
  if (coverage.figures_seen == 0) return;
  out += counted(coverage.figures_seen, "figure") + " seen, " + std::to_string(coverage.compared) +
         " compared, " + std::to_string(coverage.not_understood) + " not understood\n";
}

}  // namespace stet::findings
