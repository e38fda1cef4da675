// Finds counts of dead, wounded, missing or displaced that nobody is said to have counted.
//
// Silent when a source stands in the sentence or its neighbours, when the same count is sourced
// elsewhere in the article (the lead may give a toll before its source), and for events with a year
// three years old or more.
#include <algorithm>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "checks/toll_sources.h"

namespace stet::checks {
namespace {

using claims::Toll;
using findings::Severity;
using language::ListId;
using language::NearbyList;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  NearbyList except, settled, rates;
};

class TollCheck final : public Check {
 public:
  explicit TollCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto& tolls = evidence.claims.tolls;
    if (tolls.empty()) return;
    const TollSources sources(evidence);
    std::vector<Candidate> candidates;
    for (std::size_t t = 0; t < tolls.size(); ++t) {
      const Toll& toll = tolls[t];
      if (!is_plain_toll(toll) || sources.is_sourced(t)) continue;
      const Part* const part = part_of(evidence, toll);
      if (part == nullptr || is_settled(evidence, *part, toll)) continue;
      Severity severity = rule_.severity;
      if (const int ago = years_ago(evidence, toll); ago != 0) {
        if (ago >= kSettledYears) continue;
        severity = Severity::Info;
      }
      if (sources.is_sourced_elsewhere(t) || sources.is_settled_elsewhere(t)) continue;
      Candidate candidate;
      candidate.tokens = toll.tokens;
      candidate.span = evidence.analysis.tokens.span(toll.tokens);
      candidate.severity = severity;
      candidate.language = part->language;
      candidates.push_back(std::move(candidate));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.except = lists.nearby(options, "except");
    part.settled = lists.nearby(options, "settled");
    part.rates = lists.nearby(options, "rates");
    options.finish();
    return part;
  }

  const Part* part_of(const Evidence& evidence, const Toll& toll) const {
    return part_for(parts_, evidence, toll.sentence);
  }

  static bool is_settled(const Evidence& evidence, const Part& part, const Toll& toll) {
    const language::TokenRange sentence = evidence.analysis.sentences[toll.sentence].tokens;
    return found_over(evidence, part.except, toll.tokens) ||
           found_inside(evidence, part.settled, sentence) ||
           found_inside(evidence, part.rates, sentence);
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind toll() {
  return {"toll", {"text"}, make<TollCheck>};
}

}  // namespace stet::checks
