// stet explain RULE: the rule's page, made from its file.
#include "apps/cli/requests.h"
#include "apps/cli/rule_names.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "packs/rule_page.h"

namespace stet::apps {

int run_explain(const ExplainRequest& request) {
  engine::Settings settings(request.settings, true);
  std::vector<packs::Fault> faults;
  settings.prepare({"./"}, faults);
  if (!faults.empty()) return give_up(faults);
  const engine::Rulebook& rulebook = settings.rulebook("./");
  const std::vector<std::size_t> rules = rulebook.matching(request.rule);
  if (rules.empty()) return give_up(no_such_rule(request.rule, rulebook));

  const std::string language =
      request.settings.language.empty() ? language_of_user() : request.settings.language;
  std::string pages;
  for (const std::size_t rule : rules) {
    if (!pages.empty()) pages += "\n" + std::string(80, '-') + "\n\n";
    pages += packs::render_rule_page(rulebook.pack.rules[rule], rulebook.pack, language);
  }
  return print(pages);
}

}  // namespace stet::apps
