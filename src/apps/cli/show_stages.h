// What each stage prints, one item a line.
#pragma once

#include <string>
#include <string_view>

#include "claims/claims.h"
#include "engine/study.h"
#include "findings/reports/visible_text.h"
#include "language/analysis.h"
#include "text/prose.h"

namespace stet::apps {

/// All that a stage may print.
struct Stage {
  const text::Article& article;
  const engine::Rulebook& rulebook;
  const engine::ArticleSettings& settings;
  const text::Prose& prose;
  const language::Analysis& analysis;
  const claims::Claims& claims;
  std::string out;

  [[nodiscard]] std::string place(text::ArticleSpan span) const {
    const text::Position at = article.lines().position(span.begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  [[nodiscard]] std::string place(text::ProseSpan span) const {
    return span.empty() ? "-" : place(prose.to_article(span));
  }
  /// Text on one line: a line end is shown as ⏎, other controls by their numbers.
  [[nodiscard]] static std::string words(std::string_view text) {
    std::string shown;
    std::size_t from = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', from)) {
      shown += findings::visible_text(text.substr(from, at - from)) + "⏎";
      from = at + 1;
    }
    return shown + findings::visible_text(text.substr(from));
  }
  [[nodiscard]] std::string words(text::ProseSpan span) const { return words(prose.text(span)); }
  [[nodiscard]] std::string words(language::TokenRange range) const {
    return range.empty() ? std::string() : words(analysis.tokens.span(range));
  }
  [[nodiscard]] std::string language(language::LanguageId id) const {
    return id < rulebook.knowledge.languages.size() ? rulebook.knowledge.languages[id].code : "-";
  }
  void line(const std::string& place, std::string_view kind, std::string_view text) {
    out += place;
    out += ' ';
    out += kind;
    if (!text.empty()) {
      out += ' ';
      out += text;
    }
    out += '\n';
  }
};

/// "17", "2.5", "3500000", "∞": no more decimals than there are.
std::string plain(double value);
/// "17"; "[48,72]", "(3,∞)".
std::string plain(const language::Interval& interval);

void show_article(Stage& stage);
void show_prose(Stage& stage);
void show_tokens(Stage& stage);
void show_sentences(Stage& stage);
void show_quotations(Stage& stage);
void show_names(Stage& stage);
void show_sources(Stage& stage);
void show_attributions(Stage& stage);
void show_voice(Stage& stage);
void show_numbers(Stage& stage);
void show_quantities(Stage& stage);
void show_dates(Stage& stage);
void show_phrases(Stage& stage);
void show_claims(Stage& stage);
void show_findings(Stage& stage);

}  // namespace stet::apps
