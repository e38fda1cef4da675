// One stet.toml, with what it extends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/gitignore.h"
#include "engine/settings_layer.h"
#include "packs/value.h"

namespace stet::engine {

/// A [[per-path]]: what holds for some paths only.
struct PathSettings {
  std::string folder;  ///< absolute; `files` are written from here on
  PathPatterns files;
  SettingsLayer layer;
  std::string profile, genre;
};

struct Exclusion {
  std::string folder;  ///< absolute
  PathPatterns paths;
};

/// What stet.toml and the files it extends say together. Of single values the file's own counts
/// before those of the files it extends; lists add up, its own last.
struct SettingsFile {
  std::string path;  ///< as shown
  std::string profile, language, date, message_language, fail_on;
  packs::Place language_at, message_language_at;
  std::optional<std::uint32_t> max_warnings;
  std::vector<SettingsLayer> layers;
  std::vector<PathSettings> per_path;
  std::vector<std::string> packs;
  std::vector<Exclusion> exclude;
  /// Names that the desk knows; `known_names` are of any kind.
  std::vector<std::string> known_names, persons, organisations, places, acronyms;
  std::string archive;  ///< kept for the rules that compare articles
};

/// `path` absolute; it must be there. Patterns count from `pattern_folder` on, or from each file's
/// own folder when it is empty.
SettingsFile read_settings_file(const std::string& path, const std::string& pattern_folder,
                                std::vector<packs::Fault>& faults);

/// Whether this is a day as settings write it: 2025-03-14.
bool is_day(std::string_view text);

/// A path as a person in this folder would write it: from here on where it lies below, else as it
/// is.
std::string shown_path(const std::string& path);

}  // namespace stet::engine
