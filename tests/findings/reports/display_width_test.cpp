#include "findings/reports/display_width.h"

#include <gtest/gtest.h>

#include <numeric>

namespace stet::findings {
namespace {

TEST(DisplayWidth, counts_columns) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("témoins"), 7U);
  EXPECT_EQ(display_width("« Œuvre » — l’été…"), 18U);
  EXPECT_EQ(display_width("te\u0301moins"), 7U);
  EXPECT_EQ(display_width("官员"), 4U);
  EXPECT_EQ(display_width("ＡＢ"), 4U);
  EXPECT_EQ(display_width("한국"), 4U);
  EXPECT_EQ(display_width("\u1112\u1161\u11AB"), 2U);  // 한 in three letters
  EXPECT_EQ(display_width("москва Αθήνα"), 12U);
  EXPECT_EQ(display_width("شهود"), 4U);
}

TEST(DisplayWidth, an_emoji_is_two_however_many_characters_it_is_made_of) {
  EXPECT_EQ(display_width("🔥"), 2U);
  EXPECT_EQ(display_width("👍🏽"), 2U);
  EXPECT_EQ(display_width("👨‍👩‍👧‍👦"), 2U);
  EXPECT_EQ(display_width("🇲🇱🇫🇷"), 4U);
  EXPECT_EQ(display_width("❤️"), 2U);
  EXPECT_EQ(display_width("1️⃣"), 2U);
  EXPECT_EQ(display_width("©"), 1U);
}

TEST(DisplayWidth, a_mark_alone_takes_none) {
  EXPECT_EQ(display_width("\u0301"), 0U);
}

TEST(Glyphs, cover_the_text) {
  for (const std::string_view text :
       {"", "abc", "é\té", "🔥a\u0301\tb\x1B", "\u202E官\u200D", "a\u0301\u0302\u0303"}) {
    std::size_t size = 0;
    for (const Glyph& glyph : glyphs_of(text)) size += glyph.size;
    EXPECT_EQ(size, text.size()) << text;
  }
  EXPECT_EQ(glyphs_of("a\u0301\u0302b").size(), 2U);
  EXPECT_EQ(glyphs_of("官\u202E员").size(), 3U);
}

}  // namespace
}  // namespace stet::findings
