// Finds counts of dead, wounded, missing or displaced that nobody is said to have counted.
//
// Silent when a source stands in the sentence or its neighbours, when the same count is sourced
// elsewhere in the article (the lead may give a toll before its source), and for events with a year
// three years old or more.
#include <algorithm>

#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "checks/toll_sources.h"

namespace stet::checks {
namespace {

using claims::Toll;
using findings::Severity;
using language::ListId;

constexpr int kSettledYears = 3;  // ruling 20

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId except = 0, settled = 0, rates = 0;
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
    const int now = article_year(evidence);
    std::vector<Candidate> candidates;
    for (std::size_t t = 0; t < tolls.size(); ++t) {
      const Toll& toll = tolls[t];
      if (!is_plain_toll(toll) || sources.is_sourced(t)) continue;
      const Part* const part = part_of(evidence, toll);
      if (part == nullptr || is_settled(evidence, *part, toll)) continue;
      Severity severity = rule_.severity;
      if (const int year = oldest_year(evidence, toll.sentence); year != 0 && year < now) {
        if (year + kSettledYears <= now) continue;
        severity = Severity::Info;
      }
      if (sources.is_sourced_elsewhere(t)) continue;
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
    part.except = lists.list(options, "except");
    part.settled = lists.list(options, "settled");
    part.rates = lists.list(options, "rates");
    options.finish();
    return part;
  }

  const Part* part_of(const Evidence& evidence, const Toll& toll) const {
    const language::LanguageId id = evidence.analysis.sentences[toll.sentence].language;
    const auto it =
        std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) { return part.id == id; });
    return it == parts_.end() ? nullptr : &*it;
  }

  static bool is_settled(const Evidence& evidence, const Part& part, const Toll& toll) {
    const language::Matches& matches = evidence.analysis.matches;
    const language::TokenRange sentence = evidence.analysis.sentences[toll.sentence].tokens;
    return found_over(matches, part.except, toll.tokens) ||
           found_inside(matches, part.settled, sentence) ||
           found_inside(matches, part.rates, sentence);
  }

  static int year_of(const Evidence& evidence, const language::Quantity& quantity) {
    if (quantity.kind != language::QuantityKind::Year || quantity.number == language::kNoNumber)
      return 0;
    const double year = evidence.analysis.numbers[quantity.number].value;
    return year >= 1500 && year <= 2099 ? static_cast<int>(year) : 0;
  }

  /// The year of the article: its date's, else the latest that it names.
  static int article_year(const Evidence& evidence) {
    if (const auto& date = evidence.prose.front_matter().date; date && date->value.size() >= 4) {
      int year = 0;
      for (const char c : date->value.substr(0, 4)) {
        if (c < '0' || c > '9') return 0;
        year = year * 10 + (c - '0');
      }
      return year;
    }
    int latest = 0;
    for (const language::Quantity& quantity : evidence.analysis.quantities)
      latest = std::max(latest, year_of(evidence, quantity));
    return latest;
  }

  static int oldest_year(const Evidence& evidence, std::uint32_t sentence) {
    const auto& quantities = evidence.analysis.quantities;
    const auto first =
        std::partition_point(quantities.begin(), quantities.end(),
                             [&](const language::Quantity& q) { return q.sentence < sentence; });
    int oldest = 0;
    for (auto q = first; q != quantities.end() && q->sentence == sentence; ++q) {
      const int year = year_of(evidence, *q);
      if (year != 0 && (oldest == 0 || year < oldest)) oldest = year;
    }
    return oldest;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind toll() {
  return {"toll", {"text"}, make<TollCheck>};
}

}  // namespace stet::checks
