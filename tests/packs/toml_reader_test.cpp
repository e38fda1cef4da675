#include "packs/toml_reader.h"

#include <gtest/gtest.h>

namespace stet::packs {
namespace {

struct TomlReading {
  Table table;
  std::string faults;
};

TomlReading read(std::string_view content) {
  std::vector<Fault> faults;
  TomlReading reading{read_toml(content, "a.toml", faults), ""};
  for (const Fault& fault : faults) reading.faults += to_string(fault) + "\n";
  return reading;
}

std::string place(const Place& p) {
  return std::to_string(p.line) + ":" + std::to_string(p.column);
}

TEST(TomlReader, KeepsTheOrderOfTheFile) {
  const TomlReading reading = read("zebra = 1\napple = 2\n[middle]\nb = 1\na = 2\n");
  ASSERT_EQ(reading.table.entries.size(), 3U);
  EXPECT_EQ(reading.table.entries[0].first, "zebra");
  EXPECT_EQ(reading.table.entries[1].first, "apple");
  EXPECT_EQ(reading.table.entries[2].first, "middle");
  EXPECT_EQ(reading.table.entries[2].second.table()->entries[0].first, "b");
}

TEST(TomlReader, ReadsEveryTypeOfValue) {
  const Table table =
      read(
          "text = \"é\\n\\\"\\u00e9\"\nflag = true\nwhole = -12_000\nreal = 1.5\nday = 2024-02-29\n"
          "list = [\"a\", 'b\\n', 3]\ninline = { x = 1, \"é\" = 2 }\nlong = \"\"\"\n one\n "
          "two\"\"\"\n")
          .table;
  EXPECT_EQ(*table.find("text")->string(), "é\n\"é");
  EXPECT_TRUE(*table.find("flag")->boolean());
  EXPECT_EQ(*table.find("whole")->integer(), -12000);
  EXPECT_DOUBLE_EQ(std::get<double>(table.find("real")->content), 1.5);
  EXPECT_EQ(*table.find("day")->string(), "2024-02-29");
  ASSERT_EQ(table.find("list")->array()->size(), 3U);
  EXPECT_EQ(*(*table.find("list")->array())[1].string(), "b\\n");
  EXPECT_EQ(*table.find("inline")->table()->find("é")->integer(), 2);
  EXPECT_EQ(*table.find("long")->string(), " one\n two");
  EXPECT_EQ(table.find("absent"), nullptr);
}

TEST(TomlReader, ArraysOfTablesAreArrays) {
  const Table table =
      read("[[example]]\na = 1\n[[example]]\na = 2\n[example.inner]\nb = 3\n").table;
  const Array& examples = *table.find("example")->array();
  ASSERT_EQ(examples.size(), 2U);
  EXPECT_EQ(*examples[1].table()->find("a")->integer(), 2);
  EXPECT_EQ(*examples[1].table()->find("inner")->table()->find("b")->integer(), 3);
}

TEST(TomlReader, PlacesAreLinesAndColumnsOfCodePoints) {
  const Table table =
      read("# é\nmots = [\"é\", \"à\",\n  \"ç\"]\n[fr.groups.x]\nk = 1\n[[e]]\n[[e]]\n").table;
  const Value& words = *table.find("mots");
  EXPECT_EQ(place(words.key_place), "2:1");
  EXPECT_EQ(place(words.place), "2:8");
  EXPECT_EQ(place((*words.array())[0].place), "2:9");
  EXPECT_EQ(place((*words.array())[1].place), "2:14");
  EXPECT_EQ(place((*words.array())[2].place), "3:3");
  EXPECT_EQ(*words.place.path, "a.toml");
  const Table& groups = *table.find("fr")->table()->find("groups")->table();
  EXPECT_EQ(groups.find("x")->place.line, 4U);
  EXPECT_EQ(place(groups.find("x")->table()->find("k")->key_place), "5:1");
  EXPECT_EQ((*table.find("e")->array())[1].place.line, 7U);
}

TEST(TomlReader, ASyntaxErrorIsAFaultWithItsPlace) {
  const TomlReading reading = read("kind = \"phrase\"\n[fr]\nsummary = \"not closed\n");
  EXPECT_TRUE(reading.table.entries.empty());
  EXPECT_TRUE(reading.faults.starts_with("a.toml:3:")) << reading.faults;
  EXPECT_NE(read("a = 1\na = 2\n").faults.find("a.toml:2:"), std::string::npos);
  EXPECT_NE(read("a = [1,\n").faults, "");
  EXPECT_NE(read("[a]\n[a]\n").faults, "");
  EXPECT_NE(read("a = \"\\q\"").faults, "");
  EXPECT_NE(read("a = 1 b = 2").faults, "");
  EXPECT_NE(read("a = \"x\x01y\"").faults, "");
  EXPECT_NE(read("a = \"x\xC3\"").faults, "");
}

TEST(TomlReader, ALetterOutsideAsciiStandsInStringsAndCommentsOnly) {
  EXPECT_EQ(read("# é\na = 'é' # é\nb = \"\"\"é\n\"é\" é\"\"\"\nc = '''é'''\n\"é\" = 1\n").faults,
            "");
  EXPECT_EQ(read("a = 1\nété = 2\n").faults,
            "a.toml:2:1: error: a letter with an accent can stand only in a string or a comment\n");
  EXPECT_EQ(read("a = \"é\" é\n").faults,
            "a.toml:1:9: error: a letter with an accent can stand only in a string or a comment\n");
}

}  // namespace
}  // namespace stet::packs
