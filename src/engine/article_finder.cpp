#include "engine/article_finder.h"

#include <algorithm>
#include <filesystem>

namespace stet::engine {
FoundArticles find_articles(const std::vector<std::string>& paths, const FinderOptions&) {
  namespace fs = std::filesystem;
  FoundArticles found;
  for (const auto& p : paths) {
    std::error_code e;
    if (fs::is_directory(p, e)) {
      for (const auto& entry : fs::recursive_directory_iterator(p, e)) {
        const std::string path = entry.path().string();
        if (const auto f = text::format_of(path)) found.sources.push_back({path, *f, false, {}});
      }
    } else if (fs::exists(p, e)) {
      found.sources.push_back({p, text::format_of(p).value_or(text::Format::PlainText), false, {}});
    } else {
      found.missing.push_back(p + ": No such file or directory");
    }
  }
  std::sort(found.sources.begin(), found.sources.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return found;
}
}  // namespace stet::engine
