#include "engine/lint_article.h"

#include <algorithm>

#include "engine/coverage.h"
#include "engine/study.h"
#include "findings/fingerprint.h"
#include "findings/marks.h"
#include "findings/sieve.h"
#include "language/analysis.h"
#include "language/fold.h"
#include "text/prose.h"

namespace stet::engine {
namespace {

using findings::Finding;

/// What the settings say of severity: the rule's own becomes the chosen one, and its lesser groups
/// keep their distance.
void apply_severities(const Rulebook& book, const RuleChoice& choice, std::size_t rule,
                      std::size_t from, std::vector<Finding>& found) {
  if (choice.severities.empty() || !choice.severities[rule]) return;
  const int shift =
      static_cast<int>(*choice.severities[rule]) - static_cast<int>(book.pack.rules[rule].severity);
  for (std::size_t i = from; i < found.size(); ++i) {
    found[i].severity = static_cast<findings::Severity>(
        std::clamp(static_cast<int>(found[i].severity) + shift, 0, 2));
  }
}

/// The words of the article around a span: its sentence, as far as the article has it in one piece.
std::string_view sentence_around(const text::Article& article,
                                 const std::vector<text::ArticleSpan>& sentences,
                                 text::ArticleSpan span) {
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), span.begin,
                       [](std::uint32_t offset, text::ArticleSpan s) { return offset < s.begin; });
  if (after == sentences.begin()) return span.of(article.text());
  return (after - 1)->joined(span).of(article.text());
}

}  // namespace

const RuleChoice& ArticleSettings::choice_for(std::string_view its_genre) const {
  const std::string_view words = its_genre.empty() ? std::string_view(genre) : its_genre;
  if (genres == nullptr || words.empty()) return *this;
  const auto known = genres->find(language::fold(words));
  return known == genres->end() ? *this : known->second;
}

Linted lint_article(const text::Article& article, const Rulebook& rulebook,
                    const ArticleSettings& settings) {
  const Study study = study_article(article, rulebook, settings);
  return lint_study(article, study, rulebook, settings);
}

Linted lint_study(const text::Article& article, const Study& study, const Rulebook& rulebook,
                  const ArticleSettings& settings,
                  std::span<const claims::Account* const> elsewhere) {
  const auto& [prose, analysis, claims] = study;
  const auto& genre = prose.front_matter().genre;
  const RuleChoice& choice =
      settings.choice_for(genre ? std::string_view(genre->value) : std::string_view());

  std::vector<Finding> found;
  const checks::Evidence evidence{
      article, prose, analysis, rulebook.knowledge, claims, settings.names.get(), elsewhere};
  for (std::size_t rule = 0; rule < rulebook.checks.size(); ++rule) {
    if (!choice.runs(rule) || rulebook.checks[rule] == nullptr) continue;
    const std::size_t before = found.size();
    rulebook.checks[rule]->check(evidence, found);
    apply_severities(rulebook, choice, rule, before, found);
  }

  findings::MarkRules marks;
  marks.knows = [&](std::string_view rule) { return !rulebook.matching(rule).empty(); };
  marks.nearest = [&](std::string_view rule) {
    std::vector<std::string> ids;
    for (const packs::Rule& known : rulebook.pack.rules) ids.push_back(known.id);
    return packs::did_you_mean(rule, ids).value_or("");
  };
  marks.runs = [&](std::string_view rule) {
    const auto rules = rulebook.matching(rule);
    return std::any_of(rules.begin(), rules.end(), [&](std::size_t r) {
      const checks::Check* const check = rulebook.checks[r].get();
      const bool looked = check == nullptr || !check->looks_elsewhere() || !elsewhere.empty();
      return looked && choice.runs(r);
    });
  };
  const language::LanguageId main =
      analysis.block_languages.empty() ? language::kAnyLanguage : analysis.block_languages.front();
  if (!settings.message_language.empty()) {
    marks.language = settings.message_language;
  } else if (main != language::kAnyLanguage) {
    marks.language = rulebook.knowledge.languages[main].code;
  }
  findings::MarkOutcome outcome = findings::apply_marks(prose, std::move(found), marks);

  Linted linted;
  linted.found.article = &article;
  linted.found.signed_off = outcome.silenced;
  linted.found.coverage = coverage_of(study);
  linted.found.findings = findings::sieve(std::move(outcome.findings), settings.message_language);
  if (!linted.found.findings.empty()) {
    std::vector<text::ArticleSpan> sentences;
    sentences.reserve(analysis.sentences.size());
    for (const language::Sentence& sentence : analysis.sentences)
      sentences.push_back(prose.to_article(sentence.span));
    findings::set_fingerprints(linted.found.findings, article.text(), [&](text::ArticleSpan span) {
      return sentence_around(article, sentences, span);
    });
  }
  linted.remarks = article.remarks();
  linted.remarks.insert(linted.remarks.end(), prose.remarks().begin(), prose.remarks().end());
  return linted;
}

std::vector<claims::Account> accounts_of(const text::Article& article, const Study& study,
                                         const Rulebook& rulebook,
                                         const ArticleSettings& settings) {
  if (study.claims.tolls.empty()) return {};
  const auto& genre = study.prose.front_matter().genre;
  const RuleChoice& choice =
      settings.choice_for(genre ? std::string_view(genre->value) : std::string_view());
  for (std::size_t rule = 0; rule < rulebook.checks.size(); ++rule) {
    const checks::Check* const check = rulebook.checks[rule].get();
    if (check == nullptr || !check->looks_elsewhere() || !choice.runs(rule)) continue;
    return claims::extract_accounts(article, study.prose, study.analysis, study.claims);
  }
  return {};
}

}  // namespace stet::engine
