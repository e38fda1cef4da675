// What a word may mean where people, bodies and places are named and credited: class lists of
// rules/languages/<lang>/names.toml and sources.toml, as bits by word.
#pragma once

#include <cstdint>

namespace stet::language {

/// For names, and for what an article is about.
enum NameSense : std::uint32_t {
  kFirstName = 1U << 0,
  kHonorific = 1U << 1,  ///< Mme, Dr, Sgt: a name follows
  kOffice = 1U << 2,     ///< ministre, spokesman: what somebody is
  kParticle = 1U << 3,   ///< de, van, al: inside a person's name
  kOrganisationWord = 1U << 4,
  kOrganisationLink = 1U << 5,  ///< of, for: inside an organisation's name
  kPlaceWord = 1U << 6,         ///< ville, province
  kPlacePreposition = 1U << 7,  ///< à, in
  kAliasWord = 1U << 8,
  kNoName = 1U << 9,        ///< a capital that names nobody: Français, Muslims, Internet
  kCombatWord = 1U << 10,   ///< offensive, rebelle
  kClaimWord = 1U << 11,    ///< revendiquer, responsibility
  kArmedGroup = 1U << 12,   ///< rebelles, militia
  kTrialWord = 1U << 13,    ///< prévenu, jury
  kDisputeWord = 1U << 14,  ///< litige, lawsuit
  kOpener = 1U << 15,       ///< begins sentences: mais, but
  kNameWantsCapital = 1U << 16,
  kClaimVerb = 1U << 17,       ///< revendiquer, claim: with an attack as its object
  kKnownAcronym = 1U << 18,    ///< letters that every reader knows: ONU, BBC
  kForeignAcronym = 1U << 19,  ///< letters of a body named in another language: PKK, PSOE
};

inline constexpr std::uint32_t kMatterSenses =
    kCombatWord | kClaimWord | kArmedGroup | kTrialWord | kDisputeWord;

/// For sources. A word may have several: what stands around it decides.
enum SourceSense : std::uint32_t {
  kDocumentWord = 1U << 0,
  kMediaWord = 1U << 1,
  kUserContent = 1U << 2,
  kWitnessWord = 1U << 3,
  kOfficialWord = 1U << 4,
  kExpertWord = 1U << 5,
  kInsiderWord = 1U << 6,
  kVagueWord = 1U << 7,
  kBodyWord = 1U << 8,
  kGenericBody = 1U << 9,   ///< police, authorities
  kVoiceWord = 1U << 10,    ///< porte-parole: speaks for another
  kLitigant = 1U << 11,     ///< accusé, plaintiff
  kBelligerent = 1U << 12,  ///< armée, rebels
  kAnaphor = 1U << 13,      ///< « le groupe », "the official": somebody named before
  kSourceWord = 1U << 14,   ///< « une source »
  kMasculine = 1U << 15,    ///< pronouns: he
  kFeminine = 1U << 16,
  kPlural = 1U << 17,
  kThing = 1U << 18,         ///< it
  kOfficialKind = 1U << 19,  ///< source *policière*
  kInsiderKind = 1U << 20,   ///< source *proche du dossier*
  kSameWord = 1U << 21,      ///< « la même source »
  kManWord = 1U << 22,       ///< M., spokesman: beside a name
  kWomanWord = 1U << 23,
  kSourceWantsCapital = 1U << 24,
};
inline constexpr std::uint32_t kPronounSenses = kMasculine | kFeminine | kPlural | kThing;
/// A noun with one of these can be a person.
inline constexpr std::uint32_t kHumanSenses = kWitnessWord | kOfficialWord | kExpertWord |
                                              kInsiderWord | kVoiceWord | kLitigant | kAnaphor |
                                              kBelligerent | kGenericBody;
/// A noun with one of these can be who is credited.
inline constexpr std::uint32_t kBearerSenses =
    kDocumentWord | kMediaWord | kUserContent | kWitnessWord | kOfficialWord | kExpertWord |
    kInsiderWord | kVagueWord | kBodyWord | kGenericBody | kLitigant | kBelligerent | kAnaphor |
    kSourceWord;

}  // namespace stet::language
