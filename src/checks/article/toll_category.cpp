// Finds counts under a word that hides what became of those counted: victimes, casualties,
// neutralisés. Silent when the sentence or the one beside it says how many were killed or hurt.
#include <algorithm>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using claims::Status;
using claims::Toll;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::NearbyList except, weak, outcomes;
};

class TollCategoryCheck final : public Check {
 public:
  explicit TollCategoryCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.except = lists.nearby(options, "except");
      part.weak = lists.nearby(options, "weak");
      part.outcomes = lists.nearby(options, "outcomes");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto& tolls = evidence.claims.tolls;
    std::vector<Candidate> candidates;
    for (std::size_t t = 0; t < tolls.size(); ++t) {
      const Toll& toll = tolls[t];
      if (toll.status != Status::Casualties || toll.negated || toll.unreal || toll.single) continue;
      if (toll.total) continue;
      const language::LanguageId id = evidence.analysis.sentences[toll.sentence].language;
      const Part* const part = part_for(parts_, id);
      if (part == nullptr || is_told(evidence, *part, t)) continue;
      if (found_over(evidence, part->weak, toll.outcome) &&
          (toll.definite || !tells_event(evidence, toll)))
        continue;
      Candidate candidate;
      candidate.tokens = toll.tokens;
      candidate.span = evidence.analysis.tokens.span(toll.tokens);
      candidate.severity = rule_.severity;
      candidate.language = part->language;
      candidates.push_back(std::move(candidate));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  /// An attack, a crash, a fire stands in its sentence.
  static bool tells_event(const Evidence& evidence, const Toll& toll) {
    const language::Sentence& sentence = evidence.analysis.sentences[toll.sentence];
    const language::LanguageKnowledge& language = evidence.knowledge.languages[sentence.language];
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const language::WordId word = evidence.analysis.tokens.all[t].word;
      if ((language.toll_role(word) >> language::kEventShift) != 0) return true;
    }
    return false;
  }

  /// The sentence or one beside it gives dead or wounded, or says outright what is meant.
  static bool is_told(const Evidence& evidence, const Part& part, std::size_t index) {
    const auto& tolls = evidence.claims.tolls;
    const Toll& toll = tolls[index];
    const auto& sentences = evidence.analysis.sentences;
    const auto tells = [&](const Toll& other) {
      return other.status == Status::Dead || other.status == Status::Wounded;
    };
    for (std::size_t t = index; t-- > 0 && tolls[t].sentence + 1 >= toll.sentence;) {
      if (tells(tolls[t])) return true;
    }
    for (std::size_t t = index + 1; t < tolls.size() && tolls[t].sentence <= toll.sentence + 1;
         ++t) {
      if (tells(tolls[t])) return true;
    }
    if (found_over(evidence, part.except, toll.tokens)) return true;
    for (std::uint32_t s = toll.sentence == 0 ? 0 : toll.sentence - 1;
         s <= toll.sentence + 1 && s < sentences.size(); ++s) {
      if (found_inside(evidence, part.outcomes, sentences[s].tokens)) return true;
    }
    return found_inside(evidence, part.except, sentences[toll.sentence].tokens);
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind toll_category() {
  return {"ambiguous-category", {"text"}, make<TollCategoryCheck>};
}

}  // namespace stet::checks
