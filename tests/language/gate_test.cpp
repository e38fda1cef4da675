#include "language/gate.h"

#include <gtest/gtest.h>

#include <random>

namespace stet::language {
namespace {

TEST(WordSet, MeetsWhatSharesAWord) {
  const WordSet words = WordSet::of(7) | WordSet::of(4321);
  EXPECT_TRUE(words.meets(WordSet::of(7)));
  EXPECT_TRUE(words.meets(WordSet::of(4321)));
  EXPECT_TRUE(words.meets(WordSet::any()));
  EXPECT_FALSE(words.meets(WordSet::of(8)));   // the same second bit only
  EXPECT_FALSE(words.meets(WordSet::of(39)));  // the same first bit only
  EXPECT_FALSE(WordSet().meets(WordSet::any()));
}

TEST(Gate, LetsPassWhatMeetsOnBothSides) {
  Gate gate;
  gate.set(0, WordSet::any(), WordSet::any());
  gate.set(1, WordSet::of(5), WordSet::any());
  gate.set(2, WordSet::of(5), WordSet::of(900));
  EXPECT_EQ(gate.passing(WordSet::of(5), WordSet::of(900)), 0b0111U);
  EXPECT_EQ(gate.passing(WordSet::of(5), WordSet::of(0)), 0b0011U);
  EXPECT_EQ(gate.passing(WordSet::of(0), WordSet::of(900)), 0b0001U);
}

TEST(Gate, AsksFourAtATimeWhatIsAskedOneByOne) {
  std::mt19937 random(20240503);
  const auto some = [&] {
    WordSet words;
    for (std::uint32_t k = 0; k < 1 + random() % 12; ++k)
      words |= WordSet::of(static_cast<WordId>(random() % 40000));
    return words;
  };
  for (int round = 0; round < 5000; ++round) {
    Gate gate;
    const WordSet right = some();
    const WordSet left = some();
    std::uint32_t expected = 0;
    for (std::uint32_t k = 0; k < Gate::kPhrases; ++k) {
      const WordSet need_right = some();
      const WordSet need_left = some();
      gate.set(k, need_right, need_left);
      expected |= std::uint32_t{need_right.meets(right) && need_left.meets(left)} << k;
    }
    ASSERT_EQ(gate.passing(right, left), expected);
  }
}

}  // namespace
}  // namespace stet::language
