#include "packs/rule_file.h"

#include <algorithm>
#include <array>

#include "packs/marked_text.h"

namespace stet::packs {
namespace {

const std::vector<std::string_view> kSeverities = {"error", "warning", "info"};
const std::vector<std::string_view> kTextPolicies = {"skip", "check", "downgrade", "only"};
const std::vector<std::string_view> kHeadingPolicies = {"skip", "check", "raise", "only"};
const std::vector<std::string_view> kReaches = {"none", "clause", "sentence", "neighbours",
                                                "paragraph"};
const std::vector<std::string_view> kRepeats = {"fold", "each", "once-per-paragraph"};
const std::vector<std::string_view> kFormats = {"text", "markdown", "html"};
constexpr std::array<std::string_view, 4> kBadNames = {"avoid-", "use-", "do-not-", "check-"};

Policy policy_of(std::string_view name) {
  if (name == "skip") return Policy::Skip;
  if (name == "downgrade") return Policy::Downgrade;
  if (name == "raise") return Policy::Raise;
  if (name == "only") return Policy::Only;
  return Policy::Check;
}

bool is_kebab(std::string_view name) {
  return !name.empty() && name.front() != '-' && name.back() != '-' &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

/// {text} and the like must be known to the kind.
void check_placeholders(const Located& message, const std::vector<std::string>& known,
                        std::vector<Fault>& faults) {
  for (std::size_t open = message.text.find('{'); open != std::string::npos;
       open = message.text.find('{', open + 1)) {
    const std::size_t close = message.text.find('}', open);
    if (close == std::string::npos) {
      faults.push_back({message.place, "`{` without `}` in a message"});
      return;
    }
    const std::string name = message.text.substr(open + 1, close - open - 1);
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string text = "unknown placeholder `{" + name + "}`";
    if (const auto near = did_you_mean(name, known)) text += ": did you mean `{" + *near + "}`?";
    faults.push_back({message.place, std::move(text)});
  }
}

void check_id(Rule& rule, std::vector<Fault>& faults) {
  const std::size_t slash = rule.id.find('/');
  const std::string name = slash == std::string::npos ? "" : rule.id.substr(slash + 1);
  if (!is_kebab(rule.id.substr(0, slash)) || !is_kebab(name)) {
    faults.push_back(
        {rule.place, "a rule file is <family>/<name>.toml in small letters and hyphens"});
  }
  for (const std::string_view bad : kBadNames) {
    if (name.starts_with(bad))
      faults.push_back({rule.place, "a rule is named for the flaw, not for what to do"});
  }
}

RuleLanguage read_language(const std::string& code, const Value& value,
                           const std::vector<std::string>& placeholders,
                           std::vector<Fault>& faults) {
  RuleLanguage language;
  language.code = code;
  language.table = value;
  Options options(value.table(), value.place, code, faults);
  const auto take = [&](const char* key, bool needed) {
    auto text = options.text(key);
    if (!text && needed) faults.push_back({value.place, "[" + code + "] has no `" + key + "`"});
    return text.value_or(Located{});
  };
  language.summary = take("summary", true);
  language.message = take("message", true);
  language.help = take("help", false);
  language.why = take("why", true);
  language.traps = take("traps", false);
  check_placeholders(language.message, placeholders, faults);
  check_placeholders(language.help, placeholders, faults);
  return language;
}

void read_example(const Value& value, const Rule& rule, std::vector<Example>& examples,
                  std::vector<Fault>& faults) {
  Options options(value.table(), value.place, "example", faults);
  Example example;
  example.place = value.place;
  const auto lang = options.text("lang");
  const auto text = options.text("text");
  example.format = options.choice_or("format", kFormats, "text");
  example.title = options.text_or("title", "");
  example.date = options.text_or("date", "");
  example.other = options.text_or("other", "");
  example.other_date = options.text_or("other-date", "");
  if (auto message = options.text("message")) example.message = message->text;
  options.text("note");
  options.finish();
  if (!lang || !text) {
    faults.push_back({value.place, "an example needs `lang` and `text`"});
    return;
  }
  example.lang = lang->text;
  if (rule.language(example.lang) == nullptr) {
    faults.push_back({lang->place, "the rule says nothing in `" + example.lang + "`"});
    return;
  }
  const auto marked = read_marked_text(text->text);
  if (!marked) {
    faults.push_back({text->place, "`[[` and `]]` do not pair"});
    return;
  }
  example.text = marked->text;
  for (const auto& [begin, end] : marked->marks) example.marks.push_back({begin, end});
  examples.push_back(std::move(example));
}

}  // namespace

const RuleLanguage* Rule::language(std::string_view code) const {
  for (const RuleLanguage& language : languages) {
    if (language.code == code) return &language;
  }
  return nullptr;
}

Rule read_rule(const std::string& path, const Table& table, const Place& place,
               const LoadOptions& load, std::vector<Fault>& faults) {
  Rule rule;
  rule.id = path.substr(0, path.size() - std::string_view(".toml").size());
  rule.place = place;
  check_id(rule, faults);

  Options options(&table, place, "", faults);
  const auto kind = options.text("kind");
  std::vector<std::string> placeholders;
  if (!kind) {
    faults.push_back({place, "a rule needs a `kind`"});
  } else {
    rule.kind = kind->text;
    rule.kind_place = kind->place;
    const auto known = load.kinds.find(kind->text);
    if (known != load.kinds.end()) {
      placeholders = known->second;
    } else {
      std::vector<std::string> names;
      for (const auto& entry : load.kinds) names.push_back(entry.first);
      std::string message = "unknown kind `" + kind->text + "`";
      if (const auto near = did_you_mean(kind->text, names))
        message += ": did you mean `" + *near + "`?";
      faults.push_back({kind->place, std::move(message)});
    }
  }
  rule.severity = *findings::parse_severity(options.choice_or("severity", kSeverities, "warning"));
  rule.proof = options.boolean_or("proof", false);
  rule.standards = options.texts("standards");
  const std::string reach = options.choice_or("source", kReaches, "none");
  rule.source = static_cast<SourceReach>(std::find(kReaches.begin(), kReaches.end(), reach) -
                                         kReaches.begin());
  const std::string repeats = options.choice_or("repeats", kRepeats, "fold");
  rule.repeats =
      static_cast<Repeats>(std::find(kRepeats.begin(), kRepeats.end(), repeats) - kRepeats.begin());

  Options voice = options.table("voice");
  rule.voice.quoted = policy_of(voice.choice_or("quoted", kTextPolicies, "skip"));
  rule.voice.attributed = policy_of(voice.choice_or("attributed", kTextPolicies, "check"));
  rule.voice.heading = policy_of(voice.choice_or("heading", kHeadingPolicies, "check"));
  voice.finish();

  for (const std::string& code : load.languages) {
    const Value* const value = options.raw(code);
    if (value == nullptr) continue;
    if (value->table() == nullptr) {
      faults.push_back({value->place, "`" + code + "` must be a table"});
      continue;
    }
    rule.languages.push_back(read_language(code, *value, placeholders, faults));
  }
  if (const Value* examples = options.raw("example"); examples != nullptr && load.examples) {
    if (const Array* array = examples->array()) {
      for (const Value& example : *array) read_example(example, rule, rule.examples, faults);
    }
  }
  options.finish();
  return rule;
}

}  // namespace stet::packs
