// The other commands, and the command line itself.

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/program.h"
#include "support/small_rules.h"

namespace stet {
namespace {

using nlohmann::json;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(CommandLine, TellsItsVersionAndHelp) {
  EXPECT_EQ(run_stet({"--version"}).out, "stet 0.1.0\n");
  std::ifstream cmake(STET_SOURCE_DIR "/CMakeLists.txt");
  EXPECT_TRUE(
      has(std::string(std::istreambuf_iterator<char>(cmake), {}), "project(stet VERSION 0.1.0"));
  EXPECT_EQ(run_stet({"help", "check"}).out, run_stet({"check", "--help"}).out);
  const Ran help = run_stet({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const char* command :
       {"check", "explain", "rules", "test", "sheet", "show", "explain-config"}) {
    EXPECT_TRUE(has(help.out, std::string("\n  ") + command)) << command;
    const Ran page = run_stet({command, "--help"});
    EXPECT_EQ(page.code, 0) << command;
    EXPECT_EQ(page.err, "") << command;
    EXPECT_TRUE(has(page.out, std::string("Usage: stet ") + command)) << command;
    EXPECT_TRUE(has(page.out, "\nExamples:\n")) << command;
  }
}

TEST(CommandLine, SaysWhatWasMeant) {
  EXPECT_EQ(run_stet({"chek"}).err,
            "stet: there is no command `chek`; did you mean `check`? (stet --help lists them)\n");
  EXPECT_EQ(run_stet({"chek"}).code, 2);
  EXPECT_EQ(
      run_stet({"--versio"}).err,
      "stet: there is no option `--versio`; did you mean `--version`? (stet --help lists them)\n");
  EXPECT_TRUE(has(run_stet({"explain"}).err, "stet: explain: rule is required"));
  EXPECT_TRUE(has(run_stet({"explain", "a", "b"}).err, "too many arguments: `b`"));
  EXPECT_TRUE(has(run_stet({"show", "vioce", "x.md"}).err, "did you mean `voice`?"));
  const Ran nothing = run_stet({});
  EXPECT_EQ(nothing.code, 2);
  EXPECT_TRUE(has(nothing.out, "check"));
}

TEST(Explain, PrintsTheRulesPage) {
  const Ran english = run_stet({"explain", "tolls/unsourced-toll"});
  EXPECT_EQ(english.code, 0);
  EXPECT_EQ(english.out.substr(0, 21), "tolls/unsourced-toll\n");
  EXPECT_TRUE(has(english.out, "Why"));
  Around french;
  french.environment = {"LC_ALL=fr_FR.UTF-8"};
  EXPECT_TRUE(has(run_stet({"explain", "tolls/unsourced-toll"}, french).out, "Pourquoi"));
  EXPECT_TRUE(has(run_stet({"explain", "tolls/unsourced-toll", "--lang", "fr"}).out, "Pourquoi"));
  const Ran wrong = run_stet({"explain", "unsourced-toll"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_EQ(wrong.err,
            "stet: no rule is called `unsourced-toll`: did you mean `tolls/unsourced-toll`?\n");
}

TEST(Explain, PrintsAFamily) {
  const Ran ran = run_stet({"explain", "tolls", "--rules", small_rules()});
  EXPECT_TRUE(has(ran.out, "tolls/plain-toll\n"));
  EXPECT_TRUE(has(ran.out, "\ntolls/vague-toll\n"));
}

TEST(Rules, ListsThem) {
  EXPECT_EQ(run_stet({"rules", "--rules", small_rules()}).out,
            "framing/loaded-word  warning  phrase  A loaded word\n"
            "framing/soft-word    info     phrase  A soft word\n"
            "time/no-anchor       info     phrase  No date\n"
            "tolls/plain-toll     error    phrase  A toll\n"
            "tolls/vague-toll     warning  phrase  Many dead\n");
  const json rules = json::parse(run_stet({"rules", "--format", "json"}).out).at("rules");
  EXPECT_GE(rules.size(), 20U);
  for (const json& rule : rules) {
    EXPECT_TRUE(rule.at("summary").contains("fr") && rule.at("summary").contains("en")) << rule;
  }
}

TEST(TestCommand, RunsExamples) {
  const Ran ran = run_stet({"test", "--rules", small_rules()});
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(ran.out.starts_with("5 rules, 10 examples, ")) << ran.out;
  EXPECT_TRUE(ran.out.ends_with(" variants: all behave\n")) << ran.out;
}

TEST(TestCommand, TestsTheRulesOfAPack) {
  const Ran ran = run_stet({"test", "packs/house"});
  EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
  EXPECT_TRUE(ran.out.starts_with("2 rules, ")) << ran.out;
  const Ran broken = run_stet({"test", "packs/broken"});
  EXPECT_EQ(broken.code, 2);
  EXPECT_EQ(std::count(broken.err.begin(), broken.err.end(), '\n'), 7) << broken.err;
}

TEST(TestCommand, PointsAtExamplesThatDoNotBehave) {
  const TemporaryFolder folder;
  folder.write("desk/jargon.toml",
               "kind = \"phrase\"\n[en]\nsummary = \"S\"\nmessage = \"M?\"\nwhy = \"W\"\nphrases = "
               "[\"synergy\"]\n\n"
               "[[example]]\nlang = \"en\"\ntext = \"A [[leverage]] of synergy.\"\n\n"
               "[[example]]\nlang = \"en\"\ntext = \"No synergy here.\"\n\n"
               "[[example]]\nlang = \"en\"\ntext = \"It is [[synergy]].\"\nmessage = \"why\"\n");
  const Ran ran = run_stet({"test", "--rules", small_rules(), folder.path()});
  EXPECT_EQ(ran.code, 1);
  const std::string file = folder.path("desk/jargon.toml");
  EXPECT_TRUE(
      has(ran.out, file + ":8:1: error: desk/jargon must find `leverage`, but found: `synergy`\n"))
      << ran.out;
  EXPECT_TRUE(
      has(ran.out, file + ":12:1: error: desk/jargon must stay silent, but found: `synergy`\n"))
      << ran.out;
  EXPECT_TRUE(
      has(ran.out, file + ":16:1: error: desk/jargon the message must say `why`, but is `M?`\n"))
      << ran.out;
  EXPECT_TRUE(has(ran.out, "3 examples do not behave\n")) << ran.out;
}

TEST(TestCommand, NamesSlowPatterns) {
  const TemporaryFolder folder;
  folder.write("desk/jargon.toml",
               "kind = \"phrase\"\n[en]\nsummary = \"S\"\nmessage = \"M?\"\nwhy = \"W\"\nphrases = "
               "[\"synergy\"]\n"
               "patterns = [{regex = \"syn.*\"}, {regex = \"a+\", trigger = [\"synergy\"]}]\n");
  const Ran ran = run_stet({"test", "--rules", small_rules(), folder.path()});
  EXPECT_TRUE(has(ran.out, folder.path("desk/jargon.toml") +
                               ":7:13: warning: this pattern has no `trigger`: it is slow\n"))
      << ran.out << ran.err;
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 2) << ran.out;
}

TEST(Show, PrintsEveryStage) {
  for (const char* stage :
       {"article", "prose", "tokens", "sentences", "quotations", "numbers", "quantities", "dates",
        "names", "phrases", "attributions", "sources", "voice", "claims", "findings"}) {
    const Ran ran = run_stet({"show", stage, "articles/marche-de-brame.md"});
    EXPECT_EQ(ran.code, 0) << stage;
    EXPECT_EQ(ran.err, "") << stage;
    EXPECT_NE(ran.out, "") << stage;
  }
}

TEST(Show, SaysWhoSpeaks) {
  const Around around{"# Douze morts\n\nSelon le maire, la route est coupée. « Rien ne passe. »\n"};
  EXPECT_EQ(
      run_stet({"show", "voice", "-", "--stdin-filename", "a.md", "--lang", "fr"}, around).out,
      "1:3 sentence Douze morts\n"
      "  1:3 HEADING Douze morts\n"
      "3:1 sentence Selon le maire, la route est coupée.\n"
      "  3:1 FRAMED Selon le maire, la route est coupée  ← le maire\n"
      "3:38 sentence « Rien ne passe. »\n"
      "  3:38 DIRECT « Rien ne passe. »\n");
}

TEST(Show, PointsAtWhatItCannotRead) {
  const Ran ran = run_stet({"show", "prose", "gone.md"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err, "stet: gone.md: No such file or directory\n");
}

TEST(ExplainConfig, SaysWhoDecided) {
  const TemporaryFolder folder;
  folder.write(
      "stet.toml",
      "lang = \"en\"\nignore = [\"time\"]\n[severities]\n\"framing/soft-word\" = \"warning\"\n");
  folder.write("a.md", "---\ngenre: opinion\n---\n");
  const Ran ran =
      run_stet({"explain-config", "a.md", "--rules", small_rules(), "--ignore", "tolls/vague-toll"},
               {"", folder.path()});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.out,
            "settings  stet.toml\n"
            "genre     opinion (front matter)\n"
            "lang      en\n"
            "\n"
            "framing/loaded-word  warning  rule file\n"
            "framing/soft-word    warning  stet.toml:4:1\n"
            "time/no-anchor       off      stet.toml:2:11\n"
            "tolls/plain-toll     error    rule file\n"
            "tolls/vague-toll     off      --ignore\n");
}

}  // namespace
}  // namespace stet
