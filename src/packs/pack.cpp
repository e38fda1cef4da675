#include "packs/pack.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "base/files.h"
#include "packs/house_rule.h"
#include "packs/rule_file.h"
#include "packs/toml_reader.h"

extern "C" {
extern const char stet_rules_pack_begin[];
extern const char stet_rules_pack_end[];
extern const char stet_rules_pack_hash[];  // 64 hexadecimal digits
}

namespace stet::packs {
namespace {

bool in_order(const Fault& a, const Fault& b) {
  const std::string& x = a.place.path ? *a.place.path : std::string();
  const std::string& y = b.place.path ? *b.place.path : std::string();
  if (x != y) return x < y;
  return a.place.line != b.place.line ? a.place.line < b.place.line
                                      : a.place.column < b.place.column;
}

/// "languages/fr/lists.toml" → {"fr", "lists"}; empty when the path is not of that shape.
std::pair<std::string, std::string> language_file(const std::string& path) {
  static constexpr std::string_view kFolder = "languages/";
  if (!path.starts_with(kFolder)) return {};
  const std::size_t slash = path.find('/', kFolder.size());
  if (slash == std::string::npos) return {};
  return {path.substr(kFolder.size(), slash - kFolder.size()),
          path.substr(slash + 1, path.size() - slash - 6)};
}

void read_standards(const Table& table, const Place& place, Pack& pack,
                    std::vector<Fault>& faults) {
  Options root(&table, place, "", faults);
  Options all = root.table("standards");
  for (const std::string& key : all.table_keys()) {
    Options one = all.table(key);
    pack.standards[key] = {key, one.text_or("title", ""), one.text_or("publisher", ""),
                           one.text_or("cite", ""), one.text_or("url", "")};
    one.finish();
  }
  all.finish();
  root.finish();
}

void check_standards(const Pack& pack, std::vector<Fault>& faults) {
  if (pack.standards.empty()) return;
  std::vector<std::string> known;
  for (const auto& entry : pack.standards) known.push_back(entry.first);
  for (const Rule& rule : pack.rules) {
    for (const Located& key : rule.standards) {
      if (pack.standards.contains(key.text)) continue;
      std::string message = "unknown standard `" + key.text + "`";
      if (const auto near = did_you_mean(key.text, known))
        message += ": did you mean `" + *near + "`?";
      faults.push_back({key.place, std::move(message)});
    }
  }
}

}  // namespace

const Rule* Pack::rule(std::string_view id) const {
  for (const Rule& rule : rules) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

std::vector<PackFile> builtin_files() {
  std::vector<PackFile> files;
  std::string_view rest(stet_rules_pack_begin,
                        static_cast<std::size_t>(stet_rules_pack_end - stet_rules_pack_begin));
  while (!rest.empty()) {
    const std::size_t path_end = rest.find('\n');
    const std::size_t size_end = rest.find('\n', path_end + 1);
    std::size_t size = 0;
    std::from_chars(rest.data() + path_end + 1, rest.data() + size_end, size);
    const std::string path(rest.substr(0, path_end));
    files.push_back({path, "rules/" + path, std::string(rest.substr(size_end + 1, size))});
    rest.remove_prefix(std::min(rest.size(), size_end + 1 + size + 1));
  }
  return files;
}

std::string_view builtin_files_hash() {
  return {stet_rules_pack_hash, 64};
}

std::vector<PackFile> read_pack_folder(const std::string& folder, std::vector<Fault>& faults) {
  namespace fs = std::filesystem;
  std::vector<PackFile> files;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, error);
  if (error) {
    faults.push_back({whole_file(folder), "cannot read the folder of rules: " + error.message()});
    return files;
  }
  for (const fs::recursive_directory_iterator end; it != end; it.increment(error)) {
    if (error) break;
    const std::string path = it->path().string();
    if (!it->is_regular_file(error) || !path.ends_with(".toml")) continue;
    auto content = base::read_file(path);
    if (!content) {
      faults.push_back({whole_file(path), content.error().message});
      continue;
    }
    files.push_back(
        {it->path().lexically_relative(folder).generic_string(), path, std::move(content).value()});
  }
  std::sort(files.begin(), files.end(),
            [](const PackFile& a, const PackFile& b) { return a.path < b.path; });
  return files;
}

Pack load_pack(const std::vector<PackFile>& files, LoadOptions options,
               std::vector<Fault>& faults) {
  Pack pack;
  for (const PackFile& file : files) {
    const std::string code = language_file(file.path).first;
    if (!code.empty() && std::find(options.languages.begin(), options.languages.end(), code) ==
                             options.languages.end()) {
      options.languages.push_back(code);
    }
  }
  std::sort(options.languages.begin(), options.languages.end());

  for (const PackFile& file : files) {
    Table table = read_toml(file.content, file.shown, faults);
    if (table.entries.empty()) continue;
    const Place place = whole_file(file.shown);
    if (const auto [code, name] = language_file(file.path); !code.empty()) {
      auto language = std::find_if(pack.languages.begin(), pack.languages.end(),
                                   [&wanted = code](const auto& l) { return l.code == wanted; });
      if (language == pack.languages.end()) {
        pack.languages.push_back({code, {}, {}});
        language = pack.languages.end() - 1;
      }
      language->tables[name] = std::move(table);
      language->places[name] = place;
    } else if (file.path == "standards.toml") {
      read_standards(table, place, pack, faults);
    } else if (table.find("extends") != nullptr) {
      extend_rule(std::move(table), place, options, pack, faults);
    } else {
      Rule rule = read_rule(file.path, table, place, options, faults);
      if (pack.rule(rule.id) != nullptr) {
        faults.push_back({place, "there is a rule `" + rule.id + "` already: say `extends = \"" +
                                     rule.id + "\"` to add to it"});
        continue;
      }
      pack.rules.push_back(std::move(rule));
    }
  }
  std::sort(pack.rules.begin(), pack.rules.end(),
            [](const Rule& a, const Rule& b) { return a.id < b.id; });
  check_standards(pack, faults);
  std::stable_sort(faults.begin(), faults.end(), in_order);
  return pack;
}

}  // namespace stet::packs
