#include "findings/reports/summary.h"

#include <gtest/gtest.h>

namespace stet::findings {
namespace {

std::string lines_of(const Summary& summary) {
  std::string out;
  append_summary_lines(summary, out);
  return out;
}

TEST(Summary, knows_singular_and_plural) {
  EXPECT_EQ(
      lines_of(
          {.articles = 4, .errors = 2, .warnings = 3, .infos = 1, .signed_off = 0, .coverage = {}}),
      "2 errors, 3 warnings, 1 info in 4 articles\n");
  EXPECT_EQ(
      lines_of(
          {.articles = 1, .errors = 1, .warnings = 1, .infos = 2, .signed_off = 0, .coverage = {}}),
      "1 error, 1 warning, 2 infos in 1 article\n");
}

TEST(Summary, leaves_out_what_there_is_none_of) {
  EXPECT_EQ(
      lines_of(
          {.articles = 4, .errors = 0, .warnings = 1, .infos = 0, .signed_off = 0, .coverage = {}}),
      "1 warning in 4 articles\n");
  EXPECT_EQ(
      lines_of(
          {.articles = 4, .errors = 0, .warnings = 0, .infos = 0, .signed_off = 0, .coverage = {}}),
      "no findings in 4 articles\n");
  EXPECT_EQ(lines_of({}), "no findings in 0 articles\n");
}

TEST(Summary, says_what_was_signed_off_and_how_much_was_understood) {
  EXPECT_EQ(
      lines_of({.articles = 1,
                .errors = 0,
                .warnings = 0,
                .infos = 0,
                .signed_off = 2,
                .coverage = {14, 9, 5}}),
      "no findings in 1 article (2 signed off)\n14 figures seen, 9 compared, 5 not understood\n");
}

TEST(Summary, adds_up_articles) {
  Finding error;
  error.severity = Severity::Error;
  Finding warning;
  Finding info;
  info.severity = Severity::Info;
  Summary summary;
  summary.add({nullptr, {error, warning}, 1, {3, 2, 1}});
  summary.add({nullptr, {info}, 2, {1, 1, 0}});
  EXPECT_EQ(lines_of(summary),
            "1 error, 1 warning, 1 info in 2 articles (3 signed off)\n"
            "4 figures seen, 3 compared, 1 not understood\n");
}

}  // namespace
}  // namespace stet::findings
