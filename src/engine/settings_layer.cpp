#include "engine/settings_layer.h"

#include <algorithm>

namespace stet::engine {
namespace {

/// The narrowest selector so far that names each rule: how narrow it is, and which.
struct Narrowest {
  int breadth = 0;  ///< 0: none, 1: all, 2: a family, 3: the rule itself
  const Selector* selector = nullptr;
  std::optional<findings::Severity> severity;
};

int breadth_of(std::string_view selector) {
  if (selector == "all") return 1;
  return selector.find('/') == std::string_view::npos || selector.ends_with("/*") ? 2 : 3;
}

void note(std::vector<Narrowest>& narrowest, const Selector& selector,
          std::optional<findings::Severity> severity, const Rulebook& rulebook) {
  const int breadth = breadth_of(selector.text);
  for (const std::size_t rule : rulebook.matching(selector.text)) {
    if (breadth >= narrowest[rule].breadth) narrowest[rule] = {breadth, &selector, severity};
  }
}

/// A choice whose lists are as long as the rulebook.
struct FullChoice {
  std::vector<bool> enabled;
  std::vector<std::optional<findings::Severity>> severities;
  ChoiceReasons reasons;
};

void apply(const SettingsLayer& layer, const Rulebook& rulebook, bool with_reasons,
           FullChoice& choice) {
  const std::size_t rules = rulebook.pack.rules.size();
  std::vector<Narrowest> selected(rules);
  std::vector<Narrowest> ignored(rules);
  std::vector<Narrowest> wished(rules);
  for (const Selector& selector : layer.select) note(selected, selector, {}, rulebook);
  for (const Selector& selector : layer.ignore) note(ignored, selector, {}, rulebook);
  for (const SeverityWish& wish : layer.severities)
    note(wished, wish.selector, wish.severity, rulebook);

  for (std::size_t rule = 0; rule < rules; ++rule) {
    const Narrowest& wish = wished[rule];
    const bool off = wish.breadth > 0 && !wish.severity;
    Narrowest against = ignored[rule];
    if (off && wish.breadth > against.breadth) against = wish;
    Narrowest in_favour = selected[rule];
    if (!off && wish.breadth == 3 && in_favour.breadth < 3) in_favour = wish;

    const auto switch_to = [&](bool on, const packs::Place& place) {
      choice.enabled[rule] = on;
      if (with_reasons) choice.reasons.run_by[rule] = shown_place(place);
    };
    if (against.breadth > 0 && against.breadth >= in_favour.breadth) {
      switch_to(false, against.selector->place);
    } else if (in_favour.breadth > 0) {
      switch_to(true, in_favour.selector->place);
    } else if (layer.selects) {
      switch_to(false, layer.selects_at);
    }
    const auto set = [&](findings::Severity severity, const packs::Place& place) {
      choice.severities[rule] = severity;
      if (with_reasons) choice.reasons.severity_by[rule] = shown_place(place);
    };
    if (wish.severity) {
      set(*wish.severity, wish.selector->place);
    } else if (layer.warnings_are_errors &&
               choice.severities[rule].value_or(rulebook.pack.rules[rule].severity) ==
                   findings::Severity::Warning) {
      set(findings::Severity::Error, layer.warnings_are_errors_at);
    }
  }
}

}  // namespace

std::string shown_place(const packs::Place& place) {
  std::string text = place.path ? *place.path : std::string();
  if (place.line > 0) text += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
  return text;
}

RuleChoice choose_rules(const std::vector<const SettingsLayer*>& layers, const Rulebook& rulebook,
                        ChoiceReasons* reasons) {
  const std::size_t rules = rulebook.pack.rules.size();
  FullChoice choice;
  choice.enabled.assign(rules, true);
  choice.severities.resize(rules);
  choice.reasons.run_by.resize(rules);
  choice.reasons.severity_by.resize(rules);
  for (const SettingsLayer* layer : layers) apply(*layer, rulebook, reasons != nullptr, choice);
  if (reasons != nullptr) *reasons = std::move(choice.reasons);
  RuleChoice result;
  result.enabled = std::move(choice.enabled);
  result.severities = std::move(choice.severities);
  return result;
}

void check_selectors(const SettingsLayer& layer, const Rulebook& rulebook,
                     std::vector<packs::Fault>& faults) {
  const auto check = [&](const Selector& selector) {
    if (!rulebook.matching(selector.text).empty()) return;
    std::vector<std::string> known = {"all"};
    for (const packs::Rule& rule : rulebook.pack.rules) {
      known.push_back(rule.id);
      if (known.end() == std::find(known.begin(), known.end(), rule.family()))
        known.push_back(rule.family());
    }
    // A name without its family, or with the wrong one, is a likely slip.
    const std::string_view name =
        std::string_view(selector.text).substr(selector.text.find('/') + 1);
    auto near = packs::did_you_mean(selector.text, known);
    for (const packs::Rule& rule : rulebook.pack.rules) {
      if (!near && rule.id.substr(rule.id.find('/') + 1) == name) near = rule.id;
    }
    faults.push_back({selector.place, "no rule is called `" + selector.text + "`" +
                                          (near ? ": did you mean `" + *near + "`?"
                                                : " (`stet rules` lists them)")});
  };
  for (const Selector& selector : layer.select) check(selector);
  for (const Selector& selector : layer.ignore) check(selector);
  for (const SeverityWish& wish : layer.severities) check(wish.selector);
}

}  // namespace stet::engine
