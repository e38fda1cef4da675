// Plants one known fault in each clean article and says how many stet finds.
//
//   plant_faults [options] PATH…      articles, or folders of them
//     --kind NAME     only this kind of fault, more than once if need be: weekday, no-such-day,
//                     period, figure, toll, percentage, sum, subset, range, conversion, items,
//                     headline, age, name, acronym, unsourced, anonymous
//     --most COUNT    stop a kind after so many faults in each language
//     --seed NUMBER   other faults in the same articles (0)
//     --missed        list those that were not found, with their sentences
//     --found         list those that were, with what was said of them
//     --write FOLDER  write each faulty article, and manifest.jsonl: one line a fault with "path",
//                     "article", "kind", "lang", "rules", "places", "before", "after", "found"
//     --rules DIR     rules from this folder, not those inside the program
//
// What each kind changes, and what it asks of an article before, stands in fault.h and planters.h.
// The same articles and seed give the same faults, whatever the rules.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/files.h"
#include "engine/article_finder.h"
#include "engine/settings.h"
#include "plant/planting.h"

namespace {

using stet::plant::FaultKind;

struct Options {
  std::vector<std::string> paths;
  std::set<std::string> kinds;
  std::size_t most = ~std::size_t{0};
  std::uint64_t seed = 0;
  bool missed = false;
  bool found = false;
  std::string write;
  std::string rules;
};

bool read_options(int argc, char** argv, Options& options) {
  for (int a = 1; a < argc; ++a) {
    const std::string flag = argv[a];
    const auto value = [&]() -> std::string { return a + 1 < argc ? argv[++a] : ""; };
    if (flag == "--kind") {
      options.kinds.insert(value());
    } else if (flag == "--most") {
      options.most = static_cast<std::size_t>(std::atoll(value().c_str()));
    } else if (flag == "--seed") {
      options.seed = static_cast<std::uint64_t>(std::atoll(value().c_str()));
    } else if (flag == "--missed") {
      options.missed = true;
    } else if (flag == "--found") {
      options.found = true;
    } else if (flag == "--write") {
      options.write = value();
    } else if (flag == "--rules") {
      options.rules = value();
    } else if (flag.starts_with("--")) {
      return false;
    } else {
      options.paths.push_back(flag);
    }
  }
  return !options.paths.empty();
}

struct Score {
  std::size_t planted = 0;
  std::size_t found = 0;
};

void write_down(const stet::plant::Planted& planted, const stet::plant::Harvest& harvest,
                const std::string& folder, std::size_t number, std::ofstream& manifest) {
  namespace fs = std::filesystem;
  const fs::path article(planted.path);
  const std::string name = std::string(name_of(planted.kind)) + "-" + planted.lang + "-" +
                           std::to_string(number) + article.extension().string();
  std::ofstream(fs::path(folder) / name, std::ios::binary) << planted.bytes;
  nlohmann::json line;
  line["path"] = name;
  line["article"] = planted.path;
  line["kind"] = std::string(name_of(planted.kind));
  line["lang"] = planted.lang;
  line["rules"] = rules_for(planted.kind);
  for (const auto& place : planted.places)
    line["places"].push_back({{"begin", place.begin}, {"end", place.end}});
  line["before"] = planted.before;
  line["after"] = planted.after;
  line["found"] = harvest.by;
  manifest << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!read_options(argc, argv, options)) {
    std::fprintf(stderr,
                 "usage: plant_faults [--kind NAME] [--most COUNT] [--seed NUMBER] "
                 "[--missed] [--found] [--write FOLDER] [--rules DIR] PATH...\n");
    return 2;
  }
  stet::engine::SettingsFlags flags;
  flags.isolated = true;
  flags.rules = options.rules;
  stet::engine::Settings settings(flags, false);
  std::vector<stet::packs::Fault> faults;
  settings.prepare({"./"}, faults);
  for (const auto& fault : faults) std::fprintf(stderr, "%s\n", to_string(fault).c_str());
  if (!faults.empty()) return 2;
  const auto& rulebook = settings.rulebook("./");
  const auto judged = settings.for_path("./");

  std::ofstream manifest;
  if (!options.write.empty()) {
    std::filesystem::create_directories(options.write);
    manifest.open(std::filesystem::path(options.write) / "manifest.jsonl");
  }
  const auto articles = stet::engine::find_articles(options.paths, {});
  std::map<std::pair<FaultKind, std::string>, Score> scores;
  std::size_t number = 0;
  for (const auto& source : articles.sources) {
    auto bytes = stet::base::read_file(source.path);
    if (!bytes) continue;
    const stet::text::Article article(source.path, source.format, std::move(bytes).value());
    const stet::plant::Page page(article, rulebook, judged);
    for (std::size_t k = 0; k < stet::plant::kFaultKinds; ++k) {
      const auto kind = static_cast<FaultKind>(k);
      if (!options.kinds.empty() && !options.kinds.contains(std::string(name_of(kind)))) continue;
      const auto planted = stet::plant::plant_fault(page, kind, rulebook, judged, options.seed);
      if (!planted) continue;
      Score& score = scores[{kind, planted->lang}];
      if (score.planted >= options.most) continue;
      const auto harvest = stet::plant::harvest(*planted, source.format, rulebook, judged);
      ++score.planted;
      score.found += harvest.found ? 1 : 0;
      if (harvest.found ? options.found : options.missed) {
        std::printf("%s %s %s%s%s\n  - %s\n  + %s\n", std::string(name_of(kind)).c_str(),
                    source.path.c_str(), harvest.found ? harvest.by.c_str() : "missed",
                    harvest.found ? ": " : "", harvest.message.c_str(), planted->before.c_str(),
                    planted->after.c_str());
      }
      if (manifest.is_open()) write_down(*planted, harvest, options.write, ++number, manifest);
    }
  }
  for (std::size_t k = 0; k < stet::plant::kFaultKinds; ++k) {
    const auto kind = static_cast<FaultKind>(k);
    const auto& rules = rules_for(kind);
    const bool known = std::any_of(rules.begin(), rules.end(), [&](const std::string& rule) {
      return rulebook.index_of(rule) < rulebook.pack.rules.size();
    });
    for (const char* lang : {"fr", "en"}) {
      const auto it = scores.find({kind, lang});
      if (it == scores.end()) continue;
      const Score& score = it->second;
      std::printf("%-12s %s  planted %4zu  found %4zu  recall %.3f%s\n",
                  std::string(name_of(kind)).c_str(), lang, score.planted, score.found,
                  static_cast<double>(score.found) / static_cast<double>(score.planted),
                  known ? "" : "  (none of its rules is there)");
    }
  }
  return 0;
}
