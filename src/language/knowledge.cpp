#include "language/knowledge.h"

namespace stet::language {

std::string LanguageKnowledge::wording(std::string_view key) const {
  const auto it = wordings.find(key);
  return it == wordings.end() ? std::string(key) : it->second;
}

LanguageId Knowledge::id_of(std::string_view code) const {
  const std::string_view base = code.substr(0, code.find_first_of("-_"));
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (languages[i].code == base) return static_cast<LanguageId>(i);
  }
  return kAnyLanguage;
}

const LanguageKnowledge* Knowledge::language(std::string_view code) const {
  const LanguageId id = id_of(code);
  return id == kAnyLanguage ? nullptr : &languages[id];
}

}  // namespace stet::language
