#include <algorithm>

#include "claims/pairer.h"

namespace stet::claims {
namespace {

constexpr std::uint32_t kNounReach = 4;     // « 17 jeunes ouvriers agricoles [blessés] »
constexpr std::uint32_t kFarNounReach = 7;  // "12 people in the market [killed]"
constexpr std::uint32_t kObjectReach = 4;   // « [tué] au moins 132 civils »
constexpr std::uint32_t kActReach = 9;
constexpr std::uint32_t kTotalReach = 8;  // "the death toll from the fire has risen to 30"

}  // namespace

using language::TokenRange;

void Pairer::pair_beside(std::uint32_t o) {
  const Outcome& outcome = outcomes_[o];
  if (outcome.may_be(Form::Phrase) && pair_phrase(o)) return;
  const Chain chain = chain_before(outcome.tokens.begin);
  const bool infinitive = outcome.tokens.begin > begin() && at(outcome.tokens.begin).joined() &&
                          words_.has_toll_role(outcome.tokens.begin - 1, language::kInfinitiveMark);
  if (outcome.may_be(Form::Participle) && chain.kind == Auxiliary::Perfect) {
    if (pair_object(o, chain.hedged) || pair_somebody(o, chain.hedged)) return;
  }
  if ((outcome.may_be(Form::Finite) || outcome.may_be(Form::Gerund)) &&
      chain.kind != Auxiliary::Passive && !(infinitive && outcome.may_be(Form::Finite))) {
    if (pair_object(o, false) || pair_somebody(o, false)) return;
  }
  if (outcome.may_be(Form::Act) && pair_act(o)) return;
  if (outcome.may_be(Form::Total) && pair_total(o)) return;
  if (chain.kind == Auxiliary::None && (!infinitive || outcome.may_be(Form::Noun)) &&
      (outcome.may_be(Form::Noun) || outcome.may_be(Form::Participle) ||
       outcome.may_be(Form::DyingParticiple))) {
    pair_before(o);
  }
}

bool Pairer::pair_phrase(std::uint32_t o) {
  const TokenRange tokens = outcomes_[o].tokens;
  for (std::uint32_t c = 0; c < counts_.size(); ++c) {
    if (counts_[c].taken || counts_[c].single) continue;
    if (tokens.contains(counts_[c].tokens.begin)) {
      take(o, c);
      return true;
    }
  }
  return pair_object(o, false);
}

bool Pairer::is_word_for_all(std::uint32_t o) const {
  return outcomes_[o].status == language::Status::Casualties && outcomes_[o].may_be(Form::Noun) &&
         !outcomes_[o].may_be(Form::Participle);
}

bool Pairer::pair_before(std::uint32_t o) {
  const std::uint32_t word = outcomes_[o].tokens.begin;
  for (std::uint32_t c = static_cast<std::uint32_t>(counts_.size()); c-- > 0;) {
    const Count& count = counts_[c];
    if (count.tokens.end > word) continue;
    if (count.taken || !suits(o, count)) return false;
    const std::uint32_t gap = word - count.tokens.end;
    // « deux victimes », but « deux cliniques victimes d'une attaque » counts clinics.
    if (is_word_for_all(o) && (count.counted != Counted::Unsaid || gap > 1)) return false;
    const bool near =
        gap <= kNounReach || (gap <= kFarNounReach && count.counted == Counted::People);
    if (!near || !words_.joined(count.tokens.end, word)) return false;
    if (outcome_between(count.tokens.end, word)) return false;
    if (any_between(count.tokens.end, word,
                    language::kPassiveAuxiliary | language::kPerfectAuxiliary))
      return false;
    if (count.single && !count.noun.empty() && count.end() != word) return false;
    take(o, c);
    return true;
  }
  return false;
}

bool Pairer::pair_object(std::uint32_t o, bool hedged) {
  const std::uint32_t from = outcomes_[o].tokens.end;
  for (std::uint32_t c = 0; c < counts_.size(); ++c) {
    const Count& count = counts_[c];
    if (count.tokens.begin < from) continue;
    if (count.tokens.begin > from + kObjectReach || count.taken) return false;
    if (!suits(o, count)) return false;
    if (count.counted == Counted::Somebody && !words_.is_name(count.tokens.end) &&
        outcomes_[o].status != language::Status::Destroyed)
      return false;
    if (!words_.joined(from, count.tokens.begin) || outcome_between(from, count.tokens.begin))
      return false;
    for (std::uint32_t t = from; t < count.tokens.begin; ++t) {
      if (words_.is(t, language::kNumberLink) && (t == from || !ends_phrase(count))) return false;
      if (words_.has_toll_role(t, language::kOneVerb | language::kManyVerb)) return false;
      if (words_.is(t, language::kPreposition) &&
          (count.single || !words_.is(t, language::kDeterminer)))
        return false;
    }
    take(o, c, false, hedged);
    return true;
  }
  return false;
}

bool Pairer::pair_somebody(std::uint32_t o, bool hedged) {
  const std::uint32_t t = outcomes_[o].tokens.end;
  if (t >= end() || !at(t).joined() || !is_somebody(t)) return false;
  outcomes_[o].taken = true;
  pairings_.push_back({o, kNoCount, false, hedged, {t, t + 1}});
  return true;
}

bool Pairer::pair_act(std::uint32_t o) {
  const TokenRange act = outcomes_[o].tokens;
  for (std::uint32_t c = 0; c < counts_.size(); ++c) {
    const Count& count = counts_[c];
    if (count.tokens.begin < act.end) continue;
    if (count.taken || count.tokens.begin > act.end + kActReach) break;
    if (!words_.joined(act.end, count.tokens.begin)) break;
    if (count.tokens.begin > act.end + 3) {
      // "the murder on the evening of 27 February of six villagers"
      if (count.counted == Counted::People &&
          words_.is(count.tokens.begin - 1, language::kOfWord) &&
          !outcome_between(act.end, count.tokens.begin)) {
        take(o, c);
        return true;
      }
      continue;
    }
    if (!suits(o, count)) break;
    // « la mort de 12 personnes », « de ces 12 », « d'un policier »
    const bool linked = count.tokens.begin > act.end
                            ? words_.is(act.end, language::kOfWord) ||
                                  (words_.is(act.end, language::kPreposition) &&
                                   words_.is(act.end, language::kDeterminer))
                            : false;
    if (!linked || outcome_between(act.end, count.tokens.begin)) break;
    take(o, c);
    return true;
  }
  // "the six Jesuits' murder"
  for (std::uint32_t c = 0; c < counts_.size(); ++c) {
    if (counts_[c].end() != act.begin || counts_[c].taken || counts_[c].single ||
        counts_[c].counted != Counted::People ||
        (at(act.begin).before & language::kApostrophe) == 0)
      continue;
    take(o, c);
    return true;
  }
  if (act.begin > begin() && words_.has_toll_role(act.begin - 1, language::kHis)) {
    outcomes_[o].taken = true;
    pairings_.push_back({o, kNoCount, false, false, {act.begin - 1, act.begin}});
    return true;
  }
  if (act.end + 1 < end() && at(act.end).joined() && words_.is(act.end, language::kOfWord) &&
      at(act.end + 1).joined()) {
    const std::uint32_t t = act.end + 1;
    if (is_somebody(t)) {
      outcomes_[o].taken = true;
      pairings_.push_back({o, kNoCount, false, false, {t, t + 1}});
      return true;
    }
  }
  return false;
}

bool Pairer::pair_total(std::uint32_t o) {
  const TokenRange name = outcomes_[o].tokens;
  std::uint32_t best = kNoCount;
  for (std::uint32_t c = 0; c < counts_.size(); ++c) {
    const Count& count = counts_[c];
    if (count.single || count.taken || count.counted == Counted::Thing ||
        count.counted == Counted::Somebody)
      continue;
    if (count.tokens.begin >= name.end && count.tokens.begin <= name.end + kTotalReach) {
      if (outcome_between(name.end, count.tokens.begin) ||
          !words_.joined(name.end, count.tokens.begin))
        break;
      best = c;
    } else if (count.end() <= name.begin && name.begin - count.end() <= 3 &&
               words_.joined(count.end(), name.begin)) {
      best = c;
    }
  }
  if (best == kNoCount) return false;
  // « un bilan de 12 morts »: the number has a word of its own.
  for (const Outcome& other : outcomes_) {
    if (&other == &outcomes_[o] || other.tokens.begin < counts_[best].tokens.end) continue;
    if (other.tokens.begin - counts_[best].tokens.end <= kNounReach &&
        words_.joined(counts_[best].tokens.end, other.tokens.begin))
      return false;
  }
  take(o, best);
  return true;
}

}  // namespace stet::claims
