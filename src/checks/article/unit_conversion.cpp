// Finds a measure and its conversion that disagree: « 80 kilomètres (35 miles) », "12 hectares, or
// 18 acres". One of the two was converted from the other: it may be rounded as it is written.
#include <algorithm>
#include <cmath>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "checks/written_number.h"
#include "language/units.h"

namespace stet::checks {
namespace {

using language::Dimension;
using language::Quantity;
using language::UnitOfMeasure;

constexpr std::uint32_t kWordsBetween = 2;  // « 40 kilomètres plus loin (25 miles) »
constexpr double kRounding = 0.55;          // of the last digit that is not nought
constexpr double kMostRounding = 0.12;      // of the number: « 15 km » for 10 miles, not 20
constexpr double kHedged = 0.12;            // « environ », with the rounding
constexpr double kSlack = 1e-6;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId links = 0, pounds = 0;
};

/// One side: the number as it is written, and its unit.
struct Side {
  double low = 0, high = 0;  ///< without bounds; the same when it is no range
  double displayed = 1;      ///< what its last digit is worth
  UnitOfMeasure unit;
  std::uint32_t unit_id = 0;
  bool hedged = false;
  text::ProseSpan span;
};

/// The worth of the last digit that is not nought: of 1200 it is 100.
double round_of(double value, double displayed) {
  double round = displayed;
  while (value != 0 && std::abs(value) > round && round < 1e15 &&
         std::abs(std::remainder(value, round * 10)) < round * kSlack * 10)
    round *= 10;
  return round;
}

double tolerance(double value, double displayed, bool hedged) {
  const double rounded =
      std::min(kRounding * round_of(value, displayed), kMostRounding * std::abs(value));
  const double close = std::max(displayed, rounded);
  return (hedged ? std::max(close, kHedged * std::abs(value)) : close) * (1 + kSlack);
}

bool agree_in(double a, double b, double factor, double shift, const Side& left,
              const Side& right) {
  const bool hedged = left.hedged || right.hedged;
  return std::abs(a * factor + shift - b) <= tolerance(b, right.displayed, hedged) ||
         std::abs((b - shift) / factor - a) <= tolerance(a, left.displayed, hedged);
}

/// Whether some meaning of the two units makes both sides the same.
bool agree(const Side& left, const Side& right) {
  for (const double from : left.unit.factors) {
    if (from == 0) break;
    for (const double to : right.unit.factors) {
      if (to == 0) break;
      const double factor = from / to;
      const double shift = (left.unit.zero - right.unit.zero) / to;
      // « une hausse de 2 °C (3,6 °F) » is a difference: the zeros do not count.
      for (const double zero : {shift, 0.0}) {
        if (agree_in(left.low, right.low, factor, zero, left, right) &&
            agree_in(left.high, right.high, factor, zero, left, right))
          return true;
        if (shift == 0) break;
      }
    }
  }
  return false;
}

/// What the last digit of a number is worth as it is written: of 1.25 a hundredth.
double displayed_digit(const Evidence& evidence, const language::Number& number) {
  if (!number.digits) return number.scale;
  const std::string_view text = evidence.prose.text(number.span);
  const bool comma =
      evidence.knowledge
          .languages[evidence.analysis.sentences[evidence.analysis.sentence_of(number.tokens.begin)]
                         .language]
          .amounts.decimal_comma;
  const std::size_t mark = text.find(comma ? ',' : '.');
  // « 1.400 » is not English, "7.035" may be: without a group of three there is no doubt.
  double digit = number.scale;
  if (mark == std::string_view::npos) return digit;
  std::size_t digits = 0;
  for (std::size_t i = mark + 1; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) ++digits;
  const double mantissa = number.value / number.scale;
  if (digits == 3 && mantissa == std::floor(mantissa) && mantissa >= 1000) return digit;
  for (; digits > 0; --digits) digit /= 10;
  return digit;
}

class UnitConversionCheck final : public Check {
 public:
  explicit UnitConversionCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.links = lists.list(options, "links");
      part.pounds = lists.list(options, "pounds");
      options.finish();
      parts_.push_back(part);
    }
    for (const language::Measure& measure : materials.knowledge.measures)
      units_.push_back(language::unit_of_measure(measure.name));
    pound_ = language::unit_of_measure("pound-weight");
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto& quantities = evidence.analysis.quantities;
    std::vector<Candidate> candidates;
    for (std::size_t q = 0; q + 1 < quantities.size(); ++q) {
      const Quantity& first = quantities[q];
      const Quantity& second = quantities[q + 1];
      if (first.sentence != second.sentence || first.unit_id == second.unit_id) continue;
      if (first.unit_id == 0 && second.unit_id == 0) continue;
      if (second.tokens.begin > end_of(evidence, first) + kWordsBetween + 1) continue;
      const Part* const part = part_of(evidence, first.sentence);
      if (part == nullptr) continue;
      Side left = side_of(evidence, first);
      Side right = side_of(evidence, second);
      take_pounds(evidence, *part, first, second, left, right);
      if (left.unit.dimension == Dimension::None || left.unit.dimension != right.unit.dimension)
        continue;
      if (!is_conversion(evidence, *part, q)) continue;
      if (q > 0 && is_mixed(evidence, quantities[q - 1], first)) add_mixed(evidence, q, left);
      if (agree(left, right) || may_be_decimals(evidence, left, right)) continue;
      candidates.push_back(make_candidate(evidence, *part, left, right, first, second));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  /// Past the unit; the letter of « 40 °C » is a word of its own.
  static std::uint32_t end_of(const Evidence& evidence, const Quantity& quantity) {
    const auto& all = evidence.analysis.tokens.all;
    std::uint32_t end = std::max(quantity.tokens.end, quantity.unit.end);
    while (end < all.size() && all[end].end() <= quantity.span.end) ++end;
    return end;
  }

  const Part* part_of(const Evidence& evidence, std::uint32_t sentence) const {
    return part_for(parts_, evidence, sentence);
  }

  Side side_of(const Evidence& evidence, const Quantity& quantity) const {
    Side side;
    side.span = quantity.span;
    if (quantity.vague || quantity.number == language::kNoNumber || !quantity.counts()) return side;
    const language::Number& number = evidence.analysis.numbers[quantity.number];
    side.low = side.high = number.value;
    if (quantity.range) {
      // « environ 170 à 200 km » is hedged, but its ends are those that are written.
      if (quantity.number + 1 >= evidence.analysis.numbers.size()) return side;
      const language::Number& upper = evidence.analysis.numbers[quantity.number + 1];
      side.high = upper.value;
      if (number.scale == 1 && side.low * upper.scale < side.high) side.low *= upper.scale;
    }
    side.displayed = displayed_digit(evidence, number);
    if (quantity.range)
      side.displayed =
          std::max(side.displayed,
                   displayed_digit(evidence, evidence.analysis.numbers[quantity.number + 1]));
    side.hedged = (quantity.approximate && !quantity.range) || number.collective ||
                  number.kind == language::NumberKind::Fraction;
    side.unit_id = quantity.unit_id;
    side.unit = units_[quantity.unit_id];
    return side;
  }

  /// « 80 kg (176 livres) »: beside a weight they are no money and no books.
  void take_pounds(const Evidence& evidence, const Part& part, const Quantity& first,
                   const Quantity& second, Side& left, Side& right) const {
    const auto are_pounds = [&](const Quantity& quantity) {
      const language::TokenRange words = quantity.unit.empty() ? quantity.head : quantity.unit;
      return !words.empty() &&
             found_over(evidence.analysis.matches, part.pounds, {words.begin, words.begin + 1});
    };
    if (left.unit.dimension == Dimension::Weight && right.unit.dimension == Dimension::None &&
        are_pounds(second)) {
      right.unit = pound_;
      right.span.end =
          evidence.analysis.tokens.all[(second.unit.empty() ? second.head : second.unit).begin]
              .end();
    }
    if (right.unit.dimension == Dimension::Weight && left.unit.dimension == Dimension::None &&
        are_pounds(first)) {
      left.unit = pound_;
      left.span.end =
          evidence.analysis.tokens.all[(first.unit.empty() ? first.head : first.unit).begin].end();
    }
  }

  /// The second stands in brackets of its own, or after « soit ».
  bool is_conversion(const Evidence& evidence, const Part& part, std::size_t q) const {
    const auto& all = evidence.analysis.tokens.all;
    const Quantity& first = evidence.analysis.quantities[q];
    const Quantity& second = evidence.analysis.quantities[q + 1];
    const std::uint32_t end =
        std::max(end_of(evidence, second), second.unit_id == 0 && !second.head.empty()
                                               ? second.head.begin + 1
                                               : end_of(evidence, second));
    const std::uint32_t limit = evidence.analysis.sentences[second.sentence].tokens.end;
    const std::uint32_t begin = std::max(
        end_of(evidence, first),
        first.unit_id == 0 && !first.head.empty() ? first.head.begin + 1 : end_of(evidence, first));
    const std::uint32_t opens = second.tokens.begin;
    if (opens < begin) return false;
    if ((all[opens].before & language::kBracket) != 0) {
      if (opens > begin + kWordsBetween) return false;
      for (std::uint32_t t = begin; t < opens; ++t) {
        if (!all[t].joined() || all[t].is(language::kDigits)) return false;
      }
      // It must close at once: « (35 miles de plus) » says something else.
      if (end >= limit) return true;
      return (all[end].before & language::kBracket) != 0;
    }
    if (end < limit && all[end].joined() && is_measured(evidence, second, end)) return false;
    const language::AmountWords& words = evidence.knowledge.languages[part.id].amounts;
    if (opens == begin + 1 && words.of(all[begin].word).is(language::kOrWord)) return true;
    for (const language::Match& link : found_from(evidence.analysis.matches, part.links, begin)) {
      if (link.tokens.begin > begin) break;
      if (link.tokens.begin == begin && link.tokens.end == opens) return true;
    }
    return false;
  }

  /// « 100 km, soit 62 miles par jour »: a rate of which the other half may be elsewhere.
  static bool is_measured(const Evidence& evidence, const Quantity& quantity, std::uint32_t t) {
    const language::LanguageId id = evidence.analysis.sentences[quantity.sentence].language;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[id];
    return language.is(evidence.analysis.tokens.all[t].word,
                       language::kPreposition | language::kAgent);
  }

  /// « 160.934 » may be a thousand times less where the comma is the mark of decimals.
  static bool may_be_decimals(const Evidence& evidence, const Side& left, const Side& right) {
    const auto smaller = [&](const Side& side) {
      const std::string_view text = evidence.prose.text(side.span);
      Side other = side;
      if (text.find_first_of(".,") == std::string_view::npos) return other;
      // An end below a thousand had no such mark.
      if (other.low >= 1000) other.low /= 1000;
      if (other.high >= 1000) other.high /= 1000;
      return other;
    };
    return agree(smaller(left), right) || agree(left, smaller(right)) ||
           agree(smaller(left), smaller(right));
  }

  /// "6 feet 2 inches": two units of one measure, the smaller after the larger.
  bool is_mixed(const Evidence& evidence, const Quantity& larger, const Quantity& smaller) const {
    const UnitOfMeasure& a = units_[larger.unit_id];
    const UnitOfMeasure& b = units_[smaller.unit_id];
    return larger.sentence == smaller.sentence &&
           smaller.tokens.begin <= end_of(evidence, larger) + 1 && a.dimension != Dimension::None &&
           a.dimension == b.dimension && a.factors[0] > b.factors[0] && !larger.range &&
           !smaller.range;
  }

  void add_mixed(const Evidence& evidence, std::size_t q, Side& left) const {
    const Side larger = side_of(evidence, evidence.analysis.quantities[q - 1]);
    if (larger.unit.dimension == Dimension::None) return;
    const double more = larger.low * larger.unit.factors[0] / left.unit.factors[0];
    left.low += more;
    left.high += more;
    left.span.begin = larger.span.begin;
  }

  Candidate make_candidate(const Evidence& evidence, const Part& part, const Side& left,
                           const Side& right, const Quantity& first, const Quantity& second) const {
    const double factor = left.unit.factors[0] / right.unit.factors[0];
    const double shift = (left.unit.zero - right.unit.zero) / right.unit.factors[0];
    // As many digits as the other has.
    const double step = std::min(round_of(right.low, right.displayed), right.displayed);
    const auto converted = [&](double value) {
      const double exact = value * factor + shift;
      return written_number(std::round(exact / step) * step, evidence.knowledge.languages[part.id]);
    };
    std::string expected = converted(left.low);
    if (left.high != left.low) expected += "-" + converted(left.high);
    Candidate candidate;
    candidate.tokens = {first.tokens.begin, end_of(evidence, second)};
    candidate.span = {left.span.begin, right.span.end};
    const std::string_view text = evidence.prose.text();
    if (right.span.end < text.size() && text[right.span.end] == ')') ++candidate.span.end;
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    candidate.values = {{"first", std::string(evidence.prose.text(left.span))},
                        {"second", std::string(evidence.prose.text(right.span))},
                        {"expected", expected}};
    return candidate;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
  std::vector<UnitOfMeasure> units_;  ///< by unit id
  UnitOfMeasure pound_;
};

}  // namespace

CheckKind unit_conversion() {
  return {"unit-conversion", {"text", "first", "second", "expected"}, make<UnitConversionCheck>};
}

}  // namespace stet::checks
