#include "findings/folded_text.h"

#include <gtest/gtest.h>

namespace stet::findings {
namespace {

TEST(FoldedText, typography_does_not_matter) {
  EXPECT_EQ(folded_text("« Il n’y a pas eu de morts »"),
            folded_text("\"Il n'y a pas eu de morts\""));
  EXPECT_EQ(folded_text("\u201CNo comment,\u201D he said"), folded_text("\"No comment,\" he said"));
  EXPECT_EQ(folded_text("qui\u00A0?"), folded_text("qui ?"));
  EXPECT_EQ(folded_text("qui?"), folded_text("qui ?"));
  EXPECT_EQ(folded_text("12\u202F000\u00A0civils"), folded_text("12 000 civils"));
  EXPECT_EQ(folded_text("2020–2021"), folded_text("2020-2021"));
}

TEST(FoldedText, line_breaks_and_indents_do_not_matter) {
  EXPECT_EQ(folded_text("  la police\r\n  a tiré \n"), folded_text("la police a tiré"));
}

TEST(FoldedText, case_does_not_matter) {
  EXPECT_EQ(folded_text("ÉTAT ŒUVRE ÇA"), "état œuvre ça");
  EXPECT_EQ(folded_text("ΑΘΉΝΑ МОСКВА"), "αθήνα москва");
}

TEST(FoldedText, composed_and_decomposed_accents_are_the_same) {
  EXPECT_EQ(folded_text("de\u0301ce\u0300s"), folded_text("décès"));
}

TEST(FoldedText, invisible_characters_do_not_matter) {
  EXPECT_EQ(folded_text("ter\u00ADro\u200Briste\uFEFF"), "terroriste");
}

TEST(FoldedText, words_and_figures_matter) {
  EXPECT_NE(folded_text("132 civils"), folded_text("133 civils"));
  EXPECT_NE(folded_text("132 civils"), folded_text("13 2 civils"));
  EXPECT_NE(folded_text("tué"), folded_text("tue"));
}

TEST(FoldedText, broken_bytes_are_read) {
  EXPECT_EQ(folded_text("a\xFF\xC3"), "a\uFFFD\uFFFD");
}

}  // namespace
}  // namespace stet::findings
