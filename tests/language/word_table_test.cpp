#include "language/word_table.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::language {
namespace {

TEST(WordTable, FindsWhatWasInserted) {
  WordTable table;
  EXPECT_EQ(table.find(WordTable::hash_of("mot"), true), 0U);
  for (WordId word = 1; word <= 50000; ++word)
    table.insert(WordTable::hash_of(std::to_string(word)), word, false);
  for (WordId word = 1; word <= 50000; ++word)
    ASSERT_EQ(table.find(WordTable::hash_of(std::to_string(word)), false), word);
  for (WordId word = 50001; word <= 500000; ++word)
    ASSERT_EQ(table.find(WordTable::hash_of(std::to_string(word)), true), 0U);
}

TEST(WordTable, KnowsWordsThatNeedACapital) {
  WordTable table;
  const std::uint64_t hash = WordTable::hash_of("etat");
  table.insert(hash, 7, true);
  EXPECT_EQ(table.find(hash, true), 7U);
  EXPECT_EQ(table.find(hash, false), 0U);
  table.insert(hash, 8, false);
  EXPECT_EQ(table.find(hash, true), 7U);
  EXPECT_EQ(table.find(hash, false), 8U);
}

TEST(WordTable, FindsWordsBeyondAFullRow) {
  WordTable table;
  const auto hash = [](std::uint64_t k) { return k << 32; };  // all of one row
  for (WordId word = 1; word <= 40; ++word) table.insert(hash(word), word, word % 2 == 0);
  for (WordId word = 1; word <= 40; ++word) {
    EXPECT_EQ(table.find(hash(word), true), word);
    EXPECT_EQ(table.find(hash(word), false), word % 2 == 0 ? 0 : word);
  }
  EXPECT_EQ(table.find(hash(41), true), 0U);
}

TEST(WordTable, HashesAWordAloneAndInItsTextAlike) {
  const std::string text = "un anticonstitutionnellement deux";
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    for (std::size_t size = 1; begin + size <= text.size(); ++size) {
      const std::string_view word = std::string_view(text).substr(begin, size);
      ASSERT_EQ(WordTable::hash_of(word, text.data() + text.size()),
                WordTable::hash_of(std::string(word)));
    }
  }
}

}  // namespace
}  // namespace stet::language
