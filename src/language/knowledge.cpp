#include "language/knowledge.h"

#include <utility>

#include "language/date_reader.h"

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

void mark_senses(Knowledge& knowledge) {
  Vocabulary& vocabulary = knowledge.lexicon.vocabulary();
  std::vector<std::uint8_t> hints(vocabulary.size(), 0);
  for (const LanguageKnowledge& language : knowledge.languages) {
    for (WordId word = 0; word < hints.size(); ++word) {
      const auto hint = [&](bool holds, WordHint which) {
        if (holds) hints[word] |= which;
      };
      hint(language.amounts.may_begin_number(word), kMayBeNumber);
      hint(language.amounts.may_be_amount(word), kMayBeAmount);
      const DateWords::Word* const date = language.dates.word(word);
      hint(date != nullptr && is_read_as_date(*date), kMayBeDate);
      hint(language.is_matter(word), kMayBeMatter);
      hint(language.is(word, kOneWord) || (language.toll_role(word) & kPersonOne) != 0, kMayBeOne);
    }
  }
  vocabulary.set_hints(std::move(hints));
}

}  // namespace stet::language
