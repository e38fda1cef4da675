// Finds lists with more or fewer items than were announced.
#include "checks/figure_text.h"
#include "checks/judgement.h"

namespace stet::checks {
namespace {

class ListCountCheck final : public Check {
 public:
  explicit ListCountCheck(Materials& materials) : rule_(materials.rule) {
    open_languages(materials);
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const claims::Listing& listing : evidence.claims.figures.listings) {
      if (listing.items == listing.count) continue;
      const packs::RuleLanguage* const language = language_of(rule_, evidence, listing.sentence);
      if (language == nullptr) continue;
      Candidate candidate;
      candidate.tokens = listing.tokens;
      candidate.span = evidence.analysis.tokens.span(listing.tokens);
      candidate.severity = rule_.severity;
      candidate.language = language;
      candidate.values = {{"announced", std::to_string(listing.count)},
                          {"items", std::to_string(listing.items)}};
      candidates.push_back(std::move(candidate));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const packs::Rule& rule_;
};

}  // namespace

CheckKind list_count() {
  return {"list-count", {"text", "announced", "items"}, make<ListCountCheck>};
}

}  // namespace stet::checks
