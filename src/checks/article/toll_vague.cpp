// Finds losses without a number: « lourdes pertes », "a heavy toll", « plusieurs morts ». Silent in
// a paragraph that gives a count.
#include <algorithm>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "checks/toll_sources.h"

namespace stet::checks {
namespace {

using claims::Status;
using claims::Toll;
using language::ListId;
using language::NearbyList;

constexpr std::uint32_t kBefore = 2;  // words before the finding that may deny it
constexpr std::uint32_t kParagraphReach = 3;
constexpr double kTens = 20;  // « des dizaines »: an order of size, for other rules

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId phrases = 0;
  NearbyList except, before, sentence, figures;
};

class VagueTollCheck final : public Check {
 public:
  explicit VagueTollCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.phrases = lists.list(options, "phrases");
      part.except = lists.nearby(options, "except");
      packs::Options unless = options.table("unless");
      part.before = lists.nearby(unless, "before");
      part.sentence = lists.nearby(unless, "sentence");
      part.figures = lists.nearby(unless, "paragraph");
      unless.finish();
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) {
      for (const language::Match& match : evidence.analysis.matches.of(part.phrases))
        consider(evidence, part, match.tokens, match.entry + 1, candidates);
    }
    for (const Toll& toll : evidence.claims.tolls) {
      if (!is_vague(toll) || is_past_event(evidence, toll)) continue;
      const language::LanguageId id = evidence.analysis.sentences[toll.sentence].language;
      const Part* const part = part_for(parts_, id);
      if (part == nullptr) continue;
      // The same words for the same outcome are a repeat.
      const std::uint64_t words = base::stable_hash(
          evidence.analysis.tokens.span(toll.figure).of(evidence.analysis.tokens.folded));
      consider(evidence, *part, toll.tokens, words ^ static_cast<std::uint64_t>(toll.status),
               candidates);
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static bool is_vague(const Toll& toll) {
    return toll.vague && toll.count.low < kTens && !toll.negated && !toll.unreal &&
           !toll.definite &&
           (toll.status == Status::Dead || toll.status == Status::Wounded ||
            toll.status == Status::Missing || toll.status == Status::Captured ||
            toll.status == Status::Casualties);
  }

  void consider(const Evidence& evidence, const Part& part, language::TokenRange tokens,
                std::uint64_t repeat_key, std::vector<Candidate>& candidates) const {
    const std::uint32_t index = evidence.analysis.sentence_of(tokens.begin);
    const language::Sentence& sentence = evidence.analysis.sentences[index];
    const language::TokenRange before{
        tokens.begin - std::min(kBefore, tokens.begin - sentence.tokens.begin), tokens.begin};
    if (found_over(evidence, part.except, tokens) || found_inside(evidence, part.before, before) ||
        found_inside(evidence, part.sentence, sentence.tokens) || has_count(evidence, part, index))
      return;
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = evidence.analysis.tokens.span(tokens);
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    candidate.repeat_key = repeat_key;
    candidates.push_back(std::move(candidate));
  }

  /// The sentence or one beside it says how many, or the paragraph, three sentences either side, in
  /// so many words.
  static bool has_count(const Evidence& evidence, const Part& part, std::uint32_t index) {
    const auto& tolls = evidence.claims.tolls;
    auto toll = std::partition_point(tolls.begin(), tolls.end(),
                                     [&](const Toll& t) { return t.sentence + 1 < index; });
    for (; toll != tolls.end() && toll->sentence <= index + 1; ++toll) {
      if (!toll->vague && !toll->single && !toll->negated && !toll->unreal) return true;
    }
    const auto& sentences = evidence.analysis.sentences;
    const language::TokenRange block = evidence.analysis.sentences_of_block[sentences[index].block];
    const std::uint32_t first = std::max(block.begin, index - std::min(index, kParagraphReach));
    const std::uint32_t last = std::min(block.end - 1, index + kParagraphReach);
    return found_inside(evidence, part.figures,
                        {sentences[first].tokens.begin, sentences[last].tokens.end});
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind toll_vague() {
  return {"vague-toll", {"text"}, make<VagueTollCheck>};
}

}  // namespace stet::checks
