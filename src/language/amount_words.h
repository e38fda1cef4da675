// What the words of one language mean in figures and around them: vingt, dozen, third, « au moins
// », "square miles". Filled from numbers.toml, then only read.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/token.h"

namespace stet::language {

/// What a word is in a number.
enum class NumberRole : std::uint8_t {
  None,
  Unit,        ///< un … seize, nineteen
  Ten,         ///< vingt, seventy
  Multiplier,  ///< cent, thousand, milliard
  Collective,  ///< dizaine, dozen, millier
  Ordinal,     ///< troisième, third, centième: a fraction's lower number too
  Divisor,     ///< tiers, quarter: a fraction's lower number only
  Half,        ///< half, moitié: a fraction alone
};

enum NumberWordFlag : std::uint16_t {
  kPluralWord = 1,      ///< millions, dozens, thirds
  kJoinerWord = 2,      ///< et, and
  kArticleWord = 4,     ///< a: before a multiplier, a collective or a fraction it is one
  kOneValue = 8,        ///< un, one
  kPointWord = 16,      ///< virgule, point
  kMinusWord = 32,      ///< minus
  kOrWord = 64,         ///< ou, or: « un ou deux »
  kAdjectiveToo = 128,  ///< neuf: a number only before what it counts
  kChangeWord = 512,    ///< passé, rose: « de 12 à 17 » after it is no range
  kFillerWord = 4096,   ///< autres, other: stands between the figure and its noun
  kVagueAlone = 256,    ///< plusieurs: an amount without other words
  kPluralNoun = 1024,   ///< people: plural though no s tells it
  kMinusAfter = 2048,   ///< moins, negative: a minus only after a preposition or « est »
};

/// What a phrase around figures does.
enum class AmountUse : std::uint8_t {
  Compound,     ///< begins with its word: dix-sept, half a dozen: one number word
  Vague,        ///< begins with its word: plusieurs, a few: an amount without a figure
  Before,       ///< ends with its word: au moins, more than
  After,        ///< begins with its word: ou plus, at the most
  Measure,      ///< begins with its word: euros, mètres carrés
  Name,         ///< ends with its word: article, base: the figure after it counts nothing
  RangeOpen,    ///< ends with its word: entre, between, de, from
  RangeLink,    ///< à, to
  Over,         ///< begins with its word: « un sur trois », "one in five"
  Age,          ///< ends with its word: « âgé de », "aged"
  AgeAfter,     ///< begins with its word: "years old"
  Hour,         ///< ends with its word: « à » 9 heures
  HourAfter,    ///< begins with its word: "pm", "o'clock"
  HourUnit,     ///< begins with its word: « heures »
  YearBefore,   ///< ends with its word: en, since
  NotFraction,  ///< begins with its word: « un quart de finale »
  Cue,          ///< begins with its word: links two figures: soit, including, « contre »
};

/// What a phrase between figures says of them, as a set of bits.
enum FigureCue : std::uint32_t {
  kNamely = 1U << 0,       ///< à savoir, made up of: all parts of the figure before follow
  kAmong = 1U << 1,        ///< dont, including: a part of the figure before follows
  kAltogether = 1U << 2,   ///< au total, in all: the figure beside it is a sum
  kNotAll = 1U << 3,       ///< notamment, such as: what is listed is not all
  kInOther = 1U << 4,      ///< soit, or: the same in other terms follows
  kOutOf = 1U << 5,        ///< sur, parmi, of: the whole follows
  kFrom = 1U << 6,         ///< de, from: what it was
  kTo = 1U << 7,           ///< à, to: what it became
  kAgainst = 1U << 8,      ///< contre, against: what it was
  kUp = 1U << 9,           ///< hausse, rose
  kDown = 1U << 10,        ///< baisse, fell
  kTwice = 1U << 11,       ///< doublé
  kThrice = 1U << 12,      ///< triplé
  kFourfold = 1U << 13,    ///< quadruplé
  kHalved = 1U << 14,      ///< « réduit de moitié », halved
  kMoreThan = 1U << 15,    ///< « plus que » doublé, "more than" doubled
  kNearly = 1U << 16,      ///< presque doublé
  kAdjusted = 1U << 17,    ///< « à périmètre constant », "like-for-like": not the plain difference
  kPeople = 1U << 18,      ///< passagers, members: people, though no word of tolls
  kFavour = 1U << 19,      ///< pour, in favour
  kOppose = 1U << 20,      ///< contre, opposed
  kUndecided = 1U << 21,   ///< « sans opinion », undecided
  kEachWord = 1U << 22,    ///< chacun, each, par an: figures of other things
  kTimes = 1U << 23,       ///< « multiplié par »
  kDividedBy = 1U << 24,   ///< « divisé par »
  kOfThem = 1U << 26,      ///< « d'entre eux », of whom: the figure before is a part
  kConsists = 1U << 27,    ///< consists of: all parts of its subject follow
  kMen = 1U << 28,         ///< hommes, boys: who is one is no woman
  kWomen = 1U << 29,       ///< femmes, girls
  kListed = 1U << 30,      ///< priorities, reasons: named one by one
  kAllOf = 1U << 25,       ///< personnes, people: whoever is told in detail beside it
};

/// What words before or after a figure make of it; evidence model §4.
enum class Bound : std::uint8_t {
  AtLeast,
  MoreThan,
  AtMost,
  LessThan,
  Nearly,
  About,
  Exactly,
  Plain,
  OrEqual  ///< "less than 5,000 or equal"
};

enum class MeasureKind : std::uint8_t { Share, Points, Money, Measure, Duration };

/// Rows of plain values: a snapshot keeps them as they are.
struct NumberWord {
  std::uint64_t value = 0;
  std::uint32_t first_phrase = 0;
  std::uint16_t phrase_count = 0;
  std::uint16_t flags = 0;
  std::uint64_t below = 0;  ///< a word added after this one must be below: vingt 10, cent 100
  NumberRole role = NumberRole::None;
  std::array<std::uint8_t, 3> padding = {};  ///< rows are written as they lie
  std::uint32_t uses = 0;                    ///< bits of the uses that its phrases have

  [[nodiscard]] bool may_begin_number() const {
    return role != NumberRole::None || is(kArticleWord | kMinusWord | kMinusAfter) ||
           has(AmountUse::Compound);
  }
  [[nodiscard]] bool has(AmountUse use) const {
    return (uses >> static_cast<unsigned>(use) & 1U) != 0;
  }
  /// plusieurs, one: an amount without a number
  [[nodiscard]] bool may_begin_amount() const { return has(AmountUse::Vague) || is(kOneValue); }
  [[nodiscard]] bool is(std::uint16_t any_of) const { return (flags & any_of) != 0; }
};

struct AmountPhrase {
  std::uint32_t first_word = 0;  ///< in phrase_words
  std::uint16_t size = 0;
  AmountUse use = AmountUse::Vague;
  std::uint8_t detail = 0;    ///< Bound; of RangeOpen: 1 when « et », "and" must follow
  std::uint64_t meaning = 0;  ///< Measure: unit id; Compound: number word; Vague: the least; Cue:
                              ///< the cues that it gives
  std::uint64_t most = 0;     ///< Vague: kNoLimit when open
};

/// A unit's sign or short name as it is glued to digits: €, %, km, bn.
struct AmountSign {
  std::string text;
  std::uint16_t unit = 0;
  std::uint64_t multiplier = 0;  ///< 12k: 1000; 0 for a unit
  bool clock = false;            ///< 9pm
  bool ordinal = false;          ///< 3rd, 2e
};

/// A unit as all languages name it: "percent", "euro".
struct Measure {
  std::string name;
  MeasureKind kind = MeasureKind::Measure;
};

inline constexpr std::uint64_t kNoLimit = ~std::uint64_t{0};

struct AmountWords {
  std::vector<std::uint16_t> index;  ///< by WordId: which of `words`; 0 is none
  std::vector<NumberWord> words = std::vector<NumberWord>(1);
  std::vector<AmountPhrase> phrases;  ///< of one word and use together, the longest first
  std::vector<WordId> phrase_words;
  std::vector<std::uint64_t> multiplier_initials = {0, 0};  ///< by ASCII letter, a bit each
  std::vector<AmountSign> signs;                            ///< by text
  /// By WordId, a bit each: words with which a number or an amount may begin.
  std::vector<std::uint64_t> beginners;
  bool decimal_comma = false;
  bool hours_by_letter = false;         ///< 17h30
  bool one_is_article = false;          ///< « un » is an article before it is a number
  bool ordinals_agree = false;          ///< « les premiers »: ranks have a plural
  bool half_is_noun = false;            ///< « la moitié »; "half" may be an adjective
  bool joins_after_multiplier = false;  ///< "a hundred and five"; else the joiner wants un, onze

  /// Whether a sign that multiplies may begin so: k, Md, bn.
  [[nodiscard]] bool may_multiply(char initial) const {
    const auto letter = static_cast<unsigned char>(initial);
    return letter < 128 && (multiplier_initials[letter / 64] >> (letter % 64) & 1) != 0;
  }
  /// Never null: words[0] for a word that means nothing here.
  [[nodiscard]] const NumberWord& of(WordId word) const {
    return word < index.size() ? words[index[word]] : words[0];
  }
  [[nodiscard]] bool knows(WordId word) const { return word < index.size() && index[word] != 0; }
  [[nodiscard]] std::span<const AmountPhrase> phrases_of(const NumberWord& word) const {
    return {phrases.data() + word.first_phrase, word.phrase_count};
  }
  [[nodiscard]] const AmountSign* sign(std::string_view text) const;

  /// The longest phrase of this use that begins with a token and ends before `end`; or null.
  [[nodiscard]] const AmountPhrase* phrase_at(const std::vector<Token>& tokens, std::uint32_t token,
                                              std::uint32_t end, AmountUse use) const;
  /// The longest phrase of this use that ends just before a token and begins at or after `begin`.
  [[nodiscard]] const AmountPhrase* phrase_before(const std::vector<Token>& tokens,
                                                  std::uint32_t token, std::uint32_t begin,
                                                  AmountUse use) const;

 private:
  [[nodiscard]] bool spells(const AmountPhrase& phrase, const std::vector<Token>& tokens,
                            std::uint32_t first) const;
};

}  // namespace stet::language
