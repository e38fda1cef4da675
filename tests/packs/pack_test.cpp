#include "packs/pack.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/pack_texts.h"

namespace stet::packs {
namespace {

TEST(Pack, RulesAreInOrderOfTheirIds) {
  const LoadedPack loaded = load_texts({{"tolls/b.toml", rule_text()},
                                        {"framing/z.toml", rule_text()},
                                        {"framing/a.toml", rule_text()}});
  EXPECT_EQ(loaded.faults, "");
  ASSERT_EQ(loaded.pack.rules.size(), 3U);
  EXPECT_EQ(loaded.pack.rules[0].id, "framing/a");
  EXPECT_EQ(loaded.pack.rules[2].id, "tolls/b");
  EXPECT_EQ(loaded.pack.rule("framing/none"), nullptr);
}

TEST(Pack, StandardsAreNamedByKey) {
  const std::string standards =
      "[standards.afp-20]\ntitle = \"T\"\npublisher = \"AFP\"\ncite = \"AFP, art. 20\"\nurl = "
      "\"u\"\n";
  const LoadedPack good = load_texts(
      {{"framing/a.toml", rule_text("standards = [\"afp-20\"]")}, {"standards.toml", standards}});
  EXPECT_EQ(good.faults, "");
  EXPECT_EQ(good.pack.standards.at("afp-20").cite, "AFP, art. 20");

  EXPECT_EQ(load_texts({{"framing/a.toml", rule_text("standards = [\"afp-2\", \"pravda\"]")},
                        {"standards.toml", standards}})
                .faults,
            "framing/a.toml:2:14: error: unknown standard `afp-2`: did you mean `afp-20`?\n"
            "framing/a.toml:2:23: error: unknown standard `pravda`\n");
  EXPECT_EQ(load_texts({{"standards.toml", standards + "page = 3\n[standars]\n"}}).faults,
            "standards.toml:6:1: error: unknown key `page` in [standards.afp-20]\n"
            "standards.toml:7:2: error: unknown key `standars`: did you mean `standards`?\n");
}

TEST(Pack, AFolderOfALanguageMakesItKnown) {
  LoadOptions options = options_for_tests();
  options.languages.clear();
  const LoadedPack loaded =
      load_texts({{"framing/a.toml", rule_text()},
                  {"languages/fr/lists.toml", "[lists]\nvictim = [\"civil:a\"]\n"},
                  {"languages/fr/numbers.toml", "joiners = [\"et\"]\n"}},
                 options);
  EXPECT_EQ(loaded.faults, "");
  ASSERT_EQ(loaded.pack.languages.size(), 1U);
  EXPECT_EQ(loaded.pack.languages[0].code, "fr");
  EXPECT_TRUE(loaded.pack.languages[0].tables.contains("lists"));
  EXPECT_TRUE(loaded.pack.languages[0].tables.contains("numbers"));
  EXPECT_NE(loaded.pack.rules.at(0).language("fr"), nullptr);
}

TEST(Pack, FaultsOfAllFilesComeTogetherInOrder) {
  EXPECT_EQ(load_texts({{"b/b.toml", "kind = \"phrase\"\nx = 1\ny = 2\n"},
                        {"a/a.toml", "kind = \n"},
                        {"a/b.toml", rule_text("z = 1")}})
                .faults,
            load_texts({{"a/a.toml", "kind = \n"},
                        {"a/b.toml", rule_text("z = 1")},
                        {"b/b.toml", "kind = \"phrase\"\nx = 1\ny = 2\n"}})
                .faults);
  const std::string faults =
      load_texts({{"b/b.toml", "x = 1\n"}, {"a/a.toml", "kind = \n"}}).faults;
  EXPECT_LT(faults.find("a/a.toml:1"), faults.find("b/b.toml"));
}

TEST(Pack, AHousePackMayNotReplaceARule) {
  EXPECT_EQ(load_texts({{"framing/a.toml", rule_text()}, {"framing/a.toml", rule_text()}}).faults,
            "framing/a.toml: error: there is a rule `framing/a` already: say `extends = "
            "\"framing/a\"` to add to it\n");
}

class PackFolder : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("stet_pack_" + std::to_string(testing::UnitTest::GetInstance()->random_seed()) +
               "_" + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_ / "framing");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& path, const std::string& content) const {
    std::ofstream(folder_ / path) << content;
  }

  std::filesystem::path folder_;
};

TEST_F(PackFolder, IsReadByPath) {
  write("framing/b.toml", "b");
  write("framing/a.toml", "a");
  write("framing/notes.txt", "no rule");
  std::vector<Fault> faults;
  const auto files = read_pack_folder(folder_.string(), faults);
  EXPECT_EQ(in_lines(faults), "");
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].path, "framing/a.toml");
  EXPECT_EQ(files[0].shown, (folder_ / "framing/a.toml").string());
  EXPECT_EQ(files[0].content, "a");
}

TEST_F(PackFolder, ThatIsMissingIsAFault) {
  std::vector<Fault> faults;
  EXPECT_TRUE(read_pack_folder((folder_ / "nowhere").string(), faults).empty());
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(to_string(faults[0]).find("nowhere: error: cannot read the folder of rules"),
            std::string::npos);
}

TEST(Pack, BuiltInFilesAreTheRulesFolder) {
  std::vector<Fault> faults;
  const auto written = read_pack_folder(STET_SOURCE_DIR "/rules", faults);
  const auto built_in = builtin_files();
  EXPECT_EQ(in_lines(faults), "");
  ASSERT_EQ(built_in.size(), written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    EXPECT_EQ(built_in[i].path, written[i].path);
    EXPECT_EQ(built_in[i].shown, "rules/" + written[i].path);
  }
}

}  // namespace
}  // namespace stet::packs
