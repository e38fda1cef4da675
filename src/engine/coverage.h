// How much of an article's figures was understood: shown so that silence is not taken for proof.
#pragma once

#include "engine/study.h"
#include "findings/finding.h"

namespace stet::engine {

/// Seen: every figure that says how many, years, hours, ranks and names left out. Compared: those
/// that are claims and were held against the other claims of their kind, or against a source. Not
/// understood: those of which nothing says what is counted, and in which unit.
findings::Coverage coverage_of(const Study& study);

}  // namespace stet::engine
