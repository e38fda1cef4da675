#include "apps/cli/rule_names.h"

#include "engine/settings_layer.h"

namespace stet::apps {

std::string no_such_rule(std::string_view name, const engine::Rulebook& rulebook) {
  engine::SettingsLayer asked;
  asked.select.push_back({std::string(name), {}});
  std::vector<packs::Fault> faults;
  engine::check_selectors(asked, rulebook, faults);
  return faults.empty() ? std::string() : faults.front().message;
}

std::string summary_of(const packs::Rule& rule, std::string_view language) {
  for (const std::string_view code : {language, std::string_view("en")}) {
    if (const packs::RuleLanguage* known = rule.language(code)) return known->summary.text;
  }
  return rule.languages.empty() ? std::string() : rule.languages.front().summary.text;
}

}  // namespace stet::apps
