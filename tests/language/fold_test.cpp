#include "language/fold.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace stet::language {
namespace {

TEST(Fold, LowersLatinGreekAndCyrillic) {
  EXPECT_EQ(fold("ABC xyz ÀÉÎÕÜ Ç Œ Š Ž Ÿ ß"), "abc xyz àéîõü ç œ š ž ÿ ß");
  EXPECT_EQ(fold("Ā Ń Ő Ż İ × Þ"), "ā ń ő ż İ × þ");
  EXPECT_EQ(fold("ΑΩ МОСКВА Ёлка"), "αω москва ёлка");
}

TEST(Fold, MakesApostrophesHyphensAndSpacesPlain) {
  EXPECT_EQ(fold("l’été"), "l'''été");
  EXPECT_EQ(fold("l‘a"), "l'''a");
  EXPECT_EQ(fold("a\u00A0b"), "a  b");
  EXPECT_EQ(fold("a\u202Fb"), "a   b");
  EXPECT_EQ(fold("a\u2011b"), "a---b");
  EXPECT_EQ(fold("« a – b »"), "« a – b »");
}

TEST(Fold, KeepsTheLengthOfAnyText) {
  std::mt19937 random(20240501);
  std::uniform_int_distribution<std::uint32_t> plane(0, 9);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      const std::uint32_t top = plane(random) < 6 ? 0x600 : plane(random) < 8 ? 0x2FFF : 0x10FFFF;
      text::append_character(text, std::uniform_int_distribution<char32_t>(0, top)(random));
    }
    const std::string folded = fold(text);
    ASSERT_EQ(folded.size(), text.size());
    ASSERT_EQ(text::valid_prefix(folded), folded.size());
    ASSERT_EQ(fold(folded), folded);
  }
}

TEST(Fold, EveryCharacterFoldsToTheSameLength) {
  for (char32_t c = 0; c < 0x11000; ++c) {
    std::string text;
    text::append_character(text, c);
    ASSERT_EQ(fold(text).size(), text.size()) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(WordKey, IsOneForBothSpellings) {
  EXPECT_EQ(word_key("Cœur"), "coeur");
  EXPECT_EQ(word_key("coeur"), "coeur");
  EXPECT_EQ(word_key("ŒUVRE"), "oeuvre");
  EXPECT_EQ(word_key("Æther"), "aether");
  EXPECT_EQ(word_key("ÉTAT"), "état");
}

TEST(WordKey, LosesTheAccentOfItsFirstLetterOnly) {
  EXPECT_EQ(without_first_accent("état"), "etat");
  EXPECT_EQ(without_first_accent("çà"), "cà");
  EXPECT_EQ(without_first_accent("île"), "ile");
  EXPECT_EQ(without_first_accent("tué"), "");
  EXPECT_EQ(without_first_accent("œuvre"), "");
  EXPECT_EQ(without_first_accent(""), "");
}

}  // namespace
}  // namespace stet::language
