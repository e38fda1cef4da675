#include "claims/toll_shapes.h"

#include <algorithm>

namespace stet::claims {
namespace {

using language::OutcomeForm;
using language::TokenRange;

constexpr std::uint32_t kNounReach = 4;       // « 17 jeunes ouvriers agricoles [blessés] »
constexpr std::uint32_t kFarNounReach = 7;    // "12 people in the market [killed]"
constexpr std::uint32_t kAuxiliaryReach = 3;  // "were also seriously [injured]"
constexpr std::uint32_t kSubjectReach = 16;  // « 19 personnes, en majorité des civils, ont [péri] »
constexpr std::uint32_t kObjectReach = 4;  // « [tué] au moins 132 civils »
constexpr std::uint32_t kActReach = 9;
constexpr std::uint32_t kTotalReach = 8;  // "the death toll from the fire has risen to 30"
constexpr std::uint32_t kJoinReach = 7;   // "two policemen from Lima and [a woman]"
constexpr std::uint32_t kNameReach = 16;
constexpr std::uint32_t kPartReach = 30;

enum class Auxiliary : std::uint8_t { None, Perfect, Passive };

/// The auxiliaries before a participle.
struct Chain {
  Auxiliary kind = Auxiliary::None;
  std::uint32_t begin = 0;
  bool one = false;   ///< its subject is one
  bool many = false;  ///< its subject is many
  bool hedged = false;
};

class Shapes {
 public:
  Shapes(const SentenceWords& words, std::vector<Outcome>& outcomes, std::vector<Count>& counts,
         std::vector<Pairing>& pairings)
      : words_(words), outcomes_(outcomes), counts_(counts), pairings_(pairings) {}

  void find() {
    for (std::uint32_t o = 0; o < outcomes_.size(); ++o) {
      if (!outcomes_[o].negated) pair_beside(o);
    }
    for (std::uint32_t o = 0; o < outcomes_.size(); ++o) {
      if (!outcomes_[o].negated && !outcomes_[o].taken) pair_subject(o);
    }
    join_lists();
    pair_parts();
  }

 private:
  using Form = OutcomeForm;

  [[nodiscard]] const language::Token& at(std::uint32_t t) const { return words_.at(t); }
  [[nodiscard]] std::uint32_t begin() const { return words_.range().begin; }
  [[nodiscard]] std::uint32_t end() const { return words_.range().end; }

  /// People die; things are destroyed.
  [[nodiscard]] bool suits(std::uint32_t o, const Count& count) const {
    const bool things = outcomes_[o].status == language::Status::Destroyed;
    return things ? count.counted == Counted::Thing || count.counted == Counted::Somebody
                  : count.counted != Counted::Thing;
  }

  void take(std::uint32_t o, std::uint32_t c, bool part = false, bool hedged = false) {
    outcomes_[o].taken = true;
    counts_[c].taken = true;
    pairings_.push_back({o, c, part || counts_[c].part, hedged, {}});
  }

  Chain chain_before(std::uint32_t verb) const {
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

  [[nodiscard]] bool is_counted(std::uint32_t t) const {
    return std::any_of(counts_.begin(), counts_.end(), [t](const Count& c) {
      return c.tokens.contains(t) || (!c.noun.empty() && c.noun.contains(t));
    });
  }

  [[nodiscard]] bool outcome_between(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(outcomes_.begin(), outcomes_.end(), [&](const Outcome& o) {
      return o.tokens.begin >= from && o.tokens.end <= to;
    });
  }

  [[nodiscard]] bool any_between(std::uint32_t from, std::uint32_t to, std::uint32_t roles) const {
    for (std::uint32_t t = from; t < to; ++t) {
      if (words_.is(t, roles)) return true;
    }
    return false;
  }

  // ------------------------------------------------------------ beside: the number touches the
  // word

  void pair_beside(std::uint32_t o) {
    const Outcome& outcome = outcomes_[o];
    if (outcome.may_be(Form::Phrase) && pair_phrase(o)) return;
    const Chain chain = chain_before(outcome.tokens.begin);
    const bool infinitive =
        outcome.tokens.begin > begin() && at(outcome.tokens.begin).joined() &&
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

  bool pair_phrase(std::uint32_t o) {
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

  /// « victimes », "casualties": a noun that stands for people whatever became of them.
  [[nodiscard]] bool is_word_for_all(std::uint32_t o) const {
    return outcomes_[o].status == language::Status::Casualties && outcomes_[o].may_be(Form::Noun) &&
           !outcomes_[o].may_be(Form::Participle);
  }

  /// « 12 morts », "12 people injured".
  bool pair_before(std::uint32_t o) {
    const std::uint32_t word = outcomes_[o].tokens.begin;
    for (std::uint32_t c = static_cast<std::uint32_t>(counts_.size()); c-- > 0;) {
      const Count& count = counts_[c];
      if (count.tokens.end > word) continue;
      if (count.taken || !suits(o, count)) return false;
      const std::uint32_t gap = word - count.tokens.end;
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

  /// « a tué au moins 132 civils », "killing a policeman".
  bool pair_object(std::uint32_t o, bool hedged) {
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
        if (words_.is(t, language::kNumberLink) && !ends_phrase(count)) return false;
        if (words_.has_toll_role(t, language::kOneVerb | language::kManyVerb)) return false;
        if (count.single && words_.is(t, language::kPreposition)) return false;
      }
      take(o, c, false, hedged);
      return true;
    }
    return false;
  }

  /// "killed Hector Oqueli", « tuant le capitaine »: one.
  bool pair_somebody(std::uint32_t o, bool hedged) {
    const std::uint32_t t = outcomes_[o].tokens.end;
    if (t >= end() || !at(t).joined() || !is_somebody(t)) return false;
    outcomes_[o].taken = true;
    pairings_.push_back({o, kNoCount, false, hedged, {t, t + 1}});
    return true;
  }

  /// Nothing like a verb follows what is counted.
  [[nodiscard]] bool ends_phrase(const Count& count) const {
    const std::uint32_t next = count.end();
    if (next >= end() || !at(next).joined()) return true;
    if (words_.has_toll_role(next, language::kOneVerb | language::kManyVerb)) return false;
    return words_.is(next, language::kPreposition | language::kNumberLink | language::kRelative |
                               language::kOfWord) ||
           words_.has_toll_role(next, language::kOther | language::kPartWord) ||
           words_.is_name(next);
  }

  /// "the murder of three priests", "the bishop's murder".
  bool pair_act(std::uint32_t o) {
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

  /// A name or a title without a plural behind it: "Bishop Romero", not "Jesuit priests".
  [[nodiscard]] bool is_somebody(std::uint32_t t) const {
    bool title = words_.has_toll_role(t, language::kPersonOne);
    // "killed university student Mario Flores"
    for (std::uint32_t next = t + 1; !title && next < std::min(end(), t + 3); ++next) {
      if (!at(next).joined() ||
          words_.is(next - 1, language::kPreposition | language::kDeterminer |
                                  language::kNumberLink | language::kPronoun | language::kRelative))
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
      if (words_.has_toll_role(next,
                               language::kPersonMany | language::kGroup | language::kNoPeople))
        return false;
      if (words_.is(next, language::kPreposition)) break;
    }
    return true;
  }

  /// "the death toll has risen from 12 to 30": the last of the numbers; « porte à 30 le nombre de
  /// morts ».
  bool pair_total(std::uint32_t o) {
    const TokenRange name = outcomes_[o].tokens;
    std::uint32_t best = kNoCount;
    for (std::uint32_t c = 0; c < counts_.size(); ++c) {
      const Count& count = counts_[c];
      if (count.single || count.taken || count.counted == Counted::Thing ||
          count.counted == Counted::Somebody)
        continue;
      if (count.tokens.begin >= name.end && count.tokens.begin <= name.end + kTotalReach) {
        if (outcome_between(name.end, count.tokens.begin)) break;
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

  // ------------------------------------------------------------ subject: clauses about the victims

  void pair_subject(std::uint32_t o) {
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

  /// The nearest number before the verb that can be its subject.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t o, std::uint32_t verb,
                                         const Chain& chain) const {
    for (std::uint32_t c = static_cast<std::uint32_t>(counts_.size()); c-- > 0;) {
      const Count& count = counts_[c];
      if (count.tokens.end > verb) continue;
      if (verb - count.tokens.end > kSubjectReach) break;
      for (std::uint32_t t = count.tokens.end; t <= verb && t < end(); ++t) {
        if ((at(t).before & (language::kSemicolon | language::kColon | language::kStop)) != 0)
          return kNoCount;
      }
      if (count.taken || !suits(o, count)) continue;
      const bool adjacent = count.end() == verb;
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

  /// « dans trois villages », « sur les 2 500 passagers », « les parents des deux enfants »: no
  /// subject.
  [[nodiscard]] bool is_complement(const Count& count) const {
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

  [[nodiscard]] bool has_nobody(std::uint32_t verb) const {
    for (std::uint32_t back = 1; back <= 3 && verb >= begin() + back; ++back) {
      if (words_.has_toll_role(verb - back, language::kNobody)) return true;
      if (!at(verb - back).joined()) break;
    }
    return false;
  }

  /// Somebody named, or a noun for one person.
  [[nodiscard]] bool has_one_subject(std::uint32_t verb) const {
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

  /// « où ont péri 346 personnes », "also killed were three policemen".
  bool pair_following(std::uint32_t o, bool hedged) {
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

  // ------------------------------------------------------------ lists: one outcome, several
  // numbers

  /// « 52 Palestiniens et trois assaillants ont été tués »: backwards from the last.
  void join_subjects(std::uint32_t o, std::uint32_t last) {
    for (std::uint32_t c = last; c-- > 0;) {
      if (!joins(c, c + 1) || counts_[c].counted == Counted::Thing || counts_[c].taken) return;
      take(o, c);
    }
  }

  /// Whether two neighbouring numbers are parted by a comma or « et » that links them.
  [[nodiscard]] bool joins(std::uint32_t c, std::uint32_t next) const {
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

  /// « tué 5 soldats, deux civils et un enfant »: on from the first.
  void join_lists() {
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

  /// "killed Amin al-Ruz, a field commander, and eight more militants".
  void join_to_name(const Pairing& pairing) {
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

  /// « dont trois enfants »: they share what became of the count before, or else after.
  void pair_parts() {
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

  const SentenceWords& words_;
  std::vector<Outcome>& outcomes_;
  std::vector<Count>& counts_;
  std::vector<Pairing>& pairings_;
};

}  // namespace

void find_pairings(const SentenceWords& words, std::vector<Outcome>& outcomes,
                   std::vector<Count>& counts, std::vector<Pairing>& pairings) {
  pairings.clear();
  Shapes(words, outcomes, counts, pairings).find();
}

}  // namespace stet::claims
