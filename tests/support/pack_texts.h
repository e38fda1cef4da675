// Packs given as literals, and what is wrong with them as lines of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"

namespace stet::packs {

struct LoadedPack {
  Pack pack;
  std::string faults;  ///< one a line, as `stet test` prints them
};

inline std::string in_lines(const std::vector<Fault>& faults) {
  std::string lines;
  for (const Fault& fault : faults) lines += to_string(fault) + "\n";
  return lines;
}

/// The kinds of checks that rules may name, as the registry of checks would give them.
inline LoadOptions options_for_tests() {
  LoadOptions options;
  options.languages = {"en", "fr"};
  for (const char* kind :
       {"phrase", "source", "short-quotation", "unbalanced-quotation", "artefact", "toll",
        "anonymous-toll", "ambiguous-category", "conflicting-toll", "vague-toll"}) {
    options.kinds[kind] = {"text", "entry", "group", "source", "first"};
  }
  return options;
}

/// A file of a pack: its path, its content.
using PackText = std::pair<std::string, std::string>;

inline LoadedPack load_texts(const std::vector<PackText>& texts,
                             LoadOptions options = options_for_tests()) {
  std::vector<PackFile> files;
  for (const auto& [path, content] : texts) files.push_back({path, path, content});
  std::vector<Fault> faults;
  LoadedPack loaded;
  loaded.pack = load_pack(files, std::move(options), faults);
  loaded.faults = in_lines(faults);
  return loaded;
}

/// A rule without fault in French, to which a test adds what it is about.
inline std::string rule_text(std::string_view before_french = "",
                             std::string_view after_french = "") {
  return "kind = \"phrase\"\n" + std::string(before_french) +
         "\n[fr]\nsummary = \"S\"\nmessage = \"M\"\nwhy = \"W\"\n" + std::string(after_french);
}

}  // namespace stet::packs
