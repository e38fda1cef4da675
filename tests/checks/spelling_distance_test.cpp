// How far spellings are apart.
#include "checks/spelling_distance.h"

#include <gtest/gtest.h>

namespace stet::checks {
namespace {

TEST(SpellingDistance, CountsLettersAddedLeftOutReplacedAndSwapped) {
  EXPECT_EQ(spelling_distance("marchand", "marchand", 2), 0U);
  EXPECT_EQ(spelling_distance("marchand", "marchant", 2), 1U);
  EXPECT_EQ(spelling_distance("marchand", "machand", 2), 1U);
  EXPECT_EQ(spelling_distance("marchand", "marchannd", 2), 1U);
  EXPECT_EQ(spelling_distance("marchand", "marhcand", 2), 1U);
  EXPECT_EQ(spelling_distance("aleksander", "alexander", 2), 2U);
}

TEST(SpellingDistance, StopsPastTheMost) {
  EXPECT_EQ(spelling_distance("marchand", "dupont", 2), 3U);
  EXPECT_EQ(spelling_distance("ab", "abcdef", 2), 3U);
  EXPECT_EQ(spelling_distance("", "ab", 2), 2U);
}

TEST(SpellingDistance, SoundsAlike) {
  EXPECT_EQ(sound_of("phillip"), sound_of("filip"));
  EXPECT_EQ(sound_of("terrence"), sound_of("terence"));
  EXPECT_EQ(sound_of("viktor"), sound_of("victor"));
  EXPECT_NE(sound_of("maria"), sound_of("mario"));
}

TEST(SpellingDistance, LetterSetsDifferByFewLetters) {
  EXPECT_EQ(letter_set("anna"), letter_set("an"));
  EXPECT_NE(letter_set("anna"), letter_set("anne"));
}

}  // namespace
}  // namespace stet::checks
