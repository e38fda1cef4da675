// The built-in rules as the build has read them once and for all: made by apps/compile_rules.cpp,
// kept in the binary, read in place. A snapshot is only for the build that made it; one of another
// format or of other rules is refused.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "checks/phrase_tape.h"
#include "engine/rulebook.h"

namespace stet::engine {

/// load_rulebook() that records on a tape (when there is one) which lists the checks asked for.
std::unique_ptr<Rulebook> load_recorded_rulebook(const std::vector<packs::PackFile>& files,
                                                 bool examples, std::vector<packs::Fault>& faults,
                                                 checks::PhraseTape* tape);

/// The bytes of a snapshot of these files; `hash` tells them from others. Empty when there are
/// faults.
std::string make_snapshot(const std::vector<packs::PackFile>& files, std::string_view hash,
                          std::vector<packs::Fault>& faults);

/// The rulebook of a snapshot; null when it is refused. The bytes must begin at a multiple of 16
/// and outlive the rulebook.
std::unique_ptr<Rulebook> read_snapshot(std::string_view bytes, std::string_view hash);

}  // namespace stet::engine
