// What a language knows of victims: which words tell what became of people, who counts as one, and
// which words make an event (rules/languages/<lang>/tolls.toml). Tolls are read from it in claims/.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "language/lexicon.h"
#include "language/token.h"

namespace stet::language {

/// What became of those counted.
enum class Status : std::uint8_t {
  Dead,
  Wounded,
  Missing,
  Captured,
  Arrested,
  Displaced,
  Rescued,
  Destroyed,
  Casualties,  ///< the word hides which: victimes, casualties, neutralisés
};
inline constexpr std::size_t kStatusCount = 9;

/// How an outcome word stands to its number.
enum class OutcomeForm : std::uint8_t {
  Noun,             ///< behind it: « 12 morts », "12 dead"
  Finite,           ///< before it: « tue 12 civils »; English pasts are participles too
  Participle,       ///< « a tué 12 civils », "12 were killed", « 12 tués »
  Gerund,           ///< before it: « tuant 12 civils »
  DyingFinite,      ///< behind its subject: "12 people died"
  DyingParticiple,  ///< « 12 personnes ont péri »
  Act,              ///< "the murder of 12 priests"
  Phrase,           ///< holds or precedes it: "claimed 12 lives"
  Total,            ///< « le nombre de morts s'élève à 12 »
};
inline constexpr std::size_t kOutcomeForms = 9;

/// What a word is beside a number of victims, as a set of bits; a class of people and a family of
/// events lie above them.
enum TollRole : std::uint32_t {
  kPersonOne = 1U << 0,        ///< soldier
  kPersonMany = 1U << 1,       ///< soldiers
  kNoPeople = 1U << 2,         ///< whatever is counted so is nobody: cars, years
  kPartWord = 1U << 3,         ///< dont, including: the number after it is in another
  kPartAfter = 1U << 4,        ///< "of [whom]", « parmi [eux] »
  kOther = 1U << 5,            ///< autres, more: they come on top
  kNobody = 1U << 6,           ///< aucun, nobody
  kOneVerb = 1U << 7,          ///< was, est: its subject is one
  kManyVerb = 1U << 8,         ///< were, sont
  kHedge = 1U << 9,            ///< aurait, reportedly
  kHis = 1U << 10,             ///< son, his: of a deed, its victim is one
  kInfinitiveMark = 1U << 11,  ///< to, pour: what follows may never happen
  kGroup = 1U << 12,           ///< family, convoy: nobody knows how many
  kJoin = 1U << 13,            ///< last word of what joins two numbers beside « et »: as well as
  kConjunction = 1U << 14,     ///< a preposition that may open a clause: after, since
};
inline constexpr std::uint32_t kPeopleShift = 16;  ///< the class of people, 0 none
inline constexpr std::uint32_t kEventShift = 24;   ///< the family of events, 0 none

/// The phrase lists of tolls.toml in the lexicon.
struct TollLists {
  /// Of all outcome words, in the order of form and then status.
  ListId outcomes = 0;
  /// The first entry of each form and status, and one past the last.
  std::array<std::uint32_t, kOutcomeForms * kStatusCount + 1> begins{};
  ListId idioms = 0;   ///< an outcome inside tells of none
  ListId denied = 0;   ///< aucun mort, no one was killed
  ListId unreal = 0;   ///< could have killed, tentative de meurtre
  ListId revised = 0;  ///< up from, revu à la hausse, mais: two counts may well differ

  ListId counted = 0;  ///< what the same bulletin counts: confirmed cases, hospitalisations

  [[nodiscard]] OutcomeForm form_of(std::uint32_t entry) const {
    return static_cast<OutcomeForm>(place_of(entry) / kStatusCount);
  }
  [[nodiscard]] Status status_of(std::uint32_t entry) const {
    return static_cast<Status>(place_of(entry) % kStatusCount);
  }

 private:
  [[nodiscard]] std::size_t place_of(std::uint32_t entry) const {
    std::size_t place = 0;
    while (place + 2 < begins.size() && begins[place + 1] <= entry) ++place;
    return place;
  }
};

/// By WordId; words beyond its end have no role.
using TollRoles = std::vector<std::uint32_t>;

}  // namespace stet::language
