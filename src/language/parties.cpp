#include "language/parties.h"

#include <algorithm>

namespace stet::language {
namespace {

constexpr std::uint32_t kClaimReach = 6;   // words from a name to « a revendiqué »
constexpr std::uint32_t kObjectReach = 5;  // "claimed Monday's assault"

class Reader {
 public:
  Reader(const Tokens& tokens, const std::vector<Sentence>& sentences, const Knowledge& knowledge,
         const Names& names)
      : tokens_(tokens), sentences_(sentences), knowledge_(knowledge), names_(names) {}

  std::vector<bool> read() {
    std::vector<bool> parties(names_.entities.size(), false);
    for (const Mention& mention : names_.mentions) {
      if (names_.entities[mention.entity].kind == NameKind::Person) continue;
      const Sentence& sentence = sentences_[mention.sentence];
      if (sentence.language == kAnyLanguage) continue;
      language_ = &knowledge_.languages[sentence.language];
      range_ = sentence.tokens;
      if (!parties[mention.entity] &&
          (is_of_fighters(mention.tokens) || claims_attack(mention.tokens)))
        parties[mention.entity] = true;
    }
    return parties;
  }

 private:
  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  bool is(std::uint32_t t, std::uint32_t roles) const { return language_->is(at(t).word, roles); }
  bool fights(std::uint32_t t) const {
    return (language_->name_sense(at(t)) & kArmedGroup) != 0 &&
           (!at(t).is(kCapital) || t == range_.begin);
  }

  /// « les rebelles touaregs du Front », "the Front's militia", "Velmouth Front rebels".
  bool is_of_fighters(TokenRange name) const {
    const bool possessive = name.end < range_.end && at(name.end).before == kApostrophe;
    const std::uint32_t after = name.end + (possessive ? 1 : 0);
    if (language_->head_comes_last && after < range_.end && at(after).joined() && fights(after))
      return true;
    std::uint32_t t = name.begin;
    while (t > range_.begin && at(t).joined() && is(t - 1, kDeterminer) &&
           !is(t - 1, kOfWord | kPreposition))
      --t;
    if (t <= range_.begin + 1 || !at(t).joined() || !is(t - 1, kOfWord | kPreposition))
      return false;
    const std::uint32_t noun = t - 2;
    return fights(noun) || (noun > range_.begin && at(noun).joined() && fights(noun - 1));
  }

  bool claims_attack(TokenRange name) const {
    // « revendiquée par le Front », "claimed by the Front"
    std::uint32_t t = name.begin;
    while (t > range_.begin && at(t).joined() && is(t - 1, kDeterminer)) --t;
    if (t > range_.begin + 1 && at(t).joined() && is(t - 1, kAgent) &&
        (language_->name_sense(at(t - 2)) & kClaimVerb) != 0)
      return true;
    const std::uint32_t end = std::min(range_.end, name.end + kClaimReach);
    for (t = name.end; t < end; ++t) {
      if (is(t, kNegation)) return false;
      if ((language_->name_sense(at(t)) & kClaimVerb) != 0)
        return !(t + 1 < range_.end && is(t + 1, kAgent)) && has_attack_after(t + 1);
      if (is(t, kFiniteWord) && !is(t, kPerfectAuxiliary)) return false;
      if (at(t).is(kCapital)) return false;
    }
    return false;
  }

  bool has_attack_after(std::uint32_t begin) const {
    const std::uint32_t end = std::min(range_.end, begin + kObjectReach);
    for (std::uint32_t t = begin; t < end && at(t).joined(); ++t) {
      if ((language_->name_sense(at(t)) & (kCombatWord | kClaimWord)) != 0 ||
          language_->toll_role(at(t).word) >> kEventShift != 0)
        return true;
      if (is(t, kComplementiser) && !is(t, kDeterminer)) return false;
    }
    return false;
  }

  const Tokens& tokens_;
  const std::vector<Sentence>& sentences_;
  const Knowledge& knowledge_;
  const Names& names_;
  const LanguageKnowledge* language_ = nullptr;
  TokenRange range_;
};

}  // namespace

std::vector<bool> find_parties(const Tokens& tokens, const std::vector<Sentence>& sentences,
                               const Knowledge& knowledge, const Names& names) {
  if (!names.matter.is_battle()) return {};
  return Reader(tokens, sentences, knowledge, names).read();
}

bool is_belligerent(const Tokens& tokens, const Entity& one, std::uint32_t noun_senses,
                    const LanguageKnowledge& language) {
  std::uint32_t senses = noun_senses;
  for (std::uint32_t t = one.name.begin; t < one.name.end; ++t)
    senses |= language.source_sense(tokens.all[t]);
  return (senses & kBelligerent) != 0;
}

}  // namespace stet::language
