// What one voice (a profile, a stet.toml, a [[per-path]], the command line) says of rules, and how
// voices are weighed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/lint_article.h"
#include "packs/value.h"

namespace stet::engine {

/// The part of a word for rules: "family/name", "family" or "family/*", "all".
struct Selector {
  std::string text;
  packs::Place place;  ///< where it was written: "stet.toml:3:11", or the name of a flag or profile
};

/// What `severities` says of the rules that a selector names; no severity: off.
struct SeverityWish {
  Selector selector;
  std::optional<findings::Severity> severity;
};

/// Of selectors that name the same rule the narrowest counts; `ignore` before `select` where they
/// are equally narrow. A severity for a rule by its full name also switches it on.
struct SettingsLayer {
  bool selects = false;  ///< there is a `select`: rules that it does not name are off
  packs::Place selects_at;
  std::vector<Selector> select, ignore;
  std::vector<SeverityWish> severities;
  bool warnings_are_errors = false;
  packs::Place warnings_are_errors_at;
};

/// Who decided, beside a RuleChoice; empty: the rule file.
struct ChoiceReasons {
  std::vector<std::string> run_by, severity_by;
};

/// The choice that results when each layer speaks after, and therefore over, those before it.
RuleChoice choose_rules(const std::vector<const SettingsLayer*>& layers, const Rulebook& rulebook,
                        ChoiceReasons* reasons = nullptr);

/// Every selector that names no rule is a fault, with the nearest name that would.
void check_selectors(const SettingsLayer& layer, const Rulebook& rulebook,
                     std::vector<packs::Fault>& faults);

/// "stet.toml:3:11", "--ignore"
std::string shown_place(const packs::Place& place);

}  // namespace stet::engine
