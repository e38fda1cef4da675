#include "engine/settings.h"

#include <gtest/gtest.h>

#include "support/small_rules.h"

namespace stet::engine {
namespace {

/// What holds for the article a/b.md under these settings: the rules that run, with their
/// severities.
class SettingsTest : public ::testing::Test {
 protected:
  SettingsTest() { folder_.make_folder(".git"); }

  std::string decided(const std::string& stet_toml, SettingsFlags flags = {},
                      const std::string& genre = "") {
    if (!stet_toml.empty()) folder_.write("stet.toml", stet_toml);
    flags.rules = small_rules();
    Settings settings(std::move(flags), false);
    const std::string path = folder_.path("a/b.md");
    faults_.clear();
    settings.prepare({path}, faults_);
    std::string lines;
    if (!faults_.empty()) {
      for (const packs::Fault& fault : faults_) {
        std::string line = to_string(fault);
        if (line.starts_with(folder_.path())) line.erase(0, folder_.path().size() + 1);
        lines += line + "\n";
      }
      return lines;
    }
    const RuleChoice choice = settings.for_path(path).choice_for(genre);
    const auto& rules = settings.rulebook(path).pack.rules;
    for (const Decision& decision : settings.decisions(path, genre)) {
      const std::size_t rule = settings.rulebook(path).index_of(decision.rule->id);
      EXPECT_EQ(decision.runs, choice.runs(rule)) << decision.rule->id;
      EXPECT_EQ(decision.severity, choice.severities[rule].value_or(rules[rule].severity))
          << decision.rule->id;
      if (decision.runs)
        lines += decision.rule->id + " " + std::string(name_of(decision.severity)) + "\n";
    }
    return lines;
  }

  TemporaryFolder folder_;
  std::vector<packs::Fault> faults_;
};

constexpr const char* kAll =
    "framing/loaded-word warning\nframing/soft-word info\ntime/no-anchor info\ntolls/plain-toll "
    "error\n"
    "tolls/vague-toll warning\n";

TEST_F(SettingsTest, WithoutSettingsEveryRuleRunsAsItsFileSays) {
  EXPECT_EQ(decided(""), kAll);
}

TEST_F(SettingsTest, SelectsByRuleFamilyAndAll) {
  EXPECT_EQ(decided("select = [\"tolls\"]"), "tolls/plain-toll error\ntolls/vague-toll warning\n");
  EXPECT_EQ(decided("select = \"framing/*\""),
            "framing/loaded-word warning\nframing/soft-word info\n");
  EXPECT_EQ(decided("select = [\"all\"]"), kAll);
  EXPECT_EQ(decided("select = []"), "");
}

TEST_F(SettingsTest, TheNarrowerSelectorCounts) {
  EXPECT_EQ(decided("select = [\"tolls\"]\nignore = [\"tolls/vague-toll\"]"),
            "tolls/plain-toll error\n");
  EXPECT_EQ(decided("select = [\"tolls/vague-toll\"]\nignore = [\"tolls\"]"),
            "tolls/vague-toll warning\n");
  EXPECT_EQ(decided("select = [\"tolls\"]\nignore = [\"tolls\"]"), "");
  EXPECT_EQ(decided("ignore = [\"all\"]"), "");
}

TEST_F(SettingsTest, ChangesSeverities) {
  EXPECT_EQ(decided("[severities]\nframing = \"error\"\n\"framing/soft-word\" = "
                    "\"off\"\n\"time/no-anchor\" = \"warning\""),
            "framing/loaded-word error\ntime/no-anchor warning\ntolls/plain-toll "
            "error\ntolls/vague-toll warning\n");
  EXPECT_EQ(decided("profile = \"strict\"\nignore = [\"framing\", \"time\"]"),
            "tolls/plain-toll error\ntolls/vague-toll error\n");
}

TEST_F(SettingsTest, TheCommandLineSpeaksOverTheFile) {
  SettingsFlags flags;
  flags.select = {"time", "tolls/vague-toll"};
  EXPECT_EQ(decided("select = [\"framing\"]\nseverities = {tolls = \"info\"}", flags),
            "time/no-anchor info\ntolls/vague-toll info\n");
  SettingsFlags ignoring;
  ignoring.ignore = {"framing/soft-word"};
  EXPECT_EQ(decided("select = [\"framing\"]", ignoring), "framing/loaded-word warning\n");
}

TEST_F(SettingsTest, PathsSpeakOverTheFile) {
  EXPECT_EQ(
      decided("select = [\"framing\"]\n[[per-path]]\nfiles = [\"a/**\"]\nselect = [\"tolls\"]\n"
              "[[per-path]]\nfiles = \"b.md\"\nseverities = {\"tolls/vague-toll\" = \"error\"}\n"
              "[[per-path]]\nfiles = [\"c/**\", \"!a\"]\nignore = [\"all\"]"),
      "tolls/plain-toll error\ntolls/vague-toll error\n");
}

TEST_F(SettingsTest, GenresChooseTheirProfile) {
  // The profiles name rules that these small ones do not have: that is no fault.
  const std::string settings = "[[per-path]]\nfiles = [\"a/**\"]\ngenre = \"opinion\"\n";
  EXPECT_EQ(decided(settings), kAll);
  folder_.write("stet.toml", settings);
  SettingsFlags flags;
  flags.rules = small_rules();
  Settings prepared(flags, false);
  prepared.prepare({folder_.path("a/b.md")}, faults_);
  const ArticleSettings article = prepared.for_path(folder_.path("a/b.md"));
  EXPECT_EQ(article.genre, "opinion");
  ASSERT_NE(article.genres, nullptr);
  EXPECT_EQ(&article.choice_for(""), &article.genres->at("opinion"));
  EXPECT_EQ(&article.choice_for("Éditorial"), &article.genres->at("éditorial"));
  EXPECT_EQ(&article.choice_for("news"), &article.genres->at("news"));
  EXPECT_EQ(&article.choice_for("reportage"), &article);
}

TEST_F(SettingsTest, TheNearestFileCountsAlone) {
  folder_.write("a/.stet.toml", "ignore = [\"framing\"]");
  EXPECT_EQ(decided("ignore = [\"tolls\"]"),
            "time/no-anchor info\ntolls/plain-toll error\ntolls/vague-toll warning\n");
}

TEST_F(SettingsTest, TwoFilesInOneFolderAreAFault) {
  folder_.write(".stet.toml", "");
  EXPECT_EQ(decided("lang = \"en\""),
            ".stet.toml: error: stands beside a stet.toml: keep one of the two\n");
}

TEST_F(SettingsTest, ARepositoryEndsTheSearch) {
  folder_.make_folder("a/.git");
  EXPECT_EQ(decided("ignore = [\"all\"]"), kAll);
}

TEST_F(SettingsTest, ExtendsOtherFiles) {
  folder_.write("base/house.toml",
                "extend = \"../root.toml\"\nignore = [\"tolls/plain-toll\"]\nlang = \"en\"");
  folder_.write("root.toml", "profile = \"strict\"\nlang = \"fr\"");
  EXPECT_EQ(decided("extend = [\"base/house.toml\"]\nignore = [\"framing\"]"),
            "time/no-anchor info\ntolls/vague-toll error\n");
}

TEST_F(SettingsTest, ExtendingInACircleIsAFault) {
  folder_.write("other.toml", "extend = \"stet.toml\"");
  EXPECT_EQ(decided("extend = \"other.toml\""),
            "other.toml:1:10: error: `extend` goes round in a circle: " +
                folder_.path("stet.toml") + " is being read already\n");
  EXPECT_EQ(decided("extend = \"gone.toml\""), "stet.toml:1:10: error: cannot read " +
                                                   folder_.path("gone.toml") +
                                                   ": No such file or directory\n");
}

TEST_F(SettingsTest, IsolatedReadsNoFile) {
  SettingsFlags flags;
  flags.isolated = true;
  EXPECT_EQ(decided("ignore = [\"all\"]", flags), kAll);
}

TEST_F(SettingsTest, OneFileForAll) {
  SettingsFlags flags;
  flags.config = folder_.write("other.toml", "select = [\"time\"]");
  EXPECT_EQ(decided("ignore = [\"all\"]", flags), "time/no-anchor info\n");
}

TEST_F(SettingsTest, HouseRulesComeWithTheFile) {
  folder_.write("house/desk/jargon.toml",
                "kind = \"phrase\"\n[en]\nsummary = \"S\"\nmessage = \"M?\"\nwhy = \"W\"\nphrases "
                "= [\"synergy\"]\n");
  EXPECT_EQ(decided("packs = [\"house\"]\nselect = [\"desk\"]"), "desk/jargon warning\n");
  EXPECT_EQ(decided("packs = [\"hose\"]"),
            "stet.toml:1:10: error: there is no folder " + folder_.path("hose") + "\n");
}

TEST_F(SettingsTest, SaysAllThatIsWrongAtOnce) {
  EXPECT_EQ(decided("profle = \"news\"\n"
                    "select = [\"tols\", \"loaded-word\"]\n"
                    "fail-on = \"warnings\"\n"
                    "max-warnings = -1\n"
                    "date = \"2025-02-30\"\n"
                    "lang = \"de\"\n"
                    "exclude = [1]\n"
                    "[severities]\n"
                    "\"framing/soft-wrd\" = \"warning\"\n"
                    "framing = \"warnin\"\n"
                    "[[per-path]]\n"
                    "file = [\"a\"]\n"
                    "genre = \"opinio\"\n"
                    "[names]\n"
                    "acronym = [\"UN\"]\n"),
            "stet.toml:1:1: error: unknown key `profle`: did you mean `profile`?\n"
            "stet.toml:2:11: error: no rule is called `tols`: did you mean `tolls`?\n"
            "stet.toml:2:19: error: no rule is called `loaded-word`: did you mean "
            "`framing/loaded-word`?\n"
            "stet.toml:3:11: error: `fail-on` cannot be `warnings`: it is one of error warning "
            "info never; did you mean "
            "`warning`?\n"
            "stet.toml:4:16: error: `max-warnings` must be 0 or more\n"
            "stet.toml:5:8: error: `date` must be a day: 2025-03-14\n"
            "stet.toml:6:8: error: no language is called `de`: it is one of en fr\n"
            "stet.toml:7:12: error: `exclude` must hold strings only\n"
            "stet.toml:9:1: error: no rule is called `framing/soft-wrd`: did you mean "
            "`framing/soft-word`?\n"
            "stet.toml:10:11: error: the severity of `framing` must be one of error warning info "
            "off; did you mean `warning`?\n"
            "stet.toml:11:1: error: [[per-path]] needs `files`: the paths it is about\n"
            "stet.toml:12:1: error: unknown key `file` in [per-path]: did you mean `files`?\n"
            "stet.toml:13:9: error: no genre is called `opinio`: it is one of news opinion "
            "analysis review sport; did you mean "
            "`opinion`?\n"
            "stet.toml:15:1: error: unknown key `acronym` in [names]: did you mean `acronyms`?\n");
}

TEST_F(SettingsTest, TheirDateIsForUndatedArticlesAndTheFlagForAll) {
  folder_.write("stet.toml", "date = 2025-03-14\n");
  for (const std::string& told : {std::string(), std::string("2020-01-02")}) {
    SettingsFlags flags;
    flags.rules = small_rules();
    flags.date = told;
    Settings settings(std::move(flags), false);
    const std::string path = folder_.path("a/b.md");
    settings.prepare({path}, faults_);
    EXPECT_EQ(settings.for_path(path).undated, "2025-03-14");
    EXPECT_EQ(settings.for_path(path).date, told);
  }
  EXPECT_TRUE(faults_.empty());
}

TEST_F(SettingsTest, FlagsAreCheckedToo) {
  SettingsFlags flags;
  flags.profile = "nws";
  flags.date = "yesterday";
  flags.language = "dk";
  flags.select = {"tolls/plain-tol"};
  EXPECT_EQ(
      decided("", flags),
      "--profile: error: no profile is called `nws`: it is one of news agency opinion analysis "
      "review sport strict; did you "
      "mean `news`?\n"
      "--date: error: `yesterday` is not a day: 2025-03-14\n"
      "--select: error: no rule is called `tolls/plain-tol`: did you mean `tolls/plain-toll`?\n"
      "--lang: error: no language is called `dk`: it is one of en fr\n");
}

TEST_F(SettingsTest, SayWhoDecided) {
  folder_.write("stet.toml",
                "ignore = [\"time\"]\n[severities]\n\"framing/soft-word\" = \"warning\"\n");
  SettingsFlags flags;
  flags.rules = small_rules();
  flags.ignore = {"tolls/vague-toll"};
  Settings settings(flags, false);
  settings.prepare({folder_.path("b.md")}, faults_);
  std::string lines;
  for (const Decision& d : settings.decisions(folder_.path("b.md"), ""))
    lines += d.rule->id + ": " + d.run_by + ", " + d.severity_by + "\n";
  const std::string file = folder_.path("stet.toml");
  EXPECT_EQ(lines,
            "framing/loaded-word: rule file, rule file\n"
            "framing/soft-word: " +
                file + ":3:1, " + file + ":3:1\n" + "time/no-anchor: " + file +
                ":1:11, rule file\n" +
                "tolls/plain-toll: rule file, rule file\n"
                "tolls/vague-toll: --ignore, rule file\n");
}

TEST_F(SettingsTest, TheStrictestOfSeveralFilesDecidesWhatFails) {
  folder_.write("a/stet.toml", "fail-on = \"never\"\nmax-warnings = 9");
  folder_.write("b/stet.toml", "fail-on = \"warning\"\nmax-warnings = 3");
  SettingsFlags flags;
  flags.rules = small_rules();
  Settings settings(flags, false);
  settings.prepare({folder_.path("a/x.md"), folder_.path("b/x.md"), folder_.path("c/x.md")},
                   faults_);
  EXPECT_EQ(settings.fail_on(), findings::Severity::Warning);
  EXPECT_EQ(settings.max_warnings(), 3U);
}

TEST_F(SettingsTest, ExcludesAreWrittenAsInGitignore) {
  folder_.write("stet.toml", "exclude = [\"/archive/\", \"*.html\", \"!kept.html\"]");
  Settings settings({}, false);
  EXPECT_TRUE(settings.excludes(folder_.path("archive"), true));
  EXPECT_FALSE(settings.excludes(folder_.path("a/archive"), true));
  EXPECT_TRUE(settings.excludes(folder_.path("a/page.html"), false));
  EXPECT_FALSE(settings.excludes(folder_.path("a/kept.html"), false));
}

}  // namespace
}  // namespace stet::engine
