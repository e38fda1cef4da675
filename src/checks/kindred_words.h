// Whether two words are of one family, so far as their letters tell.
#pragma once

#include <cstddef>
#include <string_view>

namespace stet::checks {

/// The same word or one of its family: what both begin with is longer than what differs.
/// « arrêté », « arrêter »; both folded.
inline bool are_kindred(std::string_view a, std::string_view b) {
  if (a == b) return true;
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  const std::size_t longer = a.size() > b.size() ? a.size() : b.size();
  return same >= 4 && longer - same <= (same >= 6 ? 4U : 3U);
}

}  // namespace stet::checks
