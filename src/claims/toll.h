// A count of victims as the article gives it: how many, what became of them, who they were, in
// which event, on whose word.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "language/interval.h"
#include "language/token.h"
#include "language/toll_words.h"

namespace stet::claims {

using Status = language::Status;

/// "dead", "wounded", … as tolls.toml writes them.
std::string_view name_of(Status status);

inline constexpr std::uint32_t kNoQuantity = 0xFFFFFFFF;
inline constexpr std::uint32_t kNoEvent = 0xFFFFFFFF;

struct Toll {
  language::TokenRange tokens;   ///< figure and outcome word, and what lies between
  language::TokenRange figure;   ///< « au moins 17 », "several", "a"
  language::TokenRange outcome;  ///< « ont été tuées », without its auxiliaries: « tuées »
  language::TokenRange who;  ///< the people counted: « civils », "police officers"; may be empty
  std::uint32_t quantity = kNoQuantity;  ///< index of the figure in the analysis
  language::Interval count;
  std::uint32_t event = kNoEvent;  ///< index into Claims::events
  std::uint32_t sentence = 0;
  std::optional<std::uint32_t> attribution;  ///< index of the one who is credited with it
  std::uint8_t people = 0;  ///< the class of people (civilians, children), 0 when not said
  Status status = Status::Dead;
  bool negated = false;   ///< aucun mort, no one was killed: count is 0
  bool unreal = false;    ///< could have killed, voulait tuer: nobody was
  bool hedged = false;    ///< aurait, reportedly
  bool part = false;      ///< of a count that stands beside it: « dont trois enfants »
  bool further = false;   ///< on top of others: « deux autres blessés », "3 more"
  bool total = false;     ///< given under the name of a toll: "the death toll rose to 30"
  bool single = false;    ///< no figure is written: « un policier », "the bishop was killed"
  bool vague = false;     ///< several, plusieurs, des dizaines
  bool definite = false;  ///< known from before: « les 15 victimes »
  bool revised = false;   ///< beside a word of revision or contrast: up from, mais
  bool heading = false;
  bool quoted = false;
};

}  // namespace stet::claims
