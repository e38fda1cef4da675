#include "claims/shares.h"

#include <algorithm>
#include <cmath>

namespace stet::claims {
namespace {

using language::Interval;
using language::Quantity;
using language::QuantityKind;

constexpr std::uint32_t kSaidReach = 6;    // words between a figure and « soit 40 % »
constexpr std::uint32_t kWholeReach = 4;   // between a part and « sur 200 »
constexpr std::uint32_t kAnswerReach = 3;  // between a percentage and « pour »
constexpr std::uint32_t kNextReach = 12;   // between one answer and the next
constexpr std::uint32_t kLeadReach = 8;    // between « sur 200 foyers interrogés » and its part

constexpr std::uint32_t kVerbs = language::kPerfectAuxiliary | language::kPassiveAuxiliary |
                                 language::kFiniteWord | language::kModal;
constexpr std::uint16_t kHardStops = language::kSemicolon | language::kStop | language::kColon;

/// A part and its whole, in two figures or in one.
struct Ratio {
  std::uint32_t part = 0;
  std::uint32_t whole = 0;
  double part_value = 0;
  double whole_value = 0;
  Interval part_range;
  Interval whole_range;
  std::uint32_t begin = 0;  ///< tokens
  std::uint32_t end = 0;
};

constexpr std::uint64_t kAnswers = language::kFavour | language::kOppose | language::kUndecided;

bool is_percentage(const FigureLine& line, const language::Knowledge& knowledge, std::uint32_t q) {
  const Quantity& figure = line.figure(q);
  return figure.kind == QuantityKind::Share && figure.unit_id != 0 && !figure.range &&
         !figure.vague && knowledge.measures[figure.unit_id].name == "percent" &&
         figure.number != language::kNoNumber;
}

/// The answer that a percentage gives: « sont pour », "against"; 0 when the words say none.
std::uint64_t answer_of(const FigureLine& line, std::uint32_t q) {
  std::uint32_t size = 1;
  const std::uint32_t from = line.end_of(q);
  for (std::uint32_t t = from; t < std::min(line.end(), from + kAnswerReach); t += size) {
    if (line.figure_at(t) != line.last || (t > from && !line.all[t].joined())) return 0;
    const std::uint64_t cues = line.cue_at(t, size) & kAnswers;
    // « 63 % des règles contre 43 % » compares.
    if (cues == 0) continue;
    const std::uint32_t next = t + size;
    return line.figure_at(next) != line.last && line.all[next].joined() ? 0 : cues;
  }
  return 0;
}

class Finder {
 public:
  Finder(const FigureLine& line, const language::Knowledge& knowledge, std::vector<Share>& shares)
      : line_(line), knowledge_(knowledge), shares_(shares) {}

  void find() {
    for (std::uint32_t q = line_.first; q < line_.last; ++q) {
      if (!is_percentage(line_, knowledge_, q)) continue;
      Ratio ratio;
      if (find_before(q, ratio) || find_behind(q, ratio)) add(q, ratio);
    }
  }

 private:
  [[nodiscard]] bool counts(std::uint32_t q) const {
    const Quantity& figure = line_.figure(q);
    return figure.kind == QuantityKind::Count && !figure.vague && !figure.range &&
           figure.number != language::kNoNumber && figure.interval.low > 0;
  }
  /// « + 40 % »
  [[nodiscard]] bool is_signed(std::uint32_t q) const {
    std::uint32_t at = line_.figure(q).span.begin;
    while (at > 0 && (line_.text[at - 1] == ' ' || line_.text[at - 1] == '\xA0' ||
                      line_.text[at - 1] == '\xC2'))
      --at;
    return line_.figure(q).interval.low < 0 ||
           (at > 0 && (line_.text[at - 1] == '+' || line_.text[at - 1] == '-'));
  }
  /// Whether « soit », "or", a bracket or a dash opens what a token begins; where that begins.
  [[nodiscard]] bool opens(std::uint32_t t, std::uint32_t from, std::uint32_t& at) const {
    at = t;
    if ((line_.cue_before(t, from, &at) & language::kInOther) != 0) return true;
    at = t;
    return line_.is_opened(t);
  }
  /// Nothing but more words of the same noun.
  [[nodiscard]] bool is_near(std::uint32_t from, std::uint32_t to, std::uint32_t reach) const {
    return from <= to && to - from <= reach && !line_.any_between(from, to, kVerbs) &&
           !line_.parted_between(from, to, kHardStops);
  }

  /// « 60 sur 200 », « 60 des 200 foyers », "60 out of 200", which ends with the figure `q`.
  bool ratio_ending(std::uint32_t q, Ratio& ratio) const {
    const Quantity& figure = line_.figure(q);
    if (figure.kind == QuantityKind::Share && figure.unit_id == 0 && !figure.vague)
      return read_single(q, ratio);
    if (q == line_.first || !counts(q) || !counts(q - 1)) return false;
    const std::uint32_t from = line_.end_of_number(q - 1);
    std::uint32_t at = figure.tokens.begin;
    if (at < from || (line_.cue_before(at, from, &at) & language::kOutOf) == 0 ||
        !is_near(from, at, kWholeReach) ||
        line_.parted_between(from, figure.tokens.begin, language::kComma | language::kBracket))
      return false;
    return set(q - 1, q, ratio);
  }

  /// One figure that says both.
  bool read_single(std::uint32_t q, Ratio& ratio) const {
    const Quantity& figure = line_.figure(q);
    if (figure.number == language::kNoNumber) return false;
    const language::Number& part = line_.numbers[figure.number];
    if (part.kind == language::NumberKind::Fraction) return read_fraction(q, part, ratio);
    if (figure.number + 1 >= line_.numbers.size()) return false;
    const language::Number& whole = line_.numbers[figure.number + 1];
    if (part.kind != language::NumberKind::Cardinal ||
        whole.kind != language::NumberKind::Cardinal || whole.span.end > figure.span.end ||
        whole.value <= 0)
      return false;
    // « un sur trois » is a way of speaking.
    if (whole.value < 13) return false;
    ratio.part = ratio.whole = q;
    ratio.part_value = part.value;
    ratio.whole_value = whole.value;
    ratio.part_range = Interval::exactly(part.value);
    ratio.whole_range = Interval::exactly(whole.value);
    ratio.begin = figure.tokens.begin;
    ratio.end = std::max(line_.end_of(q), whole.tokens.end);
    return true;
  }

  /// "60 out of 200" was read as one number.
  bool read_fraction(std::uint32_t q, const language::Number& number, Ratio& ratio) const {
    const language::Token& last = line_.all[number.tokens.end - 1];
    if (!number.digits || number.tokens.size() < 3 || !last.is(language::kDigits)) return false;
    double whole = 0;
    for (std::uint32_t at = last.begin; at < last.end(); ++at) {
      if (line_.text[at] < '0' || line_.text[at] > '9') return false;
      whole = 10 * whole + (line_.text[at] - '0');
    }
    const double part = std::round(number.value * whole);
    // Thousands in two words, decimals: another number than that.
    if (whole < 13 || part < 1 || std::abs(part / whole - number.value) > 1e-9) return false;
    ratio.part = ratio.whole = q;
    ratio.part_value = part;
    ratio.whole_value = whole;
    ratio.part_range = Interval::exactly(part);
    ratio.whole_range = Interval::exactly(whole);
    ratio.begin = line_.figure(q).tokens.begin;
    ratio.end = line_.end_of(q);
    return true;
  }

  bool set(std::uint32_t part, std::uint32_t whole, Ratio& ratio) const {
    const Quantity& a = line_.figure(part);
    const Quantity& b = line_.figure(whole);
    ratio.part = part;
    ratio.whole = whole;
    ratio.part_value = line_.numbers[a.number].value;
    ratio.whole_value = line_.numbers[b.number].value;
    ratio.part_range = rounded(a, line_.numbers);
    ratio.whole_range = rounded(b, line_.numbers);
    ratio.begin = std::min(a.tokens.begin, b.tokens.begin);
    ratio.end = std::max(line_.end_of(part), line_.end_of(whole));
    return ratio.whole_range.low > 0 && ratio.part_value <= ratio.whole_value;
  }

  /// « 60 des 200 foyers, soit 40 % », « sur 200 foyers, 60, soit 40 %, »
  bool find_before(std::uint32_t q, Ratio& ratio) const {
    if (q == line_.first) return false;
    const Quantity& said = line_.figure(q);
    const std::uint32_t from = line_.end_of_number(q - 1);
    std::uint32_t at = 0;
    if (said.tokens.begin < from || !opens(said.tokens.begin, from, at) || !ends(q)) return false;
    if (is_near(from, at, kSaidReach) && ratio_ending(q - 1, ratio)) return true;
    if (at - from > kSaidReach || line_.parted_between(from, at, kHardStops)) return false;
    // The whole leads.
    if (q < line_.first + 2 || !counts(q - 1) || !counts(q - 2)) return false;
    const std::uint32_t whole = line_.figure(q - 2).tokens.begin;
    std::uint32_t lead = whole;
    if ((line_.cue_before(whole, line_.begin(), &lead) & language::kOutOf) == 0) return false;
    if (lead != line_.begin() && !line_.parted(lead, language::kComma)) return false;
    const std::uint32_t part = line_.figure(q - 1).tokens.begin;
    if (!line_.parted(part, language::kComma) || !is_near(line_.end_of(q - 2), part, kLeadReach))
      return false;
    return set(q - 1, q - 2, ratio);
  }

  /// « 40 % (60 foyers sur 200) », "40 percent, or 60 of the 200"
  bool find_behind(std::uint32_t q, Ratio& ratio) const {
    const std::uint32_t from = line_.end_of(q);
    for (std::uint32_t r = q + 1; r < std::min(line_.last, q + 3); ++r) {
      if (!ratio_ending(r, ratio)) continue;
      std::uint32_t at = 0;
      return ratio.begin >= from && opens(ratio.begin, from, at) && is_near(from, at, 2) &&
             ratio.part > q;
    }
    return false;
  }

  /// Nothing says of what else the percentage is.
  [[nodiscard]] bool ends(std::uint32_t q) const {
    if (is_signed(q)) return false;
    const std::uint32_t t = line_.end_of_number(q);
    if (t >= line_.end()) return true;
    if (!line_.figure(q).head.empty()) return false;
    if ((line_.before(t) & ~(language::kSpace | language::kSymbol)) != 0) return true;
    return !line_.words.is(t, language::kOfWord | language::kPartOf | language::kNumberLink);
  }

  void add(std::uint32_t q, const Ratio& ratio) {
    const Quantity& said = line_.figure(q);
    const std::uint32_t end = std::max(ratio.end, line_.end_of_number(q));
    if ((line_.cues_between(ratio.begin, std::min(line_.end(), end + 2)) &
         (language::kAgainst | language::kUp | language::kDown)) != 0)
      return;
    Share share;
    share.part = ratio.part;
    share.whole = ratio.whole;
    share.said = q;
    share.part_value = ratio.part_value;
    share.whole_value = ratio.whole_value;
    share.of_figures = {100 * ratio.part_range.low / ratio.whole_range.high,
                        100 * ratio.part_range.high / ratio.whole_range.low};
    const double digit = 2 * half_of_last_digit(said, line_.numbers);
    share.of_words = {said.interval.low - digit, said.interval.high + digit};
    share.sentence = line_.sentence;
    share.tokens = {std::min(ratio.begin, said.tokens.begin), end};
    shares_.push_back(share);
  }

  const FigureLine& line_;
  const language::Knowledge& knowledge_;
  std::vector<Share>& shares_;
};

}  // namespace

void find_shares(const FigureLine& line, const language::Knowledge& knowledge,
                 std::vector<Share>& shares) {
  Finder(line, knowledge, shares).find();
}

void find_answers(const FigureLine& line, const language::Knowledge& knowledge,
                  std::vector<PartOfWhole>& parts, std::vector<Answers>& answers) {
  Answers found;
  found.first_part = static_cast<std::uint32_t>(parts.size());
  found.sentence = line.sentence;
  std::uint64_t given = 0;
  std::uint32_t end = 0;
  for (std::uint32_t q = line.first; q < line.last; ++q) {
    if (!is_percentage(line, knowledge, q)) continue;
    const Quantity& figure = line.figure(q);
    const std::uint64_t answer = answer_of(line, q);
    // Another question, or another group of people.
    const bool goes_on =
        answer != 0 && (given & answer) == 0 && figure.interval.is_exact() &&
        (given == 0 || (figure.tokens.begin - end <= kNextReach && figure.head.empty()));
    if (!goes_on) {
      parts.resize(found.first_part);
      return;
    }
    if (given == 0) found.tokens.begin = figure.tokens.begin;
    given |= answer;
    end = line.end_of(q);
    found.tokens.end = line.end_of_number(q);
    const double half = half_of_last_digit(figure, line.numbers);
    parts.push_back({figure.tokens,
                     {figure.interval.low - half, figure.interval.high + half},
                     figure.interval.low});
  }
  if ((given & language::kFavour) == 0 || (given & language::kOppose) == 0) {
    parts.resize(found.first_part);
    return;
  }
  found.last_part = static_cast<std::uint32_t>(parts.size());
  answers.push_back(found);
}

}  // namespace stet::claims
