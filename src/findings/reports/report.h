// How findings are shown. One file a format; reports.cpp is the only list of them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "text/article.h"

namespace stet::findings {

/// What one article gave, sorted as it is to be shown.
struct ArticleFindings {
  const text::Article* article = nullptr;
  std::vector<Finding> findings;
  std::uint32_t signed_off = 0;
  Coverage coverage;
};

struct Summary {
  std::uint32_t articles = 0;
  std::uint32_t errors = 0;
  std::uint32_t warnings = 0;
  std::uint32_t infos = 0;
  std::uint32_t signed_off = 0;
  Coverage coverage;

  void add(const ArticleFindings& found);
};

struct ReportOptions {
  bool color = false;
  bool quiet = false;           ///< no summary line in formats for people
  std::uint32_t width = 100;    ///< columns of the terminal, for cutting long paragraphs
  std::string version;          ///< of the tool
  std::string rule_url_prefix;  ///< a rule's page is this and its id; empty: rules have no pages
};

/// Called once for each article in the order of their paths, on one thread: begin, article…, end.
/// What it appends goes to standard output as it is.
class Report {
 public:
  virtual ~Report() = default;
  virtual void begin(std::string& out) = 0;
  virtual void article(const ArticleFindings& found, std::string& out) = 0;
  virtual void end(const Summary& summary, std::string& out) = 0;
};

/// The formats there are: "full", "concise", "json", "jsonl".
std::vector<std::string_view> report_formats();
/// Null when there is no such format.
std::unique_ptr<Report> make_report(std::string_view format, const ReportOptions& options);

}  // namespace stet::findings
