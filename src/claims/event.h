// What befell those who are counted: enough of it to tell whether two counts may be of the same
// event (evidence model, §5). Unsure means different.
#pragma once

#include <cstdint>
#include <vector>

#include "language/calendar.h"
#include "language/token.h"

namespace stet::claims {

struct Event {
  std::vector<std::uint64_t> places;           ///< the entities said to be where it was
  std::vector<language::Days> days;            ///< its dates, as far as they are resolved
  std::vector<std::uint64_t> unresolved_days;  ///< hashes of the others, as written
  std::uint8_t family = 0;  ///< of its noun (attack, crash, quake), by tolls.toml; 0 unknown
  std::uint32_t first_sentence = 0;
  language::TokenRange noun;  ///< « l'explosion »; may be empty
};

}  // namespace stet::claims
