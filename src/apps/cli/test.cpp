// stet test [PACK…]: do the rules do what their files say?
#include <set>

#include "apps/cli/columns.h"
#include "apps/cli/example_run.h"
#include "apps/cli/requests.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "engine/settings_layer.h"
#include "packs/toml_reader.h"

namespace stet::apps {
namespace {

/// The rules that the files of house packs make or extend: those are to be tested.
std::set<std::string> rules_of(const std::vector<std::string>& packs) {
  std::set<std::string> ids;
  std::vector<packs::Fault> known_already;
  for (const std::string& folder : packs) {
    for (const packs::PackFile& file : packs::read_pack_folder(folder, known_already)) {
      const packs::Table table = packs::read_toml(file.content, file.shown, known_already);
      const packs::Value* const extends = table.find("extends");
      if (extends != nullptr && extends->string() != nullptr) {
        ids.insert(*extends->string());
      } else {
        ids.insert(file.path.substr(0, file.path.rfind('.')));
      }
    }
  }
  return ids;
}

/// Patterns that no word announces are tried on every sentence of every article.
void name_slow_patterns(const packs::Value& value, std::string& out) {
  if (const packs::Array* array = value.array()) {
    for (const packs::Value& item : *array) name_slow_patterns(item, out);
  }
  const packs::Table* const table = value.table();
  if (table == nullptr) return;
  for (const auto& [key, content] : table->entries) {
    if (key == "patterns" && content.array() != nullptr) {
      for (const packs::Value& pattern : *content.array()) {
        if (pattern.table() == nullptr || pattern.table()->find("trigger") != nullptr) continue;
        out += engine::shown_place(pattern.place) +
               ": warning: this pattern has no `trigger`: it is slow\n";
      }
    } else {
      name_slow_patterns(content, out);
    }
  }
}

std::string told(const ExampleFailure& failure) {
  std::string variants;
  for (const std::string& variant : failure.variants)
    variants += (variants.empty() ? "" : ", ") + variant;
  std::string text = engine::shown_place(failure.example->place) + ": error: " + failure.rule->id +
                     " " + failure.what + "\n";
  text += "  " + variants + "\n  ";
  for (const char letter : failure.example->text)
    text += letter == '\n' ? "\n  " : std::string(1, letter);
  return text + "\n";
}

}  // namespace

int run_test(const TestRequest& request) {
  // House rules are tested as they will run: after the built-in ones. No stet.toml has a say in it.
  engine::SettingsFlags flags = request.settings;
  flags.isolated = true;
  flags.packs = request.packs;
  engine::Settings settings(flags, true);
  std::vector<packs::Fault> faults;
  settings.prepare({"./"}, faults);
  if (!faults.empty()) return give_up(faults);

  const engine::Rulebook& rulebook = settings.rulebook("./");
  const std::set<std::string> theirs = rules_of(request.packs);
  const auto wanted = [&](const packs::Rule& rule) {
    return theirs.empty() || theirs.contains(rule.id);
  };
  const ExampleRun run = run_examples(rulebook, wanted);

  std::string out;
  for (const packs::Rule& rule : rulebook.pack.rules) {
    if (!wanted(rule)) continue;
    for (const packs::RuleLanguage& language : rule.languages)
      name_slow_patterns(language.table, out);
  }
  for (const ExampleFailure& failure : run.failures) out += told(failure);
  std::set<const packs::Example*> failed;
  for (const ExampleFailure& failure : run.failures) failed.insert(failure.example);
  out += counted(run.rules, "rule") + ", " + counted(run.examples, "example") + ", " +
         counted(run.variants, "variant") + ": " +
         (failed.empty() ? "all behave"
                         : counted(failed.size(), "example") +
                               (failed.size() == 1 ? " does" : " do") + " not behave") +
         "\n";
  return print(out, run.failures.empty() ? kClean : kFindings);
}

}  // namespace stet::apps
