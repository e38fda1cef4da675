// Whether what was found becomes a finding: whose words it is in, who is credited near it, whether
// it was told before.
#include "checks/judgement.h"

#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

/// The same words under every policy.
packs::PackText policy(const std::string& name, const std::string& settings) {
  return {"framing/" + name + ".toml",
          small_rule("phrase", settings, "phrases = [\"odieux\"]", "phrases = [\"odious\"]")};
}

const SmallDesk& desk() {
  static const SmallDesk desk({
      policy("skip", "[voice]\nquoted = \"skip\"\nattributed = \"skip\"\nheading = \"skip\""),
      policy("all", "[voice]\nquoted = \"check\"\nattributed = \"check\"\nheading = \"check\""),
      policy("soft",
             "severity = \"error\"\n[voice]\nquoted = \"downgrade\"\nattributed = "
             "\"downgrade\"\nheading = \"raise\""),
      policy("raise", "severity = \"info\"\n[voice]\nheading = \"raise\""),
      policy("warn", "[voice]\nheading = \"raise\""),
      {"framing/grave.toml",
       small_rule("phrase", "",
                  "groups.grave.phrases = [\"odieux\"]\ngroups.grave.in-headings = \"error\"",
                  "groups.grave.phrases = [\"odious\"]\ngroups.grave.in-headings = \"error\"")},
      policy("only-quoted", "[voice]\nquoted = \"only\""),
      policy("only-attributed", "[voice]\nattributed = \"only\""),
      policy("only-heading", "[voice]\nheading = \"only\""),
      policy("none", "source = \"none\""),
      policy("in-sentence", "source = \"sentence\""),
      policy("in-clause", "source = \"clause\"\n[voice]\nattributed = \"skip\""),
      policy("near", "source = \"neighbours\""),
      policy("in-paragraph", "source = \"paragraph\""),
      policy("fold", "repeats = \"fold\""),
      policy("each", "repeats = \"each\""),
      policy("once", "repeats = \"once-per-paragraph\""),
  });
  return desk;
}

const std::string kFrench =
    "# Odieux titre\n\nUn choix odieux. « Un choix odieux. » Selon la mairie, un choix odieux.";
const std::string kEnglish =
    "# Odious title\n\nAn odious choice. “An odious choice.” According to the mayor, an odious "
    "one.";

TEST(Judgement, SkipsWordsThatAreNotTheOutlets) {
  desk().expect("framing/skip", "fr",
                "# Odieux titre\n\nUn choix [[odieux]]. « Un choix odieux. » Selon la mairie, un "
                "choix odieux.");
  desk().expect("framing/skip", "en",
                "# Odious title\n\nAn [[odious]] choice. “An odious choice.” According to the "
                "mayor, an odious one.");
}

TEST(Judgement, ChecksAllWords) {
  EXPECT_EQ(desk().lint("framing/all", "fr", {"a.md", text::Format::Markdown, kFrench}).size(), 2U);
  EXPECT_EQ(desk().told("framing/all", "fr", kFrench),
            "warning: « Odieux » : selon qui ?\n"
            "warning: « odieux » : selon qui ?\n"
            "  encore ici: odieux\n"
            "  encore ici: odieux\n");
  EXPECT_EQ(desk().told("framing/all", "en", kEnglish),
            "warning: “Odious”: says who?\n"
            "warning: “odious”: says who?\n"
            "  again here: odious\n"
            "  again here: odious\n");
}

TEST(Judgement, LowersAndRaisesByVoice) {
  EXPECT_EQ(desk().told("framing/soft", "fr", "« Un choix odieux. »"),
            "warning: « odieux » : selon qui ?\n");
  EXPECT_EQ(desk().told("framing/soft", "fr", "Selon la mairie, un choix odieux."),
            "warning: « odieux » : selon qui ?\n");
  EXPECT_EQ(desk().told("framing/soft", "fr", "Un choix odieux."),
            "error: « odieux » : selon qui ?\n");
  EXPECT_EQ(desk().told("framing/soft", "en", "“An odious choice.”"),
            "warning: “odious”: says who?\n");
  EXPECT_EQ(desk().told("framing/soft", "en", "The mayor said that it was odious."),
            "warning: “odious”: says who?\n");
  EXPECT_EQ(desk().told("framing/raise", "fr", "# Odieux titre\n\nLe texte."),
            "warning: « Odieux » : selon qui ?\n");
  EXPECT_EQ(desk().told("framing/raise", "en", "# Odious title\n\nThe text."),
            "warning: “Odious”: says who?\n");
}

TEST(Judgement, StopsThePressesOverAHeadingOnlyWhereTheRuleSaysSo) {
  EXPECT_EQ(desk().told("framing/warn", "fr", "# Odieux titre\n\nLe texte."),
            "warning: « Odieux » : selon qui ?\n");
  EXPECT_EQ(desk().told("framing/warn", "en", "# Odious title\n\nThe text."),
            "warning: “Odious”: says who?\n");
  EXPECT_EQ(desk().told("framing/grave", "fr", "# Odieux titre\n\nLe texte, un choix odieux."),
            "error: « Odieux » : selon qui ?\nwarning: « odieux » : selon qui ?\n");
  EXPECT_EQ(desk().told("framing/grave", "en", "# Odious title\n\nAn odious choice."),
            "error: “Odious”: says who?\nwarning: “odious”: says who?\n");
  EXPECT_TRUE(desk()
                  .told("framing/grave", "fr", "# Odieux titre\n\nLe bac coule, a dit le maire.")
                  .starts_with("warning: "));
}

TEST(Judgement, DoesNotRaiseAHeadingThatItsLeadCredits) {
  EXPECT_TRUE(desk()
                  .told("framing/raise", "fr", "# Odieux titre\n\nLe bac coule, a dit le maire.")
                  .starts_with("info: "));
  EXPECT_TRUE(desk()
                  .told("framing/raise", "en", "# Odious title\n\nThe ferry sank, the mayor said.")
                  .starts_with("info: "));
}

TEST(Judgement, RaisesNoHigherThanErrorAndLowersNoLowerThanInfo) {
  EXPECT_EQ(desk().told("framing/soft", "fr", "# Odieux titre\n\nLe texte."),
            "error: « Odieux » : selon qui ?\n");
  EXPECT_EQ(desk().told("framing/soft", "fr", "Selon la mairie, « un choix odieux »."),
            "warning: « odieux » : selon qui ?\n");
}

TEST(Judgement, HearsNoSourceThatSpeaksOfSomethingElseFurtherOn) {
  desk().expect("framing/in-clause", "fr",
                "Après ce choix [[odieux]], la mairie a proposé de fermer le pont.");
  desk().expect("framing/in-clause", "fr", "Ce choix odieux sera revu, a dit la mairie.");
  desk().expect("framing/in-clause", "fr", "La mairie affirme que ce choix odieux sera revu.");
  desk().expect("framing/in-clause", "en",
                "After that [[odious]] choice, the mayor said that the bridge would close.");
  desk().expect("framing/in-clause", "en", "That odious choice will be reviewed, the mayor said.");
  // A pronoun was heard before, and may tell both.
  desk().expect("framing/in-clause", "en",
                "He made an odious choice, but she says that she left the room.");
}

TEST(Judgement, TakesACommentHungOnAnAttributionForTheOutlets) {
  desk().expect("framing/skip", "fr",
                "Le pont ferme, a dit la mairie, qui fait là un choix [[odieux]].");
  desk().expect("framing/skip", "fr", "Le pont odieux ferme, a dit la mairie, qui paie.");
  desk().expect("framing/skip", "en",
                "The bridge will close, said the mayor, who makes an [[odious]] choice.");
}

TEST(Judgement, LooksInOneVoiceOnly) {
  desk().expect("framing/only-quoted", "fr", "Un choix odieux. « Un choix [[odieux]]. »");
  desk().expect("framing/only-quoted", "en", "An odious choice. “An [[odious]] choice.”");
  desk().expect("framing/only-attributed", "fr",
                "Un choix odieux. Selon la mairie, un choix [[odieux]].");
  desk().expect("framing/only-attributed", "en",
                "An odious choice. The mayor said that it was [[odious]].");
  desk().expect("framing/only-heading", "fr", "# [[Odieux]] titre\n\nUn choix odieux.");
  desk().expect("framing/only-heading", "en", "# [[Odious]] title\n\nAn odious choice.");
}

TEST(Judgement, LooksForASourceAsFarAsTheRuleSays) {
  const std::string before = "Selon la mairie, le bac a coulé. ";
  const std::string between = "Le port dort. ";
  const auto found = [](std::string_view rule, const std::string& text) {
    return desk().told(rule, "fr", text) != "";
  };
  EXPECT_TRUE(found("framing/none", "Selon la mairie, un choix odieux."));
  EXPECT_FALSE(found("framing/in-sentence", "Selon la mairie, un choix odieux."));
  EXPECT_TRUE(found("framing/in-sentence", before + "Un choix odieux."));
  EXPECT_FALSE(found("framing/near", before + "Un choix odieux."));
  EXPECT_FALSE(found("framing/near", "Un choix odieux. Selon la mairie, le bac a coulé."));
  EXPECT_TRUE(found("framing/near", before + between + "Un choix odieux."));
  EXPECT_TRUE(found("framing/near", before + "\n\nUn choix odieux."));
  EXPECT_FALSE(found("framing/in-paragraph", before + between + "Un choix odieux."));
  EXPECT_TRUE(found("framing/in-paragraph", before + between + "\n\nUn choix odieux."));
}

TEST(Judgement, LooksForASourceInEnglishToo) {
  const std::string before = "According to the mayor, the ferry sank. ";
  const std::string between = "The port sleeps. ";
  const auto found = [](std::string_view rule, const std::string& text) {
    return desk().told(rule, "en", text) != "";
  };
  EXPECT_TRUE(found("framing/none", "According to the mayor, it was odious."));
  EXPECT_FALSE(found("framing/in-sentence", "According to the mayor, it was odious."));
  EXPECT_TRUE(found("framing/in-sentence", before + "An odious choice."));
  EXPECT_FALSE(found("framing/near", before + "An odious choice."));
  EXPECT_TRUE(found("framing/near", before + between + "An odious choice."));
  EXPECT_FALSE(found("framing/in-paragraph", before + between + "An odious choice."));
  EXPECT_TRUE(found("framing/in-paragraph", before + "\n\nAn odious choice."));
}

TEST(Judgement, ANobodyIsNoSource) {
  desk().expect("framing/in-paragraph", "fr", "Selon un dernier bilan, un choix [[odieux]].");
  desk().expect("framing/in-paragraph", "en",
                "According to the latest toll, an [[odious]] choice.");
}

TEST(Judgement, FoldsRepeatsIntoTheFirst) {
  EXPECT_EQ(desk().told("framing/fold", "fr", "Odieux choix.\n\nUn acte odieux."),
            "warning: « Odieux » : selon qui ?\n  encore ici: odieux\n");
  EXPECT_EQ(desk().told("framing/fold", "en", "Odious choice.\n\nAn odious act."),
            "warning: “Odious”: says who?\n  again here: odious\n");
}

TEST(Judgement, TellsEachRepeatWhenAsked) {
  desk().expect("framing/each", "fr",
                "Un choix [[odieux]], un acte [[odieux]].\n\nUn mot [[odieux]].");
  desk().expect("framing/each", "en",
                "An [[odious]] choice, an [[odious]] act.\n\nAn [[odious]] word.");
}

TEST(Judgement, TellsOnceInAParagraphWhenAsked) {
  desk().expect("framing/once", "fr", "Un choix [[odieux]], un acte odieux.\n\nUn mot [[odieux]].");
  desk().expect("framing/once", "en",
                "An [[odious]] choice, an odious act.\n\nAn [[odious]] word.");
}

TEST(Judgement, AMessageBringsItsOwnMarks) {
  using checks::fill_message;
  EXPECT_EQ(fill_message("« {text} » ?", "« experts »", {}), "« experts » ?");
  EXPECT_EQ(fill_message("« {text} » ?", "«\u00A0experts\u202F»", {}), "« experts » ?");
  EXPECT_EQ(fill_message("“{text}”?", "“experts”", {}), "“experts”?");
  EXPECT_EQ(fill_message("“{text}”?", "\"experts\"", {}), "“experts”?");
  EXPECT_EQ(fill_message("“{text}”?", "‘experts’", {}), "“experts”?");
  EXPECT_EQ(fill_message("« {text} » ?", "« oui » ou « non", {}), "« « oui » ou « non » ?");
}

TEST(Judgement, AMessageFoldsWhiteSpaceAndTakesValues) {
  using checks::fill_message;
  EXPECT_EQ(fill_message("« {text} »", "deux\n  mots", {}), "« deux mots »");
  EXPECT_EQ(fill_message("{group}: {text}", "mots", {{"group", "grave"}}), "grave: mots");
  EXPECT_EQ(fill_message("{nobody}{", "mots", {}), "{");
  EXPECT_EQ(fill_message("", "mots", {}), "");
}

}  // namespace
}  // namespace stet::engine
