// Finds a part of a whole that is larger than the whole: « neuf randonneurs, dont onze enfants ».
#include "checks/figure_text.h"
#include "checks/judgement.h"

namespace stet::checks {
namespace {

class SubsetExcessCheck final : public Check {
 public:
  explicit SubsetExcessCheck(Materials& materials) : rule_(materials.rule) {
    open_languages(materials);
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const claims::FigureClaims& figures = evidence.claims.figures;
    std::vector<Candidate> candidates;
    for (const claims::Partition& partition : figures.partitions) {
      if (partition.complete) continue;
      double least = 0;
      std::vector<double> parts;
      for (std::uint32_t p = partition.first_part; p < partition.last_part; ++p) {
        least += figures.parts[p].count.low;
        parts.push_back(figures.parts[p].nominal);
      }
      if (least <= partition.count.high) continue;
      const packs::RuleLanguage* const language =
          language_of(rule_, evidence, partition.sentence);
      if (language == nullptr) continue;
      const language::LanguageKnowledge& words =
          evidence.knowledge
              .languages[evidence.analysis.sentences[partition.sentence].language];
      Candidate candidate;
      candidate.tokens = partition.tokens;
      candidate.span = evidence.analysis.tokens.span(partition.tokens);
      candidate.severity = rule_.severity;
      candidate.language = language;
      candidate.values = {
          {"part", parts.size() == 1 ? written(parts[0], words) : written_sum(parts, words)},
          {"whole", written(partition.nominal, words)}};
      candidates.push_back(std::move(candidate));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const packs::Rule& rule_;
};

}  // namespace

CheckKind subset_excess() {
  return {"subset-excess", {"text", "part", "whole"}, make<SubsetExcessCheck>};
}

}  // namespace stet::checks
