#include "findings/mark_messages.h"

namespace stet::findings {
namespace {

bool is_french(std::string_view language) {
  return language.starts_with("fr");
}

std::string example(std::string_view rules, std::string_view reason) {
  return "<!-- stet " + std::string(rules) + ": " + std::string(reason) + " -->";
}

std::string quoted(std::string_view text, bool french) {
  return (french ? "« " : "“") + std::string(text) + (french ? " »" : "”");
}

}  // namespace

MarkMessage no_reason_given(const Mark& mark, std::string_view language) {
  std::string rules;
  for (const std::string& rule : mark.rules) rules += (rules.empty() ? "" : ", ") + rule;
  if (is_french(language)) {
    return {"cette marque ne donne pas de raison : elle ne couvre rien",
            "écrivez " + example(rules, "pourquoi le passage peut rester")};
  }
  return {"this mark gives no reason, so it covers nothing",
          "write " + example(rules, "why the passage may stand")};
}

MarkMessage no_rule_named(std::string_view language) {
  if (is_french(language)) {
    return {"cette marque ne nomme aucune règle : elle ne couvre rien",
            "écrivez " + example("famille/nom", "pourquoi le passage peut rester")};
  }
  return {"this mark names no rule, so it covers nothing",
          "write " + example("family/name", "why the passage may stand")};
}

MarkMessage no_such_rule(std::string_view rule, std::string_view nearest,
                         std::string_view language) {
  const bool french = is_french(language);
  MarkMessage said;
  said.message =
      (french ? "aucune règle ne s’appelle " : "no rule is called ") + quoted(rule, french);
  if (!nearest.empty()) {
    said.help = (french ? "vouliez-vous dire " : "did you mean ") + quoted(nearest, french) +
                (french ? " ?" : "?");
  }
  return said;
}

MarkMessage mark_is_unused(std::string_view rule, bool text_follows, std::string_view language) {
  if (is_french(language)) {
    return {text_follows ? "cette marque ne couvre rien : " + quoted(rule, true) +
                               " ne signale rien dans le bloc suivant"
                         : "cette marque ne couvre rien : aucun texte ne la suit",
            "retirez-la, ou placez-la juste avant le passage"};
  }
  return {text_follows ? "this mark covers nothing: " + quoted(rule, false) +
                             " finds nothing in the next block"
                       : "this mark covers nothing: no text follows it",
          "remove it, or put it right before the passage"};
}

}  // namespace stet::findings
