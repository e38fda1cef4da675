#include "claims/changed_pair.h"

namespace stet::claims {
namespace {

using language::Interval;
using language::Quantity;
using language::QuantityKind;

constexpr std::uint32_t kPairReach = 8;  // words between the two figures
constexpr std::uint16_t kHardStops = language::kSemicolon | language::kStop | language::kColon;
constexpr std::uint64_t kDirections = language::kUp | language::kDown;

}  // namespace

bool PairReader::is(std::uint32_t q, std::string_view unit) const {
  return knowledge_.measures[line_.figure(q).unit_id].name == unit;
}

bool PairReader::is_exact(std::uint32_t q) const {
  const Quantity& figure = line_.figure(q);
  return figure.counts() && !figure.vague && !figure.range &&
         figure.number != language::kNoNumber && figure.interval.low > 0 &&
         line_.numbers[figure.number].kind == language::NumberKind::Cardinal &&
         figure.kind != QuantityKind::Age && figure.kind != QuantityKind::Duration;
}

std::uint32_t PairReader::next(std::uint32_t q) const {
  for (std::uint32_t n = q + 1; n < line_.last; ++n) {
    if (line_.figure(n).counts() && line_.figure(n).kind != QuantityKind::Duration) return n;
  }
  return line_.last;
}

std::uint32_t PairReader::previous(std::uint32_t q) const {
  for (std::uint32_t n = q; n-- > line_.first;) {
    if (line_.figure(n).counts() && line_.figure(n).kind != QuantityKind::Duration) return n;
  }
  return line_.last;
}

bool PairReader::read_pair(std::uint32_t q, ChangedPair& pair) const {
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
  if ((line_.cues_between(from, link_at) & (kDirections | language::kEachWord)) != 0) return false;
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

std::uint64_t PairReader::link_before(std::uint32_t& t, std::uint32_t from) const {
  const std::uint64_t link = line_.cue_before(t, from, &t);
  if (link != 0 || t <= from || !line_.words.is(t - 1, language::kDeterminer)) return link;
  std::uint32_t before = t - 1;
  const std::uint64_t behind = line_.cue_before(before, from, &before);
  if (behind != 0) t = before;
  return behind;
}

bool PairReader::read_range(std::uint32_t q, ChangedPair& pair) const {
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

double PairReader::value_of(std::uint32_t q) const {
  return line_.numbers[line_.figure(q).number].value;
}

void PairReader::adopt_scale(ChangedPair& pair) const {
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

bool PairReader::are_comparable(std::uint32_t q, std::uint32_t r) const {
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

bool PairReader::is_percentage(std::uint32_t q) const {
  return line_.figure(q).kind == QuantityKind::Share && is(q, "percent");
}

char PairReader::sign_of(std::uint32_t q) const {
  const Quantity& figure = line_.figure(q);
  if (figure.interval.low < 0) return '-';
  std::uint32_t at = figure.span.begin;
  while (at > 0 && (line_.text[at - 1] == ' ' || line_.text[at - 1] == '\xA0' ||
                    line_.text[at - 1] == '\xC2'))
    --at;
  const char sign = at > 0 ? line_.text[at - 1] : '\0';
  return sign == '+' || sign == '-' ? sign : '\0';
}

bool PairReader::is_signed(std::uint32_t q) const {
  return sign_of(q) != '\0';
}

}  // namespace stet::claims
