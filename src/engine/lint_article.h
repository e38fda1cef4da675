// The pipeline: one article in, its findings out.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rulebook.h"
#include "findings/finding.h"
#include "findings/reports/report.h"
#include "language/known_names.h"
#include "text/article.h"

namespace stet::engine {

/// Which rules run, and how severe each is.
struct RuleChoice {
  /// For each rule of the rulebook whether it runs; empty: all do.
  std::vector<bool> enabled;
  /// For each rule a severity that replaces its own at its top; empty: none does.
  std::vector<std::optional<findings::Severity>> severities;

  [[nodiscard]] bool runs(std::size_t rule) const { return enabled.empty() || enabled[rule]; }
};

/// What a genre changes, by the words for it in front matter, folded: "opinion", "tribune",
/// "analyse".
using GenreChoices = std::map<std::string, RuleChoice, std::less<>>;

/// How one article is to be judged: settings, flags and its path have been weighed already.
struct ArticleSettings : RuleChoice {
  std::string
      language;  ///< said by an option, "fr"; empty: front matter or the text itself decides
  std::string message_language;  ///< of messages about marks and notes; empty: the article's
  std::string
      date;  ///< the day of the article, "2025-03-14"; empty: it says so itself, or none is known
  std::string undated;  ///< the day on which an article is read that says none itself
  std::string genre;    ///< of an article whose front matter has none; empty: news
  std::shared_ptr<const GenreChoices> genres;         ///< null: no genre changes anything
  std::shared_ptr<const language::KnownNames> names;  ///< that the desk knows; null: none
  const Rulebook* rulebook = nullptr;  ///< the rules it is judged by; null: those of the run

  /// What holds for an article that says of itself that it is of this genre (or, empty, says
  /// nothing).
  [[nodiscard]] const RuleChoice& choice_for(std::string_view its_genre) const;
};

/// Findings sieved, sorted and fingerprinted, with what marks in the text have let stand counted as
/// signed off.
struct Linted {
  findings::ArticleFindings found;
  std::vector<std::string> remarks;  ///< where reading lost something, for stderr
};

Linted lint_article(const text::Article& article, const Rulebook& rulebook,
                    const ArticleSettings& settings);

}  // namespace stet::engine
