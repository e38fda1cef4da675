// Clean articles in, one fault each, and whether stet found it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/lint_article.h"
#include "plant/fault.h"
#include "plant/page.h"
#include "text/article.h"

namespace stet::plant {

/// An article with its fault.
struct Planted {
  FaultKind kind = FaultKind::Weekday;
  std::string path;   ///< of the article it was made of
  std::string lang;   ///< "fr", "en"
  std::string bytes;  ///< of the faulty article
  /// Where a finding is expected, in bytes of the faulty article: the edits first.
  std::vector<text::ArticleSpan> places;
  std::string before;  ///< the sentence as it was
  std::string after;   ///< and with the fault
};

/// What became of it.
struct Harvest {
  bool found = false;
  std::string by;       ///< the rule that found it
  std::string message;  ///< what it says
};

/// One fault of a kind, chosen among those possible by seed, kind and the name of the file; nothing
/// where none is possible, or where one of the expected rules finds something at its places before.
/// The same article gives the same fault each time.
std::optional<Planted> plant_fault(const Page& page, FaultKind kind,
                                   const engine::Rulebook& rulebook,
                                   const engine::ArticleSettings& settings, std::uint64_t seed);

/// Found: a finding of an expected rule, or a note of one, touches one of its places.
Harvest harvest(const Planted& planted, text::Format format, const engine::Rulebook& rulebook,
                const engine::ArticleSettings& settings);

/// Settings in which only the rules expected for a kind run.
engine::ArticleSettings settings_for(FaultKind kind, const engine::Rulebook& rulebook,
                                     engine::ArticleSettings settings);

}  // namespace stet::plant
