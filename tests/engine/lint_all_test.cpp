#include "engine/lint_all.h"

#include <gtest/gtest.h>

#include "engine/settings.h"
#include "support/small_rules.h"

namespace stet::engine {
namespace {

/// Five small rules, loaded once.
Settings& small_settings() {
  static const std::unique_ptr<Settings> settings = [] {
    SettingsFlags flags;
    flags.rules = small_rules();
    flags.isolated = true;
    auto made = std::make_unique<Settings>(std::move(flags), false);
    std::vector<packs::Fault> faults;
    made->prepare({"./"}, faults);
    EXPECT_TRUE(faults.empty());
    return made;
  }();
  return *settings;
}

struct Result {
  std::string out;
  std::vector<std::string> told;
  LintOutcome outcome;
};

Result lint(const std::vector<Source>& sources, std::uint32_t jobs,
            const std::string& format = "json", bool listening = true) {
  const auto report = findings::make_report(format, {});
  Result result;
  LintRun run;
  run.rulebook = &small_settings().rulebook("./");
  run.settings_for = [](const std::string&) { return small_settings().for_path("./"); };
  run.jobs = jobs;
  run.report = report.get();
  run.write = [&](std::string_view bytes) {
    result.out += bytes;
    return listening;
  };
  run.tell = [&](const std::string& line) { result.told.push_back(line); };
  result.outcome = lint_all(sources, run);
  return result;
}

Source given(std::string path, std::string bytes) {
  return {std::move(path), text::Format::Markdown, true, std::move(bytes)};
}

std::vector<Source> many(std::size_t count) {
  std::vector<Source> sources;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text = "---\nlang: en\n---\n";
    for (std::size_t line = 0; line < i % 7; ++line)
      text += "There were " + std::to_string(line + 2) + " dead. It was horrible.\n\n";
    if (i % 11 == 0) text += "A broken byte: \xFF.\n";
    sources.push_back(given("article-" + std::to_string(1000 + i) + ".md", text));
  }
  sources.push_back({"/nowhere/gone.md", text::Format::Markdown, false, {}});
  return sources;
}

TEST(LintAll, SaysTheSameForAnyNumberOfThreads) {
  const auto sources = many(100);
  const Result one = lint(sources, 1);
  EXPECT_GT(one.outcome.summary.errors, 100U);
  EXPECT_FALSE(one.told.empty());
  for (const std::uint32_t jobs : {2U, 8U, 0U}) {
    const Result more = lint(sources, jobs);
    EXPECT_EQ(more.out, one.out) << jobs;
    EXPECT_EQ(more.told, one.told) << jobs;
  }
}

TEST(LintAll, GoesOnPastWhatItCannotRead) {
  const Result result = lint({{"/nowhere/gone.md", text::Format::Markdown, false, {}},
                              given("a.md", "There were 3 dead in the town and that was it.")},
                             1);
  EXPECT_TRUE(result.outcome.incomplete);
  EXPECT_EQ(result.told, std::vector<std::string>{"/nowhere/gone.md: No such file or directory"});
  EXPECT_EQ(result.outcome.summary.articles, 1U);
  EXPECT_EQ(result.outcome.summary.errors, 1U);
}

TEST(LintAll, NothingToLintIsAReportAllTheSame) {
  const Result result = lint({}, 0);
  EXPECT_NE(result.out.find("\"diagnostics\":[]"), std::string::npos) << result.out;
  EXPECT_FALSE(result.outcome.incomplete);
}

TEST(LintAll, StopsWhenNobodyReads) {
  std::string long_text = "---\nlang: en\n---\n";
  for (int i = 0; i < 2000; ++i) long_text += "There were 3 dead and it was horrible.\n\n";
  const std::vector<Source> sources(50, given("a.md", long_text));
  for (const std::uint32_t jobs : {1U, 4U}) {
    const Result result = lint(sources, jobs, "jsonl", false);
    EXPECT_LT(result.outcome.summary.articles, 50U);
  }
}

/// The built-in rules, for those that hold articles against each other.
Result lint_with_all_rules(const std::vector<Source>& sources, std::uint32_t jobs,
                           const std::string& format) {
  static const std::unique_ptr<Settings> all = [] {
    SettingsFlags flags;
    flags.isolated = true;
    flags.select = {"consistency/cross-article"};
    auto made = std::make_unique<Settings>(std::move(flags), false);
    std::vector<packs::Fault> faults;
    made->prepare({"./"}, faults);
    EXPECT_TRUE(faults.empty());
    return made;
  }();
  const auto report = findings::make_report(format, {});
  Result result;
  LintRun run;
  run.rulebook = &all->rulebook("./");
  run.settings_for = [](const std::string&) { return all->for_path("./"); };
  run.jobs = jobs;
  run.report = report.get();
  run.write = [&](std::string_view bytes) {
    result.out += bytes;
    return true;
  };
  run.tell = [&](const std::string& line) { result.told.push_back(line); };
  result.outcome = lint_all(sources, run);
  return result;
}

TEST(LintAll, HoldsEachArticleAgainstThoseBeforeIt) {
  std::vector<Source> sources;
  for (int i = 0; i < 40; ++i) {
    sources.push_back(
        given("article-" + std::to_string(100 + i) + ".md",
              "---\nlang: en\ndate: 2025-03-11\n---\n\nThe blast in Lorne on Monday left " +
                  std::to_string(i % 8 == 5 ? 9 : 12) + " dead.\n"));
  }
  const Result one = lint_with_all_rules(sources, 1, "concise");
  EXPECT_GE(one.outcome.summary.warnings, 5U) << one.out;
  EXPECT_EQ(one.out.find("article-100.md:"), std::string::npos) << one.out;
  EXPECT_NE(one.out.find("article-105.md:6:35: warning[consistency/cross-article]"),
            std::string::npos)
      << one.out;
  for (const std::uint32_t jobs : {2U, 8U})
    EXPECT_EQ(lint_with_all_rules(sources, jobs, "json").out,
              lint_with_all_rules(sources, 1, "json").out);
  sources.resize(1);
  EXPECT_EQ(lint_with_all_rules(sources, 1, "concise").outcome.summary.warnings, 0U);
}

TEST(LintArticle, TakesSeveritiesAndRulesFromSettings) {
  const auto& rulebook = small_settings().rulebook("./");
  const text::Article article(
      "a.md", text::Format::Markdown,
      "---\nlang: en\ngenre: opinion\n---\n\nThere were 3 dead. It was horrible.\n");
  ArticleSettings settings = small_settings().for_path("./");
  const auto found = [&] {
    std::string lines;
    for (const auto& finding : lint_article(article, rulebook, settings).found.findings) {
      lines += finding.rule + " " + std::string(name_of(finding.severity)) + "\n";
    }
    return lines;
  };
  EXPECT_EQ(found(), "tolls/plain-toll error\nframing/loaded-word warning\n");
  auto genres = std::make_shared<GenreChoices>();
  RuleChoice opinion = settings;
  opinion.severities[rulebook.index_of("tolls/plain-toll")] = findings::Severity::Info;
  opinion.enabled[rulebook.index_of("framing/loaded-word")] = false;
  genres->emplace("opinion", opinion);
  settings.genres = genres;
  EXPECT_EQ(found(), "tolls/plain-toll info\n");
}

}  // namespace
}  // namespace stet::engine
