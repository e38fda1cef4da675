#include "packs/house_rule.h"

#include <algorithm>

#include "packs/rule_file.h"

namespace stet::packs {
namespace {

void merge(Table& into, Table& from) {
  for (auto& [key, value] : from.entries) {
    const auto it = std::find_if(into.entries.begin(), into.entries.end(),
                                 [&wanted = key](const Entry& e) { return e.first == wanted; });
    if (it == into.entries.end()) {
      into.entries.emplace_back(key, std::move(value));
      continue;
    }
    Value& old = it->second;
    auto* const old_array = std::get_if<Array>(&old.content);
    auto* const new_array = std::get_if<Array>(&value.content);
    auto* const old_table = std::get_if<Table>(&old.content);
    auto* const new_table = std::get_if<Table>(&value.content);
    if (old_array != nullptr && new_array != nullptr) {
      old_array->insert(old_array->end(), std::make_move_iterator(new_array->begin()),
                        std::make_move_iterator(new_array->end()));
    } else if (old_table != nullptr && new_table != nullptr) {
      merge(*old_table, *new_table);
    } else {
      old = std::move(value);
    }
  }
}

/// What the rule's own file said, as far as a house file may change it.
Table table_of(Rule& rule) {
  static constexpr const char* kPolicies[] = {"skip", "check", "downgrade", "raise", "only"};
  static constexpr const char* kReaches[] = {"none", "clause", "sentence", "neighbours",
                                             "paragraph"};
  static constexpr const char* kRepeats[] = {"fold", "each", "once-per-paragraph"};
  Table whole;
  const auto put = [&](Table& into, const char* key, auto value) {
    into.entries.emplace_back(key, Value{std::move(value), rule.place, rule.place});
  };
  whole.entries.emplace_back("kind", Value{rule.kind, rule.kind_place, rule.kind_place});
  put(whole, "severity", std::string(name_of(rule.severity)));
  put(whole, "proof", rule.proof);
  put(whole, "source", std::string(kReaches[static_cast<std::size_t>(rule.source)]));
  put(whole, "repeats", std::string(kRepeats[static_cast<std::size_t>(rule.repeats)]));
  Table voice;
  put(voice, "quoted", std::string(kPolicies[static_cast<std::size_t>(rule.voice.quoted)]));
  put(voice, "attributed", std::string(kPolicies[static_cast<std::size_t>(rule.voice.attributed)]));
  put(voice, "heading", std::string(kPolicies[static_cast<std::size_t>(rule.voice.heading)]));
  put(whole, "voice", std::move(voice));
  for (RuleLanguage& language : rule.languages)
    whole.entries.emplace_back(language.code, std::move(language.table));
  return whole;
}

}  // namespace

void extend_rule(Table table, const Place& place, const LoadOptions& options, Pack& pack,
                 std::vector<Fault>& faults) {
  Options keys(&table, place, "", faults);
  const auto target = keys.text("extends");
  if (!target) return;
  const auto rule = std::find_if(pack.rules.begin(), pack.rules.end(),
                                 [&](const Rule& r) { return r.id == target->text; });
  if (rule == pack.rules.end()) {
    std::vector<std::string> known;
    for (const Rule& r : pack.rules) known.push_back(r.id);
    std::string message = "no rule is called `" + target->text + "`";
    if (const auto near = did_you_mean(target->text, known))
      message += ": did you mean `" + *near + "`?";
    faults.push_back({target->place, std::move(message)});
    return;
  }
  // The rule is read anew from its tables and the added ones, so that everything is checked as in
  // one file.
  Table whole = table_of(*rule);
  std::erase_if(table.entries, [](const auto& entry) { return entry.first == "extends"; });
  merge(whole, table);
  Rule extended = read_rule(rule->id + ".toml", whole, place, options, faults);
  extended.standards.insert(extended.standards.begin(), rule->standards.begin(),
                            rule->standards.end());
  extended.examples.insert(extended.examples.begin(), rule->examples.begin(), rule->examples.end());
  *rule = std::move(extended);
}

}  // namespace stet::packs
