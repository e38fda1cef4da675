#include "claims/counts.h"

#include <algorithm>
#include <map>
#include <string>

namespace stet::claims {
namespace {

using language::Figure;
using language::TokenRange;

constexpr std::uint32_t kNounReach = 5;        // « 17 jeunes ouvriers agricoles »
constexpr std::uint32_t kDeterminerReach = 3;  // "an off-duty traffic policeman"

bool is_year(const Figure& figure) {
  return figure.digits && figure.tokens.size() == 1 && figure.value >= 1500 && figure.value <= 2099;
}

/// Not a year, an age, an hour, a sum, a share.
bool may_count(const SentenceWords& words, const Figure& figure) {
  const TokenRange range = words.range();
  const std::uint32_t begin = figure.tokens.begin;
  const std::uint32_t end = figure.tokens.end;
  if (is_year(figure)) return false;
  if (end < range.end) {
    const language::Token& next = words.at(end);
    if (words.is(end, language::kUnit | language::kMonth) && next.joined()) return false;
    // « du 27 au 28 octobre »: the first day of two.
    bool day = false;
    for (std::uint32_t t = end; t < std::min(range.end, end + 3) && words.at(t).joined(); ++t) {
      if (day && words.is(t, language::kMonth)) return false;
      day = day || words.at(t).is(language::kDigits);
    }
    // « l'acte "3" »: a figure between marks of its own is a name.
    if ((words.at(begin).before & next.before & language::kQuotationMark) != 0) return false;
    for (const char* sign : {"%", "€", "$", "°", "/"}) {
      if (words.between(end - 1, end).find(sign) != std::string_view::npos) return false;
    }
  }
  if (begin > range.begin) {
    for (const char* sign : {"$", "£", "€", "#", "°"}) {
      if (words.between(begin - 1, begin).find(sign) != std::string_view::npos) return false;
    }
    if (words.is(begin - 1, language::kMonth)) return false;
    // "Keith Dann, 43, was killed".
    if (figure.digits && figure.value <= 120 && words.at(begin - 1).is(language::kCapital) &&
        words.at(begin).before == (language::kComma | language::kSpace) &&
        (end >= range.end || (words.at(end).before & language::kComma) != 0) && !words.capitals())
      return false;
  }
  return true;
}

bool begins_outcome(std::span<const Outcome> outcomes, std::uint32_t t) {
  return std::any_of(outcomes.begin(), outcomes.end(),
                     [t](const Outcome& o) { return o.tokens.begin == t; });
}

/// What stands behind the number: people, things, or nothing.
void read_noun(const SentenceWords& words, std::span<const Outcome> outcomes, Count& count) {
  const std::uint32_t first = count.tokens.end;
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
      count.noun = {first, t + 1};
      count.people = std::uint8_t(role >> language::kPeopleShift);
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
    thing = thing || (role & language::kThing) != 0 || words.is(t, language::kUnit);
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
  if (!words.has_toll_role(t, language::kPersonOne)) return false;
  for (std::uint32_t back = 1; back <= kDeterminerReach && t >= range.begin + back; ++back) {
    const std::uint32_t d = t - back;
    if (!words.at(d + 1).joined() || words.at(d).is(language::kFigureStart) ||
        words.at(d).is(language::kFigureInside))
      return false;
    if (words.is(d, language::kDeterminer | language::kOneWord) ||
        words.has_toll_role(d, language::kHis)) {
      if (words.has_toll_role(d, language::kNobody | language::kPersonMany)) return false;
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
    if (!count.single && words.is(begin - 1, language::kDeterminer)) count.definite = true;
  }
}

}  // namespace

void find_counts(const SentenceWords& words, const language::Analysis& analysis,
                 std::span<const Outcome> outcomes, std::vector<Count>& counts) {
  counts.clear();
  const TokenRange range = words.range();
  const auto& figures = analysis.figures;
  auto figure = std::partition_point(figures.begin(), figures.end(),
                                     [&](const Figure& f) { return f.tokens.begin < range.begin; });
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    Count count;
    if (figure != figures.end() && figure->tokens.begin == t) {
      if (may_count(words, *figure)) {
        count.tokens = figure->tokens;
        count.quantity = static_cast<std::uint32_t>(figure - figures.begin());
        count.interval = language::Interval::exactly(static_cast<double>(figure->value));
        count.vague = figure->collective && figure->value == 0;
        if (figure->value == 0) {  // TEMPORARY
          static const std::map<std::string, double, std::less<>> kWords = {
              {"two", 2},     {"three", 3},     {"four", 4},     {"five", 5},    {"six", 6},
              {"seven", 7},   {"eight", 8},     {"nine", 9},     {"ten", 10},    {"eleven", 11},
              {"twelve", 12}, {"thirteen", 13}, {"fifteen", 15}, {"twenty", 20}, {"thirty", 30},
              {"deux", 2},    {"trois", 3},     {"quatre", 4},   {"cinq", 5},    {"sept", 7},
              {"huit", 8},    {"neuf", 9},      {"dix", 10},     {"onze", 11},   {"douze", 12}};
          const auto it =
              kWords.find(analysis.tokens.span(figure->tokens).of(analysis.tokens.folded));
          count.interval = language::Interval::exactly(it == kWords.end() ? 0 : it->second);
        }
        read_noun(words, outcomes, count);
        finish(words, count);
        counts.push_back(count);
      }
      t = figure->tokens.end - 1;
      ++figure;
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
