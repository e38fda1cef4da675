// Finds a hedge on a figure that is exact to the last one: « environ 1 437 », "nearly 317"; and two
// hedges on one figure that undo each other: « au moins plusieurs », "about 20 or so".
#include <algorithm>
#include <cmath>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::AmountUse;
using language::Bound;
using language::Quantity;
using language::QuantityKind;

constexpr double kLeast = 20;         // « environ 17 » may well be a rough count
constexpr double kLeastNearly = 12;   // « près de 17 » says what it is near to
constexpr double kLeastMoney = 1000;  // below it stand prices and rates, rounded to the unit

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId doubled = 0, except = 0;
  std::string doubled_message, doubled_help;
};

/// Nobody counts to 1 437 and says « environ »; 1 440, 1 425 and 35 are round enough.
bool is_precise(double value) {
  if (value != std::floor(value) || std::fmod(value, 5) == 0 || std::fmod(value, 12) == 0)
    return false;
  return true;
}

class FalsePrecisionCheck final : public Check {
 public:
  explicit FalsePrecisionCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.doubled = lists.list(options, "doubled");
      part.except = lists.list(options, "except");
      part.doubled_message = options.text_or("doubled-message", "");
      part.doubled_help = options.text_or("doubled-help", "");
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Quantity& quantity : evidence.analysis.quantities) {
      if (!quantity.approximate || quantity.range || !quantity.counts()) continue;
      const Part* const part = part_of(evidence, quantity.sentence);
      if (part == nullptr || !is_hedged_precision(evidence, *part, quantity)) continue;
      candidates.push_back(make(evidence, *part, quantity.tokens, quantity.span));
    }
    for (const Part& part : parts_) {
      for (const language::Match& match : evidence.analysis.matches.of(part.doubled)) {
        Candidate candidate =
            make(evidence, part, match.tokens, evidence.analysis.tokens.span(match.tokens));
        candidate.message = part.doubled_message;
        candidate.help = part.doubled_help;
        candidates.push_back(std::move(candidate));
      }
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const Part* part_of(const Evidence& evidence, std::uint32_t sentence) const {
    return part_for(parts_, evidence, sentence);
  }

  static bool is_hedged_precision(const Evidence& evidence, const Part& part,
                                  const Quantity& quantity) {
    if (quantity.number == language::kNoNumber || quantity.vague) return false;
    const language::Number& number = evidence.analysis.numbers[quantity.number];
    if (!number.digits || number.scale != 1 || number.kind != language::NumberKind::Cardinal ||
        number.tokens.begin <= quantity.tokens.begin || !is_precise(number.value))
      return false;
    const language::AmountWords& words = evidence.knowledge.languages[part.id].amounts;
    const language::AmountPhrase* const hedge =
        words.phrase_before(evidence.analysis.tokens.all, number.tokens.begin,
                            quantity.tokens.begin, AmountUse::Before);
    if (hedge == nullptr) return false;
    const auto bound = static_cast<Bound>(hedge->detail);
    if (bound != Bound::About && bound != Bound::Nearly) return false;
    const double least = bound == Bound::Nearly ? kLeastNearly : kLeast;
    // Of what is measured 17 may be a round number of something finer; people come whole.
    const bool counted = quantity.kind == QuantityKind::Count && !quantity.head.empty();
    const bool paid = quantity.kind == QuantityKind::Money && number.value >= kLeastMoney;
    if ((!counted && !paid) || number.value <= least) return false;
    return !found_over(evidence.analysis.matches, part.except,
                       {quantity.tokens.begin, std::max(quantity.tokens.end, quantity.head.end)});
  }

  Candidate make(const Evidence& evidence, const Part& part, language::TokenRange tokens,
                 text::ProseSpan span) const {
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = span;
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    if (tokens.empty()) candidate.span = evidence.analysis.tokens.span(tokens);
    return candidate;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind false_precision() {
  return {"false-precision", {"text"}, make<FalsePrecisionCheck>};
}

}  // namespace stet::checks
