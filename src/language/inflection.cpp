#include "language/inflection.h"

#include <algorithm>

namespace stet::language {

Paradigms::Paradigms(std::vector<Paradigm> paradigms) : all_(std::move(paradigms)) {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    for (const std::string& lemma : all_[i].lemmas) listed_.try_emplace(lemma, i);
    if (all_[i].lemmas.empty()) by_ending_.push_back(i);
  }
}

const Paradigm* Paradigms::of(std::string_view lemma) const {
  const auto listed = listed_.find(std::string(lemma));
  const std::size_t first_listed = listed == listed_.end() ? all_.size() : listed->second;
  for (const std::size_t i : by_ending_) {
    if (i > first_listed) break;
    if (lemma.ends_with(all_[i].ends) && lemma.ends_with(all_[i].strip)) return &all_[i];
  }
  return first_listed == all_.size() ? nullptr : &all_[first_listed];
}

std::vector<std::string> Inflection::inflect(std::string_view lemma, std::uint8_t wanted) const {
  const auto& paradigms = (wanted & kVerbForms) != 0   ? verbs
                          : (wanted & kNounForms) != 0 ? nouns
                                                       : adjectives;
  const Paradigm* const paradigm = paradigms.of(lemma);
  std::vector<std::string> result;
  if (paradigm == nullptr) return result;
  // A paradigm of listed lemmas may list several: each loses its own last letters.
  const std::string_view stem = lemma.ends_with(paradigm->strip)
                                    ? lemma.substr(0, lemma.size() - paradigm->strip.size())
                                    : lemma;
  const auto put = [&](const std::vector<std::string>& endings) {
    for (const std::string& ending : endings) {
      std::string form = std::string(stem) + ending;
      if (std::find(result.begin(), result.end(), form) == result.end())
        result.push_back(std::move(form));
    }
  };
  if ((wanted & kInfinitive) != 0) put(paradigm->infinitive);
  if ((wanted & kFinite) != 0) put(paradigm->finite);
  if ((wanted & kConditional) != 0) put(paradigm->conditional);
  if ((wanted & kGerund) != 0) put(paradigm->gerund);
  if ((wanted & kParticiple) != 0) put(paradigm->participle);
  if ((wanted & (kNounForms | kAdjectiveForms)) != 0) put(paradigm->forms);
  return result;
}

}  // namespace stet::language
