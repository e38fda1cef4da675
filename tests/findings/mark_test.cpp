#include "findings/mark.h"

#include <gtest/gtest.h>

namespace stet::findings {
namespace {

/// "rule|rule = reason", or "-" for a comment that is no mark.
std::string read(std::string_view comment) {
  const std::optional<Mark> mark = parse_mark(comment);
  if (!mark) return "-";
  std::string text;
  for (const std::string& rule : mark->rules) text += (text.empty() ? "" : "|") + rule;
  return text + " = " + mark->reason;
}

TEST(Mark, names_rules_and_gives_a_reason) {
  EXPECT_EQ(read("stet tolls/unsourced-toll: read out by the mayor"),
            "tolls/unsourced-toll = read out by the mayor");
  EXPECT_EQ(read("stet tolls/unsourced-toll, voice/label : lu par le maire"),
            "tolls/unsourced-toll|voice/label = lu par le maire");
  EXPECT_EQ(read("stet tolls/*: counts of 9:00 and 17:00"), "tolls/* = counts of 9:00 and 17:00");
  EXPECT_EQ(read("stet: tolls/a: why"), "tolls/a = why");
  EXPECT_EQ(read("stet\n  tolls/a,tolls/b:\n  why\n  not"), "tolls/a|tolls/b = why\n  not");
  EXPECT_EQ(read("stet tolls/a\u00A0: relu"), "tolls/a = relu");
}

TEST(Mark, may_be_written_badly) {
  EXPECT_EQ(read("stet tolls/a"), "tolls/a = ");
  EXPECT_EQ(read("stet tolls/a:"), "tolls/a = ");
  EXPECT_EQ(read("stet tolls/a: …"), "tolls/a = ");
  EXPECT_EQ(read("stet tolls/a: --"), "tolls/a = ");
  EXPECT_EQ(read("stet tolls/a -- the mayor said so"), "tolls/a = ");
  EXPECT_EQ(read("stet: the mayor said so"), "the = ");
  EXPECT_EQ(read("stet , : why"), " = why");
  EXPECT_EQ(read("stet :"), " = ");
}

TEST(Mark, other_comments_are_not_for_us) {
  EXPECT_EQ(read("steticism tolls/a: why"), "-");
  EXPECT_EQ(read("Stet tolls/a: why"), "-");
  EXPECT_EQ(read("please stet tolls/a: why"), "-");
  EXPECT_EQ(read("stet"), "-");
  EXPECT_EQ(read(""), "-");
}

TEST(Mark, a_star_names_the_family_only) {
  EXPECT_TRUE(names_rule("tolls/a", "tolls/a"));
  EXPECT_FALSE(names_rule("tolls/a", "tolls/ab"));
  EXPECT_TRUE(names_rule("tolls/*", "tolls/a"));
  EXPECT_FALSE(names_rule("tolls/*", "tollsmen/a"));
}

}  // namespace
}  // namespace stet::findings
