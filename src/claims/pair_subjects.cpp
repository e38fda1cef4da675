#include <algorithm>

#include "claims/pairer.h"

namespace stet::claims {
namespace {

constexpr std::uint32_t kSubjectReach = 16;  // « 19 personnes, en majorité des civils, ont [péri] »

}  // namespace

void Pairer::pair_subject(std::uint32_t o) {
  const Outcome& outcome = outcomes_[o];
  const Chain chain = chain_before(outcome.tokens.begin);
  const bool dying = outcome.may_be(Form::DyingFinite) || outcome.may_be(Form::DyingParticiple);
  const bool passive = !is_word_for_all(o) &&
                       (outcome.may_be(Form::Participle) || outcome.may_be(Form::Noun)) &&
                       chain.kind == Auxiliary::Passive;
  const bool dies = dying && (chain.kind != Auxiliary::None || outcome.may_be(Form::DyingFinite));
  if (!passive && !dies) return;
  if (!dies && outcome.may_be(Form::Noun) && !outcome.may_be(Form::Participle) &&
      !words_.joined(chain.begin, outcome.tokens.begin))
    return;
  const std::uint32_t verb = chain.kind == Auxiliary::None ? outcome.tokens.begin : chain.begin;
  const std::uint32_t subject = subject_of(o, verb, chain);
  if (subject != kNoCount) {
    take(o, subject, false, chain.hedged);
    if (!chain.one) join_subjects(o, subject);
    return;
  }
  if (has_nobody(verb)) {
    outcomes_[o].negated = true;
    outcomes_[o].denial = {verb > begin() ? verb - 1 : verb, outcome.tokens.end};
    return;
  }
  if (pair_following(o, chain.hedged)) return;
  const bool named =
      dies && verb > begin() && at(verb).joined() && words_.is_name(verb - 1) && !chain.many;
  const bool lives = outcomes_[o].status != language::Status::Destroyed;
  if (lives && (chain.one || named) && has_one_subject(verb)) {
    outcomes_[o].taken = true;
    pairings_.push_back(
        {o, kNoCount, false, chain.hedged, {verb > begin() ? verb - 1 : verb, verb}});
  }
}

std::uint32_t Pairer::subject_of(std::uint32_t o, std::uint32_t verb, const Chain& chain) const {
  for (std::uint32_t c = static_cast<std::uint32_t>(counts_.size()); c-- > 0;) {
    const Count& count = counts_[c];
    if (count.tokens.end > verb) continue;
    if (verb - count.tokens.end > kSubjectReach) break;
    for (std::uint32_t t = count.tokens.end; t <= verb && t < end(); ++t) {
      if ((at(t).before & (language::kSemicolon | language::kColon | language::kStop)) != 0)
        return kNoCount;
    }
    if (count.taken || !suits(o, count)) continue;
    const bool adjacent = count.end() == verb && at(verb).joined();
    if (count.counted == Counted::Somebody && !adjacent) continue;
    if (count.counted == Counted::Unsaid && !adjacent && at(count.end()).joined() &&
        !count.further &&
        !words_.is(count.end(), language::kRelative | language::kPreposition | language::kOfWord))
      continue;
    // "five policemen and a civilian were killed"
    const bool last_of_many = c > 0 && joins(c - 1, c);
    if (count.single &&
        ((chain.many && !last_of_many) || (count.tokens.begin + kSubjectReach / 2 < verb &&
                                           !words_.is(count.end(), language::kRelative))))
      continue;
    if (!count.single && chain.one && !adjacent) continue;
    if (is_complement(count)) continue;
    if (count.part && !adjacent) continue;
    if (outcome_between(count.tokens.end, verb)) return kNoCount;
    return c;
  }
  return kNoCount;
}

bool Pairer::is_complement(const Count& count) const {
  const std::uint32_t t = count.tokens.begin;
  if (t == begin() || !at(t).joined()) return false;
  // « les obsèques des dix syndicalistes qui ont été tués »
  if (count.end() < end() && words_.is(count.end(), language::kRelative)) return false;
  const auto governs = [&](std::uint32_t word) {
    return words_.is(word, language::kPreposition) &&
           !words_.has_toll_role(word, language::kConjunction);
  };
  const bool determiner = words_.is(t - 1, language::kDeterminer);
  if (governs(t - 1) && !words_.is(t - 1, language::kOfWord)) return !determiner || !count.vague;
  return determiner && t - 1 > begin() && at(t - 1).joined() && governs(t - 2);
}

bool Pairer::has_nobody(std::uint32_t verb) const {
  for (std::uint32_t back = 1; back <= 3 && verb >= begin() + back; ++back) {
    if (words_.has_toll_role(verb - back, language::kNobody)) return true;
    if (!at(verb - back).joined()) break;
  }
  return false;
}

bool Pairer::has_one_subject(std::uint32_t verb) const {
  if (verb == begin()) return false;
  for (std::uint32_t back = 1; back <= 6 && verb >= begin() + back; ++back) {
    const std::uint32_t t = verb - back;
    if (words_.has_toll_role(t, language::kGroup | language::kNoPeople | language::kPersonMany))
      return false;
    if (words_.has_toll_role(t, language::kPersonOne) || words_.is(t, language::kPronoun))
      return true;
    if (!at(t).joined()) break;
  }
  return true;
}

bool Pairer::pair_following(std::uint32_t o, bool hedged) {
  std::uint32_t from = outcomes_[o].tokens.end;
  while (from < end() && at(from).joined() &&
         words_.has_toll_role(from, language::kOneVerb | language::kManyVerb))
    ++from;
  for (std::uint32_t c = 0; c < counts_.size(); ++c) {
    const Count& count = counts_[c];
    if (count.tokens.begin < from) continue;
    if (count.tokens.begin > from + 1 || count.taken || count.counted == Counted::Thing ||
        count.counted == Counted::Unsaid || !words_.joined(from, count.tokens.begin))
      return false;
    take(o, c, false, hedged);
    return true;
  }
  return false;
}

}  // namespace stet::claims
