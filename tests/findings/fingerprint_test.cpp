#include "findings/fingerprint.h"

#include <gtest/gtest.h>

#include "findings/marked_article.h"

namespace stet::findings {
namespace {

constexpr std::string_view kSentence = "Selon plusieurs témoins, la police a tiré la première.";

std::string print_of(std::string_view rule, std::string_view words, std::string_view sentence) {
  Finding finding;
  finding.rule = rule;
  return fingerprint(finding, words, sentence);
}

TEST(Fingerprint, never_changes_between_releases) {
  EXPECT_EQ(print_of("sourcing/anonymous-witness", "Selon plusieurs témoins", kSentence),
            "cc64d99d83620671");
}

TEST(Fingerprint, place_message_and_severity_do_not_count) {
  Finding one = finding_at({4, 9}, "« x » : selon qui ?");
  Finding other = finding_at({400, 409}, "“x”: says who?");
  other.severity = Severity::Error;
  EXPECT_EQ(fingerprint(one, "x", kSentence), fingerprint(other, "x", kSentence));
}

TEST(Fingerprint, rule_words_and_sentence_count) {
  const std::string print = print_of("a/b", "témoins", kSentence);
  EXPECT_NE(print, print_of("a/c", "témoins", kSentence));
  EXPECT_NE(print, print_of("a/b", "plusieurs", kSentence));
  EXPECT_NE(print, print_of("a/b", "témoins", "Selon des témoins."));
  EXPECT_NE(print_of("a/b", "x y", "z"), print_of("a/b", "x", "y z"));
}

TEST(Fingerprint, new_typography_is_the_same_finding) {
  EXPECT_EQ(print_of("a/b", "l'État", "« L'État l'a dit. »"),
            print_of("a/b", "l’État", "“L’ÉTAT\n l’a dit.”"));
}

TEST(Fingerprints, equal_ones_are_counted_in_the_order_of_the_text) {
  const MarkedArticle marked =
      marked_article("[[Douze morts]]. Puis [[douze morts]]. Enfin [[douze  MORTS]].");
  std::vector<Finding> findings = {
      finding_at(marked.spans[2], "c", "tolls/unsourced-toll"),
      finding_at(marked.spans[0], "a", "tolls/unsourced-toll"),
      finding_at(marked.spans[1], "b", "tolls/unsourced-toll"),
      finding_at(marked.spans[0], "d", "tolls/toll-in-headline"),
  };
  set_fingerprints(findings, marked.article.text(),
                   [](text::ArticleSpan) { return std::string_view("douze morts"); });
  const std::string first = findings[1].fingerprint;
  EXPECT_EQ(first.size(), 16U);
  EXPECT_EQ(findings[2].fingerprint, first + "-2");
  EXPECT_EQ(findings[0].fingerprint, first + "-3");
  EXPECT_EQ(findings[3].fingerprint.size(), 16U);
  EXPECT_NE(findings[3].fingerprint, first);
}

}  // namespace
}  // namespace stet::findings
