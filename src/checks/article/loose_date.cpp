// Finds days and months that an undated article leaves open: « mardi », "last week", « en juin ».
// One problem, one finding: the first in the article's own words stands for all.
#include <algorithm>

#include "checks/dating.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::TokenRange;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId phrases = 0;  // loose without being dates: « ces derniers mois »
  ListId except = 0;
};

/// `Loose` is the list of a Dating: days or months.
template <std::vector<LooseDate> Dating::*Loose>
class LooseDateCheck final : public Check {
 public:
  explicit LooseDateCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.phrases = lists.list(options, "phrases");
      part.except = lists.list(options, "except");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    // Most articles are dated: nothing else is looked at.
    if (evidence.analysis.document_date) return;
    const Dating dating = find_dating(evidence);
    if (dating.dated) return;
    const language::Analysis& analysis = evidence.analysis;
    std::vector<Candidate> candidates;
    for (const LooseDate& loose : dating.*Loose) {
      const language::Date& date = analysis.dates[loose.date];
      add(evidence, date.tokens, candidates);
    }
    for (const Part& part : parts_) {
      for (const language::Match& match : analysis.matches.of(part.phrases))
        add(evidence, match.tokens, candidates);
    }
    // What is quoted counts only where nothing else does.
    const auto is_quoted = [&](const Candidate& candidate) {
      return analysis.voices.is_quoted(candidate.span);
    };
    if (!std::all_of(candidates.begin(), candidates.end(), is_quoted))
      std::erase_if(candidates, is_quoted);
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  void add(const Evidence& evidence, TokenRange tokens, std::vector<Candidate>& candidates) const {
    const language::LanguageId id =
        evidence.analysis.sentences[evidence.analysis.sentence_of(tokens.begin)].language;
    const auto part =
        std::find_if(parts_.begin(), parts_.end(), [&](const Part& one) { return one.id == id; });
    if (part == parts_.end() || found_over(evidence.analysis.matches, part->except, tokens)) return;
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = evidence.analysis.tokens.span(tokens);
    candidate.severity = rule_.severity;
    candidate.language = part->language;
    candidate.repeat_key = 1;
    candidates.push_back(std::move(candidate));
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind loose_day() {
  return {"loose-day", {"text"}, make<LooseDateCheck<&Dating::days>>};
}

CheckKind loose_month() {
  return {"loose-month", {"text"}, make<LooseDateCheck<&Dating::months>>};
}

}  // namespace stet::checks
