// A fault to be planted in a clean article, and what stet should then say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace stet::plant {

/// What is done to the article. Each kind is planted only where the article, read as a careful
/// editor reads it, would contradict itself afterwards: where a weekday is right before, a sum adds
/// up before, an age agrees before.
enum class FaultKind : std::uint8_t {
  Weekday,     ///< « mardi 12 mars 2024 » gets another weekday; it was right for that date
  NoSuchDay,   ///< « 30 juin » becomes « 31 juin », "February 28" "February 30"
  Period,      ///< « de 2018 à 2021 », « du 9 au 14 mars »: the ends change places
  Figure,      ///< one of two equal figures with the same noun, in two sentences that share a name
  Toll,        ///< one of two equal counts of dead or wounded
  Percentage,  ///< a percentage that two figures of its sentence give becomes another
  Sum,         ///< a part of a sum: « onze membres, soit cinq femmes et six hommes »
  Subset,      ///< « neuf personnes, dont trois enfants »: the part becomes larger than the whole
  Range,       ///< « entre 25 et 40 »: the ends change places
  Conversion,  ///< « 80 kilomètres (50 miles) »: the converted figure becomes another
  Items,       ///< « trois pays … : A, B et C »: the number announced becomes another
  Headline,    ///< a figure of the title that the body repeats becomes another
  Age,         ///< the age beside a birth year, or one of two equal ages, becomes another
  Name,        ///< one of two mentions of a name is misspelt
  Acronym,     ///< two letters of « Fédération nationale du rail (FNR) » change places
  Unsourced,   ///< ", selon X", ", X said" of a toll that nobody else gives is taken away
  Anonymous,   ///< « selon X » with a name becomes « selon une source proche du dossier »
};
inline constexpr std::size_t kFaultKinds = 17;

/// "weekday", "no-such-day", …
std::string_view name_of(FaultKind kind);
/// The rules of which any one may find it.
const std::vector<std::string>& rules_for(FaultKind kind);

/// Words of the article to be replaced.
struct Edit {
  text::ProseSpan span;
  std::string put;
};

/// One way to spoil the article.
struct Fault {
  FaultKind kind = FaultKind::Weekday;
  std::vector<Edit> edits;  ///< in reading order, not overlapping
  /// What contradicts itself afterwards: a finding on any of these has found it. The edits are
  /// places too.
  std::vector<text::ProseSpan> places;
};

}  // namespace stet::plant
