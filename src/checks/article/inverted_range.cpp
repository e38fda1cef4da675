// Finds ranges whose lower end is above the upper one: « entre 5 000 et 3 000 », "at least 20 and
// at most 10"; and, as info, those of which the first end lacks its million: "between $26 and $31
// million".
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

constexpr std::uint32_t kRangingReach = 8;  // words between « varier » and « de 40 à 25 »
constexpr std::uint32_t kApartReach = 4;    // « la différence de revenus entre »

constexpr double kMostAbove = 10;     // « entre 900 et 1 million » may lack a thousand
constexpr double kLeastApart = 1000;  // « entre 500 et 2 mille » may mean what it says

constexpr double kLeastElided = 0.3;  // « de 1 à 3.000 euros » may mean what it says

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId ranging = 0, apart = 0, change = 0, countdown = 0;
  std::string elided_message, elided_help, least_message;
};

class InvertedRangeCheck final : public Check {
 public:
  explicit InvertedRangeCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.ranging = lists.list(options, "ranging");
      part.apart = lists.list(options, "apart");
      part.change = lists.list(options, "change");
      part.countdown = lists.list(options, "countdown");
      part.elided_message = options.text_or("elided-message", "");
      part.elided_help = options.text_or("elided-help", "");
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto& quantities = evidence.analysis.quantities;
    std::vector<Candidate> candidates;
    for (std::size_t q = 0; q < quantities.size(); ++q) {
      const Quantity& first = quantities[q];
      if (first.number == language::kNoNumber || !first.counts()) continue;
      if (first.range) {
        read_shared_scale(evidence, first, candidates);
        continue;
      }
      if (q + 1 >= quantities.size()) break;
      const Quantity& second = quantities[q + 1];
      if (second.sentence != first.sentence || second.number == language::kNoNumber ||
          second.tokens.begin != end_of(first) + 1 || second.range || second.vague || first.vague)
        continue;
      read_pair(evidence, first, second, candidates);
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static std::uint32_t end_of(const Quantity& quantity) {
    return std::max(quantity.tokens.end, quantity.unit.end);
  }

  const Part* part_of(const Evidence& evidence, std::uint32_t sentence) const {
    return part_for(parts_, evidence, sentence);
  }

  /// Two figures with one word between.
  void read_pair(const Evidence& evidence, const Quantity& first, const Quantity& second,
                 std::vector<Candidate>& candidates) const {
    const Part* const part = part_of(evidence, first.sentence);
    if (part == nullptr || !may_be_one_range(evidence, first, second)) return;
    const language::Analysis& analysis = evidence.analysis;
    const auto& all = analysis.tokens.all;
    const language::AmountWords& words = evidence.knowledge.languages[part->id].amounts;
    const language::TokenRange sentence = analysis.sentences[first.sentence].tokens;
    const std::uint32_t link = end_of(first);
    const language::Number& low = analysis.numbers[first.number];
    const language::Number& high = analysis.numbers[second.number];
    if (words.of(all[link].word).is(language::kJoinerWord) && is_least_above_most(first, second)) {
      add(evidence, *part, {first.tokens.begin, end_of(second)}, first.span, second.span,
          candidates);
      return;
    }
    if (second.tokens.begin != high.tokens.begin) return;
    const language::AmountPhrase* const open =
        words.phrase_before(all, first.tokens.begin, sentence.begin, AmountUse::RangeOpen);
    constexpr std::uint16_t kMayPart = language::kSpace | language::kApostrophe | language::kSymbol;
    if (open == nullptr || (all[first.tokens.begin].before & ~kMayPart) != 0 ||
        first.tokens.begin != low.tokens.begin)
      return;
    if (low.value <= high.value) return;
    // « entre huit et quatre jours avant le départ » counts down.
    if (found_over(analysis.matches, part->countdown, second.tokens)) return;
    const std::uint32_t begin = first.tokens.begin - open->size;
    const bool between = open->detail == 1;
    const bool linked =
        between ? words.of(all[link].word).is(language::kJoinerWord)
                : words.phrase_at(all, link, sentence.end, AmountUse::RangeLink) != nullptr;
    if (!linked) return;
    const auto& matches = analysis.matches;
    const auto from = [&](std::uint32_t reach) {
      return language::TokenRange{begin > sentence.begin + reach ? begin - reach : sentence.begin,
                                  begin};
    };
    if (between) {
      if (found_inside(matches, part->apart, from(kApartReach))) return;
      // « entre 3 et 2,5 millions »: the millions are of both.
      if (low.scale == 1 && high.scale == 1 && begins_with_sign(evidence, first)) return;
    } else {
      if (!found_inside(matches, part->ranging, from(kRangingReach)) ||
          found_inside(matches, part->change, sentence))
        return;
    }
    Candidate candidate =
        make(evidence, *part, {begin, end_of(second)},
             {all[begin].begin, std::max(second.span.end, all[end_of(second) - 1].end())},
             first.span, second.span);
    if (low.value < 0) candidate.severity = findings::Severity::Info;
    candidates.push_back(std::move(candidate));
  }

  /// « entre 15 et 3 degrés » is one range, « entre 15 personnes et 3 euros » is none.
  static bool may_be_one_range(const Evidence& evidence, const Quantity& first,
                               const Quantity& second) {
    if (!second.counts() || first.kind == QuantityKind::Age || second.kind == QuantityKind::Age)
      return false;
    const bool bare = first.kind == QuantityKind::Count && first.head.empty();
    if (!bare && (first.kind != second.kind || first.unit_id != second.unit_id)) return false;
    if (first.kind == QuantityKind::Count && second.kind == QuantityKind::Count && !bare)
      return false;
    // Hours run past midnight.
    const language::LanguageId id = evidence.analysis.sentences[first.sentence].language;
    const language::AmountWords& words = evidence.knowledge.languages[id].amounts;
    if (second.kind == QuantityKind::Duration && !second.unit.empty() &&
        words.phrase_at(evidence.analysis.tokens.all, second.unit.begin, second.unit.end,
                        AmountUse::HourUnit) != nullptr)
      return false;
    const language::Number& number = evidence.analysis.numbers[second.number];
    return number.kind == language::NumberKind::Cardinal && !number.collective &&
           evidence.analysis.numbers[first.number].kind == language::NumberKind::Cardinal;
  }

  /// « au moins 30 et au plus 20 »
  static bool is_least_above_most(const Quantity& first, const Quantity& second) {
    const auto is_least = [](const Quantity& q) {
      return q.interval.high == language::Interval::kOpen;
    };
    const auto is_most = [](const Quantity& q) {
      return q.interval.low == 0 && q.interval.high != language::Interval::kOpen && q.approximate;
    };
    if (is_least(first) && is_most(second)) return first.interval.low > second.interval.high;
    if (is_most(first) && is_least(second)) return second.interval.low > first.interval.high;
    return false;
  }

  static bool begins_with_sign(const Evidence& evidence, const Quantity& quantity) {
    return quantity.kind == QuantityKind::Money && quantity.unit.empty() &&
           quantity.span.begin < evidence.analysis.tokens.all[quantity.tokens.begin].begin;
  }

  /// "between $26 and $31 million", « entre 50 et 30 millions »: the million stands once.
  void read_shared_scale(const Evidence& evidence, const Quantity& quantity,
                         std::vector<Candidate>& candidates) const {
    const auto& numbers = evidence.analysis.numbers;
    if (quantity.number + 1 >= numbers.size()) return;
    const language::Number& first = numbers[quantity.number];
    const language::Number& second = numbers[quantity.number + 1];
    if (first.scale != 1) return;
    if (second.scale < 1000) {
      read_elided_thousand(evidence, quantity, candidates);
      return;
    }
    const Part* const part = part_of(evidence, quantity.sentence);
    if (part == nullptr) return;
    const auto& all = evidence.analysis.tokens.all;
    Candidate candidate =
        make(evidence, *part, quantity.tokens, quantity.span, first.span, second.span);
    const double mantissa = second.value / second.scale;
    if (first.value > mantissa) {
      // « entre 300 000 et 1,2 million » says its units; 50 and 30 millions do not.
      if (first.value > kMostAbove * mantissa || second.value < kLeastApart * first.value) return;
      const language::AmountWords& words = evidence.knowledge.languages[part->id].amounts;
      const language::TokenRange sentence = evidence.analysis.sentences[quantity.sentence].tokens;
      const language::AmountPhrase* const open =
          words.phrase_before(all, first.tokens.begin, sentence.begin, AmountUse::RangeOpen);
      if (open == nullptr || open->detail != 1) return;
      const std::uint32_t begin = first.tokens.begin - open->size;
      if (found_inside(
              evidence.analysis.matches, part->apart,
              {begin > sentence.begin + kApartReach ? begin - kApartReach : sentence.begin, begin}))
        return;
      candidates.push_back(std::move(candidate));
      return;
    }
    if (quantity.kind != QuantityKind::Money || !quantity.unit.empty() ||
        (all[first.tokens.begin].before & language::kSymbol) == 0 ||
        (all[second.tokens.begin].before & language::kSymbol) == 0)
      return;
    candidate.severity = findings::Severity::Info;
    candidate.message = part->elided_message;
    candidate.help = part->elided_help;
    candidates.push_back(std::move(candidate));
  }

  /// « entre 15 et 20.000 euros »: the thousand stands once.
  void read_elided_thousand(const Evidence& evidence, const Quantity& quantity,
                            std::vector<Candidate>& candidates) const {
    const language::Number& first = evidence.analysis.numbers[quantity.number];
    const language::Number& second = evidence.analysis.numbers[quantity.number + 1];
    const double thousands = second.value / 1000;
    if (!first.digits || !second.digits || thousands != std::floor(thousands) ||
        first.value >= thousands || first.value < kLeastElided * thousands || first.value < 2 ||
        first.value >= 1000)
      return;
    const Part* const part = part_of(evidence, quantity.sentence);
    if (part == nullptr) return;
    Candidate candidate =
        make(evidence, *part, quantity.tokens, quantity.span, first.span, second.span);
    candidate.severity = findings::Severity::Info;
    candidate.message = part->elided_message;
    candidate.help = part->elided_help;
    candidates.push_back(std::move(candidate));
  }

  void add(const Evidence& evidence, const Part& part, language::TokenRange tokens,
           text::ProseSpan first, text::ProseSpan second,
           std::vector<Candidate>& candidates) const {
    candidates.push_back(make(evidence, part, tokens, {first.begin, second.end}, first, second));
  }

  Candidate make(const Evidence& evidence, const Part& part, language::TokenRange tokens,
                 text::ProseSpan span, text::ProseSpan first, text::ProseSpan second) const {
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = span;
    // With what is counted.
    const auto& quantities = evidence.analysis.quantities;
    const auto last =
        std::partition_point(quantities.begin(), quantities.end(),
                             [&](const Quantity& q) { return q.span.end < second.end; });
    if (last != quantities.end() && last->span.begin <= second.begin && !last->head.empty())
      candidate.span.end =
          std::max(span.end, evidence.analysis.tokens.all[last->head.end - 1].end());
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    candidate.values = {{"first", std::string(evidence.prose.text(first))},
                        {"second", std::string(evidence.prose.text(second))}};
    return candidate;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind inverted_range() {
  return {"inverted-range", {"text", "first", "second"}, make<InvertedRangeCheck>};
}

}  // namespace stet::checks
