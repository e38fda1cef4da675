#include "engine/settings.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/ensure.h"
#include "engine/settings_file.h"
#include "engine/settings_layer.h"
#include "engine/settings_profiles.h"
#include "packs/options.h"

namespace stet::engine {
namespace {

namespace fs = std::filesystem;
using packs::Fault;

std::string absolute_path(const std::string& path) {
  std::error_code error;
  const fs::path whole =
      fs::path(path).is_absolute() ? fs::path(path) : fs::current_path(error) / path;
  return whole.lexically_normal().string();
}

/// The path written from the folder on; without its first slash when it lies elsewhere.
std::string below(const std::string& path, const std::string& folder) {
  const std::string start = folder.ends_with('/') ? folder : folder + "/";
  if (path.starts_with(start)) return path.substr(start.size());
  return path.substr(
      path.find_first_not_of('/') == std::string::npos ? 0 : path.find_first_not_of('/'));
}

/// The part of a path that names its folder, with the slash: what settings are looked up by.
std::string folder_of(const std::string& path) {
  return path.substr(0, path.rfind('/') + 1);
}

bool same(const Fault& a, const Fault& b) {
  return to_string(a) == to_string(b);
}

/// Those of one file together, from its top to its end; files and flags in the order in which they
/// were read.
void sort_faults(std::vector<Fault>& faults) {
  std::unordered_map<std::string, std::size_t> read;
  const auto path = [](const Fault& fault) {
    return fault.place.path ? *fault.place.path : std::string();
  };
  for (const Fault& fault : faults) read.emplace(path(fault), read.size());
  std::stable_sort(faults.begin(), faults.end(), [&](const Fault& a, const Fault& b) {
    const auto key = [&](const Fault& fault) {
      return std::tuple(read[path(fault)], fault.place.line, fault.place.column);
    };
    return key(a) < key(b);
  });
}

/// Null when the file tells none.
std::shared_ptr<const language::KnownNames> names_of(const SettingsFile& file) {
  using language::NameKind;
  auto names = std::make_shared<language::KnownNames>();
  for (const auto& [list, kind] : {std::pair(&file.known_names, NameKind::Unknown),
                                   std::pair(&file.acronyms, NameKind::Organisation),
                                   std::pair(&file.persons, NameKind::Person),
                                   std::pair(&file.organisations, NameKind::Organisation),
                                   std::pair(&file.places, NameKind::Place)}) {
    for (const std::string& name : *list) names->add(name, kind);
  }
  return names->empty() ? nullptr : names;
}

}  // namespace

/// All that decides about the articles that one stet.toml and one set of [[per-path]] concern.
struct Settings::Prepared {
  const SettingsFile* file = nullptr;  ///< null: no stet.toml
  std::vector<bool> per_path;          ///< which of its [[per-path]] apply
  ArticleSettings settings;
};

struct Settings::State {
  SettingsFlags flags;
  bool examples = false;
  SettingsLayer flag_layer;
  std::vector<Fault> faults;  ///< of settings files read before prepare() was asked
  bool flags_checked = false;
  const SettingsFile* named_file = nullptr;  ///< that of --config

  std::unordered_map<std::string, const SettingsFile*> folders;  ///< by absolute folder
  std::unordered_map<std::string, const SettingsFile*>
      shown_folders;  ///< by folder as an article's path has it
  std::map<std::string, std::unique_ptr<SettingsFile>> files;
  std::map<std::vector<std::string>, std::unique_ptr<Rulebook>> rulebooks;
  std::vector<std::unique_ptr<Prepared>> prepared;
  std::unordered_map<std::string, const Prepared*> of_path;

  void read_flags();
  void check_flags();
  const SettingsFile* file_at(const std::string& path);
  const SettingsFile* file_above(const std::string& folder);
  const SettingsFile* load(const std::string& path);
  const Rulebook* rulebook_for(const SettingsFile* file);
  const Prepared* prepare(const std::string& path);
  [[nodiscard]] std::vector<const SettingsLayer*> layers(const Prepared& of,
                                                         const Profile* genre) const;
  void fill(Prepared& prepared);
  void check_names(const SettingsFile& file, const Rulebook& rulebook);
  void check_language(const std::string& code, const packs::Place& place, const Rulebook& rulebook);
};

void Settings::State::read_flags() {
  const auto selectors = [](const std::vector<std::string>& names, const char* flag) {
    std::vector<Selector> result;
    for (const std::string& name : names) {
      if (!name.empty()) result.push_back({name, packs::whole_file(flag)});
    }
    return result;
  };
  flag_layer.select = selectors(flags.select, "--select");
  flag_layer.ignore = selectors(flags.ignore, "--ignore");
  flag_layer.selects = !flags.select.empty();
  flag_layer.selects_at = packs::whole_file("--select");
}

void Settings::State::check_flags() {
  if (std::exchange(flags_checked, true)) return;
  if (!flags.profile.empty() && find_profile(flags.profile) == nullptr) {
    std::string message = "no profile is called `" + flags.profile + "`: it is one of";
    for (const std::string& name : profile_names()) message += " " + name;
    if (const auto near = packs::did_you_mean(flags.profile, profile_names()))
      message += "; did you mean `" + *near + "`?";
    faults.push_back({packs::whole_file("--profile"), std::move(message)});
  }
  if (!flags.date.empty() && !is_day(flags.date)) {
    faults.push_back(
        {packs::whole_file("--date"), "`" + flags.date + "` is not a day: 2025-03-14"});
  }
}

const SettingsFile* Settings::State::load(const std::string& path) {
  auto& file = files[path];
  if (file == nullptr) {
    // A file that was named on the command line speaks of paths as the command line does.
    const std::string base = flags.config.empty() ? std::string() : absolute_path(".");
    file = std::make_unique<SettingsFile>(read_settings_file(
        path, base.ends_with('/') ? base.substr(0, base.size() - 1) : base, faults));
  }
  return file.get();
}

const SettingsFile* Settings::State::file_above(const std::string& folder) {
  if (const auto known = folders.find(folder); known != folders.end()) return known->second;
  std::error_code error;
  const fs::path here(folder);
  std::vector<std::string> there;
  for (const char* name : {"stet.toml", ".stet.toml"}) {
    if (fs::is_regular_file(here / name, error)) there.push_back((here / name).string());
  }
  const SettingsFile* file = nullptr;
  if (there.size() > 1) {
    faults.push_back({packs::whole_file(shown_path(there.back())),
                      "stands beside a stet.toml: keep one of the two"});
  }
  if (!there.empty()) {
    file = load(there.front());
  } else if (!fs::exists(here / ".git", error) && here.has_relative_path()) {
    file = file_above(here.parent_path().string());
  }
  return folders[folder] = file;
}

const SettingsFile* Settings::State::file_at(const std::string& path) {
  if (flags.isolated) return nullptr;
  if (!flags.config.empty()) {
    if (named_file == nullptr) named_file = load(absolute_path(flags.config));
    return named_file;
  }
  const std::string folder = folder_of(path);
  if (const auto known = shown_folders.find(folder); known != shown_folders.end())
    return known->second;
  std::string absolute = absolute_path(folder);
  if (absolute.size() > 1 && absolute.ends_with('/')) absolute.pop_back();
  return shown_folders[folder] = file_above(absolute);
}

void Settings::State::check_language(const std::string& code, const packs::Place& place,
                                     const Rulebook& rulebook) {
  if (code.empty() || rulebook.knowledge.language(code) != nullptr) return;
  std::string message = "no language is called `" + code + "`: it is one of";
  for (const auto& language : rulebook.knowledge.languages) message += " " + language.code;
  faults.push_back({place, std::move(message)});
}

void Settings::State::check_names(const SettingsFile& file, const Rulebook& rulebook) {
  for (const SettingsLayer& layer : file.layers) check_selectors(layer, rulebook, faults);
  for (const PathSettings& per_path : file.per_path)
    check_selectors(per_path.layer, rulebook, faults);
  check_language(file.language, file.language_at, rulebook);
  check_language(file.message_language, file.message_language_at, rulebook);
}

const Rulebook* Settings::State::rulebook_for(const SettingsFile* file) {
  std::vector<std::string> folders_of_packs =
      file == nullptr ? std::vector<std::string>() : file->packs;
  folders_of_packs.insert(folders_of_packs.end(), flags.packs.begin(), flags.packs.end());
  auto& rulebook = rulebooks[folders_of_packs];
  if (rulebook == nullptr) {
    std::vector<Fault> of_packs;  // load_pack() sorts what it is given
    if (flags.rules.empty() && folders_of_packs.empty() && !examples) {
      rulebook = load_builtin_rulebook(of_packs);
    } else {
      auto pack_files = flags.rules.empty() ? packs::builtin_files()
                                            : packs::read_pack_folder(flags.rules, of_packs);
      for (const std::string& folder : folders_of_packs) {
        auto more = packs::read_pack_folder(folder, of_packs);
        std::move(more.begin(), more.end(), std::back_inserter(pack_files));
      }
      rulebook = load_rulebook(pack_files, examples, of_packs);
    }
    faults.insert(faults.end(), of_packs.begin(), of_packs.end());
    check_selectors(flag_layer, *rulebook, faults);
    check_language(flags.language, packs::whole_file("--lang"), *rulebook);
    check_language(flags.message_language, packs::whole_file("--message-language"), *rulebook);
  }
  return rulebook.get();
}

std::vector<const SettingsLayer*> Settings::State::layers(const Prepared& of,
                                                          const Profile* genre) const {
  std::string profile;
  std::vector<const SettingsLayer*> spoken;
  if (of.file != nullptr) {
    profile = of.file->profile;
    for (std::size_t i = 0; i < of.per_path.size(); ++i) {
      if (of.per_path[i] && !of.file->per_path[i].profile.empty())
        profile = of.file->per_path[i].profile;
    }
  }
  if (!flags.profile.empty()) profile = flags.profile;
  if (const Profile* known = find_profile(profile)) spoken.push_back(&known->layer);
  if (genre != nullptr) spoken.push_back(&genre->layer);
  if (of.file != nullptr) {
    for (const SettingsLayer& layer : of.file->layers) spoken.push_back(&layer);
    for (std::size_t i = 0; i < of.per_path.size(); ++i) {
      if (of.per_path[i]) spoken.push_back(&of.file->per_path[i].layer);
    }
  }
  spoken.push_back(&flag_layer);
  return spoken;
}

void Settings::State::fill(Prepared& of) {
  ArticleSettings& settings = of.settings;
  const Rulebook& rulebook = *settings.rulebook;
  static_cast<RuleChoice&>(settings) = choose_rules(layers(of, nullptr), rulebook);
  auto genres = std::make_shared<GenreChoices>();
  for (const Profile& profile : profiles()) {
    if (profile.genres.empty()) continue;
    const RuleChoice choice = choose_rules(layers(of, &profile), rulebook);
    for (const std::string& word : profile.genres) genres->emplace(word, choice);
  }
  settings.genres = std::move(genres);
  settings.language = flags.language;
  settings.message_language = flags.message_language;
  settings.date = flags.date;
  if (of.file == nullptr) return;
  if (settings.language.empty()) settings.language = of.file->language;
  if (settings.message_language.empty()) settings.message_language = of.file->message_language;
  settings.undated = of.file->date;
  settings.names = names_of(*of.file);
  for (std::size_t i = 0; i < of.per_path.size(); ++i) {
    if (of.per_path[i] && !of.file->per_path[i].genre.empty())
      settings.genre = of.file->per_path[i].genre;
  }
}

const Settings::Prepared* Settings::State::prepare(const std::string& path) {
  const SettingsFile* const file = file_at(path);
  std::vector<bool> applies;
  if (file != nullptr && !file->per_path.empty()) {
    const std::string absolute = absolute_path(path);
    for (const PathSettings& per_path : file->per_path)
      applies.push_back(per_path.files.cover(below(absolute, per_path.folder)));
  }
  for (const auto& known : prepared) {
    if (known->file == file && known->per_path == applies) return known.get();
  }
  auto fresh = std::make_unique<Prepared>();
  fresh->file = file;
  fresh->per_path = std::move(applies);
  const bool new_file = std::none_of(prepared.begin(), prepared.end(),
                                     [file](const auto& p) { return p->file == file; });
  fresh->settings.rulebook = rulebook_for(file);
  if (new_file && file != nullptr) check_names(*file, *fresh->settings.rulebook);
  fill(*fresh);
  prepared.push_back(std::move(fresh));
  return prepared.back().get();
}

Settings::Settings(SettingsFlags flags, bool examples) : state_(std::make_unique<State>()) {
  state_->flags = std::move(flags);
  state_->examples = examples;
  state_->read_flags();
}

Settings::~Settings() = default;

bool Settings::excludes(const std::string& path, bool is_folder) {
  const SettingsFile* const file = state_->file_at(path);
  if (file == nullptr || file->exclude.empty()) return false;
  const std::string absolute = absolute_path(path);
  return std::any_of(file->exclude.begin(), file->exclude.end(), [&](const Exclusion& exclusion) {
    return exclusion.paths.decide(below(absolute, exclusion.folder), is_folder).value_or(false);
  });
}

void Settings::prepare(const std::vector<std::string>& paths, std::vector<Fault>& faults) {
  state_->check_flags();
  for (const std::string& path : paths) state_->of_path.emplace(path, state_->prepare(path));
  // Several rulebooks repeat the faults of the files that they share.
  for (Fault& fault : state_->faults) {
    const bool known = std::any_of(faults.begin(), faults.end(),
                                   [&](const Fault& other) { return same(fault, other); });
    if (!known) faults.push_back(std::move(fault));
  }
  state_->faults.clear();
  sort_faults(faults);
}

ArticleSettings Settings::for_path(const std::string& path) const {
  const auto known = state_->of_path.find(path);
  ENSURE(known != state_->of_path.end(), "settings are prepared before they are asked for");
  return known->second->settings;
}

const Rulebook& Settings::rulebook(const std::string& path) const {
  const auto known = state_->of_path.find(path);
  ENSURE(known != state_->of_path.end(), "settings are prepared before they are asked for");
  return *known->second->settings.rulebook;
}

std::vector<Decision> Settings::decisions(const std::string& path, const std::string& genre) const {
  const auto known = state_->of_path.find(path);
  ENSURE(known != state_->of_path.end(), "settings are prepared before they are asked for");
  const Prepared& of = *known->second;
  const Profile* const by_genre = profile_of_genre(genre.empty() ? of.settings.genre : genre);
  ChoiceReasons reasons;
  const RuleChoice choice =
      choose_rules(state_->layers(of, by_genre), *of.settings.rulebook, &reasons);
  std::vector<Decision> decisions;
  const auto& rules = of.settings.rulebook->pack.rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    Decision decision;
    decision.rule = &rules[i];
    decision.runs = choice.runs(i);
    decision.severity = choice.severities[i].value_or(rules[i].severity);
    decision.run_by = reasons.run_by[i].empty() ? "rule file" : reasons.run_by[i];
    decision.severity_by = reasons.severity_by[i].empty() ? "rule file" : reasons.severity_by[i];
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

std::string Settings::file_of(const std::string& path) const {
  const auto known = state_->of_path.find(path);
  return known == state_->of_path.end() || known->second->file == nullptr
             ? std::string()
             : known->second->file->path;
}

std::optional<findings::Severity> Settings::fail_on() const {
  if (!state_->flags.fail_on.empty()) return findings::parse_severity(state_->flags.fail_on);
  std::optional<findings::Severity> strictest;
  bool said = false;
  for (const auto& [path, file] : state_->files) {
    if (file->fail_on.empty()) continue;
    said = true;
    const auto wish = findings::parse_severity(file->fail_on);
    if (wish && (!strictest || *wish < *strictest)) strictest = wish;
  }
  return said ? strictest : findings::Severity::Error;
}

std::optional<std::uint32_t> Settings::max_warnings() const {
  if (state_->flags.max_warnings) return state_->flags.max_warnings;
  std::optional<std::uint32_t> least;
  for (const auto& [path, file] : state_->files) {
    if (file->max_warnings && (!least || *file->max_warnings < *least)) least = file->max_warnings;
  }
  return least;
}

}  // namespace stet::engine
