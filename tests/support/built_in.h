// The rules and languages inside the binary, loaded once for all tests.
#pragma once

#include <stdexcept>

#include "language/knowledge.h"
#include "packs/language_file.h"
#include "support/pack_texts.h"

namespace stet::packs {

inline const LoadedPack& built_in_pack() {
  static const LoadedPack loaded = [] {
    std::vector<Fault> faults;
    LoadedPack built_in;
    built_in.pack = load_pack(builtin_files(), options_for_tests(), faults);
    built_in.faults = in_lines(faults);
    return built_in;
  }();
  return loaded;
}

/// All built-in languages, without the phrases of any rule; the lexicon is not finished.
inline const language::Knowledge& built_in_knowledge() {
  static const language::Knowledge knowledge = [] {
    language::Knowledge languages;
    std::vector<Fault> faults;
    for (const LanguageFiles& files : built_in_pack().pack.languages) load_language(files, languages, faults);
    if (!faults.empty()) throw std::runtime_error(in_lines(faults));
    return languages;
  }();
  return knowledge;
}

}  // namespace stet::packs
