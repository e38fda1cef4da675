// What stet knows of its languages: filled from rules/languages/ when packs are loaded, then only
// read.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/amount_words.h"
#include "language/date_words.h"
#include "language/inflection.h"
#include "language/lexicon.h"
#include "language/senses.h"
#include "language/sentences.h"
#include "language/toll_words.h"

namespace stet::language {

/// What one word can be in one language, as a set of bits.
enum Role : std::uint32_t {
  kStopWord = 1U << 0,  ///< tells the language from the others
  kPronoun = 1U << 1,   ///< third person subject
  kDeterminer = 1U << 2,
  kIndefinite = 1U << 3,  ///< a determiner that introduces somebody unknown: un, des, several
  kPreposition = 1U << 4,
  kNumberWord = 1U << 5,  ///< deux, cent, million
  kPartOf = 1U << 6,      ///< du, des: after a fraction, what it is a part of
  kOneWord = 1U << 7,     ///< un, une, one: a figure only with another number word
  kMonth = 1U << 8,
  kWeekday = 1U << 9,
  kComplementiser = 1U << 10,    ///< que, that
  kClitic = 1U << 11,            ///< may follow a verb after a hyphen: dit-il
  kPerfectAuxiliary = 1U << 12,  ///< a, ont, avait, ayant; has, had
  kPassiveAuxiliary = 1U << 13,  ///< est, été; was, been
  kInfinitiveForm = 1U << 14,    ///< of a reporting verb or an auxiliary: avoir, être, faire
  kOfWord = 1U << 15,            ///< de, d', of: links a collective number to what is counted
  kImpersonal = 1U << 16,        ///< on, it: a subject that is nobody
  kReflexive = 1U << 17,         ///< s', se
  kAgent = 1U << 18,             ///< par, by: introduces who does a passive
  kNegation = 1U << 19,          ///< ne, n', pas, not
  kNumberLink = 1U << 20,        ///< et, and: vingt et un
  kUnit = 1U << 21,              ///< after a figure: ans, euros, km: it counts no people
  kRelative = 1U << 23,          ///< qui, who: opens a clause about somebody
  kElision = 1U << 22,           ///< stands before an apostrophe, without a space: l', qu'
  // From here on of clauses: attribution.toml, [clauses].
  kStandsAlone = 1U << 24,     ///< a determiner that is a subject too: others, plusieurs
  kTakesAddressee = 1U << 25,  ///< who is spoken to follows: told, « au quotidien »
  kCoordinator = 1U << 26,     ///< et, ou; and, or
  kNounToo = 1U << 27,         ///< a form of a verb of saying that is more often a noun: claims
  kSpeechAdverb = 1U << 28,    ///< may stand between a subject and its verb: aussi, also
  kClauseOpener = 1U << 29,    ///< lorsque, because
  kFiniteWord = 1U << 30,      ///< surely the verb of a clause: est, was, would
  kModal = 1U << 31,           ///< will, may: what follows is not a fact
};

/// The phrase lists that attribution needs, in the lexicon.
struct AttributionLists {
  ListId finite_verbs = 0;   ///< third persons of reporting verbs
  ListId gerunds = 0;        ///< affirmant, saying
  ListId participles = 0;    ///< after an auxiliary: a affirmé, has said
  ListId frames_before = 0;  ///< selon, according to
  ListId frames_before_name = 0;
  ListId nobody = 0;         ///< « un dernier bilan »: a frame around it credits no one
  ListId named_sources = 0;  ///< « de source policière »
  ListId whole_frames = 0;   ///< « dans un communiqué »
  ListId false_frames = 0;   ///< « selon que »
  ListId false_verbs = 0;    ///< « noter une copie »
  ListId passives = 0;       ///< "is said to": nobody is named
  ListId incises = 0;
  ListId carried_subjects = 0;
  ListId switches = 0;  ///< mais, tandis que
  ListId infinitives = 0;
  std::uint32_t address_verbs = 0;  ///< so many entries of each stance list, the first ones, are
                                    ///< verbs of speech all the same: call, mock, thank
  ListId stance_finite = 0;  ///< of verbs of wanting and siding: what is said is not reported
  ListId stance_gerunds = 0;
  ListId stance_participles = 0;
  ListId stance_infinitives = 0;
  ListId chains = 0;           ///< before an infinitive of saying: « tenir à », "go on to"
  ListId said_nouns = 0;       ///< claim, annonce
  ListId noun_links = 0;       ///< between such a noun and what is said: that, « selon laquelle »
  ListId heading_bearers = 0;  ///< before a colon in a heading they are its source: police, poll
  ListId bearers = 0;          ///< one who can hold a view: le ministre, experts, police
};

/// The phrase lists that names and sources need, in the lexicon.
struct SourceLists {
  ListId outlets = 0;       ///< agencies and outlets by name
  ListId bodies = 0;        ///< bodies that every reader knows by a name of common words
  ListId anonymity = 0;     ///< « sous couvert d'anonymat », "who asked not to be named"
  ListId reasons = 0;       ///< why a source is not named, in words that a reader can weigh
  ListId verified = 0;      ///< « a pu vérifier »
  ListId not_verified = 0;  ///< "could not be independently verified"
};

/// The phrase lists that ages and births need, in the lexicon.
struct LifeLists {
  ListId born = 0;     ///< né, born
  ListId died = 0;     ///< mort, died
  ListId at_age = 0;   ///< before a bare figure it is the age at an event: « mort à », "died at"
  ListId is_aged = 0;  ///< before a bare figure or years it is somebody's age: « elle a », "he is"
  ListId was_aged = 0;  ///< the same of another time: « il avait », "she was"
  ListId then = 0;  ///< an age beside these is of another time: « alors âgé de », "at the time"
  ListId when = 0;  ///< after « elle avait 27 ans », "she was 27": nothing is counted
  std::uint32_t bare_figures = 0;  ///< 1: an age needs no word for years: "she was 27"
};

struct LanguageKnowledge {
  std::string code;  ///< "fr"
  std::string name;  ///< "français"
  Inflection inflection;
  NamedLists lists;
  Abbreviations abbreviations;
  bool apostrophe_may_quote = false;
  bool speech_clause_may_trail =
      false;  ///< "…, the army said": subject and verb in this order at the end
  AttributionLists attribution;
  DateWords dates;
  std::vector<std::uint32_t> roles;  ///< by WordId
  AmountWords amounts;
  TollLists tolls;
  TollRoles toll_roles;
  bool head_comes_last = false;       ///< "a police union chief" is a chief
  bool things_have_pronouns = false;  ///< "it": he is somebody
  SourceLists sources;
  LifeLists lives;
  std::vector<std::uint32_t> name_senses;    ///< by WordId: NameSense
  std::vector<std::uint64_t> matter_words;   ///< a bit by WordId: it tells what the text is about
  std::vector<std::uint32_t> source_senses;  ///< by WordId: SourceSense

  std::map<std::string, std::string, std::less<>>
      wordings;  ///< sentences of the program itself, by key

  /// What the program says in this language ("again-here"); the key itself when the language has no
  /// words for it.
  [[nodiscard]] std::string wording(std::string_view key) const;
  [[nodiscard]] bool is(WordId word, std::uint32_t any_of) const {
    return word < roles.size() && (roles[word] & any_of) != 0;
  }
  [[nodiscard]] std::uint32_t toll_role(WordId word) const {
    return word < toll_roles.size() ? toll_roles[word] : 0;
  }
  /// What a word is to names; one that needs a capital is nothing without it.
  [[nodiscard]] std::uint32_t name_sense(const Token& token) const {
    if (token.word >= name_senses.size()) return 0;
    const std::uint32_t senses = name_senses[token.word];
    return (senses & kNameWantsCapital) != 0 && !token.is(kCapital) ? 0 : senses;
  }
  /// What a word is to sources; the same.
  [[nodiscard]] std::uint32_t source_sense(const Token& token) const {
    if (token.word >= source_senses.size()) return 0;
    const std::uint32_t senses = source_senses[token.word];
    return (senses & kSourceWantsCapital) != 0 && !token.is(kCapital) ? 0 : senses;
  }
};

struct Knowledge {
  Lexicon lexicon;
  std::vector<LanguageKnowledge> languages;
  std::vector<Measure> measures;  ///< by unit id; the first is none

  /// The language with this code ("fr", "fr-CA"), or nothing.
  [[nodiscard]] const LanguageKnowledge* language(std::string_view code) const;
  [[nodiscard]] LanguageId id_of(std::string_view code) const;  ///< kAnyLanguage when unknown
};

}  // namespace stet::language
