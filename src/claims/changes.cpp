#include "claims/changes.h"

#include <algorithm>
#include <cmath>

#include "claims/changed_pair.h"

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

class Finder {
 public:
  Finder(const FigureLine& line, const language::Knowledge& knowledge, std::vector<Change>& changes)
      : line_(line), pairs_(line, knowledge), changes_(changes) {}

  void find() {
    for (std::uint32_t q = line_.first; q < line_.last; ++q) {
      if (!line_.figure(q).counts() || line_.figure(q).vague) continue;
      ChangedPair pair;
      if (!pairs_.read_pair(q, pair)) {
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
  [[nodiscard]] bool are_shares(const ChangedPair& pair) const {
    return pairs_.is_percentage(pair.first) || pairs_.is_percentage(pair.second);
  }
  [[nodiscard]] bool is_step(std::uint32_t q) const {
    const Quantity& figure = line_.figure(q);
    return (pairs_.is_percentage(q) || figure.kind == QuantityKind::Points) && !figure.range &&
           !figure.vague && figure.number != language::kNoNumber &&
           line_.numbers[figure.number].kind == language::NumberKind::Cardinal;
  }

  /// Up or down, as the words around a step say; 0 when they do not, or say both.
  [[nodiscard]] std::uint64_t direction(std::uint32_t q, std::uint32_t from,
                                        std::uint32_t to) const {
    if (const char sign = pairs_.sign_of(q); sign != '\0')
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
  bool find_step_before(const ChangedPair& pair) {
    const std::uint32_t q = pairs_.previous(pair.first);
    if (q == line_.last || !is_step(q)) {
      // « 260 (+ 30 %) contre 200 »
      const std::uint32_t between = pairs_.next(pair.first);
      if (between != pair.second && between != line_.last && between < pair.second &&
          pairs_.is_signed(between) && is_step(between))
        return add(pair, between, pairs_.sign_of(between) == '+');
      return false;
    }
    const std::uint32_t end = line_.end_of_number(q);
    if (!passes(end, pair.begin, kBeforeReach) || is_level(q) ||
        line_.any_between(end, pair.begin, kOtherClause))
      return false;
    // « 52 % dans les villes de 10 000 à 100 000 habitants » is none.
    if (pair.from <= pair.to && !leads_to(end, pair.begin)) return false;
    const std::uint32_t before = pairs_.previous(q);
    const std::uint32_t from = before == line_.last ? line_.begin() : line_.end_of_number(before);
    const std::uint64_t way = direction(q, from, pair.begin);
    if (way == 0) return false;
    // Another change begins between the step and the figures: "up 3 pct after rising".
    if ((line_.cues_between(std::min(pair.begin, end + 2), pair.begin) & kDirections) != 0)
      return false;
    return add(pair, q, way == language::kUp);
  }

  /// « de 200 à 260, soit une hausse de 30 % », "from 200 to 260, a 30% increase", « (+ 30 %) »
  bool find_step_behind(const ChangedPair& pair) {
    const std::uint32_t q = pairs_.next(pair.second);
    if (q == line_.last || !is_step(q)) return false;
    const std::uint32_t begin = line_.figure(q).tokens.begin;
    if (!passes(pair.end, begin, kBehindReach) || is_level(q)) return false;
    const std::uint32_t after = pairs_.next(q);
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
    const std::uint32_t step = pairs_.next(q);
    if (!pairs_.is_exact(q) || pairs_.is_percentage(q) || step == line_.last ||
        !pairs_.is_percentage(step) || !is_step(step) || is_level(step))
      return;
    const std::uint32_t r = pairs_.next(step);
    if (r == line_.last || !pairs_.is_exact(r) || !pairs_.are_comparable(q, r)) return;
    // Of two that it could be told of, nobody knows which.
    const std::uint32_t before = pairs_.previous(q);
    if (before != line_.last && (pairs_.is_percentage(before) || pairs_.are_comparable(before, q)))
      return;
    const std::uint32_t begin = line_.figure(step).tokens.begin;
    const std::uint32_t way_at = comma_before(line_.end_of_number(q), begin);
    if (way_at == 0 || line_.any_between(line_.end_of_number(q), begin, kOtherClause)) return;
    const std::uint64_t way = line_.cues_between(way_at, begin) & kDirections;
    if (way == 0 || way == kDirections) return;
    const std::uint32_t end = line_.end_of_number(step);
    std::uint32_t link_at = line_.figure(r).tokens.begin;
    const std::uint64_t link = pairs_.link_before(link_at, end);
    const bool from = (link & language::kFrom) != 0 && !line_.words.is(link_at, language::kOfWord);
    if (link_at != end || (!from && (link & language::kAgainst) == 0)) return;
    ChangedPair pair;
    pair.from = pair.second = r;
    pair.to = pair.first = q;
    pair.begin = line_.figure(q).tokens.begin;
    pair.end = line_.end_of_number(r);
    pair.from_range = rounded(line_.figure(r), line_.numbers);
    pair.to_range = rounded(line_.figure(q), line_.numbers);
    pair.from_value = pairs_.value_of(r);
    pair.to_value = pairs_.value_of(q);
    pairs_.adopt_scale(pair);
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
  [[nodiscard]] std::uint64_t verb_before(const ChangedPair& pair) const {
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

  bool add(const ChangedPair& pair, std::uint32_t q, bool up) {
    const Quantity& said = line_.figure(q);
    Change change;
    change.before = pair.from;
    change.after = pair.to;
    change.from = pair.from_value;
    change.to = pair.to_value;
    change.up = up;
    change.of_shares = are_shares(pair);
    change.step = pairs_.is_percentage(q) ? Step::Percent : Step::Points;
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
  void find_multiple(const ChangedPair& pair) {
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
        if (q == line_.last || !pairs_.is_exact(q) || q == pair.first) return;
        times = pairs_.value_of(q);
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

  void add_multiple(const ChangedPair& pair, language::TokenRange said, double times,
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
  PairReader pairs_;
  std::vector<Change>& changes_;
};

}  // namespace

void find_changes(const FigureLine& line, const language::Knowledge& knowledge,
                  std::vector<Change>& changes) {
  Finder(line, knowledge, changes).find();
}

}  // namespace stet::claims
