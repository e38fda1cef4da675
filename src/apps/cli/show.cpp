#include "apps/cli/show.h"

#include <array>
#include <utility>

#include "apps/cli/show_stages.h"

namespace stet::apps {

void show_findings(Stage& stage) {
  const engine::Linted linted = lint_article(stage.article, stage.rulebook, stage.settings);
  for (const findings::Finding& finding : linted.found.findings) {
    stage.line(stage.place(finding.span),
               std::string(name_of(finding.severity)) + " " + finding.rule,
               "[" + Stage::words(finding.span.of(stage.article.text())) + "] " +
                   Stage::words(finding.message));
    for (const findings::Note& note : finding.notes) {
      const std::string place = note.span ? stage.place(*note.span) : "-";
      stage.line("  " + place, "note", Stage::words(note.message));
    }
  }
}

namespace {

using Shower = void (*)(Stage&);
constexpr auto kStages =
    std::to_array<std::pair<std::string_view, Shower>>({{"article", show_article},
                                                        {"prose", show_prose},
                                                        {"tokens", show_tokens},
                                                        {"sentences", show_sentences},
                                                        {"quotations", show_quotations},
                                                        {"numbers", show_numbers},
                                                        {"quantities", show_quantities},
                                                        {"dates", show_dates},
                                                        {"phrases", show_phrases},
                                                        {"names", show_names},
                                                        {"attributions", show_attributions},
                                                        {"sources", show_sources},
                                                        {"voice", show_voice},
                                                        {"claims", show_claims},
                                                        {"findings", show_findings}});

}  // namespace

std::vector<std::string_view> stages() {
  std::vector<std::string_view> result;
  for (const auto& entry : kStages) result.push_back(entry.first);
  return result;
}

std::string show_stage(std::string_view name, const text::Article& article,
                       const engine::Rulebook& rulebook, const engine::ArticleSettings& settings) {
  const auto [prose, analysis, claims] = engine::study_article(article, rulebook, settings);
  Stage stage{article, rulebook, settings, prose, analysis, claims, {}};
  for (const auto& [known, show] : kStages) {
    if (known == name) show(stage);
  }
  return std::move(stage.out);
}

}  // namespace stet::apps
