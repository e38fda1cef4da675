#include "claims/pairer.h"

#include <algorithm>

namespace stet::claims {
namespace {

constexpr std::uint32_t kAuxiliaryReach = 3;  // "were also seriously [injured]"

}  // namespace

bool Pairer::suits(std::uint32_t o, const Count& count) const {
  const bool things = outcomes_[o].status == language::Status::Destroyed;
  return things ? count.counted == Counted::Thing || count.counted == Counted::Somebody
                : count.counted != Counted::Thing;
}

void Pairer::take(std::uint32_t o, std::uint32_t c, bool part, bool hedged) {
  outcomes_[o].taken = true;
  counts_[c].taken = true;
  pairings_.push_back({o, c, part || counts_[c].part, hedged, {}});
}

Chain Pairer::chain_before(std::uint32_t verb) const {
  Chain chain;
  std::uint32_t others = 0;
  for (std::uint32_t t = verb; t > begin() && others <= kAuxiliaryReach;) {
    if (!at(t).joined()) break;
    --t;
    if (is_counted(t)) break;
    const std::uint32_t role = words_.toll_role(t);
    const bool passive = words_.is(t, language::kPassiveAuxiliary);
    const bool perfect = words_.is(t, language::kPerfectAuxiliary);
    const bool verb_word = (role & (language::kOneVerb | language::kManyVerb)) != 0;
    if (passive || perfect || verb_word) {
      if (chain.kind == Auxiliary::None)
        chain.kind = passive ? Auxiliary::Passive : perfect ? Auxiliary::Perfect : chain.kind;
      if (chain.kind == Auxiliary::None) continue;
      // The word that agrees with the subject is the first of the chain.
      chain.one = (role & language::kOneVerb) != 0;
      chain.many = (role & language::kManyVerb) != 0;
      chain.begin = t;
      others = 0;
    } else if (chain.kind != Auxiliary::None) {
      if (others++ > 0 ||
          words_.is(t, language::kPreposition | language::kDeterminer | language::kPronoun))
        break;
    } else if (words_.is(t, language::kPreposition | language::kDeterminer | language::kRelative |
                                language::kNumberLink) ||
               (role & (language::kPersonOne | language::kPersonMany)) != 0) {
      break;
    } else {
      ++others;
    }
    chain.hedged = chain.hedged || (role & language::kHedge) != 0;
  }
  return chain;
}

bool Pairer::is_counted(std::uint32_t t) const {
  return std::any_of(counts_.begin(), counts_.end(), [t](const Count& c) {
    return c.tokens.contains(t) || (!c.noun.empty() && c.noun.contains(t));
  });
}

bool Pairer::outcome_between(std::uint32_t from, std::uint32_t to) const {
  return std::any_of(outcomes_.begin(), outcomes_.end(), [&](const Outcome& o) {
    return o.tokens.begin >= from && o.tokens.end <= to;
  });
}

bool Pairer::any_between(std::uint32_t from, std::uint32_t to, std::uint32_t roles) const {
  for (std::uint32_t t = from; t < to; ++t) {
    if (words_.is(t, roles)) return true;
  }
  return false;
}

bool Pairer::ends_phrase(const Count& count) const {
  const std::uint32_t next = count.end();
  if (next >= end() || !at(next).joined()) return true;
  if (words_.has_toll_role(next, language::kOneVerb | language::kManyVerb)) return false;
  return words_.is(next, language::kPreposition | language::kNumberLink | language::kRelative |
                             language::kOfWord) ||
         words_.has_toll_role(next, language::kOther | language::kPartWord) || words_.is_name(next);
}

bool Pairer::is_somebody(std::uint32_t t) const {
  bool title = words_.has_toll_role(t, language::kPersonOne);
  // "killed university student Mario Flores"
  for (std::uint32_t next = t + 1; !title && next < std::min(end(), t + 3); ++next) {
    if (!at(next).joined() ||
        words_.is(next - 1, language::kPreposition | language::kDeterminer | language::kNumberLink |
                                language::kPronoun | language::kRelative))
      break;
    title = words_.has_toll_role(next, language::kPersonOne) && next + 1 < end() &&
            words_.is_name(next + 1);
  }
  if (!words_.is_name(t) && !title) return false;
  // Where all is in capitals, one unknown word is no name yet.
  if (words_.capitals() && !title &&
      (t + 1 >= end() || !at(t + 1).joined() || !words_.is_name(t + 1)))
    return false;
  for (std::uint32_t next = t; next < std::min(end(), t + 4) && (next == t || at(next).joined());
       ++next) {
    if (words_.has_toll_role(next, language::kPersonMany | language::kGroup | language::kNoPeople))
      return false;
    if (words_.is(next, language::kPreposition)) break;
  }
  return true;
}

void Pairer::find() {
  for (std::uint32_t o = 0; o < outcomes_.size(); ++o) {
    if (!outcomes_[o].negated) pair_beside(o);
  }
  for (std::uint32_t o = 0; o < outcomes_.size(); ++o) {
    if (!outcomes_[o].negated && !outcomes_[o].taken) pair_subject(o);
  }
  join_lists();
  pair_parts();
}

void find_pairings(const SentenceWords& words, std::vector<Outcome>& outcomes,
                   std::vector<Count>& counts, std::vector<Pairing>& pairings) {
  pairings.clear();
  Pairer(words, outcomes, counts, pairings).find();
}

}  // namespace stet::claims
