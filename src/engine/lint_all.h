// Many articles on several threads; the report is the same, byte for byte, for any number of them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lint_article.h"
#include "findings/reports/report.h"

namespace stet::engine {

/// An article to read: a file, or text that was already read (standard input).
struct Source {
  std::string path;  ///< as shown
  text::Format format = text::Format::PlainText;
  bool given = false;
  std::string bytes;  ///< when given
};

struct LintRun {
  const Rulebook* rulebook = nullptr;
  /// How the article of a path is judged.
  std::function<ArticleSettings(const std::string& path)> settings_for;
  std::uint32_t jobs = 0;  ///< 0: as many as the machine has
  findings::Report* report = nullptr;
  /// Takes the report, piece by piece, in order; false: nobody reads any more, stop.
  std::function<bool(std::string_view)> write;
  /// Takes lines for stderr: remarks and failures, in order of the articles.
  std::function<void(const std::string& line)> tell;
};

struct LintOutcome {
  findings::Summary summary;
  bool incomplete = false;  ///< an article could not be read, or we failed on one
};

/// Sources in the order given.
LintOutcome lint_all(const std::vector<Source>& sources, const LintRun& run);

}  // namespace stet::engine
