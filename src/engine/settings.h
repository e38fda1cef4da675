// How each article is judged: the rule files, profiles, every stet.toml concerned and the command
// line, weighed.
//
// The nearest stet.toml above an article counts, alone: nothing is merged unless it says `extend`.
// Of what is said of a rule the strongest voice wins: command line, [[per-path]], stet.toml, the
// article's genre, profile, rule file.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/lint_article.h"
#include "packs/value.h"

namespace stet::engine {

struct SettingsFile;

/// What the command line says, as far as it concerns settings.
struct SettingsFlags {
  std::string config;     ///< this file for all articles, whatever lies above them
  bool isolated = false;  ///< no stet.toml at all
  std::vector<std::string> select, ignore;
  std::string profile;
  std::string language;
  std::string date;
  std::string message_language;
  std::string fail_on;  ///< "error", "warning", "info", "never"; empty: not said
  std::optional<std::uint32_t> max_warnings;
  std::string rules;               ///< folder that stands for the built-in rules
  std::vector<std::string> packs;  ///< folders of house rules, beside those of stet.toml
};

/// What became of one rule for one article, and who decided it.
struct Decision {
  const packs::Rule* rule = nullptr;
  bool runs = true;
  findings::Severity severity = findings::Severity::Warning;
  std::string run_by;  ///< "stet.toml:3:11", "--ignore", "profile opinion", "rule file"
  std::string severity_by;
};

class Settings {
 public:
  /// `examples`: rulebooks are loaded with examples and documentation.
  Settings(SettingsFlags flags, bool examples);
  ~Settings();
  Settings(const Settings&) = delete;
  Settings& operator=(const Settings&) = delete;

  /// Whether the stet.toml above this path, found in a folder, excludes it.
  bool excludes(const std::string& path, bool is_folder);

  /// Reads what concerns these paths (articles, or folders ending in '/'): every stet.toml, every
  /// pack. Nothing else may be asked when there are faults.
  void prepare(const std::vector<std::string>& paths, std::vector<packs::Fault>& faults);

  /// Of a path that was prepared; any thread may ask.
  [[nodiscard]] ArticleSettings for_path(const std::string& path) const;
  /// The rules of a path that was prepared.
  [[nodiscard]] const Rulebook& rulebook(const std::string& path) const;
  /// Every rule of a prepared path, by id. `genre` as the article's front matter says it, or empty.
  [[nodiscard]] std::vector<Decision> decisions(const std::string& path,
                                                const std::string& genre) const;
  /// The stet.toml of a prepared path; empty when there is none.
  [[nodiscard]] std::string file_of(const std::string& path) const;

  /// The lowest severity that fails the run; nothing: never. Of several stet.toml the strictest
  /// counts.
  [[nodiscard]] std::optional<findings::Severity> fail_on() const;
  [[nodiscard]] std::optional<std::uint32_t> max_warnings() const;

 private:
  struct Prepared;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stet::engine
