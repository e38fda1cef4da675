#include "checks/figure_text.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "checks/phrase_lists.h"

namespace stet::checks {

std::string written(double value, const language::LanguageKnowledge& language) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.2f", std::abs(value));
  std::string digits = text.data();
  digits.erase(digits.find_last_not_of('0') + 1);
  const bool comma = language.amounts.decimal_comma;
  const std::size_t point = digits.find('.');
  const std::string decimals = digits.substr(point + 1);
  digits.erase(point);
  std::string result = value < 0 ? "-" : "";
  const bool groups = digits.size() > 3;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (groups && i > 0 && (digits.size() - i) % 3 == 0) result += comma ? "\u00A0" : ",";
    result += digits[i];
  }
  if (!decimals.empty()) result += (comma ? "," : ".") + decimals;
  return result;
}

std::string written_sum(const std::vector<double>& parts,
                        const language::LanguageKnowledge& language) {
  std::string text;
  double sum = 0;
  for (const double part : parts) {
    if (!text.empty()) text += " + ";
    text += written(part, language);
    sum += part;
  }
  return text + " = " + written(sum, language);
}

const packs::RuleLanguage* language_of(const packs::Rule& rule, const Evidence& evidence,
                                       std::uint32_t sentence) {
  const language::LanguageId id = evidence.analysis.sentences[sentence].language;
  return id == language::kAnyLanguage ? nullptr
                                      : rule.language(evidence.knowledge.languages[id].code);
}

void open_languages(Materials& materials) {
  for (const packs::RuleLanguage& language : materials.rule.languages)
    open_language(language, materials).finish();
}

}  // namespace stet::checks
