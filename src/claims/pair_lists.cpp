#include <algorithm>

#include "claims/pairer.h"

namespace stet::claims {
namespace {

constexpr std::uint32_t kNounReach = 4;  // « 17 jeunes ouvriers agricoles [blessés] »
constexpr std::uint32_t kJoinReach = 7;  // "two policemen from Lima and [a woman]"
constexpr std::uint32_t kNameReach = 16;
constexpr std::uint32_t kPartReach = 30;

}  // namespace

void Pairer::join_subjects(std::uint32_t o, std::uint32_t last) {
  for (std::uint32_t c = last; c-- > 0;) {
    if (!joins(c, c + 1) || counts_[c].counted == Counted::Thing || counts_[c].taken) return;
    take(o, c);
  }
}

bool Pairer::joins(std::uint32_t c, std::uint32_t next) const {
  const std::uint32_t from = counts_[c].end();
  const std::uint32_t to = counts_[next].tokens.begin;
  if (to < from || outcome_between(from, to)) return false;
  std::uint32_t reach = kJoinReach;
  for (std::uint32_t t = from; t < std::min(to, from + 2); ++t) {
    // "…, including the rector and two women"
    if (words_.has_toll_role(t, language::kPartWord)) reach = 2 * kJoinReach;
  }
  if (to - from > reach) return false;
  if (any_between(from, to, language::kPassiveAuxiliary | language::kPerfectAuxiliary))
    return false;
  if (counts_[c].single && words_.has_toll_role(from, language::kNoPeople | language::kGroup))
    return false;
  for (std::uint32_t t = from; t <= to; ++t) {
    if ((at(t).before & (language::kSemicolon | language::kColon | language::kStop)) != 0)
      return false;
  }
  // "and the two maids", « et deux autres », "and their two employees"
  std::uint32_t before = to;
  while (before > from && before + 2 > to &&
         (words_.has_toll_role(before - 1, language::kOther | language::kHis) ||
          words_.is(before - 1, language::kDeterminer)))
    --before;
  if ((at(before).before & language::kComma) != 0) return true;
  if (before == from) return false;
  return words_.is(before - 1, language::kNumberLink) ||
         words_.has_toll_role(before - 1, language::kJoin);
}

void Pairer::join_lists() {
  for (std::size_t p = 0; p < pairings_.size(); ++p) {
    const Pairing pairing = pairings_[p];
    const Outcome& outcome = outcomes_[pairing.outcome];
    if (pairing.count == kNoCount) {
      join_to_name(pairing);
      continue;
    }
    // Only behind an outcome that comes first.
    if (counts_[pairing.count].tokens.begin < outcome.tokens.begin) continue;
    std::uint32_t c = pairing.count;
    while (c + 1 < counts_.size() && !counts_[c + 1].taken && joins(c, c + 1) &&
           counts_[c + 1].counted != Counted::Thing &&
           counts_[c + 1].counted != Counted::Somebody && ends_phrase(counts_[c + 1]) &&
           !(counts_[c + 1].counted == Counted::Unsaid && !counts_[c + 1].further)) {
      ++c;
      take(pairing.outcome, c, pairing.part);
    }
  }
}

void Pairer::join_to_name(const Pairing& pairing) {
  if (pairing.victim.begin < outcomes_[pairing.outcome].tokens.end) return;
  for (std::uint32_t c = 0; c < counts_.size(); ++c) {
    const Count& count = counts_[c];
    if (count.tokens.begin < pairing.victim.end) continue;
    if (count.tokens.begin > pairing.victim.end + kNameReach) return;
    const std::uint32_t before = count.tokens.begin - 1;
    if (count.taken || count.single || count.counted != Counted::People ||
        !words_.is(before, language::kNumberLink) || !ends_phrase(count) ||
        outcome_between(pairing.victim.end, count.tokens.begin))
      continue;
    take(pairing.outcome, c);
    return;
  }
}

void Pairer::pair_parts() {
  for (std::uint32_t c = 0; c < counts_.size(); ++c) {
    Count& count = counts_[c];
    const bool goes_on = c > 0 && counts_[c - 1].taken && counts_[c - 1].part && joins(c - 1, c);
    if (goes_on && !count.taken && count.counted == Counted::People) count.part = true;
    if (count.taken || !count.part || count.counted == Counted::Thing) continue;
    if (count.counted == Counted::Somebody && !words_.is_name(count.tokens.end)) continue;
    std::uint32_t best = kNoCount;
    for (std::size_t p = 0; p < pairings_.size(); ++p) {
      if (pairings_[p].count == kNoCount) continue;
      const Count& whole = counts_[pairings_[p].count];
      const Outcome& outcome = outcomes_[pairings_[p].outcome];
      if (whole.tokens.begin > count.tokens.begin) continue;
      const std::uint32_t last =
          std::max(whole.end(),
                   outcome.tokens.begin < count.tokens.begin ? outcome.tokens.end : whole.end());
      if (last > count.tokens.begin || count.tokens.begin - last > kPartReach) continue;
      if (!whole.single &&
          (best == kNoCount || whole.tokens.begin > counts_[pairings_[best].count].tokens.begin))
        best = static_cast<std::uint32_t>(p);
    }
    if (best != kNoCount) {
      take(pairings_[best].outcome, c, true);
      continue;
    }
    // "among the dead were three children"
    for (std::uint32_t o = 0; o < outcomes_.size(); ++o) {
      const Outcome& outcome = outcomes_[o];
      if (outcome.tokens.end > count.tokens.begin ||
          count.tokens.begin - outcome.tokens.end > kNounReach)
        continue;
      if (outcome.negated) continue;
      take(o, c, true);
      break;
    }
  }
}

}  // namespace stet::claims
