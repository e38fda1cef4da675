#include "engine/desk_sheet.h"

#include <array>
#include <cstdio>

#include "engine/study.h"

namespace stet::engine {
namespace {

using language::Quantity;

std::string iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  std::array<char, 32> text{};
  const int size =
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text.data(), static_cast<std::size_t>(size)};
}

std::string clock(int minute) {
  std::array<char, 16> text{};
  const int size = std::snprintf(text.data(), text.size(), "%02d:%02d", minute / 60, minute % 60);
  return {text.data(), static_cast<std::size_t>(size)};
}

/// Fills a sheet from the study of its article.
class Desk {
 public:
  Desk(const text::Article& article, const Study& study, findings::DeskSheet& sheet)
      : article_(article), prose_(study.prose), analysis_(study.analysis), sheet_(sheet) {}

  void list_figures(const claims::Claims& claims) {
    std::vector<std::string_view> tolls(analysis_.quantities.size());
    for (const claims::Toll& toll : claims.tolls) {
      if (toll.quantity < tolls.size()) tolls[toll.quantity] = claims::name_of(toll.status);
    }
    for (std::size_t q = 0; q < analysis_.quantities.size(); ++q) {
      const Quantity& quantity = analysis_.quantities[q];
      if (!quantity.counts()) continue;
      findings::SheetFigure figure;
      figure.span = place(quantity.tokens);
      figure.kind = tolls[q].empty() ? language::name_of(quantity.kind) : tolls[q];
      figure.low = quantity.interval.low;
      figure.high = quantity.interval.high;
      figure.low_open = quantity.interval.low_open;
      figure.high_open = quantity.interval.high_open;
      const language::TokenRange what = quantity.unit.empty() ? quantity.head : quantity.unit;
      if (!what.empty()) figure.what = words(what);
      if (const language::Source* source =
              language::source_of(analysis_, analysis_.tokens.span(quantity.tokens)))
        figure.bearer = bearer(*source);
      sheet_.figures.push_back(std::move(figure));
    }
  }

  void list_sources() {
    std::vector<std::size_t> row(analysis_.sources.all.size(), kNoRow);
    for (std::size_t a = 0; a < analysis_.attributions.size(); ++a) {
      const std::uint32_t s = analysis_.sources.of_attribution[a];
      if (s == language::kNoSource) continue;
      if (row[s] == kNoRow) {
        row[s] = sheet_.sources.size();
        const language::Source& source = analysis_.sources.all[s];
        sheet_.sources.push_back({bearer(source), source.reason_given, {}});
      }
      const language::Attribution& attribution = analysis_.attributions[a];
      const language::TokenRange words =
          attribution.source.empty() ? attribution.cue : attribution.source;
      const text::ArticleSpan where =
          words.empty() ? prose_.to_article(analysis_.sentences[attribution.sentence].span)
                        : place(words);
      sheet_.sources[row[s]].places.push_back(where);
    }
  }

  void list_dates() {
    for (const language::Date& date : analysis_.dates) {
      findings::SheetDate entry;
      entry.span = prose_.to_article(date.span);
      if (date.days) {
        entry.resolved = iso(date.days->first);
        if (date.days->last != date.days->first) entry.resolved += "/" + iso(date.days->last);
      }
      if (date.minute >= 0)
        entry.resolved += (entry.resolved.empty() ? "" : " ") + clock(date.minute);
      switch (date.basis) {
        case language::DateBasis::Written:
          entry.basis = "written";
          break;
        case language::DateBasis::DocumentDate:
          entry.basis = "document-date";
          break;
        case language::DateBasis::Anchor:
          entry.basis = "anchor";
          break;
        case language::DateBasis::None:
          break;
      }
      sheet_.dates.push_back(std::move(entry));
    }
  }

 private:
  static constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

  [[nodiscard]] text::ArticleSpan place(language::TokenRange tokens) const {
    return prose_.to_article(analysis_.tokens.span(tokens));
  }
  [[nodiscard]] std::string words(language::TokenRange tokens) const {
    return std::string(prose_.text(analysis_.tokens.span(tokens)));
  }
  [[nodiscard]] findings::SheetBearer bearer(const language::Source& source) const {
    return {source.words.empty() ? std::string() : words(source.words),
            std::string(language::name_of(source.source_class))};
  }

  const text::Article& article_;
  const text::Prose& prose_;
  const language::Analysis& analysis_;
  findings::DeskSheet& sheet_;
};

}  // namespace

findings::DeskSheet draw_up_sheet(const text::Article& article, const Rulebook& rulebook,
                                  const ArticleSettings& settings) {
  const Study study = study_article(article, rulebook, settings);
  findings::DeskSheet sheet;
  sheet.article = &article;
  if (const auto& title = study.prose.front_matter().title) sheet.title = title->value;
  if (const auto& day = study.analysis.document_date) sheet.date = iso(day->day);
  const language::LanguageId language = study.analysis.block_languages.empty()
                                            ? language::kAnyLanguage
                                            : study.analysis.block_languages.front();
  if (language != language::kAnyLanguage) sheet.lang = rulebook.knowledge.languages[language].code;
  const std::string& reader =
      settings.message_language.empty() ? sheet.lang : settings.message_language;
  const language::LanguageKnowledge* const words = rulebook.knowledge.language(reader);
  sheet.wordings = (words == nullptr ? rulebook.knowledge.languages.front() : *words).wordings;

  Desk desk(article, study, sheet);
  desk.list_figures(study.claims);
  desk.list_sources();
  desk.list_dates();
  Linted linted = lint_study(article, study, rulebook, settings);
  sheet.questions = std::move(linted.found.findings);
  sheet.coverage = linted.found.coverage;
  return sheet;
}

}  // namespace stet::engine
