// Finds an article that tells news and never says when: no date of its own, none in its text.
#include "checks/article_places.h"
#include "checks/dating.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

// A brief of one or two sentences is read beside its date.
constexpr std::uint32_t kFewestWords = 40;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId recent = 0;  // words of what has just been
  std::vector<std::string> covers;
};

class NoDateAnchor final : public Check {
 public:
  explicit NoDateAnchor(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      part.recent = PhraseLists(materials, part.id, options).list(options, "recent");
      for (const auto& rule : options.texts("covers")) part.covers.push_back(rule.text);
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    if (evidence.analysis.document_date || word_count(evidence) < kFewestWords) return;
    const auto first = first_body_sentence(evidence);
    if (!first) return;
    const language::LanguageId id = evidence.analysis.sentences[*first].language;
    for (const Part& part : parts_) {
      if (part.id == id) judge(evidence, part, *first, found);
    }
  }

 private:
  void judge(const Evidence& evidence, const Part& part, std::uint32_t first,
             std::vector<findings::Finding>& found) const {
    const Dating dating = find_dating(evidence);
    if (dating.dated) return;
    if (dating.days.empty() && dating.months.empty() &&
        evidence.analysis.matches.of(part.recent).empty())
      return;
    Candidate candidate;
    candidate.tokens = evidence.analysis.sentences[first].tokens;
    candidate.span = evidence.analysis.sentences[first].span;
    candidate.language = part.language;
    const std::size_t before = found.size();
    candidate.severity = rule_.severity;
    settle_candidates(rule_, evidence, {std::move(candidate)}, found);
    for (std::size_t f = before; f < found.size(); ++f) found[f].covers = part.covers;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind no_date_anchor() {
  return {"no-date-anchor", {"text"}, make<NoDateAnchor>};
}

}  // namespace stet::checks
