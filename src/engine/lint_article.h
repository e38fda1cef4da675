// The pipeline: one article in, its findings out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rulebook.h"
#include "findings/finding.h"
#include "findings/reports/report.h"
#include "text/article.h"

namespace stet::engine {

/// How one article is to be judged: settings, flags and its path have been weighed already.
struct ArticleSettings {
  std::string language;  ///< said by an option, "fr"; empty: front matter or the text itself decides
  std::string message_language;  ///< of messages about marks and notes; empty: the article's
  /// For each rule of the rulebook whether it runs; empty: all do.
  std::vector<bool> enabled;
  /// For each rule a severity that replaces its own at its top; empty: none does.
  std::vector<std::optional<findings::Severity>> severities;

  [[nodiscard]] bool runs(std::size_t rule) const { return enabled.empty() || enabled[rule]; }
};

/// Findings sieved, sorted and fingerprinted, with what marks in the text have let stand counted as signed off.
struct Linted {
  findings::ArticleFindings found;
  std::vector<std::string> remarks;  ///< where reading lost something, for stderr
};

Linted lint_article(const text::Article& article, const Rulebook& rulebook, const ArticleSettings& settings);

}  // namespace stet::engine
