#include "findings/sieve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "findings/marked_article.h"

namespace stet::findings {
namespace {

Finding finding(std::uint32_t begin, std::uint32_t end, std::string rule, Severity severity,
                std::string message) {
  Finding made = finding_at({begin, end}, std::move(message), std::move(rule));
  made.severity = severity;
  made.lang = "en";
  return made;
}

std::string shown(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& one : findings) {
    text += std::to_string(one.span.begin) + "-" + std::to_string(one.span.end) + " " +
            std::string(name_of(one.severity)) + " " + one.rule + ": " + one.message + "\n";
    for (const Note& note : one.notes) {
      text += "  " + note.message;
      if (note.span)
        text += " @" + std::to_string(note.span->begin) + "-" + std::to_string(note.span->end);
      text += "\n";
    }
  }
  return text;
}

TEST(Sieve, what_a_finding_covers_becomes_its_notes) {
  Finding anchor = finding(5, 9, "time/no-date-anchor", Severity::Warning, "when?");
  anchor.covers = {"time/undated-relative-day"};
  EXPECT_EQ(shown(sieve({
                finding(1, 2, "time/undated-relative-day", Severity::Warning, "which day?"),
                anchor,
                finding(20, 22, "time/yearless-month", Severity::Warning, "which year?"),
                finding(30, 33, "time/undated-relative-day", Severity::Info, "which day?"),
            })),
            "5-9 warning time/no-date-anchor: when?\n"
            "  also: which day? @1-2\n"
            "  also: which day? @30-33\n"
            "20-22 warning time/yearless-month: which year?\n");
}

TEST(Sieve, sorts_by_place_then_rule) {
  EXPECT_EQ(shown(sieve({
                finding(9, 12, "tolls/unsourced-toll", Severity::Error, "who says so?"),
                finding(2, 5, "voice/loaded-label", Severity::Info, "whose word?"),
                finding(2, 5, "sourcing/anonymous-witness", Severity::Warning, "who?"),
                finding(2, 4, "tolls/rounded-toll", Severity::Info, "about?"),
            })),
            R"(2-4 info tolls/rounded-toll: about?
2-5 warning sourcing/anonymous-witness: who?
2-5 info voice/loaded-label: whose word?
9-12 error tolls/unsourced-toll: who says so?
)");
}

TEST(Sieve, the_more_severe_of_a_family_stays) {
  EXPECT_EQ(shown(sieve({
                finding(0, 30, "tolls/toll-grew", Severity::Warning, "it grew"),
                finding(10, 20, "tolls/unsourced-toll", Severity::Error, "who says so?"),
            })),
            R"(10-20 error tolls/unsourced-toll: who says so?
  also: it grew @0-30
)");
}

TEST(Sieve, the_longer_of_two_equals_stays) {
  EXPECT_EQ(shown(sieve({
                finding(0, 5, "voice/a", Severity::Warning, "short"),
                finding(3, 20, "voice/b", Severity::Warning, "long"),
            })),
            R"(3-20 warning voice/b: long
  also: short @0-5
)");
}

TEST(Sieve, the_first_rule_of_two_equals_stays_and_the_note_needs_no_place) {
  EXPECT_EQ(shown(sieve({
                finding(0, 5, "voice/b", Severity::Warning, "bee"),
                finding(0, 5, "voice/a", Severity::Warning, "ay"),
            })),
            R"(0-5 warning voice/a: ay
  also: bee
)");
}

TEST(Sieve, families_do_not_hide_each_other_and_neighbours_do_not_overlap) {
  const auto kept = sieve({
      finding(0, 5, "voice/a", Severity::Warning, "x"),
      finding(0, 5, "tolls/a", Severity::Error, "x"),
      finding(5, 9, "voice/a", Severity::Warning, "x"),
  });
  EXPECT_EQ(kept.size(), 3U);
}

TEST(Sieve, what_only_overlaps_a_folded_finding_stays) {
  EXPECT_EQ(shown(sieve({
                finding(0, 10, "voice/a", Severity::Error, "a"),
                finding(8, 15, "voice/b", Severity::Warning, "b"),
                finding(14, 16, "voice/c", Severity::Info, "c"),
            })),
            R"(0-10 error voice/a: a
  also: b @8-15
14-16 info voice/c: c
)");
}

TEST(Sieve, the_notes_of_the_folded_one_follow) {
  Finding contradiction = finding(2, 6, "tolls/contradiction", Severity::Warning, "14 here");
  contradiction.notes.push_back({"12 there", text::ArticleSpan{40, 44}});
  EXPECT_EQ(
      shown(sieve({finding(0, 9, "tolls/unsourced-toll", Severity::Error, "who?"), contradiction})),
      R"(0-9 error tolls/unsourced-toll: who?
  also: 14 here @2-6
  12 there @40-44
)");
}

TEST(Sieve, exact_duplicates_are_one) {
  Finding twice = finding(0, 9, "tolls/unsourced-toll", Severity::Error, "who?");
  twice.notes.push_back({"first figure", text::ArticleSpan{20, 22}});
  EXPECT_EQ(shown(sieve({twice, twice, twice})),
            R"(0-9 error tolls/unsourced-toll: who?
  first figure @20-22
)");
}

TEST(Sieve, findings_on_the_whole_article_stand_beside_each_other) {
  EXPECT_EQ(sieve({finding(0, 0, "form/no-dateline", Severity::Info, "where?"),
                   finding(0, 0, "form/no-date", Severity::Info, "when?"),
                   finding(0, 4, "form/shouting", Severity::Info, "why?")})
                .size(),
            3U);
}

TEST(Sieve, speaks_the_language_of_the_text_or_the_one_asked_for) {
  std::vector<Finding> two = {finding(0, 5, "voice/a", Severity::Error, "x"),
                              finding(0, 4, "voice/b", Severity::Error, "y")};
  two[0].lang = "fr";
  EXPECT_EQ(sieve(two)[0].notes[0].message, "aussi : y");
  EXPECT_EQ(sieve(two, "en")[0].notes[0].message, "also: y");
}

TEST(Sieve, any_order_gives_the_same) {
  std::mt19937 random(7);
  std::vector<Finding> found;
  for (int i = 0; i < 300; ++i) {
    const auto begin = static_cast<std::uint32_t>(random() % 200);
    const auto end = begin + static_cast<std::uint32_t>(random() % 20);
    found.push_back(finding(
        begin, end,
        std::string(1, static_cast<char>('a' + random() % 3)) + "/" + std::to_string(random() % 5),
        static_cast<Severity>(random() % 3), std::to_string(random() % 4)));
  }
  const std::vector<Finding> kept = sieve(found);
  const std::string once = shown(kept);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(found.begin(), found.end(), random);
    EXPECT_EQ(shown(sieve(found)), once);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(family_of(kept[i].rule) == family_of(kept[j].rule) && !kept[i].span.empty() &&
                   !kept[j].span.empty() && kept[i].span.overlaps(kept[j].span));
    }
  }
  EXPECT_EQ(shown(sieve(kept)), once);
}

TEST(Sieve, nothing_gives_nothing) {
  EXPECT_TRUE(sieve({}).empty());
}

}  // namespace
}  // namespace stet::findings
