#include "claims/changes.h"

#include <algorithm>
#include <cmath>

namespace stet::claims {
namespace {

using language::Interval;
using language::Quantity;
using language::QuantityKind;

constexpr std::uint32_t kPairReach = 8;     // words between the two figures
constexpr std::uint32_t kBeforeReach = 10;  // between the step and them
constexpr std::uint32_t kBehindReach = 9;   // between them and « soit une hausse de 30 % »
constexpr std::uint32_t kStepReach = 6;     // between « hausse » and its figure

constexpr double kFarApart = 2.5;  // a change that a sentence tells so is smaller

constexpr std::uint16_t kHardStops = language::kSemicolon | language::kStop | language::kColon;
constexpr std::uint32_t kOtherClause = language::kPerfectAuxiliary | language::kPassiveAuxiliary |
                                       language::kFiniteWord | language::kModal |
                                       language::kClauseOpener;
constexpr std::uint64_t kDirections = language::kUp | language::kDown;
constexpr std::uint64_t kMultiples =
    language::kTwice | language::kThrice | language::kFourfold | language::kHalved;

/// The two figures of a change.
struct Pair {
  std::uint32_t from = 0;  ///< figures
  std::uint32_t to = 0;
  double from_value = 0;
  double to_value = 0;
  Interval from_range;
  Interval to_range;
  std::uint32_t begin = 0;  ///< tokens, with the cue that opens them
  std::uint32_t end = 0;
  std::uint32_t first = 0;  ///< figures, in the order of the text
  std::uint32_t second = 0;
  bool weak = false;  ///< « 77 tués contre 51 »: only what follows tells that it is a change
};

class Finder {
 public:
  Finder(const FigureLine& line, const language::Knowledge& knowledge, std::vector<Change>& changes)
      : line_(line), knowledge_(knowledge), changes_(changes) {}

  void find() {
    for (std::uint32_t q = line_.first; q < line_.last; ++q) {
      if (!line_.figure(q).counts() || line_.figure(q).vague) continue;
      Pair pair;
      if (!read_pair(q, pair)) {
        find_step_inside(q);
        continue;
      }
      if (pair.weak) {
        find_step_behind(pair);
      } else if (!find_step_before(pair) && !find_step_behind(pair)) {
        find_multiple(pair);
      }
    }
  }

 private:
  [[nodiscard]] bool is(std::uint32_t q, std::string_view unit) const {
    return knowledge_.measures[line_.figure(q).unit_id].name == unit;
  }
  [[nodiscard]] bool is_exact(std::uint32_t q) const {
    const Quantity& figure = line_.figure(q);
    return figure.counts() && !figure.vague && !figure.range &&
           figure.number != language::kNoNumber && figure.interval.low > 0 &&
           line_.numbers[figure.number].kind == language::NumberKind::Cardinal &&
           figure.kind != QuantityKind::Age && figure.kind != QuantityKind::Duration;
  }
  /// The figure behind `q` that counts; years and dates are passed.
  [[nodiscard]] std::uint32_t next(std::uint32_t q) const {
    for (std::uint32_t n = q + 1; n < line_.last; ++n) {
      if (line_.figure(n).counts() && line_.figure(n).kind != QuantityKind::Duration) return n;
    }
    return line_.last;
  }
  [[nodiscard]] std::uint32_t previous(std::uint32_t q) const {
    for (std::uint32_t n = q; n-- > line_.first;) {
      if (line_.figure(n).counts() && line_.figure(n).kind != QuantityKind::Duration) return n;
    }
    return line_.last;
  }

  bool read_pair(std::uint32_t q, Pair& pair) const {
    const Quantity& first = line_.figure(q);
    std::uint32_t at = first.tokens.begin;
    // « de 12 à 50 morts » was read as one.
    if (first.range) return read_range(q, pair);
    if (!is_exact(q)) return false;
    std::uint32_t r = next(q);
    if (r == line_.last) return false;
    const std::uint64_t opening = line_.cue_before(at, line_.begin(), &at);
    // « à 260 (+ 30 %) contre 200 »
    bool step_between = false;
    if (is_percentage(r) && !is_percentage(q) && is_signed(r)) {
      step_between = true;
      r = next(r);
      if (r == line_.last) return false;
    }
    if (!is_exact(r) || !are_comparable(q, r)) return false;
    std::uint32_t link_at = line_.figure(r).tokens.begin;
    const std::uint32_t from = line_.end_of_number(q);
    if (link_at < from) return false;
    const std::uint64_t link = link_before(link_at, from);
    if (link_at - from > kPairReach || line_.parted_between(from, link_at + 1, kHardStops))
      return false;
    // Words of another change between them.
    if ((line_.cues_between(from, link_at) & (kDirections | language::kEachWord)) != 0)
      return false;
    const bool onwards = (opening & language::kFrom) != 0 && (link & language::kTo) != 0;
    const bool backwards = (link & language::kAgainst) != 0;
    if (!onwards && !backwards) return false;
    pair.weak = !onwards && !step_between && (opening & language::kTo) == 0;
    pair.from = onwards ? q : r;
    pair.to = onwards ? r : q;
    pair.first = q;
    pair.second = r;
    pair.begin = at;
    pair.end = line_.end_of_number(r);
    pair.from_range = rounded(line_.figure(pair.from), line_.numbers);
    pair.to_range = rounded(line_.figure(pair.to), line_.numbers);
    pair.from_value = value_of(pair.from);
    pair.to_value = value_of(pair.to);
    adopt_scale(pair);
    return pair.from_range.low > 0 && pair.to_range.low >= 0;
  }

  /// The cue before a figure, or before its article: "from the £130m"; moves to where it begins.
  [[nodiscard]] std::uint64_t link_before(std::uint32_t& t, std::uint32_t from) const {
    const std::uint64_t link = line_.cue_before(t, from, &t);
    if (link != 0 || t <= from || !line_.words.is(t - 1, language::kDeterminer)) return link;
    std::uint32_t before = t - 1;
    const std::uint64_t behind = line_.cue_before(before, from, &before);
    if (behind != 0) t = before;
    return behind;
  }

  bool read_range(std::uint32_t q, Pair& pair) const {
    const Quantity& figure = line_.figure(q);
    std::uint32_t size = 0;
    if ((line_.cue_at(figure.tokens.begin, size) & language::kFrom) == 0 || figure.approximate ||
        figure.number == language::kNoNumber || figure.number + 1 >= line_.numbers.size() ||
        figure.kind == QuantityKind::Age || figure.kind == QuantityKind::Duration ||
        figure.interval.low <= 0)
      return false;
    pair.from = pair.to = pair.first = pair.second = q;
    pair.begin = figure.tokens.begin;
    pair.end = line_.end_of_number(q);
    Quantity low = figure;
    low.interval = Interval::exactly(figure.interval.low);
    Quantity high = figure;
    high.interval = Interval::exactly(figure.interval.high);
    high.number = figure.number + 1;
    pair.from_value = figure.interval.low;
    pair.to_value = figure.interval.high;
    pair.from_range = rounded(low, line_.numbers);
    pair.to_range = rounded(high, line_.numbers);
    // « de 2,1 à 2,6 millions »
    const double scale = line_.numbers[high.number].scale;
    if (line_.numbers[low.number].scale != scale) {
      const double half = scale * half_of_last_digit(low, line_.numbers);
      pair.from_range = {pair.from_value - half, pair.from_value + half};
    }
    return pair.from_range.low > 0;
  }

  [[nodiscard]] double value_of(std::uint32_t q) const {
    return line_.numbers[line_.figure(q).number].value;
  }

  /// « de 2,1 à 2,6 millions d'euros »: the first is in millions too.
  void adopt_scale(Pair& pair) const {
    const Quantity& first = line_.figure(pair.first);
    const Quantity& second = line_.figure(pair.second);
    const double scale = line_.numbers[second.number].scale;
    if (first.unit_id != 0 || line_.numbers[first.number].scale != 1 || scale == 1 ||
        value_of(pair.first) * 100 > line_.numbers[second.number].value)
      return;
    double& value = pair.first == pair.from ? pair.from_value : pair.to_value;
    Interval& range = pair.first == pair.from ? pair.from_range : pair.to_range;
    const double half = scale * half_of_last_digit(first, line_.numbers);
    value *= scale;
    range = {value - half, value + half};
  }

  [[nodiscard]] bool are_comparable(std::uint32_t q, std::uint32_t r) const {
    const Quantity& a = line_.figure(q);
    const Quantity& b = line_.figure(r);
    if (a.unit_id == b.unit_id && a.kind == b.kind) {
      return a.unit_id != 0 || line_.counts_unsaid(q) || line_.counts_unsaid(r) ||
             line_.counts_same(q, r);
    }
    // « de 8 à 10 % », "to 1.3 mln dlrs from 1.05 mln"
    return (a.unit_id == 0 && a.kind == QuantityKind::Count && a.head.empty()) ||
           (b.unit_id == 0 && b.kind == QuantityKind::Count && b.head.empty());
  }
  [[nodiscard]] bool is_percentage(std::uint32_t q) const {
    return line_.figure(q).kind == QuantityKind::Share && is(q, "percent");
  }
  [[nodiscard]] bool are_shares(const Pair& pair) const {
    return is_percentage(pair.first) || is_percentage(pair.second);
  }
  [[nodiscard]] bool is_step(std::uint32_t q) const {
    const Quantity& figure = line_.figure(q);
    return (is_percentage(q) || figure.kind == QuantityKind::Points) && !figure.range &&
           !figure.vague && figure.number != language::kNoNumber &&
           line_.numbers[figure.number].kind == language::NumberKind::Cardinal;
  }

  /// « + 30 % »: the sign, or nothing.
  [[nodiscard]] char sign_of(std::uint32_t q) const {
    const Quantity& figure = line_.figure(q);
    if (figure.interval.low < 0) return '-';
    std::uint32_t at = figure.span.begin;
    while (at > 0 && (line_.text[at - 1] == ' ' || line_.text[at - 1] == '\xA0' ||
                      line_.text[at - 1] == '\xC2'))
      --at;
    const char sign = at > 0 ? line_.text[at - 1] : '\0';
    return sign == '+' || sign == '-' ? sign : '\0';
  }
  [[nodiscard]] bool is_signed(std::uint32_t q) const { return sign_of(q) != '\0'; }

  /// Up or down, as the words around a step say; 0 when they do not, or say both.
  [[nodiscard]] std::uint64_t direction(std::uint32_t q, std::uint32_t from,
                                        std::uint32_t to) const {
    if (const char sign = sign_of(q); sign != '\0')
      return sign == '+' ? language::kUp : language::kDown;
    const std::uint32_t begin = line_.figure(q).tokens.begin;
    const std::uint32_t least = std::max(from, begin > kStepReach ? begin - kStepReach : 0);
    std::uint64_t cues = least < begin ? line_.cues_between(least, begin) & kDirections : 0;
    const std::uint32_t end = line_.end_of_number(q);
    // "a 30% increase"
    if (cues == 0)
      cues = line_.cues_between(end, std::min({to, line_.end(), end + 2})) & kDirections;
    return cues == kDirections ? 0 : cues;
  }

  [[nodiscard]] bool passes(std::uint32_t from, std::uint32_t to, std::uint32_t reach) const {
    if (from > to || to - from > reach || line_.parted_between(from, to, kHardStops)) return false;
    for (std::uint32_t t = from; t < to; ++t) {
      // « entre 2010 et 2016 » goes on.
      if (!line_.is_joiner(t)) continue;
      const std::uint32_t q = line_.figure_at(t + 1);
      if (q == line_.last || line_.figure(q).counts()) return false;
    }
    return true;
  }

  /// « progressé de 30 %, passant de 200 à 260 », "rose 30% to 260 from 200"
  bool find_step_before(const Pair& pair) {
    const std::uint32_t q = previous(pair.first);
    if (q == line_.last || !is_step(q)) {
      // « 260 (+ 30 %) contre 200 »
      const std::uint32_t between = next(pair.first);
      if (between != pair.second && between != line_.last && between < pair.second &&
          is_signed(between) && is_step(between))
        return add(pair, between, sign_of(between) == '+');
      return false;
    }
    const std::uint32_t end = line_.end_of_number(q);
    if (!passes(end, pair.begin, kBeforeReach) || is_level(q) ||
        line_.any_between(end, pair.begin, kOtherClause))
      return false;
    // « 52 % dans les villes de 10 000 à 100 000 habitants » is none.
    if (pair.from <= pair.to && !leads_to(end, pair.begin)) return false;
    const std::uint32_t before = previous(q);
    const std::uint32_t from = before == line_.last ? line_.begin() : line_.end_of_number(before);
    const std::uint64_t way = direction(q, from, pair.begin);
    if (way == 0) return false;
    // Another change begins between the step and the figures: "up 3 pct after rising".
    if ((line_.cues_between(std::min(pair.begin, end + 2), pair.begin) & kDirections) != 0)
      return false;
    return add(pair, q, way == language::kUp);
  }

  /// « de 200 à 260, soit une hausse de 30 % », "from 200 to 260, a 30% increase", « (+ 30 %) »
  bool find_step_behind(const Pair& pair) {
    const std::uint32_t q = next(pair.second);
    if (q == line_.last || !is_step(q)) return false;
    const std::uint32_t begin = line_.figure(q).tokens.begin;
    if (!passes(pair.end, begin, kBehindReach) || is_level(q)) return false;
    const std::uint32_t after = next(q);
    const std::uint32_t to = after == line_.last ? line_.end() : line_.figure(after).tokens.begin;
    std::uint64_t way = direction(q, pair.end, to);
    // "fell from 7,613 to 6,630, or 12.9%"
    if (way == 0 && !pair.weak && (line_.cue_before(begin, pair.end) & language::kInOther) != 0)
      way = verb_before(pair);
    if (way == 0) return false;
    if (pair.weak && (way == language::kUp) != (pair.to_value > pair.from_value)) return false;
    if (!is_told_of_them(pair.end, begin)) return false;
    return add(pair, q, way == language::kUp);
  }

  /// "output was 458 billion, up 2 pct from 449 billion", « 260 millions, en hausse de 30 % par
  /// rapport à 200 millions ».
  void find_step_inside(std::uint32_t q) {
    const std::uint32_t step = next(q);
    if (!is_exact(q) || is_percentage(q) || step == line_.last || !is_percentage(step) ||
        !is_step(step) || is_level(step))
      return;
    const std::uint32_t r = next(step);
    if (r == line_.last || !is_exact(r) || !are_comparable(q, r)) return;
    // Of two that it could be told of, nobody knows which.
    const std::uint32_t before = previous(q);
    if (before != line_.last && (is_percentage(before) || are_comparable(before, q))) return;
    const std::uint32_t begin = line_.figure(step).tokens.begin;
    const std::uint32_t way_at = comma_before(line_.end_of_number(q), begin);
    if (way_at == 0 || line_.any_between(line_.end_of_number(q), begin, kOtherClause)) return;
    const std::uint64_t way = line_.cues_between(way_at, begin) & kDirections;
    if (way == 0 || way == kDirections) return;
    const std::uint32_t end = line_.end_of_number(step);
    std::uint32_t link_at = line_.figure(r).tokens.begin;
    const std::uint64_t link = link_before(link_at, end);
    const bool from = (link & language::kFrom) != 0 && !line_.words.is(link_at, language::kOfWord);
    if (link_at != end || (!from && (link & language::kAgainst) == 0)) return;
    Pair pair;
    pair.from = pair.second = r;
    pair.to = pair.first = q;
    pair.begin = line_.figure(q).tokens.begin;
    pair.end = line_.end_of_number(r);
    pair.from_range = rounded(line_.figure(r), line_.numbers);
    pair.to_range = rounded(line_.figure(q), line_.numbers);
    pair.from_value = value_of(r);
    pair.to_value = value_of(q);
    adopt_scale(pair);
    // Further apart they are likely to be of two things.
    if (pair.from_range.low <= 0 || pair.to_value > kFarApart * pair.from_value ||
        pair.from_value > kFarApart * pair.to_value)
      return;
    add(pair, step, way == language::kUp);
  }

  /// The word behind the only comma between two places, when it opens what is told of the figure
  /// before; 0 when there is none.
  [[nodiscard]] std::uint32_t comma_before(std::uint32_t from, std::uint32_t step) const {
    if (step <= from || step - from > kPairReach + kStepReach ||
        line_.parted_between(from, step + 1, kHardStops))
      return 0;
    std::uint32_t opening = 0;
    for (std::uint32_t t = from; t <= step; ++t) {
      if (!line_.parted(t, language::kComma | language::kBracket | language::kDash)) continue;
      if (opening != 0) return 0;
      opening = t;
    }
    std::uint32_t size = 0;
    if (opening == 0 || step - opening > kStepReach) return 0;
    const bool opens = (line_.cue_at(opening, size) & kDirections) != 0 ||
                       line_.words.is(opening, language::kDeterminer | language::kPreposition) ||
                       line_.is_one(opening);
    return opens ? opening : 0;
  }

  /// Whether the verb before the figures says up or down; 0 when none does, or several.
  [[nodiscard]] std::uint64_t verb_before(const Pair& pair) const {
    const std::uint32_t least =
        std::max(line_.begin(), pair.begin > kStepReach ? pair.begin - kStepReach : 0);
    const std::uint64_t cues = line_.cues_between(least, pair.begin) & kDirections;
    return cues == kDirections ? 0 : cues;
  }

  /// « grimpe à 52 % »
  [[nodiscard]] bool is_level(std::uint32_t q) const {
    const std::uint32_t begin = line_.figure(q).tokens.begin;
    return (line_.cue_before(begin, line_.begin()) & language::kTo) != 0;
  }

  /// « …, passant de 200 à 260 », "rose 30% from 200 to 260"
  [[nodiscard]] bool leads_to(std::uint32_t from, std::uint32_t to) const {
    if (to <= from + 1) return true;
    for (std::uint32_t t = from; t < to; ++t) {
      if (line_.amounts.of(line_.all[t].word).is(language::kChangeWord)) return true;
    }
    return false;
  }

  /// Behind the figures, parted by a comma, a bracket or « soit »: « …, soit une hausse de 30 % »,
  /// "…, up 30%".
  [[nodiscard]] bool is_told_of_them(std::uint32_t from, std::uint32_t step) const {
    std::uint32_t opening = 0;
    for (std::uint32_t t = from; t <= step; ++t) {
      std::uint32_t size = 0;
      if (line_.parted(t, language::kComma | language::kBracket | language::kDash) ||
          (line_.cue_at(t, size) & language::kInOther) != 0)
        opening = t;
    }
    if (opening == 0 || step - opening > kStepReach) return false;
    std::uint32_t size = 0;
    return opening == step || line_.is_one(opening) ||
           line_.words.is(opening, language::kDeterminer | language::kPreposition) ||
           (line_.cue_at(opening, size) & (kDirections | language::kInOther)) != 0;
  }

  bool add(const Pair& pair, std::uint32_t q, bool up) {
    const Quantity& said = line_.figure(q);
    Change change;
    change.before = pair.from;
    change.after = pair.to;
    change.from = pair.from_value;
    change.to = pair.to_value;
    change.up = up;
    change.of_shares = are_shares(pair);
    change.step = is_percentage(q) ? Step::Percent : Step::Points;
    change.said_span = said.span;
    const Interval ratio = {pair.to_range.low / pair.from_range.high,
                            pair.to_range.high / pair.from_range.low};
    change.of_figures = up ? Interval{100 * (ratio.low - 1), 100 * (ratio.high - 1)}
                           : Interval{100 * (1 - ratio.high), 100 * (1 - ratio.low)};
    change.difference = up ? Interval{pair.to_range.low - pair.from_range.high,
                                      pair.to_range.high - pair.from_range.low}
                           : Interval{pair.from_range.low - pair.to_range.high,
                                      pair.from_range.high - pair.to_range.low};
    const double digit = 2 * half_of_last_digit(said, line_.numbers);
    const double low = std::abs(said.interval.low);
    const double high = std::abs(said.interval.high);
    change.of_words = {std::min(low, high) - digit, std::max(low, high) + digit};
    change.sentence = line_.sentence;
    change.tokens = {std::min(pair.begin, said.tokens.begin),
                     std::max(pair.end, line_.end_of_number(q))};
    if (is_adjusted(change.tokens)) return true;
    changes_.push_back(change);
    return true;
  }

  /// « à périmètre constant », "a year": not the plain difference of the two.
  [[nodiscard]] bool is_adjusted(language::TokenRange tokens) const {
    const std::uint32_t from = std::max(line_.begin(), tokens.begin > 8 ? tokens.begin - 8 : 0);
    const std::uint32_t to = std::min(line_.end(), tokens.end + 2);
    return (line_.cues_between(from, to) & language::kAdjusted) != 0;
  }

  /// « a doublé, passant de 40 à 80 », "tripled to 90 from 30", « multiplié par quatre »
  void find_multiple(const Pair& pair) {
    const std::uint32_t least =
        std::max(line_.begin(), pair.begin > kBeforeReach + 1 ? pair.begin - kBeforeReach - 1 : 0);
    for (std::uint32_t t = pair.begin; t-- > least;) {
      if (line_.parted(t + 1, kHardStops)) return;
      std::uint32_t size = 0;
      const std::uint64_t cues = line_.cue_at(t, size);
      double times = 0;
      std::uint32_t end = t + size;
      if ((cues & (language::kTimes | language::kDividedBy)) != 0) {
        const std::uint32_t q = line_.figure_at(t + size);
        if (q == line_.last || !is_exact(q) || q == pair.first) return;
        times = value_of(q);
        end = line_.end_of_number(q);
        if ((cues & language::kDividedBy) != 0 && times > 0) times = 1 / times;
      } else if ((cues & kMultiples) != 0) {
        times = (cues & language::kTwice) != 0    ? 2
                : (cues & language::kThrice) != 0 ? 3
                : (cues & language::kHalved) != 0 ? 0.5
                                                  : 4;
      }
      if (times <= 0) continue;
      if (!passes(end, pair.begin, kBeforeReach)) return;
      add_multiple(pair, {t, end}, times, line_.cue_before(t, least));
      return;
    }
  }

  void add_multiple(const Pair& pair, language::TokenRange said, double times,
                    std::uint64_t bounds) {
    Change change;
    change.before = pair.from;
    change.after = pair.to;
    change.from = pair.from_value;
    change.to = pair.to_value;
    change.step = Step::Multiple;
    change.of_shares = are_shares(pair);
    change.said_span = {line_.all[said.begin].begin, line_.all[said.end - 1].end()};
    change.up = times > 1;
    change.of_figures = {pair.to_range.low / pair.from_range.high,
                         pair.to_range.high / pair.from_range.low};
    // The word is said of what comes near it.
    constexpr double kNear = 0.17;
    const double more = times > 1 ? Interval::kOpen : times * 1.1;
    change.of_words = {times * (1 - kNear), times * (1 + kNear)};
    if ((bounds & language::kMoreThan) != 0)
      change.of_words = times > 1 ? Interval{times * 0.97, more} : Interval{0, more};
    change.sentence = line_.sentence;
    change.tokens = {std::min(pair.begin, said.begin), std::max(pair.end, said.end)};
    if (!is_adjusted(change.tokens)) changes_.push_back(change);
  }

  const FigureLine& line_;
  const language::Knowledge& knowledge_;
  std::vector<Change>& changes_;
};

}  // namespace

void find_changes(const FigureLine& line, const language::Knowledge& knowledge,
                  std::vector<Change>& changes) {
  Finder(line, knowledge, changes).find();
}

}  // namespace stet::claims
