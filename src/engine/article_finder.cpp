#include "engine/article_finder.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unordered_set>

#include "base/files.h"
#include "engine/gitignore.h"

namespace stet::engine {
namespace {

namespace fs = std::filesystem;

/// The ignore patterns of one folder, for all that lies below it.
struct IgnoreRules {
  std::string folder;  ///< absolute, with a slash at its end
  PathPatterns patterns;
};

std::string failure(const std::string& path, int number) {
  return path + ": " + std::strerror(number);  // NOLINT(concurrency-mt-unsafe)
}

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

class Walk {
 public:
  Walk(const FinderOptions& options, FoundArticles& found) : options_(options), found_(found) {}

  /// `shown` as the user named the folder, "" for this one.
  void below(const std::string& shown) {
    std::string absolute = fs::absolute(shown.empty() ? "." : shown).lexically_normal().string();
    if (!absolute.ends_with('/')) absolute += '/';
    rules_.clear();
    if (options_.respect_gitignore) read_rules_above(absolute);
    const bool slash = shown.empty() || shown.ends_with('/');
    walk(shown + (slash ? "" : "/"), absolute);
  }

 private:
  void add_rules(const std::string& folder, const std::string& file) {
    if (!exists(file)) return;
    auto content = base::read_file(file);
    if (!content) return;  // git, too, goes on without it
    rules_.push_back({folder, PathPatterns(content.value())});
  }

  /// What a repository says of the folders between its root and here.
  void read_rules_above(const std::string& absolute) {
    std::vector<std::string> above;  // from here upwards
    std::string root;
    for (std::string folder = absolute; root.empty() && folder.size() > 1;) {
      if (exists(folder + ".git")) root = folder;
      folder.erase(folder.rfind('/', folder.size() - 2) + 1);
      above.push_back(folder);
    }
    if (root.empty()) return;
    add_rules(root, root + ".git/info/exclude");
    for (auto folder = above.rbegin(); folder != above.rend(); ++folder) {
      if (folder->starts_with(root)) add_rules(*folder, *folder + ".gitignore");
    }
  }

  [[nodiscard]] bool ignored(const std::string& absolute, bool is_folder) const {
    for (auto rules = rules_.rbegin(); rules != rules_.rend(); ++rules) {
      const auto decided = rules->patterns.decide(
          std::string_view(absolute).substr(rules->folder.size()), is_folder);
      if (decided) return *decided;
    }
    return false;
  }

  void walk(const std::string& shown, const std::string& absolute) {
    DIR* const folder = ::opendir(absolute.c_str());
    if (folder == nullptr) {
      if (errno != ENOENT)
        found_.unreadable.push_back(failure(shown, errno));  // gone since its parent was read
      return;
    }
    std::vector<std::pair<std::string, bool>> entries;  // name, whether it is a folder
    while (const dirent* entry = ::readdir(folder)) {   // NOLINT(concurrency-mt-unsafe)
      const std::string name = entry->d_name;
      // What is hidden is nobody's article: .git, but also the lock files that editors leave
      // (.#kati.md).
      if (name.starts_with('.')) continue;
      unsigned char type = entry->d_type;
      if (type == DT_UNKNOWN) {
        struct stat status {};
        if (::lstat((absolute + name).c_str(), &status) == 0)
          type = static_cast<unsigned char>(IFTODT(status.st_mode));
      }
      // A link to a folder is not followed, as git does: so a walk cannot go round in circles.
      if (type == DT_LNK) {
        struct stat status {};
        if (::stat((absolute + name).c_str(), &status) == 0 && !S_ISREG(status.st_mode)) continue;
        type = DT_REG;
      }
      if (type == DT_DIR) entries.emplace_back(name, true);
      if (type == DT_REG && text::format_of(name)) entries.emplace_back(name, false);
    }
    ::closedir(folder);

    const std::size_t before = rules_.size();
    if (options_.respect_gitignore) add_rules(absolute, absolute + ".gitignore");
    for (const auto& [name, is_folder] : entries) {
      const std::string path = shown + name;
      if (ignored(absolute + name, is_folder)) continue;
      if (options_.excludes && options_.excludes(path, is_folder)) continue;
      if (is_folder) {
        walk(path + "/", absolute + name + "/");
      } else {
        found_.sources.push_back({path, *text::format_of(name), false, {}});
      }
    }
    rules_.resize(before);
  }

  const FinderOptions& options_;
  FoundArticles& found_;
  std::vector<IgnoreRules> rules_;
};

/// "./articles//" is "articles": what people see of paths below a folder begins like that.
std::string plain_folder(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  while (path.starts_with("./"))
    path.erase(0, std::min(path.find_first_not_of('/', 1), path.size()));
  return path == "." ? std::string() : path;
}

}  // namespace

FoundArticles find_articles(const std::vector<std::string>& paths, const FinderOptions& options) {
  FoundArticles found;
  Walk walk(options, found);
  for (const std::string& path : paths) {
    struct stat status {};
    if (path.empty() || ::stat(path.c_str(), &status) != 0) {
      found.missing.push_back(failure(path.empty() ? "``" : path, path.empty() ? ENOENT : errno));
    } else if (S_ISDIR(status.st_mode)) {
      walk.below(plain_folder(path));
    } else {
      found.sources.push_back(
          {path, text::format_of(path).value_or(text::Format::PlainText), false, {}});
    }
  }
  auto& sources = found.sources;
  if (paths.size() > 1) {
    std::unordered_set<std::string> seen;
    const auto again = [&seen](const Source& source) {
      return !seen.insert(fs::absolute(source.path).lexically_normal().string()).second;
    };
    sources.erase(std::remove_if(sources.begin(), sources.end(), again), sources.end());
  }
  std::sort(sources.begin(), sources.end(),
            [](const Source& a, const Source& b) { return a.path < b.path; });
  return found;
}

}  // namespace stet::engine
