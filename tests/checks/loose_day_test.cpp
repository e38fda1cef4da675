// The kinds loose-day, loose-month and no-date-anchor: what an undated article leaves open.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  const std::string fold = "severity = \"warning\"\nrepeats = \"fold\"\n";
  const std::string covers = "covers = \"time/day time/month\"\n";
  static const SmallDesk desk({
      {"time/day.toml", small_rule("loose-day", fold + "[voice]\nquoted = \"downgrade\"\n",
                                   "phrases = [\"ces derniers jours\"]", "")},
      {"time/month.toml", small_rule("loose-month", fold, "except = [\"le 14 juillet\"]", "")},
      {"time/anchor.toml",
       small_rule("no-date-anchor", "severity = \"warning\"\n", covers, covers)},
  });
  return desk;
}

void expect_days(std::string_view lang, const std::string& marked) {
  desk().expect("time/day", lang, marked);
}
void expect_months(std::string_view lang, const std::string& marked) {
  desk().expect("time/month", lang, marked);
}

TEST(LooseDay, IsOfAnyWeek) {
  expect_days("fr", "Le pont a fermé [[mardi]].");
  expect_days("fr", "Le pont a fermé [[hier]].");
  expect_days("fr", "Le pont ferme [[ces derniers jours]].");
  expect_days("en", "The bridge shut on [[Tuesday]].");
  expect_days("en", "The bridge shut [[last week]].");
}

TEST(LooseDay, IsToldOnce) {
  EXPECT_EQ(desk().told("time/day", "fr", "Il a plu mardi. Il neige mercredi.\n"),
            "warning: « mardi » : selon qui ?\n  encore ici: mercredi\n");
  // One's own words before somebody else's.
  expect_days("fr", "« J'étais là hier », dit-elle. Il a neigé [[mardi]].");
  EXPECT_EQ(desk().told("time/day", "fr", "« J'étais là hier », dit-elle.\n"),
            "info: « hier » : selon qui ?\n");
}

TEST(LooseDay, IsNoHabitAndNoReckoningInYears) {
  expect_days("fr", "Le marché ouvre le mardi. Aujourd'hui, il est petit ; il y a dix ans, non.");
  expect_days("en", "The market opens on Tuesdays. Today it is small; ten years ago it was not.");
  expect_days("fr", "Ce jour-là, et le lendemain, il neigeait.");
}

TEST(LooseDay, IsPlacedByAnyDateOfTheArticle) {
  expect_days("fr", "---\ndate: 2024-03-14\n---\n\nLe pont a fermé mardi.");
  expect_days("fr", "Lorme, 14 mars 2024 – Le pont a fermé mardi.");
  expect_days("fr", "Le pont a fermé mardi. L'enquête s'est ouverte le 14 mars 2024.");
  expect_days("en", "The bridge shut on Tuesday. The inquiry opened on 14 March 2024.");
  // An old date is the background, a quoted one somebody else's.
  expect_days("fr", "Le pont a fermé [[mardi]]. Ouvert le 14 mars 1924, il a été refait en 2020.");
  expect_days("fr", "Le pont a fermé [[mardi]].\n\n— Anna (@anna) 14 mars 2024");
}

TEST(LooseMonth, IsOfAnyYear) {
  expect_months("fr", "En [[juin]], la mine a fermé.");
  expect_months("fr", "La mine a fermé le [[13 octobre]], puis en novembre.");
  expect_months("en", "In [[July]] the mine shut.");
  expect_months("fr", "La ville fête le 14 juillet.");
}

TEST(LooseMonth, AYearInReachPlacesIt) {
  expect_months("fr", "En 2020, la mine a fermé. En juin, elle a rouvert.");
  expect_months("fr", "En juin, la mine a fermé, comme en 2020.");
  expect_months("fr", "En 2020, la mine a fermé.\n\nEn [[juin]], elle a rouvert.");
  expect_months("fr", "---\ndate: 2024-03-14\n---\n\nEn juin, la mine a fermé.");
}

const std::string kLong =
    "Des tirs ont retenti mardi à Tarvas, où une caserne a été prise par des hommes armés. En "
    "juin, la ville avait déjà été attaquée.\n\nSelon un habitant, les échanges ont duré plus de "
    "deux heures, et plusieurs maisons ont brûlé près du marché couvert de la ville.\n";

TEST(NoDateAnchor, StandsAtTheFirstSentenceAndCoversTheRest) {
  const text::Article article("copy.md", text::Format::Markdown, kLong);
  const std::vector<findings::Finding> found = desk().lint_all("fr", article);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rule, "time/anchor");
  EXPECT_EQ(found[0].span.begin, 0U);
  ASSERT_EQ(found[0].notes.size(), 2U);
  EXPECT_EQ(found[0].notes[0].span->of(article.bytes()), "mardi");
  EXPECT_EQ(found[0].notes[1].span->of(article.bytes()), "juin");
}

TEST(NoDateAnchor, IsForNewsOfSomeLength) {
  EXPECT_EQ(desk().told("time/anchor", "fr", "Des tirs ont retenti mardi à Tarvas.\n"), "");
  EXPECT_EQ(desk().told("time/anchor", "fr", "---\ndate: 2024-03-14\n---\n\n" + kLong), "");
}

}  // namespace
}  // namespace stet::engine
