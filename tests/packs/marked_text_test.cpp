#include "packs/marked_text.h"

#include <gtest/gtest.h>

namespace stet::packs {
namespace {

TEST(MarkedText, MarksAreRangesOfTheTextWithoutThem) {
  const auto read = read_marked_text("[[Selon]] lui, [[c'était]] l'été [ ] ]");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "Selon lui, c'était l'été [ ] ]");
  ASSERT_EQ(read->marks.size(), 2U);
  EXPECT_EQ(read->text.substr(read->marks[0].first, read->marks[0].second - read->marks[0].first),
            "Selon");
  EXPECT_EQ(read->text.substr(read->marks[1].first, read->marks[1].second - read->marks[1].first),
            "c'était");
}

TEST(MarkedText, WithoutMarksThereIsOnlyText) {
  EXPECT_TRUE(read_marked_text("rien")->marks.empty());
  EXPECT_TRUE(read_marked_text("")->text.empty());
}

TEST(MarkedText, MarksMustPair) {
  EXPECT_FALSE(read_marked_text("[[a"));
  EXPECT_FALSE(read_marked_text("a]]"));
  EXPECT_FALSE(read_marked_text("[[a [[b]] c]]"));
  EXPECT_FALSE(read_marked_text("[[a]] b]]"));
}

}  // namespace
}  // namespace stet::packs
