// stet rules: every rule there is, as a table or for programs.
#include <algorithm>

#include "apps/cli/columns.h"
#include "apps/cli/requests.h"
#include "apps/cli/rule_names.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "findings/reports/json_string.h"

namespace stet::apps {
namespace {

std::string table_of(const packs::Pack& pack, std::string_view language) {
  std::size_t id_width = 0;
  std::size_t kind_width = 0;
  for (const packs::Rule& rule : pack.rules) {
    id_width = std::max(id_width, rule.id.size());
    kind_width = std::max(kind_width, rule.kind.size());
  }
  std::string table;
  for (const packs::Rule& rule : pack.rules) {
    const std::string row = padded(rule.id, id_width) + "  " + padded(name_of(rule.severity), 7) +
                            "  " + padded(rule.kind, kind_width) + "  ";
    const std::string summary = summary_of(rule, language);
    table +=
        row +
        (is_terminal() ? fitted(summary, terminal_width() - std::min<std::size_t>(row.size(), 60))
                       : summary) +
        "\n";
  }
  return table;
}

std::string json_of(const packs::Pack& pack) {
  const auto string = [](std::string_view text) {
    std::string out;
    findings::append_json_string(text, out);
    return out;
  };
  std::string json = "{\"schema_version\": 1,\n \"rules\": [";
  std::string_view between = "\n  ";
  for (const packs::Rule& rule : pack.rules) {
    json += between;
    between = ",\n  ";
    json += "{\"id\": " + string(rule.id) + ", \"severity\": " + string(name_of(rule.severity)) +
            ", \"proof\": " + (rule.proof ? "true" : "false") + ", \"kind\": " + string(rule.kind) +
            ", \"summary\": {";
    std::string_view comma;
    for (const packs::RuleLanguage& language : rule.languages) {
      json += comma;
      json += string(language.code) + ": " + string(language.summary.text);
      comma = ", ";
    }
    json += "}, \"standards\": [";
    comma = {};
    for (const packs::Located& standard : rule.standards) {
      json += comma;
      json += string(standard.text);
      comma = ", ";
    }
    json += "]}";
  }
  return json + "\n ]}\n";
}

}  // namespace

int run_rules(const RulesRequest& request) {
  engine::Settings settings(request.settings, true);
  std::vector<packs::Fault> faults;
  settings.prepare({"./"}, faults);
  if (!faults.empty()) return give_up(faults);
  const packs::Pack& pack = settings.rulebook("./").pack;
  const std::string language =
      request.settings.language.empty() ? language_of_user() : request.settings.language;
  return print(request.format == "json" ? json_of(pack) : table_of(pack, language));
}

}  // namespace stet::apps
