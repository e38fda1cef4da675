#include "engine/rulebook.h"

#include "engine/snapshot.h"
#include "packs/language_file.h"

namespace stet::engine {

std::size_t Rulebook::index_of(std::string_view rule) const {
  std::size_t i = 0;
  while (i < pack.rules.size() && pack.rules[i].id != rule) ++i;
  return i;
}

std::vector<std::size_t> Rulebook::matching(std::string_view selector) const {
  std::vector<std::size_t> result;
  std::string_view family = selector;
  if (family.ends_with("/*")) family.remove_suffix(2);
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    const packs::Rule& rule = pack.rules[i];
    if (selector == "all" || rule.id == selector || rule.family() == family) result.push_back(i);
  }
  return result;
}

std::unique_ptr<Rulebook> load_rulebook(const std::vector<packs::PackFile>& files, bool examples,
                                        std::vector<packs::Fault>& faults) {
  return load_recorded_rulebook(files, examples, faults, nullptr);
}

std::unique_ptr<Rulebook> load_recorded_rulebook(const std::vector<packs::PackFile>& files,
                                                 bool examples, std::vector<packs::Fault>& faults,
                                                 checks::PhraseTape* tape) {
  auto book = std::make_unique<Rulebook>();
  packs::LoadOptions options;
  options.examples = examples;
  options.kinds = checks::kinds_and_placeholders();
  book->pack = packs::load_pack(files, options, faults);
  for (const packs::LanguageFiles& language : book->pack.languages) {
    packs::load_language(language, book->knowledge, faults);
  }
  for (const packs::Rule& rule : book->pack.rules) {
    book->checks.push_back(checks::make_check(rule, book->knowledge, faults, tape));
  }
  book->knowledge.lexicon.finish();
  return book;
}

}  // namespace stet::engine
