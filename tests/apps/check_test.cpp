// `stet check` as it is called: exit codes, streams, formats, settings.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"
#include "support/small_rules.h"

namespace stet {
namespace {

using nlohmann::json;

/// With the five small rules, and no settings but the test's own.
Ran check(std::vector<std::string> arguments, const Around& around = {}) {
  arguments.insert(arguments.begin(), {"check", "--rules", small_rules()});
  return run_stet(arguments, around);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Check, ShowsFindingsOnStandardOutput) {
  const Ran ran = check({"cli/three.md", "--format", "concise"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out,
            "cli/three.md:5:12: error[tolls/plain-toll] \"12 dead\": says who?\n"
            "cli/three.md:5:24: warning[tolls/vague-toll] \"many dead\": says who?\n"
            "cli/three.md:5:42: warning[framing/loaded-word] \"horrible\": says who?\n"
            "cli/three.md:7:8: info[framing/soft-word] \"neutralised\": says who?\n"
            "cli/three.md:7:20: info[time/no-anchor] \"yesterday\": says who?\n"
            "1 error, 2 warnings, 2 infos in 1 article\n"
            "1 figure seen, 1 compared, 0 not understood\n");
}

TEST(Check, FailsFromTheSeverityThatWasAskedFor) {
  const auto code = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"cli/three.md", "--quiet"});
    return check(std::move(arguments)).code;
  };
  EXPECT_EQ(code({}), 1);
  EXPECT_EQ(code({"--ignore", "tolls"}), 0);
  EXPECT_EQ(code({"--ignore", "tolls", "--fail-on", "warning"}), 1);
  EXPECT_EQ(code({"--select", "time", "--fail-on", "warning"}), 0);
  EXPECT_EQ(code({"--select", "time", "--fail-on", "info"}), 1);
  EXPECT_EQ(code({"--fail-on", "never"}), 0);
  EXPECT_EQ(code({"--fail-on", "never", "--max-warnings", "1"}), 1);
  EXPECT_EQ(code({"--fail-on", "never", "--max-warnings", "2"}), 0);
  EXPECT_EQ(code({"--exit-zero"}), 0);
  EXPECT_EQ(code({"--select", "tolls/plain-toll,time", "--select", "framing"}), 1);
  EXPECT_EQ(code({"--profile", "strict", "--select", "framing/loaded-word"}), 1);
}

TEST(Check, AMissingPathIsSaidAndTheOthersAreChecked) {
  const Ran ran =
      check({"gone.md", "cli/three.md", "--format", "concise", "--quiet", "--exit-zero"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err, "stet: gone.md: No such file or directory\n");
  EXPECT_TRUE(has(ran.out, "cli/three.md:5:12: error"));
}

TEST(Check, AFolderWithoutArticlesIsNoFault) {
  const TemporaryFolder folder;
  const Ran ran = check({folder.path(), "--quiet"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "stet: there is no article to check (.md .markdown .txt .html .htm)\n");
}

TEST(Check, ReadsStandardInput) {
  const Around around{"---\nlang: en\n---\nIt was horrible.\n"};
  const Ran ran =
      check({"-", "--stdin-filename", "draft.md", "--format", "concise", "--quiet"}, around);
  EXPECT_EQ(ran.out, "draft.md:4:8: warning[framing/loaded-word] \"horrible\": says who?\n");
  EXPECT_EQ(
      check({"-", "--lang", "en", "--format", "concise", "--quiet"}, {"It was horrible."}).out,
      "<stdin>:1:8: warning[framing/loaded-word] \"horrible\": says who?\n");
  const Ran mixed = check({"-", "cli/three.md"}, around);
  EXPECT_EQ(mixed.code, 2);
  EXPECT_TRUE(has(mixed.err, "`-` is standard input"));
}

TEST(Check, JsonIsOneDocumentEvenForNothing) {
  const Ran ran = check({"cli/three.md", "--format", "json"});
  const json document = json::parse(ran.out);
  EXPECT_EQ(document.at("summary").at("errors"), 1);
  EXPECT_EQ(document.at("diagnostics").size(), 5U);
  EXPECT_EQ(document.at("diagnostics")[0].at("text"), "12 dead");
  EXPECT_EQ(document.at("tool").at("version"), "0.1.0");
  const TemporaryFolder folder;
  EXPECT_EQ(json::parse(check({folder.path(), "--format", "json"}).out).at("diagnostics").size(),
            0U);
}

TEST(Check, WritesToAFile) {
  const TemporaryFolder folder;
  const Ran ran =
      check({"cli/three.md", "--format", "jsonl", "--output", folder.path("out.jsonl")});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(has(folder.read("out.jsonl"), "\"summary\""));
  EXPECT_EQ(check({"cli/three.md", "--output", folder.path("no/such/folder.json")}).code, 2);
}

TEST(Check, ColoursWhenItIsAskedFor) {
  const auto colours = [](std::vector<std::string> flags, std::vector<std::string> environment) {
    flags.insert(flags.end(), {"cli/three.md"});
    Around around;
    around.environment = std::move(environment);
    return has(check(std::move(flags), around).out, "\x1b[");
  };
  EXPECT_FALSE(colours({}, {}));
  EXPECT_TRUE(colours({"--color", "always"}, {"NO_COLOR=1"}));
  EXPECT_TRUE(colours({}, {"CLICOLOR_FORCE=1"}));
  EXPECT_TRUE(colours({}, {"FORCE_COLOR=1"}));
  EXPECT_FALSE(colours({}, {"FORCE_COLOR=0"}));
  EXPECT_FALSE(colours({}, {"NO_COLOR=1", "FORCE_COLOR=1"}));
  EXPECT_FALSE(colours({"--color", "never"}, {"FORCE_COLOR=1"}));
  EXPECT_FALSE(colours({"--color", "always", "--format", "json"}, {}));
}

TEST(Check, UsesTheSettingsAboveTheArticle) {
  const TemporaryFolder folder;
  folder.write("stet.toml",
               "select = [\"framing\"]\nfail-on = \"warning\"\nexclude = [\"old/\"]\n");
  folder.write("a.md", "---\nlang: en\n---\nThere were 12 dead. It was horrible.\n");
  folder.write("old/b.md", "---\nlang: en\n---\nIt was horrible.\n");
  const Around around{"", folder.path()};
  const Ran ran = check({"--format", "concise", "--quiet"}, around);
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "a.md:4:28: warning[framing/loaded-word] \"horrible\": says who?\n");
  EXPECT_TRUE(has(check({"--isolated", "--format", "concise"}, around).out,
                  "1 error, 2 warnings in 2 articles"));
}

TEST(Check, FaultsComeAllTogetherAndNothingIsChecked) {
  const TemporaryFolder folder;
  folder.write("stet.toml", "selct = [\"framing\"]\nfail-on = 3\n");
  folder.write("a.md", "It was horrible.\n");
  const Ran ran = check({"--exit-zero"}, {"", folder.path()});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err,
            "stet.toml:1:1: error: unknown key `selct`: did you mean `select`?\n"
            "stet.toml:2:11: error: `fail-on` must be a string\n");
}

TEST(Check, AFaultyPackStopsTheRun) {
  const Ran ran = check({"cli/three.md", "--pack", "packs/broken", "--exit-zero"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(has(ran.err,
                  "packs/broken/desk/jargon.toml:1:12: error: unknown kind `phrasse`: did you mean "
                  "`phrase`?\n"))
      << ran.err;
  EXPECT_TRUE(has(ran.err, "packs/broken/desk/torn.toml:2:4: error: ")) << ran.err;
}

TEST(Check, SaysWhichFlagWasMeant) {
  const auto said = [](std::vector<std::string> arguments) {
    const Ran ran = check(std::move(arguments));
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.out, "");
    return ran.err;
  };
  EXPECT_EQ(said({"--formt", "json", "a.md"}),
            "stet: check: there is no option `--formt`; did you mean `--format`?\n");
  EXPECT_TRUE(has(said({"--format", "jsn", "a.md"}),
                  "`jsn` is not one of full, concise, json, jsonl; did you mean `json`?"));
  EXPECT_TRUE(has(said({"--jobs", "many"}), "--jobs"));
  EXPECT_TRUE(has(said({"--select", "tols", "cli/three.md"}),
                  "--select: error: no rule is called `tols`: did you mean `tolls`?"));
}

TEST(Check, AnOddArticleIsReadAndSaid) {
  const TemporaryFolder folder;
  folder.write(
      "a.md",
      "---\nlang: en\n---\nCaf\xFF\xFE\xE9: it was horrible. \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\n");
  const Ran ran = check({folder.path("a.md"), "--format", "concise", "--quiet"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(has(ran.out, "\"horrible\""));
  EXPECT_TRUE(has(ran.err, "stet: ")) << ran.err;
}

/// What a shell says when it runs this, and the exit code of stet.
std::string in_shell(const std::string& arguments_and_more) {
  const std::string command =
      std::string(STET_BINARY) + " check --rules " + small_rules() + " " + arguments_and_more;
  FILE* const pipe = ::popen(("bash -c '" + command + "'").c_str(), "r");
  std::string said;
  for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe))
    said += static_cast<char>(letter);
  ::pclose(pipe);
  return said;
}

TEST(Check, AFullDiskIsSaid) {
  EXPECT_EQ(in_shell(STET_SOURCE_DIR "/fixtures/cli/three.md 2>&1 >/dev/full; echo $?"),
            "stet: standard output: No space left on device\n2\n");
}

TEST(Check, AReaderThatGoesAwayIsNoFault) {
  const TemporaryFolder folder;
  std::string text = "---\nlang: en\n---\n";
  for (int i = 0; i < 20000; ++i) text += "There were 3 dead and it was horrible.\n\n";
  folder.write("long.md", text);
  EXPECT_EQ(in_shell("--format jsonl " + folder.path("long.md") +
                     " 2>&1 | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}"),
            "1\n");
}

}  // namespace
}  // namespace stet
