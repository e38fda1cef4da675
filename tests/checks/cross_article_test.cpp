// In what two articles on one event cannot both be right, and how grave that is.

#include <gtest/gtest.h>

#include "engine/study.h"
#include "support/small_desk.h"

namespace stet::engine {
namespace {

class Batch {
 public:
  Batch() {
    std::vector<packs::Fault> faults;
    book_ = load_rulebook(packs::builtin_files(), false, faults);
    settings_.enabled.assign(book_->pack.rules.size(), false);
    settings_.enabled.at(book_->index_of("consistency/cross-article")) = true;
  }

  /// "warning: … (other.md:3:40 12 dead)": what is found in the second article.
  std::string told(const std::string& first, const std::string& second) const {
    const text::Article before("other.md", text::Format::Markdown, first);
    const auto accounts =
        accounts_of(before, study_article(before, *book_, settings_), *book_, settings_);
    std::vector<const claims::Account*> elsewhere;
    for (const claims::Account& account : accounts) elsewhere.push_back(&account);
    const text::Article article("copy.md", text::Format::Markdown, second);
    const Linted linted = lint_study(article, study_article(article, *book_, settings_), *book_,
                                     settings_, elsewhere);
    std::string lines;
    for (const findings::Finding& finding : linted.found.findings) {
      lines += std::string(name_of(finding.severity)) + ": " +
               std::string(finding.span.of(article.text()));
      for (const findings::Note& note : finding.notes) {
        EXPECT_TRUE(note.elsewhere);
        lines += " (" + note.elsewhere->path + ":" + std::to_string(note.elsewhere->begin.line) +
                 ":" + std::to_string(note.elsewhere->begin.column) + " " + note.elsewhere->text +
                 ")";
      }
      lines += "\n";
    }
    return lines;
  }

  [[nodiscard]] const ArticleSettings& settings() const { return settings_; }
  [[nodiscard]] const Rulebook& rulebook() const { return *book_; }

 private:
  std::unique_ptr<Rulebook> book_;
  ArticleSettings settings_;
};

const Batch& batch() {
  static const Batch made;
  return made;
}

std::string dated(const char* day, const std::string& body) {
  return "---\ndate: " + std::string(day) + "\nlang: en\n---\n\n" + body + "\n";
}

TEST(CrossArticle, AFallingTollIsGraverThanARisingOne) {
  const std::string monday = dated("2025-03-10", "The blast in Lorne on Monday left 12 dead.");
  EXPECT_EQ(batch().told(monday, dated("2025-03-11", "Monday's blast in Lorne left nine dead.")),
            "warning: nine dead (other.md:6:35 12 dead)\n");
  EXPECT_EQ(batch().told(monday, dated("2025-03-11", "Monday's blast in Lorne left 15 dead.")),
            "info: 15 dead (other.md:6:35 12 dead)\n");
  // Whichever was read first.
  EXPECT_EQ(batch().told(dated("2025-03-11", "Monday's blast in Lorne left 15 dead."), monday),
            "info: 12 dead (other.md:6:30 15 dead)\n");
}

TEST(CrossArticle, TwoSourcesMayDiffer) {
  EXPECT_EQ(
      batch().told(
          dated("2025-03-11", "The blast in Lorne on Monday left 12 dead, police said."),
          dated("2025-03-11", "The blast in Lorne on Monday left nine dead, the hospital said.")),
      "info: nine dead (other.md:6:35 12 dead)\n");
}

TEST(CrossArticle, ACountThatBothGiveSettlesIt) {
  EXPECT_EQ(
      batch().told(dated("2025-03-10", "The blast in Lorne on Monday left 12 dead."),
                   dated("2025-03-11",
                         "The blast in Lorne on Monday left 12 dead. The blast killed 15, the "
                         "mayor said.")),
      "");
}

TEST(CrossArticle, OtherEventsAreOthers) {
  const std::string monday = dated("2025-03-10", "The blast in Lorne on Monday left 12 dead.");
  EXPECT_EQ(batch().told(monday, dated("2025-03-20", "A blast in Lorne on Monday left nine dead.")),
            "");
  EXPECT_EQ(
      batch().told(monday, dated("2025-03-11", "The blast in Strand on Monday left nine dead.")),
      "");
  EXPECT_EQ(
      batch().told(monday, dated("2025-03-11", "The crash in Lorne on Monday left nine dead.")),
      "");
}

TEST(CrossArticle, AMarkForItIsNotUnusedWhereNothingIsCompared) {
  const text::Article article("copy.md", text::Format::Markdown,
                              dated("2025-03-11",
                                    "<!-- stet consistency/cross-article: the first toll was wrong "
                                    "-->\n\nThe blast in Lorne on "
                                    "Monday left nine dead."));
  EXPECT_TRUE(lint_article(article, batch().rulebook(), batch().settings()).found.findings.empty());
}

}  // namespace
}  // namespace stet::engine
