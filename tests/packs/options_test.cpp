#include "packs/options.h"

#include <gtest/gtest.h>

#include "packs/toml_reader.h"

namespace stet::packs {
namespace {

/// A table read from a literal, asked for by `ask`; the faults as lines.
template <class Ask>
std::string faults_of(std::string_view content, Ask ask) {
  std::vector<Fault> faults;
  const Table table = read_toml(content, "a.toml", faults);
  Options options(&table, {}, "fr", faults);
  ask(options);
  options.finish();
  std::string lines;
  for (const Fault& fault : faults) lines += to_string(fault) + "\n";
  return lines;
}

TEST(Options, GiveWhatIsWrittenOrTheFallback) {
  const std::string faults = faults_of(
      "a = \"x\"\nb = [\"y\", \"z\"]\nc = 3\nd = true\n[e]\nf = \"g\"\n", [](Options& options) {
        EXPECT_EQ(options.text_or("a", "?"), "x");
        EXPECT_EQ(options.texts("a").size(), 1U);  // one string is an array of one
        ASSERT_EQ(options.texts("b").size(), 2U);
        EXPECT_EQ(options.texts("b")[1].place.column, 11U);
        EXPECT_EQ(options.integer_or("c", 7), 3);
        EXPECT_TRUE(options.boolean_or("d", false));
        EXPECT_EQ(options.table_keys(), std::vector<std::string>{"e"});
        Options inner = options.table("e");
        EXPECT_EQ(inner.text_or("f", "?"), "g");
        inner.finish();
        EXPECT_EQ(options.text_or("no", "?"), "?");
        EXPECT_EQ(options.integer_or("none", 7), 7);
        EXPECT_FALSE(options.has("none"));
      });
  EXPECT_EQ(faults, "");
}

TEST(Options, NameEveryWrongType) {
  EXPECT_EQ(faults_of("a = 1\nb = \"x\"\nc = [\"y\", 2]\nd = 1\ne = \"f\"\n",
                      [](Options& options) {
                        options.text("a");
                        options.integer_or("b", 0);
                        EXPECT_EQ(options.texts("c").size(), 1U);
                        options.boolean_or("d", false);
                        options.table("e").finish();
                      }),
            "a.toml:1:5: error: `a` must be a string\n"
            "a.toml:2:5: error: `b` must be a whole number\n"
            "a.toml:3:11: error: `c` must hold strings only\n"
            "a.toml:4:5: error: `d` must be true or false\n"
            "a.toml:5:5: error: `e` must be a table\n");
}

TEST(Options, SuggestTheNearestKeyAndChoice) {
  EXPECT_EQ(
      faults_of(
          "phrasse = [\"x\"]\nseverity = \"warn\"\nquite-other = 1\n",
          [](Options& options) {
            options.texts("phrases");
            EXPECT_EQ(options.choice_or("severity", {"error", "warning", "info"}, "info"), "info");
          }),
      "a.toml:2:12: error: `severity` cannot be `warn`: it is one of error warning info\n"
      "a.toml:1:1: error: unknown key `phrasse` in [fr]: did you mean `phrases`?\n"
      "a.toml:3:1: error: unknown key `quite-other` in [fr]\n");
}

TEST(Options, AMeantWordIsNear) {
  const std::vector<std::string> known = {"phrase", "source", "toll"};
  EXPECT_EQ(did_you_mean("phrses", known), "phrase");
  EXPECT_EQ(did_you_mean("soruce", known), "source");  // neighbours swapped
  EXPECT_EQ(did_you_mean("tol", known), "toll");
  EXPECT_EQ(did_you_mean("quotation", known), std::nullopt);
  EXPECT_EQ(did_you_mean("", known), std::nullopt);
}

}  // namespace
}  // namespace stet::packs
