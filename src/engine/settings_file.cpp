#include "engine/settings_file.h"

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "engine/settings_profiles.h"
#include "packs/options.h"
#include "packs/toml_reader.h"

namespace stet::engine {
namespace {

namespace fs = std::filesystem;
using packs::Fault;
using packs::Options;
using packs::Place;
using packs::Value;

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return text;
}

/// Reads one file into what its elders said already.
class Reader {
 public:
  Reader(SettingsFile& file, const std::string& pattern_folder, std::vector<Fault>& faults)
      : file_(file), pattern_folder_(pattern_folder), faults_(faults) {}

  void read(const std::string& path, const Place& asked_at) {
    const std::string canonical = fs::weakly_canonical(path).string();
    if (std::find(chain_.begin(), chain_.end(), canonical) != chain_.end()) {
      faults_.push_back({asked_at, "`extend` goes round in a circle: " + shown_path(canonical) +
                                       " is being read already"});
      return;
    }
    auto content = base::read_file(path);
    if (!content) {
      faults_.push_back({asked_at, "cannot read " + content.error().message});
      return;
    }
    chain_.push_back(canonical);
    const std::string shown = shown_path(path);
    const packs::Table table = packs::read_toml(content.value(), shown, faults_);
    Options root(&table, packs::whole_file(shown), "", faults_);
    const fs::path folder = fs::path(path).parent_path();
    for (const packs::Located& base : root.texts("extend"))
      read((folder / base.text).lexically_normal().string(), base.place);
    read_values(root, folder.string());
    read_lists(root, folder.string());
    root.finish();
    chain_.pop_back();
  }

 private:
  void read_values(Options& root, const std::string& folder) {
    read_name(root, "profile", profile_names(), file_.profile);
    read_name(root, "fail-on", {"error", "warning", "info", "never"}, file_.fail_on);
    if (auto language = root.text("lang")) {
      file_.language = std::move(language->text);
      file_.language_at = language->place;
    }
    if (auto language = root.text("message-language")) {
      file_.message_language = std::move(language->text);
      file_.message_language_at = language->place;
    }
    if (auto date = root.text("date")) {
      if (!is_day(date->text)) root.fault(date->place, "`date` must be a day: 2025-03-14");
      file_.date = std::move(date->text);
    }
    if (const Value* const written = root.raw("max-warnings")) {
      const std::int64_t most = root.integer_or("max-warnings", 0);
      if (most < 0 || most > 1'000'000'000) {
        root.fault(written->place, "`max-warnings` must be 0 or more");
      } else {
        file_.max_warnings = static_cast<std::uint32_t>(most);
      }
    }
    if (auto archive = root.text("archive"))
      file_.archive = (fs::path(folder) / archive->text).lexically_normal().string();
  }

  void read_lists(Options& root, const std::string& folder) {
    SettingsLayer layer = read_layer(root);
    file_.layers.push_back(std::move(layer));
    for (const packs::Located& pack : root.texts("packs")) {
      const fs::path path = (fs::path(folder) / pack.text).lexically_normal();
      std::error_code error;
      if (!fs::is_directory(path, error)) {
        root.fault(pack.place, "there is no folder " + shown_path(path.string()));
        continue;
      }
      file_.packs.push_back(shown_path(path.string()));
    }
    Exclusion exclusion{base_of(folder), {}};
    for (const packs::Located& pattern : root.texts("exclude")) exclusion.paths.add(pattern.text);
    if (!exclusion.paths.empty()) file_.exclude.push_back(std::move(exclusion));
    Options names = root.table("names");
    read_names(names, "known", file_.known_names);
    read_names(names, "persons", file_.persons);
    read_names(names, "organisations", file_.organisations);
    read_names(names, "places", file_.places);
    read_names(names, "acronyms", file_.acronyms);
    names.finish();
    if (const Value* per_path = root.raw("per-path")) read_per_path(*per_path, folder);
  }

  static void read_names(Options& options, std::string_view key, std::vector<std::string>& into) {
    for (packs::Located& name : options.texts(key)) into.push_back(std::move(name.text));
  }

  void read_per_path(const Value& value, const std::string& folder) {
    if (const packs::Array* entries = value.array()) {
      for (const Value& entry : *entries) read_per_path(entry, folder);
      return;
    }
    if (value.table() == nullptr) {
      faults_.push_back(
          {value.place, "`per-path` must be a table: [[per-path]] files = [\"opinion/**\"]"});
      return;
    }
    Options options(value.table(), value.place, "per-path", faults_);
    PathSettings settings;
    settings.folder = base_of(folder);
    const auto files = options.texts("files");
    if (files.empty())
      options.fault(value.place, "[[per-path]] needs `files`: the paths it is about");
    for (const packs::Located& pattern : files) settings.files.add(pattern.text);
    settings.layer = read_layer(options);
    read_name(options, "profile", profile_names(), settings.profile);
    if (auto genre = options.text("genre")) {
      if (profile_of_genre(genre->text) == nullptr) {
        std::vector<std::string> known;
        for (const Profile& profile : profiles()) {
          if (!profile.genres.empty()) known.push_back(profile.name);
        }
        const auto near = packs::did_you_mean(genre->text, known);
        options.fault(genre->place, "no genre is called `" + genre->text + "`: it is one of " +
                                        joined(known) +
                                        (near ? "; did you mean `" + *near + "`?" : ""));
      }
      settings.genre = std::move(genre->text);
    }
    options.finish();
    file_.per_path.push_back(std::move(settings));
  }

  static SettingsLayer read_layer(Options& options) {
    SettingsLayer layer;
    layer.selects = options.has("select");
    if (layer.selects) layer.selects_at = options.raw("select")->key_place;
    for (packs::Located& selector : options.texts("select"))
      layer.select.push_back({std::move(selector.text), selector.place});
    for (packs::Located& selector : options.texts("ignore"))
      layer.ignore.push_back({std::move(selector.text), selector.place});
    const Value* severities = options.raw("severities");
    if (severities == nullptr) return layer;
    if (severities->table() == nullptr) {
      options.fault(severities->place,
                    "`severities` must be a table: \"family/name\" = \"warning\"");
      return layer;
    }
    for (const auto& [name, value] : severities->table()->entries) {
      const std::string* level = value.string();
      const auto severity = level == nullptr ? std::nullopt : findings::parse_severity(*level);
      if (!severity && (level == nullptr || *level != "off")) {
        const auto near = level == nullptr
                              ? std::nullopt
                              : packs::did_you_mean(*level, {"error", "warning", "info", "off"});
        options.fault(value.place, "the severity of `" + name +
                                       "` must be one of error warning info off" +
                                       (near ? "; did you mean `" + *near + "`?" : ""));
        continue;
      }
      layer.severities.push_back({{name, value.key_place}, severity});
    }
    return layer;
  }

  static void read_name(Options& options, std::string_view key,
                        const std::vector<std::string>& names, std::string& into) {
    const std::vector<std::string_view> choices(names.begin(), names.end());
    into = options.choice_or(key, choices, into);
  }

  [[nodiscard]] std::string base_of(const std::string& folder) const {
    return pattern_folder_.empty() ? folder : pattern_folder_;
  }

  SettingsFile& file_;
  const std::string& pattern_folder_;
  std::vector<Fault>& faults_;
  std::vector<std::string> chain_;
};

}  // namespace

std::string shown_path(const std::string& path) {
  std::error_code error;
  const std::string here = fs::current_path(error).string() + "/";
  return path.starts_with(here) ? path.substr(here.size()) : path;
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [text](std::size_t from, std::size_t size) {
    int value = 0;
    for (const char digit : text.substr(from, size))
      value = digit >= '0' && digit <= '9' ? value * 10 + (digit - '0') : -10000;
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int last = month == 2 ? (leap ? 29 : 28)
                              : (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
  return day <= last;
}

SettingsFile read_settings_file(const std::string& path, const std::string& pattern_folder,
                                std::vector<Fault>& faults) {
  SettingsFile file;
  file.path = shown_path(path);
  Reader(file, pattern_folder, faults).read(path, packs::whole_file(file.path));
  return file;
}

}  // namespace stet::engine
