#include "findings/marks.h"

#include <gtest/gtest.h>

#include <set>

#include "findings/sieve.h"
#include "text/article.h"
#include "text/prose.h"

namespace stet::findings {
namespace {

const std::set<std::string, std::less<>> kRules = {"tolls/unsourced-toll", "voice/label", "tolls/*",
                                                   "voice/*"};

MarkRules rules_for(std::string language) {
  MarkRules rules;
  rules.knows = [](std::string_view rule) { return kRules.contains(rule); };
  rules.nearest = [](std::string_view rule) {
    return std::string(rule.starts_with("tolls/un") ? "tolls/unsourced-toll" : "");
  };
  rules.language = std::move(language);
  return rules;
}

/// Finds "douze morts" for tolls/unsourced-toll and "terroristes" for voice/label in a Markdown
/// article, applies its marks, and shows what is left: the rule, the words, the message of findings
/// about marks.
std::string left_in(const std::string& markdown, const MarkRules& rules = rules_for("en")) {
  const text::Article article("a.md", text::Format::Markdown, markdown);
  std::vector<Finding> found;
  for (const auto& [words, rule] :
       {std::pair<std::string_view, std::string_view>{"douze morts", "tolls/unsourced-toll"},
        {"terroristes", "voice/label"}}) {
    for (std::size_t at = markdown.find(words); at != std::string::npos;
         at = markdown.find(words, at + 1)) {
      Finding finding;
      finding.rule = rule;
      finding.span = {static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + words.size())};
      found.push_back(finding);
    }
  }
  const std::size_t before = found.size();
  const MarkOutcome outcome = apply_marks(text::make_prose(article), found, rules);
  std::size_t about_marks = 0;
  std::string text;
  for (const Finding& finding : outcome.findings) {
    text += finding.rule + " @" + std::to_string(article.lines().position(finding.span.begin).line);
    if (!finding.message.empty()) {
      ++about_marks;
      EXPECT_TRUE(finding.span.of(article.text()).starts_with("<!--"));
      EXPECT_TRUE(finding.span.of(article.text()).ends_with("-->"));
      EXPECT_EQ(finding.severity, Severity::Warning);
      text += ": " + finding.message + (finding.help.empty() ? "" : " | " + finding.help);
    }
    text += "\n";
  }
  EXPECT_EQ(outcome.silenced + outcome.findings.size() - about_marks, before);
  return text;
}

TEST(Marks, cover_the_next_block_and_no_other) {
  EXPECT_EQ(left_in("Il y a douze morts.\n\n"
                    "<!-- stet tolls/unsourced-toll: lu par le maire -->\n\n"
                    "Il y a douze morts, oui, douze morts.\n\n"
                    "Il y a douze morts.\n"),
            "tolls/unsourced-toll @1\ntolls/unsourced-toll @7\n");
}

TEST(Marks, silence_the_rules_they_name) {
  EXPECT_EQ(left_in("<!-- stet tolls/unsourced-toll: lu -->\n\ndouze morts, terroristes\n"),
            "voice/label @3\n");
  EXPECT_EQ(
      left_in("<!-- stet tolls/unsourced-toll, voice/label: lu -->\n\ndouze morts, terroristes\n"),
      "");
  EXPECT_EQ(left_in("<!-- stet tolls/*, voice/*: lu -->\n\ndouze morts, terroristes\n"), "");
  EXPECT_EQ(
      left_in("<!-- stet tolls/*: lu -->\n<!-- stet voice/*: lu -->\n\ndouze morts, terroristes\n"),
      "");
}

TEST(Marks, need_a_reason) {
  EXPECT_EQ(left_in("<!-- stet tolls/unsourced-toll -->\n\ndouze morts\n"),
            "tolls/unsourced-toll @3\n"
            "stet/mark-without-reason @1: this mark gives no reason, so it covers nothing | "
            "write <!-- stet tolls/unsourced-toll: why the passage may stand -->\n");
  EXPECT_EQ(
      left_in("<!-- stet: tolls/*, voice/label: -->\n\ndouze morts\n", rules_for("fr")),
      "tolls/unsourced-toll @3\n"
      "stet/mark-without-reason @1: cette marque ne donne pas de raison : elle ne couvre rien | "
      "écrivez <!-- stet tolls/*, voice/label: pourquoi le passage peut rester -->\n");
}

TEST(Marks, need_rules_that_there_are) {
  EXPECT_EQ(left_in("<!-- stet tolls/unsuorced-toll: lu -->\n\ndouze morts\n"),
            "tolls/unsourced-toll @3\n"
            "stet/unknown-rule @1: no rule is called “tolls/unsuorced-toll” | did you mean "
            "“tolls/unsourced-toll”?\n");
  EXPECT_EQ(
      left_in("<!-- stet tolls/unsuorced-toll, tolls/*: lu -->\n\ndouze morts\n", rules_for("fr")),
      "stet/unknown-rule @1: aucune règle ne s’appelle « tolls/unsuorced-toll » | "
      "vouliez-vous dire « tolls/unsourced-toll » ?\n");
  EXPECT_EQ(left_in("<!-- stet *: lu -->\n\ndouze morts\n"),
            "tolls/unsourced-toll @3\nstet/unknown-rule @1: no rule is called “*”\n");
}

TEST(Marks, need_to_name_a_rule_at_all) {
  EXPECT_EQ(left_in("<!-- stet : -->\n\ndouze morts\n"),
            "tolls/unsourced-toll @3\nstet/unknown-rule @1: this mark names no rule, so it covers "
            "nothing | "
            "write <!-- stet family/name: why the passage may stand -->\n");
}

TEST(Marks, that_cover_nothing_are_said) {
  EXPECT_EQ(left_in("<!-- stet tolls/unsourced-toll: lu -->\n\nAucun mort.\n\ndouze morts\n"),
            "tolls/unsourced-toll @5\n"
            "stet/unused-mark @1: this mark covers nothing: “tolls/unsourced-toll” finds nothing "
            "in the next block | "
            "remove it, or put it right before the passage\n");
  EXPECT_EQ(left_in("douze morts\n\n<!-- stet tolls/*: lu -->\n", rules_for("fr")),
            "tolls/unsourced-toll @1\n"
            "stet/unused-mark @3: cette marque ne couvre rien : aucun texte ne la suit | "
            "retirez-la, ou placez-la juste avant le passage\n");
}

TEST(Marks, for_rules_that_were_not_run_are_not_unused) {
  MarkRules rules = rules_for("en");
  rules.runs = [](std::string_view rule) { return !rule.starts_with("voice/"); };
  EXPECT_EQ(left_in("<!-- stet voice/label: lu -->\n\nAucun mort.\n", rules), "");
}

TEST(Marks, only_count_in_comments) {
  EXPECT_EQ(left_in("Écrivez `<!-- stet tolls/*: lu -->` avant douze morts.\n\n"
                    "```\n<!-- stet tolls/*: lu -->\n```\n\ndouze morts\n"),
            "tolls/unsourced-toll @1\ntolls/unsourced-toll @7\n");
}

TEST(Marks, do_not_mind_other_comments) {
  EXPECT_EQ(left_in("<!-- à relire : stet tolls/* -->\n\ndouze morts\n"),
            "tolls/unsourced-toll @3\n");
}

TEST(Marks, two_faults_of_one_mark_are_one_finding) {
  const text::Article article("a.md", text::Format::Markdown,
                              "<!-- stet the old headline -->\n\ntexte\n");
  const auto kept = sieve(apply_marks(text::make_prose(article), {}, rules_for("en")).findings);
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].rule, "stet/mark-without-reason");
  ASSERT_EQ(kept[0].notes.size(), 1U);
  EXPECT_EQ(kept[0].notes[0].message, "also: no rule is called “the”");
}

TEST(Marks, work_in_html) {
  const std::string html = "<p>douze morts</p><!-- stet tolls/*: lu --><p>douze morts</p>";
  const text::Article article("a.html", text::Format::Html, html);
  std::vector<Finding> found(2);
  for (Finding& finding : found) finding.rule = "tolls/unsourced-toll";
  found[0].span = {3, 14};
  const auto second = static_cast<std::uint32_t>(html.rfind("douze"));
  found[1].span = {second, second + 11};
  const MarkOutcome outcome = apply_marks(text::make_prose(article), found, rules_for("en"));
  EXPECT_EQ(outcome.silenced, 1U);
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].span.begin, 3U);
}

}  // namespace
}  // namespace stet::findings
