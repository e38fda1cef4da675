// A figure of an article and the thing that it counts or measures: « un pont de 420 mètres », "the
// 12 workers", « 30 tonnes de cocaïne ».
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "language/quantities.h"
#include "language/token.h"

namespace stet::claims {

inline constexpr std::uint32_t kNoToll = std::numeric_limits<std::uint32_t>::max();

/// How the noun stands to the figure.
enum class MeasuredBy : std::uint8_t {
  Nothing,  ///< the figure stands alone: « ils étaient 12 », "rose 3%"
  Counted,  ///< behind it: « 12 salariés », "12 workers", « 12 % des électeurs »
  Holder,   ///< before it: « un budget de 3 millions », "a rise of 3%"; « un pont long de 3 m »
  Compound,  ///< behind its unit: "a 420-metre bridge", "the $3m budget"
  Stuff,     ///< behind its unit and « de »: « 30 tonnes de cocaïne »
};

/// "counted", …
const char* name_of(MeasuredBy by);

struct Measurement {
  static constexpr std::size_t kQualifiers = 6;

  std::uint32_t quantity = 0;  ///< index into the quantities of the analysis
  std::uint32_t sentence = 0;
  language::QuantityKind kind = language::QuantityKind::Count;
  std::uint16_t unit = 0;  ///< into Knowledge::measures
  MeasuredBy by = MeasuredBy::Nothing;
  language::Interval interval;
  language::TokenRange noun;  ///< one word; empty for Nothing
  std::uint64_t thing = 0;    ///< of the noun, whether singular or plural; 0: none
  std::uint64_t aspect = 0;   ///< of « long », "high": which measure of the thing; 0: not said
  /// Of the words that narrow the noun, as far as they are near: adjectives, complements, names.
  std::array<std::uint64_t, kQualifiers> qualifiers{};
  std::uint8_t qualifier_count = 0;
  std::uint32_t toll = kNoToll;  ///< index into Claims::tolls, when it counts victims
  bool definite = false;         ///< « les 12 salariés », "the 420-metre bridge"
  bool further = false;          ///< « 12 autres salariés »
  bool heading = false;

  [[nodiscard]] bool has_qualifier(std::uint64_t word) const {
    for (std::size_t i = 0; i < qualifier_count; ++i) {
      if (qualifiers[i] == word) return true;
    }
    return false;
  }
};

}  // namespace stet::claims
