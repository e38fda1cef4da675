#include "text/line_index.h"

#include <gtest/gtest.h>

namespace stet::text {
namespace {

TEST(LineIndex, EachKindOfLineEnd) {
  const LineIndex lines("un\ndeux\r\ntrois\rquatre\n");
  ASSERT_EQ(lines.line_count(), 5U);
  EXPECT_EQ(lines.line(1), "un");
  EXPECT_EQ(lines.line(2), "deux");
  EXPECT_EQ(lines.line(3), "trois");
  EXPECT_EQ(lines.line(4), "quatre");
  EXPECT_EQ(lines.line(5), "");
  EXPECT_EQ(lines.line_start(3), 9U);
}

TEST(LineIndex, EmptyTextHasOneLine) {
  const LineIndex lines("");
  EXPECT_EQ(lines.line_count(), 1U);
  EXPECT_EQ(lines.line(1), "");
  EXPECT_EQ(lines.position(0).line, 1U);
  EXPECT_EQ(lines.position(9).column, 1U);
}

TEST(LineIndex, ColumnsInThreeUnits) {
  const LineIndex lines("à\n« 😀 » Kati");
  const Position position = lines.position(14);
  EXPECT_EQ(position.line, 2U);
  EXPECT_EQ(position.column, 7U);
  EXPECT_EQ(position.column_utf16, 8U);
  EXPECT_EQ(position.column_byte, 12U);
}

TEST(LineIndex, OffsetInsideACharacterIsItsBeginning) {
  const LineIndex lines("a😀b");
  EXPECT_EQ(lines.position(3).column_byte, 2U);
  EXPECT_EQ(lines.position(4).column, 2U);
  EXPECT_EQ(lines.position(5).column, 3U);
}

TEST(LineIndex, PastTheEndIsTheEnd) {
  const LineIndex lines("a\nbc");
  EXPECT_EQ(lines.position(99).line, 2U);
  EXPECT_EQ(lines.position(99).column, 3U);
}

TEST(LineIndex, BetweenCarriageReturnAndLineFeed) {
  const LineIndex lines("a\r\nb");
  EXPECT_EQ(lines.position(2).line, 1U);
  EXPECT_EQ(lines.position(2).column, 3U);
  EXPECT_EQ(lines.position(3).line, 2U);
}

TEST(LineIndex, ALongLineIsCountedRightEverywhere) {
  std::string text = "lead\n";
  for (int i = 0; i < 12000; ++i) text += "é😀a";
  text += "\nend";
  const LineIndex lines(text);
  for (const std::uint32_t group : {0U, 1U, 2340U, 2341U, 4681U, 7000U, 11999U}) {
    const Position position = lines.position(5 + group * 7);
    EXPECT_EQ(position.line, 2U);
    EXPECT_EQ(position.column, group * 3 + 1) << group;
    EXPECT_EQ(position.column_utf16, group * 4 + 1) << group;
    EXPECT_EQ(position.column_byte, group * 7 + 1) << group;
  }
  EXPECT_EQ(lines.position(static_cast<std::uint32_t>(text.size())).column, 4U);
}

}  // namespace
}  // namespace stet::text
