// The part of a rule that is for one language.
#pragma once

#include <algorithm>
#include <vector>

#include "checks/check.h"

namespace stet::checks {

/// Of the parts of a rule, each with the `id` of its language, that for one language; null when the
/// rule has none.
template <class Part>
const Part* part_for(const std::vector<Part>& parts, language::LanguageId id) {
  const auto part =
      std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.id == id; });
  return part == parts.end() ? nullptr : &*part;
}

/// That for the language of a sentence.
template <class Part>
const Part* part_for(const std::vector<Part>& parts, const Evidence& evidence,
                     std::uint32_t sentence) {
  return part_for(parts, evidence.analysis.sentences[sentence].language);
}

}  // namespace stet::checks
