// The lists of phrases that the checks asked for while they were made: recorded when rules are read
// from TOML, played back when they come from a snapshot, whose lexicon holds the phrases already.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "language/lexicon.h"
#include "packs/value.h"

namespace stet::checks {

struct PhraseTape {
  struct Entry {
    language::ListId list = 0;
    std::uint32_t size = 0;  ///< entries of the list
  };
  std::vector<Entry> lists;             ///< in the order of asking
  std::set<const packs::Value*> spent;  ///< values of which nothing but the list is needed any more
  bool playing = false;
  std::size_t at = 0;  ///< next to play
};

}  // namespace stet::checks
