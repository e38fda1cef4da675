// Finds a percentage or a multiple that the two figures beside it do not make, and a difference of
// percentages that is called percent.
#include <cmath>

#include "checks/figure_text.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using claims::Change;
using claims::Share;
using claims::Step;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  std::string change_message, fall_message, points_message, difference_message, multiple_message;
  std::string points_help;
};

class PercentageMismatchCheck final : public Check {
 public:
  explicit PercentageMismatchCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      packs::Options options = open_language(language, materials);
      Part part;
      part.language = &language;
      part.change_message = options.text_or("change-message", "");
      part.fall_message = options.text_or("fall-message", "");
      part.points_message = options.text_or("points-message", "");
      part.points_help = options.text_or("points-help", "");
      part.difference_message = options.text_or("difference-message", "");
      part.multiple_message = options.text_or("multiple-message", "");
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const claims::FigureClaims& figures = evidence.claims.figures;
    std::vector<Candidate> candidates;
    for (const Share& share : figures.shares) {
      if (!language::are_disjoint(share.of_figures, share.of_words)) continue;
      Candidate candidate;
      if (open(evidence, share.tokens, share.sentence, candidate) == nullptr) continue;
      const auto& words = words_of(evidence, share.sentence);
      candidate.values = {
          {"part", written(share.part_value, words)},
          {"whole", written(share.whole_value, words)},
          {"right", about(100 * share.part_value / share.whole_value, words)},
          {"said", said(evidence, evidence.analysis.quantities[share.said].span)}};
      candidates.push_back(std::move(candidate));
    }
    for (const Change& change : figures.changes) {
      Candidate candidate;
      const Part* const part = open(evidence, change.tokens, change.sentence, candidate);
      if (part == nullptr || !contradicts(*part, change, candidate)) continue;
      candidate.values = values_of(evidence, change);
      candidates.push_back(std::move(candidate));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static const language::LanguageKnowledge& words_of(const Evidence& evidence,
                                                     std::uint32_t sentence) {
    return evidence.knowledge.languages[evidence.analysis.sentences[sentence].language];
  }

  const Part* open(const Evidence& evidence, language::TokenRange tokens, std::uint32_t sentence,
                   Candidate& candidate) const {
    candidate.language = language_of(rule_, evidence, sentence);
    if (candidate.language == nullptr) return nullptr;
    candidate.tokens = tokens;
    candidate.span = evidence.analysis.tokens.span(tokens);
    candidate.severity = rule_.severity;
    for (const Part& part : parts_) {
      if (part.language == candidate.language) return &part;
    }
    return nullptr;
  }

  static bool contradicts(const Part& part, const Change& change, Candidate& candidate) {
    if (change.step == Step::Multiple) {
      candidate.message = part.multiple_message;
      return language::are_disjoint(change.of_figures, change.of_words);
    }
    const bool is_difference = !language::are_disjoint(change.difference, change.of_words);
    if (change.step == Step::Points) {
      candidate.message = part.difference_message;
      return !is_difference;
    }
    if (!language::are_disjoint(change.of_figures, change.of_words)) return false;
    candidate.message = change.up ? part.change_message : part.fall_message;
    if (change.of_shares && is_difference) {
      candidate.message = part.points_message;
      candidate.help = part.points_help;
    }
    return true;
  }

  /// One decimal, none beyond 20.
  static std::string about(double value, const language::LanguageKnowledge& words) {
    const double step = value < 20 ? 10 : 1;
    return written(std::round(value * step) / step, words);
  }

  static std::string said(const Evidence& evidence, text::ProseSpan span) {
    return std::string(evidence.prose.text(span));
  }

  static std::vector<std::pair<std::string, std::string>> values_of(const Evidence& evidence,
                                                                    const Change& change) {
    const auto& words = words_of(evidence, change.sentence);
    const double step = change.up ? change.to - change.from : change.from - change.to;
    const double right = change.step == Step::Multiple ? change.to / change.from
                                                       : 100 * step / change.from;
    return {{"from", written(change.from, words)},
            {"to", written(change.to, words)},
            {"right", change.step == Step::Multiple ? written(right, words) : about(right, words)},
            {"difference", written(step, words)},
            {"said", said(evidence, change.said_span)}};
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind percentage_mismatch() {
  return {"percentage-mismatch",
          {"text", "part", "whole", "right", "said", "from", "to", "difference"},
          make<PercentageMismatchCheck>};
}

}  // namespace stet::checks
