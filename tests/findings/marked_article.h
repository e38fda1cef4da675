// Articles for tests with the places that matter marked in them: "Il y a [[14 morts]]."
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "findings/finding.h"
#include "findings/reports/report.h"
#include "text/article.h"
#include "text/span.h"

namespace stet::findings {

struct MarkedArticle {
  text::Article article;
  std::vector<text::ArticleSpan> spans;  ///< of what stands in [[ ]], in order
};

inline MarkedArticle marked_article(std::string_view marked, std::string path = "kati.md") {
  std::string plain;
  std::vector<text::ArticleSpan> spans;
  const auto here = [&plain] { return static_cast<std::uint32_t>(plain.size()); };
  for (std::size_t at = 0; at < marked.size();) {
    if (marked.substr(at).starts_with("[[")) {
      spans.push_back({here(), 0});
      at += 2;
    } else if (marked.substr(at).starts_with("]]")) {
      spans.back().end = here();
      at += 2;
    } else {
      plain += marked[at++];
    }
  }
  return {text::Article(std::move(path), text::Format::Markdown, plain), std::move(spans)};
}

inline Finding finding_at(text::ArticleSpan span, std::string message,
                          std::string rule = "sourcing/anonymous-witness") {
  Finding finding;
  finding.rule = std::move(rule);
  finding.message = std::move(message);
  finding.lang = "fr";
  finding.span = span;
  return finding;
}

/// What a report prints for one article.
inline std::string printed(std::string_view format, const text::Article& article,
                           std::vector<Finding> findings, const ReportOptions& options = {}) {
  ArticleFindings found;
  found.article = &article;
  found.findings = std::move(findings);
  Summary summary;
  summary.add(found);
  const auto report = make_report(format, options);
  std::string out;
  report->begin(out);
  report->article(found, out);
  report->end(summary, out);
  return out;
}

}  // namespace stet::findings
