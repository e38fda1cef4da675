// Patterns for paths as .gitignore writes them; `files` and `exclude` of stet.toml are written the
// same way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet::engine {

/// One pattern. Without a slash (a last one aside) it names files and folders at any depth, else
/// from its folder on;
/// ** stands for any number of folders, a slash at the end for folders only, ! in front takes back.
class PathPattern {
 public:
  /// Nothing for an empty line or a comment.
  static std::optional<PathPattern> read(std::string_view line);

  [[nodiscard]] bool takes_back() const { return takes_back_; }
  /// Whether it names this path, written from the pattern's folder on with slashes
  /// ("opinion/2025/a.md").
  [[nodiscard]] bool names(std::string_view path, bool is_folder) const;
  /// Whether it names the file or one of the folders that hold it.
  [[nodiscard]] bool covers(std::string_view file) const;

 private:
  std::vector<std::string> parts_;
  bool anywhere_ = false;
  bool folders_only_ = false;
  bool takes_back_ = false;
};

/// The patterns of one file or list; the last one that names a path decides.
class PathPatterns {
 public:
  PathPatterns() = default;
  /// A .gitignore.
  explicit PathPatterns(std::string_view content);

  void add(std::string_view line);
  [[nodiscard]] bool empty() const { return patterns_.empty(); }
  /// True: named, false: taken back, nothing: not spoken of.
  [[nodiscard]] std::optional<bool> decide(std::string_view path, bool is_folder) const;
  /// Whether the file, or a folder that holds it, is named in the end.
  [[nodiscard]] bool cover(std::string_view file) const;

 private:
  std::vector<PathPattern> patterns_;
};

/// Whether a name matches one part of a pattern: * ? [a-z] [!a-z] \x; none of them is a slash.
bool matches_part(std::string_view pattern, std::string_view name);

}  // namespace stet::engine
