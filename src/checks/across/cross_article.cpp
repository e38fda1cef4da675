// Finds what this article tells of an event otherwise than another article: how many, when, who.
// The words here are the finding, those there its note.
#include <algorithm>

#include "checks/disagreement.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using findings::Severity;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  std::string day_message, name_message, grown_message;
};

class CrossArticleCheck final : public Check {
 public:
  explicit CrossArticleCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      part.day_message = options.text_or("day-message", "");
      part.name_message = options.text_or("name-message", "");
      part.grown_message = options.text_or("grown-message", "");
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  [[nodiscard]] bool looks_elsewhere() const override { return true; }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    if (evidence.elsewhere.empty()) return;
    const auto accounts = claims::extract_accounts(evidence.article, evidence.prose,
                                                   evidence.analysis, evidence.claims);
    const std::size_t first = found.size();
    for (const claims::Account& mine : accounts) {
      for (const claims::Account* const other : evidence.elsewhere) {
        for (const Disagreement& one : find_disagreements(mine, *other))
          add(evidence, one, first, found);
      }
    }
  }

 private:
  const Part& part_of(const Evidence& evidence) const {
    for (const language::LanguageId id : evidence.analysis.block_languages) {
      for (const Part& part : parts_) {
        if (part.id == id) return part;
      }
    }
    return parts_.front();
  }

  Severity severity_of(const Disagreement& one) const {
    const bool explained = one.two_sources || one.grown || one.matter == Matter::Name;
    return explained ? Severity::Info : rule_.severity;
  }

  /// The same words against several articles are one finding with several notes.
  void add(const Evidence& evidence, const Disagreement& one, std::size_t first,
           std::vector<findings::Finding>& found) const {
    const Part& part = part_of(evidence);
    findings::Note note{evidence.knowledge.languages[part.id].wording("other-article"),
                        std::nullopt, *one.place};
    const auto known =
        std::find_if(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                     [&](const findings::Finding& finding) { return finding.span == one.span; });
    if (known != found.end()) {
      if (known->notes.size() < kMostNotes) known->notes.push_back(std::move(note));
      known->severity = std::max(known->severity, severity_of(one));
      return;
    }
    const std::string& message = one.matter == Matter::Day    ? part.day_message
                                 : one.matter == Matter::Name ? part.name_message
                                 : one.grown                  ? part.grown_message
                                                              : part.language->message.text;
    findings::Finding finding;
    finding.rule = rule_.id;
    finding.severity = severity_of(one);
    finding.proof = rule_.proof;
    finding.lang = part.language->code;
    finding.message = fill_message(message, one.span.of(evidence.article.text()),
                                   {{"other", one.place->text}, {"path", one.place->path}});
    finding.help = part.language->help.text;
    finding.span = one.span;
    finding.notes.push_back(std::move(note));
    found.push_back(std::move(finding));
  }

  static constexpr std::size_t kMostNotes = 4;

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind cross_article() {
  return {"cross-article", {"text", "other", "path"}, make<CrossArticleCheck>};
}

}  // namespace stet::checks
