#include "language/name_signs.h"

#include <string_view>

namespace stet::language {
namespace {

constexpr std::uint32_t kAppositionReach = 12;  // words of « le ministre de l'Intérieur, »
constexpr std::uint32_t kSpeltReach = 16;       // words of which letters may stand for all
constexpr std::uint32_t kOfficeReach = 6;       // words after the name's comma until the office

}  // namespace

NameVotes NameSigns::votes_of(TokenRange name) const {
  NameVotes votes;
  const bool several = name.size() > 1;
  const std::uint32_t first = sense(name.begin);
  bool letters = several;
  if ((first & kFirstName) != 0) votes.person += several ? 3 : 1;
  for (std::uint32_t t = name.begin; t < name.end; ++t) {
    const std::uint32_t senses = sense(t);
    if (!at(t).is(kCapital)) {
      if ((senses & (kParticle | kOrganisationLink)) == kParticle) votes.person += 2;  // van der
      continue;
    }
    if (several && at(t).size == 1 && t + 1 < name.end) votes.person += 1;
    if ((senses & kOrganisationWord) != 0 && (senses & kFirstName) == 0 && several &&
        (t == name.begin || t + 1 == name.end || language_->head_comes_last))
      votes.organisation += 4;
    letters = letters && at(t).size == 1;
    if ((senses & kPlaceWord) != 0 && several) votes.place += 2;
  }
  if (letters) {
    votes.person = 0;  // U.S., U.K.
    votes.place += 2;
  }
  if (!several && at(name.begin).is(kAllCapitals) && at(name.begin).size <= 6)
    votes.organisation += 2;
  if (follows(name.begin)) {
    const std::uint32_t before = name.begin - 1;
    const std::uint32_t senses = sense(before);
    votes.determined = is(before, kDeterminer) && !is(before, kElision);
    if ((senses & kPlacePreposition) != 0 && !at(before).is(kCapital)) votes.place += 2;
    if ((senses & kOrganisationWord) != 0 && !at(before).is(kCapital) &&
        !language_->head_comes_last)
      votes.organisation += 2;
    if ((senses & kPlaceWord) != 0) votes.place += 2;
    const bool of = is(before, kOfWord) || is(before, kPreposition);
    if (of && before > range_.begin && has(before - 1, kPlaceWord)) votes.place += 3;
  }
  if (name.end < range_.end && at(name.end).before == kSpace && has(name.end, kPlaceWord) &&
      language_->head_comes_last)
    votes.place += 2;
  return votes;
}

TokenRange NameSigns::office_of(TokenRange name, NameVotes& votes) const {
  if (votes.organisation >= 4) return {};
  // « la maire PS » is no person called PS.
  const bool letters = name.size() == 1 && at(name.begin).is(kAllCapitals);
  if (const TokenRange before = office_before(name.begin, false); !before.empty() && !letters) {
    votes.person += 3;
    return before;
  }
  if (name.size() < 2) return {};
  const bool closed = name.end >= range_.end || !at(name.end).joined();
  if (closed && name.begin > range_.begin && (at(name.begin).before & ~kSpace) == kComma) {
    if (const TokenRange before = office_in_apposition(name.begin); !before.empty()) {
      votes.person += 3;
      return before;
    }
  }
  if (votes.place > votes.person) return {};
  return office_after(name, votes);
}

TokenRange NameSigns::office_before(std::uint32_t name, bool governed) const {
  if (!follows(name)) return {};
  std::uint32_t t = name - 1;
  if (governed) {
    while (t > range_.begin && is(t, kDeterminer | kOfWord | kPreposition) && at(t).joined()) --t;
    if (t + 1 == name) return {};
  }
  if (!has(t, kOffice | kHonorific) || at(t).is(kCapital)) return {};
  // "analysts Tarvex": several people have no one name.
  if (!has(t, kHonorific) && at(t).size > 4 && tokens_.folded[at(t).end() - 1] == 's') return {};
  std::uint32_t begin = t;
  // Its adjectives: back to the determiner, in the language in which they stand before it.
  while (begin > range_.begin && t - begin < 4 && at(begin).joined() &&
         language_->head_comes_last && !is(begin - 1, kSmallWord)) {
    --begin;
  }
  if (begin > range_.begin && language_->head_comes_last && !is(begin - 1, kDeterminer)) begin = t;
  return {begin, name};
}

/// « le ministre de l'Intérieur, Paul Mercin »: the words between the determiner and the comma.
TokenRange NameSigns::office_in_apposition(std::uint32_t name) const {
  std::uint32_t t = name;
  std::uint32_t office = name;  // the first office so far
  while (t > range_.begin && name - t < kAppositionReach) {
    --t;
    const bool ends = t + 1 == name || is(t + 1, kPreposition | kOfWord);
    if (has(t, kOffice) && !at(t).is(kCapital) && ends) office = t;
    const bool opens = t == range_.begin || !at(t).joined();
    if (office < name && is(t, kDeterminer) && (opens || !is(t, kPreposition | kOfWord)) &&
        office - t <= (language_->head_comes_last ? 4U : 2U))
      return {t + 1, name};
    if (opens) break;
  }
  return {};
}

/// « Paul Mercin, ministre de l'Intérieur », "Paul Mercin, 34, a teacher", "Paul Mercin, who".
TokenRange NameSigns::office_after(TokenRange name, NameVotes& votes) const {
  std::uint32_t t = name.end;
  if (t >= range_.end || (at(t).before & (kComma | kBracket)) == 0) return {};
  if (is(t, kRelative)) {
    votes.person += 1;
    return {};
  }
  if (at(t).is(kDigits) && at(t).size == 2) {
    votes.person += 3;  // an age
    if (t + 1 < range_.end && at(t + 1).before == kSpace) ++t;
    if (++t >= range_.end || (at(t).before & kComma) == 0) return {};
  }
  const std::uint32_t begin = t;
  for (; t < range_.end && t - begin < kOfficeReach && (t == begin || at(t).joined()); ++t) {
    if (at(t).is(kCapital) && t == begin) return {};
    if (is(t, kPerfectAuxiliary | kPassiveAuxiliary)) return {};
    if (!has(t, kOffice)) continue;
    if (t > begin && is(begin, kPreposition) && !is(begin, kDeterminer)) return {};
    votes.person += 3;
    std::uint32_t end = t + 1;
    while (end < range_.end && end - begin < kAppositionReach && at(end).joined()) ++end;
    return {is(begin, kDeterminer) ? begin + 1 : begin, end};
  }
  return {};
}

/// The first letter without its accent.
char NameSigns::initial(std::uint32_t t) const {
  const char* const letter = tokens_.folded.data() + at(t).begin;
  if (static_cast<unsigned char>(*letter) != 0xC3 || at(t).size < 2) return *letter;
  static constexpr std::string_view kPlain = "aaaaaaaceeeeiiiidnooooo*ouuuuyty";
  return kPlain[static_cast<unsigned char>(letter[1]) & 0x1FU];
}

std::uint32_t NameSigns::spelt_out(std::uint32_t t) const {
  const std::string_view letters = std::string_view(tokens_.folded).substr(at(t).begin, at(t).size);
  std::size_t left = letters.size();
  std::uint32_t begin = t;
  std::uint32_t k = t;
  while (left > 0 && k > range_.begin && t - k < kSpeltReach) {
    --k;
    if (initial(k) == letters[left - 1]) {
      --left;
      begin = k;
    } else if (!is(k, kPreposition | kDeterminer | kOfWord | kNumberLink | kStopWord)) {
      return t;
    }
    if (left > 0 && !at(k).joined()) return t;
  }
  const bool starts = at(begin).is(kCapital) || has(begin, kOrganisationWord);
  return left == 0 && letters.size() > 1 && starts ? begin : t;
}

bool NameSigns::is_unknown_words(TokenRange name) const {
  for (std::uint32_t t = name.begin; t < name.end; ++t) {
    if (at(t).word != 0 || at(t).is(kAllCapitals)) return false;
  }
  return true;
}

}  // namespace stet::language
