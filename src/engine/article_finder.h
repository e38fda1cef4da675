// Which articles a command line means.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/lint_all.h"

namespace stet::engine {

struct FinderOptions {
  bool respect_gitignore = true;
  /// What settings exclude from folders; never asked about a file that was named.
  std::function<bool(const std::string& path, bool is_folder)> excludes;
};

struct FoundArticles {
  std::vector<Source> sources;       ///< by path, bytewise, each once
  std::vector<std::string> missing;  ///< named, but not there: "gone.md: No such file or directory"
  std::vector<std::string> unreadable;  ///< folders on the way that could not be read
};

/// Files are taken as they are, of any ending (an unknown one is plain text), ignored or not.
/// Folders are walked for .md .markdown .txt .html .htm; hidden folders and what .gitignore names
/// are left out.
FoundArticles find_articles(const std::vector<std::string>& paths, const FinderOptions& options);

}  // namespace stet::engine
