// Finds a belligerent, litigant or company that reports its own success or its adversary's losses,
// where nothing says that this was checked or could not be, and the other side is not heard.
#include <algorithm>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "language/sources.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::NearbyList;
using language::Source;
using language::SourceClass;

constexpr std::uint32_t kWar = 2;       // words of combat in an article about one
constexpr std::uint32_t kOwnReach = 4;  // words: "said on Monday that its forces"
constexpr std::uint32_t kReach = 2;     // sentences either side in which the other side may answer

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId results = 0;  // repoussé, infligé, shot down
  NearbyList answers;  // dément, denies: the other side, or a doubt
  NearbyList forces;   // armée, police: of the state
  NearbyList mouths;   // state media: who speaks for a state
  NearbyList except;
};

class PartyClaim final : public Check {
 public:
  explicit PartyClaim(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const language::Sources& sources = evidence.analysis.sources;
    // Said once, anywhere, that it was checked or could not be: the reader has been told.
    if (!sources.verified.empty() || !sources.not_verified.empty()) return;
    if (sources.all.empty()) return;
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) propose_all(evidence, part, candidates);
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.results = lists.list(options, "results");
    part.answers = lists.nearby(options, "answers");
    part.forces = lists.nearby(options, "forces");
    part.mouths = lists.nearby(options, "mouthpieces");
    part.except = lists.nearby(options, "except");
    options.finish();
    return part;
  }

  static bool is_party(const Source& source) { return source.source_class == SourceClass::Party; }

  /// A party, what speaks for a state, or a state that tells of its own war.
  static bool is_interested(const Evidence& evidence, const Part& part, const Source& source,
                            text::ProseSpan span) {
    if (is_party(source)) return true;
    const bool speaks_for_state = (source.source_class == SourceClass::BodyNamed ||
                                   source.source_class == SourceClass::Media) &&
                                  !evidence.analysis.voices.is_quoted(span) &&
                                  found_over(evidence, part.mouths, source.words);
    return speaks_for_state || is_of_itself(evidence, part, source, span);
  }

  /// One name of a place, or that we know nothing of.
  static bool may_be_country(const Evidence& evidence, const Source& source) {
    if (!source.entity) return false;
    const language::Entity& entity = evidence.analysis.names.entities[*source.entity];
    return entity.kind == language::NameKind::Place ||
           (entity.kind == language::NameKind::Unknown && entity.name.size() == 1);
  }

  /// "Velmouth said it had repelled", « le gouvernement dit avoir repris »: a country or a
  /// government at war that tells what its own forces did.
  static bool is_of_itself(const Evidence& evidence, const Part& part, const Source& source,
                           text::ProseSpan span) {
    const language::Analysis& analysis = evidence.analysis;
    if (analysis.names.matter.combat < kWar) return false;
    const bool country = may_be_country(evidence, source);
    if (!country && !(source.source_class == SourceClass::BodyNamed &&
                      found_over(evidence, part.forces, source.words)))
      return false;
    const language::VoiceSpan* const credit = analysis.voices.credit(span);
    if (credit == nullptr || credit->voice != language::Voice::Indirect) return false;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[part.id];
    const std::uint32_t said = analysis.attributions[credit->attribution].cue.end;
    for (std::uint32_t t = said; t < said + kOwnReach; ++t) {
      const language::Token& token = analysis.tokens.all[t];
      if (token.begin > span.begin) return false;
      // "it had repelled", « avoir repris »
      if (language.is(token.word, language::kPronoun) ||
          (t == said && language.is(token.word, language::kPerfectAuxiliary)))
        return true;
      // "its forces", « l'armée »
      const language::Token& next = analysis.tokens.all[t + 1];
      if (language.is(token.word, language::kDeterminer) &&
          (language.source_sense(next) & language::kBelligerent) != 0)
        return (language.name_sense(next) & language::kArmedGroup) == 0;
      if (!language.is(token.word, language::kComplementiser | language::kSpeechAdverb |
                                       language::kWeekday | language::kPreposition))
        return false;
    }
    return false;
  }

  void propose_all(const Evidence& evidence, const Part& part,
                   std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    for (const language::Match& match : analysis.matches.of(part.results)) {
      const text::ProseSpan span = analysis.tokens.span(match.tokens);
      const Source* const source = language::source_of(analysis, span);
      if (source == nullptr || !is_interested(evidence, part, *source, span)) continue;
      if (found_over(evidence, part.except, match.tokens)) continue;
      const std::uint32_t sentence = analysis.sentence_of(match.tokens.begin);
      if (is_answered(evidence, part, *source, sentence)) continue;
      Candidate candidate;
      candidate.tokens = match.tokens;
      candidate.span = span;
      candidate.language = part.language;
      candidate.severity = rule_.severity;
      const std::string name =
          source->words.empty()
              ? std::string()
              : std::string(evidence.prose.text(analysis.tokens.span(source->words)));
      candidate.values = {{"source", name}};
      candidate.repeat_key = base::stable_hash(
          part.language->code + "/party/" + std::to_string(source - analysis.sources.all.data()));
      candidates.push_back(std::move(candidate));
    }
  }

  /// A denial or a doubt nearby, or within two sentences a body that speaks, or anybody with a
  /// name who speaks of the same results.
  static bool is_answered(const Evidence& evidence, const Part& part, const Source& party,
                          std::uint32_t sentence) {
    const language::Analysis& analysis = evidence.analysis;
    const auto last = static_cast<std::uint32_t>(analysis.sentences.size() - 1);
    const std::uint32_t from = sentence - std::min(sentence, kReach);
    const std::uint32_t to = std::min(last, sentence + kReach);
    const language::TokenRange around{analysis.sentences[from].tokens.begin,
                                      analysis.sentences[to].tokens.end};
    if (found_inside(evidence, part.answers, around)) return true;
    for (std::uint32_t a = 0; a < analysis.attributions.size(); ++a) {
      const std::uint32_t index = analysis.sources.of_attribution[a];
      if (analysis.attributions[a].sentence < from || analysis.attributions[a].sentence > to ||
          index == language::kNoSource)
        continue;
      const Source& other = analysis.sources.all[index];
      if (&other != &party && is_other_side(evidence, part, party, other)) return true;
    }
    for (const language::Match& match : found_from(analysis.matches, part.results, around.begin)) {
      if (match.tokens.begin >= around.end) break;
      if (match.tokens.begin < around.begin) continue;
      const Source* const other = language::source_of(analysis, analysis.tokens.span(match.tokens));
      if (other == nullptr || other == &party) continue;
      if (is_party(*other) ? is_other_side(evidence, part, party, *other) : is_somebody(*other))
        return true;
    }
    return false;
  }

  /// A body; of two parties one that is the state's and one that is not: « l'armée » and « le chef
  /// d'état-major » are one side.
  static bool is_other_side(const Evidence& evidence, const Part& part, const Source& party,
                            const Source& other) {
    const bool force = found_over(evidence, part.forces, party.words);
    const bool other_force = found_over(evidence, part.forces, other.words);
    // "Velmouth said …, a military spokesman said"
    if (other.source_class == SourceClass::BodyNamed)
      return is_party(party) || !(other_force && may_be_country(evidence, party));
    return is_party(other) && force != other_force;
  }
  static bool is_somebody(const Source& source) {
    return source.source_class == SourceClass::PersonNamed ||
           source.source_class == SourceClass::BodyNamed ||
           source.source_class == SourceClass::BodyGeneric;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind party_claim() {
  return {"party-claim", {"text", "source"}, make<PartyClaim>};
}

}  // namespace stet::checks
