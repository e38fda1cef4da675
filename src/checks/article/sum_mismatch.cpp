// Finds parts, announced as all of a whole, that add up to something else.
#include "checks/figure_text.h"
#include "checks/judgement.h"

namespace stet::checks {
namespace {

class SumMismatchCheck final : public Check {
 public:
  explicit SumMismatchCheck(Materials& materials) : rule_(materials.rule) {
    open_languages(materials);
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const claims::FigureClaims& figures = evidence.claims.figures;
    std::vector<Candidate> candidates;
    for (const claims::Partition& partition : figures.partitions) {
      if (!partition.complete) continue;
      language::Interval sum = language::Interval::exactly(0);
      std::vector<double> parts;
      for (std::uint32_t p = partition.first_part; p < partition.last_part; ++p) {
        const claims::PartOfWhole& part = figures.parts[p];
        sum.low += part.count.low;
        sum.high += part.count.high;
        parts.push_back(part.nominal);
      }
      if (!language::are_disjoint(sum, partition.count)) continue;
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
      candidate.values = {{"sum", written_sum(parts, words)},
                          {"whole", written(partition.nominal, words)}};
      candidates.push_back(std::move(candidate));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const packs::Rule& rule_;
};

}  // namespace

CheckKind sum_mismatch() {
  return {"sum-mismatch", {"text", "sum", "whole"}, make<SumMismatchCheck>};
}

}  // namespace stet::checks
