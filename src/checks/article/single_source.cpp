// Finds an article whose contentious facts all rest on one source.
#include <algorithm>
#include <set>

#include "checks/article_places.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "language/sources.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::Source;
using language::SourceClass;

constexpr std::uint32_t kShortItem = 60;  // words: of a brief nobody expects two sources
constexpr std::size_t kFacts = 3;         // sentences that rest on the one source
constexpr std::size_t kRetold = 2;        // the same when it is another outlet: a story retold

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId contentious = 0;  // deaths, blame, crime
  ListId record = 0;       // a ruling, official statistics, an interview: one source is enough
};

class SingleSource final : public Check {
 public:
  explicit SingleSource(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const language::Sources& sources = evidence.analysis.sources;
    const auto first = first_body_sentence(evidence);
    if (sources.all.empty() || !first) return;
    const language::LanguageId id = evidence.analysis.sentences[*first].language;
    for (const Part& part : parts_) {
      if (part.id == id) judge(evidence, part, *first, found);
    }
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.contentious = lists.list(options, "contentious");
    part.record = lists.list(options, "record");
    options.finish();
    return part;
  }

  /// Weak enough that resting on it alone is more than a remark.
  static bool is_weak(SourceClass source) {
    return source == SourceClass::Media || source == SourceClass::Party ||
           source == SourceClass::Ugc || source == SourceClass::AnonWitness ||
           source == SourceClass::AnonOfficial || source == SourceClass::AnonExpert ||
           source == SourceClass::AnonInsider;
  }

  void judge(const Evidence& evidence, const Part& part, std::uint32_t first,
             std::vector<findings::Finding>& found) const {
    const language::Analysis& analysis = evidence.analysis;
    if (word_count(evidence) < kShortItem) return;
    if (!analysis.matches.of(part.record).empty()) return;
    // Whoever is cited at all; a source that we could not read may be a second one.
    std::set<std::uint32_t> cited;
    for (std::uint32_t a = 0; a < analysis.attributions.size(); ++a) {
      const std::uint32_t source = analysis.sources.of_attribution[a];
      if (source != language::kNoSource) {
        cited.insert(source);
      } else if (!analysis.attributions[a].vague) {
        return;
      }
    }
    if (cited.size() != 1) return;
    const Source& only = analysis.sources.all[*cited.begin()];
    // An article about what one person says, or about a document, has its source for a subject.
    if (only.source_class == SourceClass::Unknown || only.source_class == SourceClass::Vague ||
        only.source_class == SourceClass::PersonNamed || only.source_class == SourceClass::Document)
      return;
    std::set<std::uint32_t> facts;  // sentences
    std::vector<findings::Note> notes;
    for (const language::Match& match : analysis.matches.of(part.contentious)) {
      const text::ProseSpan span = analysis.tokens.span(match.tokens);
      const std::uint32_t block =
          analysis.sentences[analysis.sentence_of(match.tokens.begin)].block;
      if (evidence.prose.blocks()[block].kind != text::BlockKind::Paragraph) continue;
      if (language::source_of(analysis, span) != &only) continue;
      if (!facts.insert(analysis.sentence_of(match.tokens.begin)).second) continue;
      notes.push_back({evidence.knowledge.languages[part.id].wording("rests-on-it"),
                       evidence.prose.to_article(span)});
    }
    if (facts.size() < (only.source_class == SourceClass::Media ? kRetold : kFacts)) return;
    Candidate candidate;
    candidate.tokens = analysis.sentences[first].tokens;
    candidate.span = analysis.sentences[first].span;
    candidate.language = part.language;
    candidate.severity =
        is_weak(only.source_class) ? findings::Severity::Warning : findings::Severity::Info;
    candidate.values = {{"source", only.words.empty() ? std::string()
                                                      : std::string(evidence.prose.text(
                                                            analysis.tokens.span(only.words)))}};
    candidate.notes = std::move(notes);
    settle_candidates(rule_, evidence, {std::move(candidate)}, found);
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind single_source() {
  return {"single-source", {"text", "source"}, make<SingleSource>};
}

}  // namespace stet::checks
