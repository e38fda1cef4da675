// A set of rule and language files, read and checked together.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "packs/rule.h"
#include "packs/value.h"

namespace stet::packs {

/// A file of a pack: its path inside the pack ("framing/euphemism.toml"), how to name it to the
/// user, its content.
struct PackFile {
  std::string path;
  std::string shown;
  std::string content;
};

/// The files inside the binary.
std::vector<PackFile> builtin_files();
/// What tells one set of built-in rules from another: a hash of all files, taken when they were
/// packed.
std::string_view builtin_files_hash();
/// All .toml files below a folder, by path; a missing or unreadable folder or file is a fault.
std::vector<PackFile> read_pack_folder(const std::string& folder, std::vector<Fault>& faults);

/// The raw tables of one language, by file name without ending ("inflection", "attribution",
/// "lists", …).
struct LanguageFiles {
  std::string code;
  std::map<std::string, Table, std::less<>> tables;
  std::map<std::string, Place, std::less<>> places;
};

struct Pack {
  std::vector<Rule> rules;  ///< by id
  std::vector<LanguageFiles> languages;
  std::map<std::string, Standard, std::less<>> standards;

  [[nodiscard]] const Rule* rule(std::string_view id) const;
};

/// What a house pack may do: add rules, add to the lists of a rule that exists (a file with
/// `extends = "family/name"` whose [fr]/[en] phrases, except and groups are appended), replace
/// nothing. Later files see earlier ones.
struct LoadOptions {
  bool examples =
      true;  ///< false: examples and documentation are skipped (check does not need them)
  /// Kinds that exist and the placeholders that their messages may use, from the registry of
  /// checks.
  std::map<std::string, std::vector<std::string>, std::less<>> kinds;
  /// Codes of the languages a rule may speak; load_pack() adds those that the files themselves
  /// hold.
  std::vector<std::string> languages;
};

/// Reads the files; everything wrong is appended to faults, and what can be read is returned all
/// the same.
Pack load_pack(const std::vector<PackFile>& files, LoadOptions options, std::vector<Fault>& faults);

}  // namespace stet::packs
