// What the figures of an article are figures of.
#pragma once

#include <span>
#include <vector>

#include "claims/measurement.h"
#include "claims/toll.h"
#include "language/analysis.h"
#include "language/knowledge.h"
#include "text/prose.h"

namespace stet::claims {

/// Of every quantity that counts, in reading order; `tolls` tells which of them are victims.
std::vector<Measurement> extract_measurements(const text::Prose& prose,
                                              const language::Analysis& analysis,
                                              const language::Knowledge& knowledge,
                                              std::span<const Toll> tolls);

/// The word without the mark of its plural, as a hash: « salariés » and « salarié » are the same.
std::uint64_t word_key(std::string_view folded);

/// Whether both are of one noun. Behind "a 420-metre bridge reopens" any of the words may be it.
bool have_same_noun(const Measurement& a, const Measurement& b);

/// Whether both say the same noun with words that do not set them apart: every word that narrows
/// the one narrows the other, or one of them is not narrowed at all.
bool may_be_same_thing(const Measurement& a, const Measurement& b);

/// Whether both say the same noun and something that narrows it alike, and nothing that sets them
/// apart.
bool are_same_thing(const Measurement& a, const Measurement& b);

}  // namespace stet::claims
