#include "language/inflection.h"

#include <algorithm>

namespace stet::language {
namespace {

bool fits(const Paradigm& paradigm, std::string_view lemma) {
  if (!paradigm.lemmas.empty()) {
    return std::find(paradigm.lemmas.begin(), paradigm.lemmas.end(), lemma) != paradigm.lemmas.end();
  }
  return lemma.size() >= paradigm.ends.size() && lemma.ends_with(paradigm.ends) && lemma.ends_with(paradigm.strip);
}

const Paradigm* paradigm_of(const std::vector<Paradigm>& paradigms, std::string_view lemma) {
  for (const Paradigm& paradigm : paradigms) {
    if (fits(paradigm, lemma)) return &paradigm;
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> Inflection::inflect(std::string_view lemma, std::uint8_t wanted) const {
  const auto& paradigms = (wanted & kVerbForms) != 0 ? verbs : (wanted & kNounForms) != 0 ? nouns : adjectives;
  const Paradigm* const paradigm = paradigm_of(paradigms, lemma);
  std::vector<std::string> result;
  if (paradigm == nullptr) return result;
  // A paradigm of listed lemmas may list several: each loses its own last letters.
  const std::string_view stem =
      lemma.ends_with(paradigm->strip) ? lemma.substr(0, lemma.size() - paradigm->strip.size()) : lemma;
  const auto put = [&](const std::vector<std::string>& endings) {
    for (const std::string& ending : endings) {
      std::string form = std::string(stem) + ending;
      if (std::find(result.begin(), result.end(), form) == result.end()) result.push_back(std::move(form));
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
