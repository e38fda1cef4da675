#include "claims/counts.h"

#include <algorithm>

namespace stet::claims {
namespace {

using language::Quantity;
using language::TokenRange;

constexpr std::uint32_t kNounReach = 5;        // « 17 jeunes ouvriers agricoles »
constexpr std::uint32_t kDeterminerReach = 3;  // "an off-duty traffic policeman"

/// "Keith Dann, 43, was killed": an age. "between 0200 and 0300": hours.
bool is_age_or_hour(const SentenceWords& words, const Count& count) {
  const TokenRange range = words.range();
  const std::uint32_t t = count.tokens.begin;
  if (count.tokens.size() != 1 || !words.at(t).is(language::kDigits)) return false;
  if (words.at(t).size == 4 && words.letters(t).starts_with('0')) return true;
  return t > range.begin && (words.at(t).before & language::kComma) != 0 &&
         count.interval.high <= 120 && words.at(t - 1).is(language::kCapital) &&
         (count.tokens.end >= range.end ||
          (words.at(count.tokens.end).before & language::kComma) != 0);
}

bool begins_outcome(std::span<const Outcome> outcomes, std::uint32_t t) {
  return std::any_of(outcomes.begin(), outcomes.end(),
                     [t](const Outcome& o) { return o.tokens.begin == t; });
}

/// What stands behind the number: people, things, or nothing.
void read_noun(const SentenceWords& words, std::span<const Outcome> outcomes, Count& count) {
  std::uint32_t first = count.tokens.end;
  // « une vingtaine [de] »
  while (first < words.range().end && words.at(first).is(language::kFigureInside)) ++first;
  const std::uint32_t limit = std::min(words.range().end, first + kNounReach);
  std::uint32_t t = first;
  bool thing = false;
  bool named = false;
  bool of = false;
  for (; t < limit && words.at(t).joined(); ++t) {
    if (begins_outcome(outcomes, t)) break;
    const std::uint32_t role = words.toll_role(t);
    if (t == first && words.is(t, language::kOfWord)) {
      // « 12 d'entre eux », "three of whom": in others.
      of = true;
      continue;
    }
    if (of && (t == first + 1 || t == first + 2) && (role & language::kPartAfter) != 0) {
      count.part = true;
      return;
    }
    if (of && t == first + 1 && words.is(t, language::kDeterminer)) continue;
    if ((role & language::kOther) != 0) {
      count.further = true;
      continue;
    }
    if ((role & (language::kPersonOne | language::kPersonMany)) != 0) {
      // « 17 jeunes ouvriers », "police officers"
      std::uint32_t last = t;
      while (last + 1 < limit && words.at(last + 1).joined() &&
             words.has_toll_role(last + 1, language::kPersonOne | language::kPersonMany) &&
             !begins_outcome(outcomes, last + 1))
        ++last;
      count.noun = {of ? first + 1 : first, last + 1};
      count.people = std::uint8_t(words.toll_role(last) >> language::kPeopleShift);
      count.counted = Counted::People;
      return;
    }
    if ((role & language::kPartAfter) != 0) break;
    if (words.is(t, language::kPassiveAuxiliary | language::kPerfectAuxiliary |
                        language::kPreposition | language::kRelative | language::kNumberLink |
                        language::kComplementiser | language::kDeterminer) ||
        words.at(t).is(language::kFigureStart) ||
        (role & (language::kOneVerb | language::kManyVerb | language::kPartWord)) != 0) {
      break;
    }
    thing = thing || (role & language::kNoPeople) != 0 || words.is(t, language::kUnit);
    named = named || words.is_name(t);
  }
  if (t == first || (count.further && t == first + 1)) return;
  if (of && t <= first + 2) return;
  count.noun = {first, t};
  count.counted = thing ? Counted::Thing : named ? Counted::People : Counted::Somebody;
}

bool follows_part_word(const SentenceWords& words, std::uint32_t begin) {
  for (std::uint32_t back = 1; back <= 3 && begin >= words.range().begin + back; ++back) {
    const std::uint32_t t = begin - back;
    if (words.has_toll_role(t, language::kPartWord)) return true;
    // "of whom three", « parmi eux trois »
    if (words.has_toll_role(t, language::kPartAfter) && t > words.range().begin &&
        (words.has_toll_role(t - 1, language::kPartWord) || words.is(t - 1, language::kOfWord)))
      return true;
    if (!words.at(t + 1).joined()) return false;
  }
  return false;
}

/// "a policeman", « son fils », « le maire »: one, when the noun stands for one.
bool read_single(const SentenceWords& words, std::span<const Outcome> outcomes, std::uint32_t t,
                 Count& count) {
  const TokenRange range = words.range();
  if (words.is(t, language::kOneWord) && t + 1 < range.end && words.at(t + 1).joined() &&
      (begins_outcome(outcomes, t + 1) || words.is(t + 1, language::kOfWord) ||
       (words.has_toll_role(t + 1, language::kOther) && t + 2 < range.end &&
        begins_outcome(outcomes, t + 2)))) {
    count.tokens = {t, t + 1};
    if (words.is(t + 1, language::kOfWord)) {
      // "one of the girls", « l'un des policiers »; not « un de plus »
      Count several = count;
      read_noun(words, outcomes, several);
      if (several.counted != Counted::People && !several.part) return false;
      count = several;
    }
    return true;
  }
  if (!words.has_toll_role(t, language::kPersonOne) || begins_outcome(outcomes, t)) return false;
  // "the Jesuit priests", "the guerrilla attack": it only describes.
  if (t + 1 < range.end && words.at(t + 1).joined() &&
      words.has_toll_role(t + 1, language::kPersonMany | language::kGroup | language::kNoPeople))
    return false;
  for (std::uint32_t back = 1; back <= kDeterminerReach && t >= range.begin + back; ++back) {
    const std::uint32_t d = t - back;
    if (!words.at(d + 1).joined() || words.at(d).is(language::kFigureStart) ||
        words.at(d).is(language::kFigureInside))
      return false;
    if (words.is(d, language::kDeterminer | language::kOneWord) ||
        words.has_toll_role(d, language::kHis)) {
      if (words.has_toll_role(d, language::kNobody | language::kPersonMany)) return false;
      if (d > range.begin && words.at(d).joined() && words.is(d - 1, language::kNegation))
        return false;
      count.tokens = {d, d + 1};
      count.noun = {d + 1, t + 1};
      count.people = std::uint8_t(words.toll_role(t) >> language::kPeopleShift);
      count.counted = Counted::People;
      count.definite = !words.is(d, language::kOneWord | language::kIndefinite);
      return true;
    }
    if (words.is(d, language::kPreposition | language::kPassiveAuxiliary)) return false;
  }
  return false;
}

void finish(const SentenceWords& words, Count& count) {
  const std::uint32_t begin = count.tokens.begin;
  if (follows_part_word(words, begin)) count.part = true;
  if (begin > words.range().begin && words.at(begin).joined()) {
    if (words.has_toll_role(begin - 1, language::kOther)) count.further = true;
    if (!count.single && words.is(begin - 1, language::kDeterminer) &&
        !words.is(begin - 1, language::kIndefinite))
      count.definite = true;
  }
}

}  // namespace

void find_counts(const SentenceWords& words, const language::Analysis& analysis,
                 std::span<const Outcome> outcomes, std::vector<Count>& counts) {
  counts.clear();
  const TokenRange range = words.range();
  const auto& quantities = analysis.quantities;
  auto quantity =
      std::partition_point(quantities.begin(), quantities.end(),
                           [&](const Quantity& q) { return q.tokens.begin < range.begin; });
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    Count count;
    if (quantity != quantities.end() && quantity->tokens.begin == t) {
      if (quantity->kind == language::QuantityKind::Count) {
        count.tokens = quantity->tokens;
        count.quantity = static_cast<std::uint32_t>(quantity - quantities.begin());
        count.interval = quantity->interval;
        count.vague = quantity->vague;
        read_noun(words, outcomes, count);
        finish(words, count);
        if (!is_age_or_hour(words, count)) counts.push_back(count);
      }
      t = quantity->tokens.end - 1;
      ++quantity;
    } else if (read_single(words, outcomes, t, count)) {
      if (!counts.empty() &&
          (counts.back().noun.contains(t) || counts.back().tokens.contains(count.tokens.begin)))
        continue;
      count.single = true;
      count.interval = language::Interval::exactly(1);
      finish(words, count);
      counts.push_back(count);
    }
  }
}

}  // namespace stet::claims
