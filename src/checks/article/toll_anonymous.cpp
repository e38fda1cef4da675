// Finds counts of victims and of losses that rest on somebody nobody can find: a witness, "an
// official", posts, « des sources ».
#include <algorithm>

#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "checks/toll_sources.h"
#include "language/sources.h"

namespace stet::checks {
namespace {

using claims::Status;
using claims::Toll;
using findings::Severity;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId losses = 0, except = 0;
};

class AnonymousTollCheck final : public Check {
 public:
  explicit AnonymousTollCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.losses = lists.list(options, "losses");
      part.except = lists.list(options, "except");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    const auto& tolls = evidence.claims.tolls;
    if (!tolls.empty()) {
      const TollSources sources(evidence);
      for (std::size_t t = 0; t < tolls.size(); ++t) {
        if (!counts_losses(tolls[t]) || is_past_event(evidence, tolls[t])) continue;
        consider(
            evidence, tolls[t].tokens, sources.source_of(t),
            [&] { return sources.has_named_source_elsewhere(t); }, candidates);
      }
    }
    // Losses without any number: « des pertes en vies humaines ».
    for (const Part& part : parts_) {
      for (const language::Match& match : evidence.analysis.matches.of(part.losses)) {
        const text::ProseSpan span = evidence.analysis.tokens.span(match.tokens);
        consider(
            evidence, match.tokens, language::source_of(evidence.analysis, span),
            [] { return false; }, candidates);
      }
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static bool counts_losses(const Toll& toll) {
    return !toll.negated && !toll.unreal && !toll.single && !toll.part &&
           toll.status != Status::Arrested && toll.status != Status::Rescued &&
           toll.status != Status::Casualties;
  }

  /// « les informations du Figaro », "an official at the Health Ministry": the reader knows where
  /// to ask.
  static bool has_name(const Evidence& evidence, const language::Source& source) {
    for (std::uint32_t t = source.words.begin + 1; t < source.words.end; ++t) {
      if (evidence.analysis.tokens.all[t].is(language::kCapital)) return true;
    }
    return false;
  }

  template <class Elsewhere>
  void consider(const Evidence& evidence, language::TokenRange tokens,
                const language::Source* source, Elsewhere named_elsewhere,
                std::vector<Candidate>& candidates) const {
    if (source == nullptr || !language::is_anonymous(source->source_class)) return;
    if (has_name(evidence, *source)) return;
    const language::LanguageId id =
        evidence.analysis.sentences[evidence.analysis.sentence_of(tokens.begin)].language;
    const auto part =
        std::find_if(parts_.begin(), parts_.end(), [&](const Part& p) { return p.id == id; });
    if (part == parts_.end() || found_over(evidence.analysis.matches, part->except, tokens) ||
        found_inside(
            evidence.analysis.matches, part->except,
            evidence.analysis.sentences[evidence.analysis.sentence_of(tokens.begin)].tokens) ||
        named_elsewhere())
      return;
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = evidence.analysis.tokens.span(tokens);
    // « des ONG », "rights groups": ruling 2.
    const bool vague = source->source_class == language::SourceClass::Vague;
    candidate.severity =
        vague && rule_.severity == Severity::Error ? Severity::Warning : rule_.severity;
    candidate.language = part->language;
    candidate.values.emplace_back(
        "source", std::string(evidence.prose.text(evidence.analysis.tokens.span(source->words))));
    candidates.push_back(std::move(candidate));
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind toll_anonymous() {
  return {"anonymous-toll", {"text", "source"}, make<AnonymousTollCheck>};
}

}  // namespace stet::checks
