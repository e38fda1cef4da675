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

/// All built-in languages, without the phrases of any rule. Only to be read.
inline const language::Knowledge& built_in_knowledge() {
  static const language::Knowledge knowledge = [] {
    language::Knowledge languages;
    std::vector<Fault> faults;
    for (const LanguageFiles& files : built_in_pack().pack.languages)
      load_language(files, languages, faults);
    if (!faults.empty()) throw std::runtime_error(in_lines(faults));
    return languages;
  }();
  return knowledge;
}

/// The same to add phrases to: words, inflection, lists and roles, without the phrases of
/// attribution.
inline language::Knowledge fresh_languages() {
  language::Knowledge fresh;
  const language::Vocabulary& words = built_in_knowledge().lexicon.vocabulary();
  for (language::WordId word = 1; word < words.size(); ++word)
    fresh.lexicon.vocabulary().add(words.spelling(word));
  fresh.languages = built_in_knowledge().languages;
  for (const LanguageFiles& files : built_in_pack().pack.languages) {
    std::vector<std::string> endings;
    const Value* const written = files.tables.find("language")->second.find("participle-endings");
    for (const Value& ending : *written->array()) endings.push_back(*ending.string());
    fresh.lexicon.set_participle_endings(fresh.id_of(files.code), std::move(endings));
  }
  return fresh;
}

}  // namespace stet::packs
