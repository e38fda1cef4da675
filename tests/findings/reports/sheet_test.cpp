// The desk sheet in its three formats; docs/stet-sheet.schema.json is the contract of the JSON.
#include "findings/reports/sheet.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "findings/marked_article.h"
#include "findings/reports/sheet_tables.h"
#include "support/schema.h"

namespace stet::findings {
namespace {

using nlohmann::json;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

DeskSheet kati(const MarkedArticle& marked) {
  DeskSheet sheet;
  sheet.article = &marked.article;
  sheet.title = "Kati | un bilan";
  sheet.date = "2024-09-19";
  sheet.lang = "fr";
  sheet.figures.push_back({marked.spans[0], "dead", 1200, kInfinity, false, false, "civils",
                           SheetBearer{"la préfecture", "body-named"}});
  sheet.figures.push_back({marked.spans[1], "share", 2.5, 2.5, false, false, "%", std::nullopt});
  sheet.sources.push_back(
      {{"la préfecture", "body-named"}, true, {marked.spans[2], marked.spans[0]}});
  sheet.dates.push_back({marked.spans[3], "2024-09-17", "document-date"});
  sheet.questions.push_back(finding_at(marked.spans[1], "« 2,5 % » : de quoi ?", "figures/share"));
  sheet.coverage = {2, 1, 0};
  sheet.wordings = {
      {"sheet-figures", "Chiffres"},
      {"sheet-nobody", "l'article"},
      {"source-body-named", "institution"},
      {"sheet-reason-given", "raison donnée"},
      {"basis-document-date", "la date"},
      {"thousands-mark", "\u202f"},
      {"decimal-mark", ","},
      {"sheet-coverage", "{seen} vus, {compared} comparés, {not-understood} non lus"}};
  return sheet;
}

MarkedArticle article() {
  return marked_article(
      "[[Au moins 1 200]] civils, soit [[2,5 %]], dit\n[[la préfecture]] depuis [[mardi]].\n");
}

TEST(Sheet, IsReadAsTables) {
  const MarkedArticle marked = article();
  const DeskSheet sheet = kati(marked);
  const auto tables = tables_of(sheet);
  ASSERT_EQ(tables.size(), 4U);
  EXPECT_EQ(tables[0].title, "Chiffres");
  EXPECT_EQ(tables[0].rows[0], (std::vector<std::string>{"1", "Au moins 1 200", "≥ 1\u202f200",
                                                         "civils", "la préfecture (institution)"}));
  EXPECT_EQ(tables[0].rows[1], (std::vector<std::string>{"1", "2,5 %", "2,5", "%", "l'article"}));
  EXPECT_EQ(tables[1].rows[0],
            (std::vector<std::string>{"la préfecture", "institution, raison donnée", "2, 1"}));
  EXPECT_EQ(tables[2].rows[0], (std::vector<std::string>{"2", "mardi", "2024-09-17", "la date"}));
  EXPECT_EQ(tables[3].rows[0],
            (std::vector<std::string>{"1", "« 2,5 % » : de quoi ?", "figures/share"}));
  EXPECT_EQ(coverage_of(sheet), "2 vus, 1 comparés, 0 non lus");
}

TEST(Sheet, SaysWhatAFigureMayBe) {
  const MarkedArticle marked = article();
  const DeskSheet sheet = kati(marked);
  const auto amount = [&](double low, double high, bool low_open = false, bool high_open = false) {
    return amount_of({{}, "count", low, high, low_open, high_open, "", std::nullopt}, sheet);
  };
  EXPECT_EQ(amount(17, 17), "17");
  EXPECT_EQ(amount(16, 24), "16–24");
  EXPECT_EQ(amount(17, kInfinity), "≥ 17");
  EXPECT_EQ(amount(17, kInfinity, true), "> 17");
  EXPECT_EQ(amount(0, 30, false, true), "< 30");
  EXPECT_EQ(amount(0, 30), "≤ 30");
  EXPECT_EQ(amount(1234567, 1234567), "1\u202f234\u202f567");
  EXPECT_EQ(amount(0.25, 0.25), "0,25");
  EXPECT_EQ(amount(-4, -4), "-4");
}

TEST(Sheet, MarkdownIsATableThatNothingBreaks) {
  const MarkedArticle marked = article();
  const std::string page = *render_sheet("markdown", kati(marked), "1.0");
  EXPECT_TRUE(page.starts_with("# Kati \\| un bilan\n")) << page;
  EXPECT_NE(page.find("\n| 1 | 2,5 % | 2,5 | % | l'article |\n"), std::string::npos) << page;
}

TEST(Sheet, JsonIsTheContract) {
  const MarkedArticle marked = article();
  const json page = json::parse(*render_sheet("json", kati(marked), "1.0"));
  EXPECT_EQ(schema_faults(page, read_schema("stet-sheet.schema.json")), "");
  EXPECT_EQ(page["figures"][0]["low"], 1200);
  EXPECT_TRUE(page["figures"][0]["high"].is_null());
  EXPECT_EQ(page["figures"][0]["said_by"]["class"], "body-named");
  EXPECT_TRUE(page["figures"][1]["said_by"].is_null());
  EXPECT_EQ(page["dates"][0]["range"]["start"]["line"], 2);
  EXPECT_EQ(page["coverage"]["figures_seen"], 2);
}

TEST(Sheet, OtherFormatsThereAreNot) {
  const MarkedArticle marked = article();
  EXPECT_FALSE(render_sheet("pdf", kati(marked), "1.0").has_value());
}

}  // namespace
}  // namespace stet::findings
