// Letters of acronyms and the words they are read off.
#include "checks/acronym_letters.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stet::checks {
namespace {

/// Words in small letters; one after "~" is small: de, of.
std::vector<SpeltWord> words(std::initializer_list<std::string_view> all) {
  std::vector<SpeltWord> result;
  for (std::string_view word : all) {
    const bool small = word.starts_with('~');
    if (small) word.remove_prefix(1);
    result.push_back({word, small});
  }
  return result;
}

TEST(AcronymLetters, OfAWord) {
  EXPECT_EQ(acronym_letters("CRDT"), "crdt");
  EXPECT_EQ(acronym_letters("MPs"), "mp");
  EXPECT_EQ(acronym_letters("LaREM"), "larem");
  EXPECT_EQ(acronym_letters("MoJ"), "moj");
  for (const char* none : {"A", "McDonald", "SpaceX", "Tarn", "B52", "XIV", "XIXe", "II", "ÉTAT"})
    EXPECT_EQ(acronym_letters(none), "") << none;
}

TEST(AcronymLetters, AreReadOffInitialsAndFirstLetters) {
  EXPECT_TRUE(reads_as("fnr", words({"~la", "fédération", "nationale", "~du", "rail"})));
  EXPECT_TRUE(reads_as("fama", words({"forces", "armées", "maliennes"})));
  EXPECT_TRUE(reads_as("eti", words({"école", "technique", "~d", "ingénieurs"})));
  EXPECT_TRUE(reads_as("ntt", words({"nippon", "telegraph", "~and", "telephone", "corp"})));
  EXPECT_TRUE(reads_as("libor", words({"london", "interbank", "offered", "rate"})));
  EXPECT_FALSE(reads_as("unr", words({"~la", "fédération", "nationale", "~du", "rail"})));
  EXPECT_FALSE(reads_as("fnx", words({"fédération", "nationale", "~du", "rail"})));
}

TEST(AcronymLetters, AreSpeltByWordsWithNothingPassedOver) {
  EXPECT_EQ(spells_from("lpa", words({"ligue", "~de", "protection", "~des", "animaux", "~et"})),
            5U);
  EXPECT_EQ(spells_from("lpa", words({"ligue", "nationale", "~de", "protection", "animale"})), 0U);
  EXPECT_EQ(spells_from("doj", words({"department", "~of", "justice"})), 3U);
  EXPECT_EQ(spells_from("crdt", words({"crdt", "~a", "dit"})), 0U) << "one word is no expansion";
}

TEST(AcronymLetters, InCommon) {
  EXPECT_EQ(initials_of(words({"fédération", "nationale", "~du", "rail"})), "fnr");
  EXPECT_EQ(initials_of(words({"école", "élémentaire"})), "ee");
  EXPECT_EQ(shared_letters("unr", "fnr"), 2U);
  EXPECT_EQ(shared_letters("ibc", "bci"), 3U);
  EXPECT_EQ(common_order("unr", "nrf"), 2U);
  EXPECT_EQ(common_order("ibc", "bci"), 2U);
}

}  // namespace
}  // namespace stet::checks
