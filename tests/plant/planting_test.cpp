// Known faults in clean articles: how many are found, and that planting is what it says.

#include "plant/planting.h"

#include <gtest/gtest.h>

#include <map>

#include "base/files.h"
#include "engine/article_finder.h"
#include "engine/settings.h"

namespace stet::plant {
namespace {

engine::Settings& settings() {
  static const std::unique_ptr<engine::Settings> made = [] {
    engine::SettingsFlags flags;
    flags.isolated = true;
    auto loaded = std::make_unique<engine::Settings>(std::move(flags), false);
    std::vector<packs::Fault> faults;
    loaded->prepare({"./"}, faults);
    EXPECT_TRUE(faults.empty());
    return loaded;
  }();
  return *made;
}

const engine::Rulebook& rulebook() {
  return settings().rulebook("./");
}

std::vector<FaultKind> all_kinds() {
  std::vector<FaultKind> kinds;
  for (std::size_t k = 0; k < kFaultKinds; ++k) kinds.push_back(static_cast<FaultKind>(k));
  return kinds;
}

bool is_there(const std::string& rule) {
  return rulebook().index_of(rule) < rulebook().pack.rules.size();
}

std::vector<text::Article> clean_articles() {
  std::vector<text::Article> articles;
  for (const auto& source :
       engine::find_articles({STET_SOURCE_DIR "/fixtures/clean"}, {}).sources) {
    auto bytes = base::read_file(source.path);
    EXPECT_TRUE(bytes);
    articles.emplace_back(source.path, source.format, std::move(bytes).value());
  }
  return articles;
}

std::optional<Planted> plant(FaultKind kind, const std::string& text, std::uint64_t seed = 0) {
  const text::Article article("copy.md", text::Format::Markdown, text);
  const Page page(article, rulebook(), settings().for_path("./"));
  return plant_fault(page, kind, rulebook(), settings().for_path("./"), seed);
}

/// "before > after", or "nothing".
std::string planted(FaultKind kind, const std::string& body) {
  const auto fault = plant(kind, "---\ndate: 2025-04-16\n---\n\n" + body + "\n");
  return fault ? fault->before + " > " + fault->after : "nothing";
}

TEST(Planting, CleanArticlesAreClean) {
  ASSERT_GE(clean_articles().size(), 8U);
  for (const text::Article& article : clean_articles()) {
    const auto linted = engine::lint_article(article, rulebook(), settings().for_path("./"));
    for (const auto& finding : linted.found.findings)
      ADD_FAILURE() << article.path() << " " << finding.rule << ": " << finding.message;
  }
}

/// What must be found of the faults in our own fixtures, as a share: proofs nearly all.
double floor_of(FaultKind kind) {
  switch (kind) {
    case FaultKind::Weekday:
    case FaultKind::NoSuchDay:
    case FaultKind::Period:
    case FaultKind::Percentage:
    case FaultKind::Sum:
    case FaultKind::Subset:
    case FaultKind::Range:
    case FaultKind::Conversion:
    case FaultKind::Items:
    case FaultKind::Acronym:
      return 0.9;
    case FaultKind::Figure:
    case FaultKind::Headline:
    case FaultKind::Age:
    case FaultKind::Name:
      return 0.85;
    case FaultKind::Toll:
      return 0;
    case FaultKind::Unsourced:
    case FaultKind::Anonymous:
      return 0.8;
  }
  return 1;
}

TEST(Planting, FaultsAreFound) {
  struct Score {
    int planted = 0;
    int found = 0;
    std::string missed;
  };
  std::map<std::pair<FaultKind, std::string>, Score> scores;
  const auto judged = settings().for_path("./");
  for (const text::Article& article : clean_articles()) {
    const Page page(article, rulebook(), judged);
    for (const FaultKind kind : all_kinds()) {
      for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const auto fault = plant_fault(page, kind, rulebook(), judged, seed);
        if (!fault) continue;
        Score& score = scores[{kind, fault->lang}];
        ++score.planted;
        if (harvest(*fault, article.format(), rulebook(), judged).found) {
          ++score.found;
        } else {
          score.missed += "\n  - " + fault->before + "\n  + " + fault->after;
        }
      }
    }
  }
  for (const FaultKind kind : all_kinds()) {
    for (const char* lang : {"fr", "en"}) {
      const Score& score = scores[{kind, lang}];
      EXPECT_GE(score.planted, 3) << name_of(kind) << " " << lang;
      if (!is_there(rules_for(kind).front())) continue;
      EXPECT_GE(score.found, floor_of(kind) * score.planted)
          << name_of(kind) << " " << lang << ": " << score.found << " of " << score.planted
          << score.missed;
    }
  }
}

TEST(Planting, TheSameFaultEachTime) {
  for (const text::Article& article : clean_articles()) {
    for (const FaultKind kind : all_kinds()) {
      const std::string text(article.text());
      const auto once = plant(kind, text, 3);
      const auto again = plant(kind, text, 3);
      ASSERT_EQ(once.has_value(), again.has_value());
      if (once) {
        EXPECT_EQ(once->bytes, again->bytes);
      }
    }
  }
}

TEST(Planting, PlacesAreWordsOfTheFaultyArticle) {
  const auto sum = plant(
      FaultKind::Sum, "---\nlang: en\n---\n\nThe crew of 21 is made up of 9 men and 12 women.\n");
  ASSERT_TRUE(sum);
  std::vector<std::string> words;
  for (const text::ArticleSpan place : sum->places) words.emplace_back(place.of(sum->bytes));
  ASSERT_EQ(words.size(), 3U);  // the part that was changed, the total, the other part
  EXPECT_EQ(words[1], "21");
  EXPECT_TRUE(words[2] == "9" || words[2] == "12") << words[2];
}

TEST(Planting, AsksWhetherTheArticleAgreedBefore) {
  EXPECT_NE(planted(FaultKind::Weekday, "Le conseil se réunit le mercredi 16 avril."), "nothing");
  EXPECT_EQ(planted(FaultKind::Weekday, "Le conseil se réunit le jeudi 16 avril."), "nothing");
  EXPECT_NE(
      planted(FaultKind::Sum, "La flotte de 21 bateaux, soit 9 bacs et 12 vedettes, est à quai."),
      "nothing");
  EXPECT_EQ(
      planted(FaultKind::Sum, "La flotte de 21 bateaux, soit 9 bacs et 11 vedettes, est à quai."),
      "nothing");
  EXPECT_EQ(planted(FaultKind::Percentage, "Sur 200 foyers, 60, soit 40 %, ont refusé de partir."),
            "nothing");
  EXPECT_NE(
      planted(FaultKind::Conversion, "The village is 80 kilometres (50 miles) from the border."),
      "nothing");
  EXPECT_EQ(
      planted(FaultKind::Conversion, "The village is 80 kilometres (35 miles) from the border."),
      "nothing");
  EXPECT_EQ(
      planted(FaultKind::Acronym, "La Fédération nationale du rail (UNR) appelle à la grève."),
      "nothing");
}

TEST(Planting, ChangesWhatItSays) {
  EXPECT_EQ(planted(FaultKind::NoSuchDay, "La mesure s'appliquera le 30 juin."),
            "La mesure s'appliquera le 30 juin. > La mesure s'appliquera le 31 juin.");
  EXPECT_EQ(planted(FaultKind::Range, "They expect between 300 and 450 runners."),
            "They expect between 300 and 450 runners. > They expect between 450 and 300 runners.");
  EXPECT_EQ(planted(FaultKind::Subset, "Onze mineurs, dont neuf enfants, ont été secourus."),
            "Onze mineurs, dont neuf enfants, ont été secourus. > Neuf mineurs, dont onze enfants, "
            "ont été secourus.");
  EXPECT_EQ(
      planted(FaultKind::Period, "She served from 2018 to 2021 in the coast guard."),
      "She served from 2018 to 2021 in the coast guard. > She served from 2021 to 2018 in the "
      "coast guard.");
  EXPECT_EQ(
      planted(FaultKind::Unsourced, "L'incendie du dépôt a fait 14 morts, selon la préfecture."),
      "L'incendie du dépôt a fait 14 morts, selon la préfecture. > L'incendie du dépôt a fait "
      "14 morts.");
  EXPECT_EQ(
      planted(FaultKind::Anonymous, "Selon Marc Vidal, le pont est fermé."),
      "Selon Marc Vidal, le pont est fermé. > Selon une source proche du dossier, le pont est "
      "fermé.");
}

}  // namespace
}  // namespace stet::plant
