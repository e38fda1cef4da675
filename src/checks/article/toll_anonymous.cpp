// Finds counts of victims and of losses that rest on somebody nobody can find: a witness, "an
// official", posts, « des sources ».
#include <algorithm>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "checks/toll_sources.h"
#include "language/sources.h"

namespace stet::checks {
namespace {

using claims::Status;
using claims::Toll;
using findings::Severity;

constexpr std::uint32_t kRelativeReach = 4;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId losses = 0;
  language::NearbyList except;
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
      part.except = lists.nearby(options, "except");
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
        if (!counts_losses(tolls[t]) || is_past_event(evidence, tolls[t]) ||
            is_background(evidence, t) || has_named_voice(evidence, tolls[t].sentence))
          continue;
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
           toll.status != Status::Casualties && !toll.definite;
  }

  /// « l'attaque qui a fait huit morts », "the crash, which killed 520 people": told of an event
  /// that the source speaks about, not by the source.
  static bool is_background(const Evidence& evidence, std::size_t index) {
    const auto& tolls = evidence.claims.tolls;
    const Toll& toll = tolls[index];
    // « … qui a fait dix morts et vingt blessés »
    if (index > 0 && tolls[index - 1].sentence == toll.sentence &&
        tolls[index - 1].tokens.end <= toll.tokens.begin &&
        toll.tokens.begin - tolls[index - 1].tokens.end <= kRelativeReach &&
        is_background(evidence, index - 1))
      return true;
    const auto& tokens = evidence.analysis.tokens.all;
    const language::Sentence& sentence = evidence.analysis.sentences[toll.sentence];
    const language::LanguageKnowledge& language = evidence.knowledge.languages[sentence.language];
    for (std::uint32_t back = 1;
         back <= kRelativeReach && toll.tokens.begin >= sentence.tokens.begin + back; ++back) {
      if (language.is(tokens[toll.tokens.begin - back].word, language::kRelative) &&
          !language.is(tokens[toll.tokens.begin - back].word, language::kComplementiser))
        return true;
      if (!tokens[toll.tokens.begin - back + 1].joined()) break;
    }
    return false;
  }

  /// Somebody with a name, a body or a document is credited in the sentence too.
  static bool has_named_voice(const Evidence& evidence, std::uint32_t sentence) {
    const language::Analysis& analysis = evidence.analysis;
    const auto& all = analysis.attributions;
    auto a = std::partition_point(all.begin(), all.end(), [&](const language::Attribution& one) {
      return one.sentence < sentence;
    });
    for (; a != all.end() && a->sentence == sentence; ++a) {
      const std::uint32_t source =
          analysis.sources.of_attribution[static_cast<std::size_t>(a - all.begin())];
      if (source == language::kNoSource) continue;
      const language::SourceClass its = analysis.sources.all[source].source_class;
      if (!language::is_anonymous(its) && its != language::SourceClass::Unknown) return true;
    }
    return false;
  }

  /// « les informations du Figaro », "an official at the Health Ministry": the reader knows where
  /// to ask.
  static bool has_name(const Evidence& evidence, const language::Source& source) {
    const auto& tokens = evidence.analysis.tokens.all;
    const language::LanguageId id =
        evidence.analysis.sentences[evidence.analysis.sentence_of(source.words.begin)].language;
    for (std::uint32_t t = source.words.begin; t < source.words.end; ++t) {
      if (t > source.words.begin && tokens[t].is(language::kCapital)) return true;
      // « pompiers et gendarmes » have a telephone.
      if (source.source_class == language::SourceClass::Vague && id != language::kAnyLanguage &&
          (evidence.knowledge.languages[id].source_sense(tokens[t]) &
           (language::kBodyWord | language::kGenericBody)) != 0)
        return true;
    }
    return false;
  }

  template <class Elsewhere>
  void consider(const Evidence& evidence, language::TokenRange tokens,
                const language::Source* source, Elsewhere named_elsewhere,
                std::vector<Candidate>& candidates) const {
    if (source == nullptr || !language::is_anonymous(source->source_class)) return;
    if (has_name(evidence, *source) || tokens.contains(source->words.begin)) return;
    const language::LanguageId id =
        evidence.analysis.sentences[evidence.analysis.sentence_of(tokens.begin)].language;
    const Part* const part = part_for(parts_, id);
    if (part == nullptr || found_over(evidence, part->except, tokens) ||
        found_inside(
            evidence, part->except,
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
