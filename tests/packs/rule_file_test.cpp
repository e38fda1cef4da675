#include "packs/rule_file.h"

#include <gtest/gtest.h>

#include "support/pack_texts.h"

namespace stet::packs {
namespace {

std::string faults_of(std::string content, std::string path = "framing/label.toml") {
  return load_texts({{std::move(path), std::move(content)}}).faults;
}

TEST(RuleFile, SaysWhatTheRuleIs) {
  const LoadedPack loaded = load_texts({{"framing/label.toml", R"(
kind = "phrase"
severity = "error"
proof = true
source = "neighbours"
repeats = "once-per-paragraph"
[voice]
quoted = "only"
attributed = "downgrade"
heading = "raise"
[en]
summary = "A label"
message = "\"{text}\": who says so?"
help = "Attribute it."
why = "Readers judge."
traps = "Names."
phrases = ["regime"]
[[example]]
lang = "en"
text = "The [[regime]] fell."
message = "who says"
[[example]]
lang = "en"
title = "Diets"
date = "2024-05-01"
format = "markdown"
note = "not political"
text = "A *regime* of salads."
)"}});
  EXPECT_EQ(loaded.faults, "");
  const Rule* const rule = loaded.pack.rule("framing/label");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->family(), "framing");
  EXPECT_EQ(rule->severity, findings::Severity::Error);
  EXPECT_TRUE(rule->proof);
  EXPECT_EQ(rule->voice.quoted, Policy::Only);
  EXPECT_EQ(rule->voice.attributed, Policy::Downgrade);
  EXPECT_EQ(rule->voice.heading, Policy::Raise);
  EXPECT_EQ(rule->source, SourceReach::Neighbours);
  EXPECT_EQ(rule->repeats, Repeats::OncePerParagraph);
  EXPECT_EQ(rule->language("fr"), nullptr);
  EXPECT_EQ(rule->language("en")->traps.text, "Names.");
  EXPECT_NE(rule->language("en")->table.table()->find("phrases"), nullptr);
  ASSERT_EQ(rule->examples.size(), 2U);
  EXPECT_EQ(rule->examples[0].text, "The regime fell.");
  EXPECT_EQ(rule->examples[0].marks.at(0).begin, 4U);
  EXPECT_EQ(rule->examples[0].message, "who says");
  EXPECT_EQ(rule->examples[1].format, "markdown");
  EXPECT_EQ(rule->examples[1].title, "Diets");
  EXPECT_EQ(rule->examples[1].date, "2024-05-01");
  EXPECT_TRUE(rule->examples[1].marks.empty());
}

TEST(RuleFile, DefaultsAreTheCarefulOnes) {
  const LoadedPack loaded = load_texts({{"framing/label.toml", rule_text()}});
  EXPECT_EQ(loaded.faults, "");
  const Rule& rule = loaded.pack.rules.at(0);
  EXPECT_EQ(rule.severity, findings::Severity::Warning);
  EXPECT_FALSE(rule.proof);
  EXPECT_EQ(rule.voice.quoted, Policy::Skip);
  EXPECT_EQ(rule.voice.attributed, Policy::Check);
  EXPECT_EQ(rule.voice.heading, Policy::Check);
  EXPECT_EQ(rule.source, SourceReach::None);
  EXPECT_EQ(rule.repeats, Repeats::Fold);
}

TEST(RuleFile, ReportsEverythingWrongAtOnce) {
  EXPECT_EQ(
      faults_of("kind = \"phrases\"\n"
                "severity = \"eror\"\n"
                "standards = [1]\n"
                "sourse = \"sentence\"\n"
                "[voice]\n"
                "quotes = \"skip\"\n"
                "heading = \"rise\"\n"
                "[fr]\n"
                "summary = \"S\"\n"
                "[[example]]\n"
                "lang = \"fr\"\n"
                "text = \"[[a\"\n"),
      "framing/label.toml:1:8: error: unknown kind `phrases`: did you mean `phrase`?\n"
      "framing/label.toml:2:12: error: `severity` cannot be `eror`: it is one of error warning "
      "info; did you "
      "mean `error`?\n"
      "framing/label.toml:3:14: error: `standards` must hold strings only\n"
      "framing/label.toml:4:1: error: unknown key `sourse`: did you mean `source`?\n"
      "framing/label.toml:6:1: error: unknown key `quotes` in [voice]: did you mean `quoted`?\n"
      "framing/label.toml:7:11: error: `heading` cannot be `rise`: it is one of skip check raise "
      "only; did you "
      "mean `raise`?\n"
      "framing/label.toml:8:1: error: [fr] has no `message`\n"
      "framing/label.toml:8:1: error: [fr] has no `why`\n"
      "framing/label.toml:12:8: error: `[[` and `]]` do not pair\n");
}

TEST(RuleFile, NeedsAKind) {
  EXPECT_EQ(faults_of("severity = \"info\"\n[fr]\nsummary = \"S\"\nmessage = \"M\"\nwhy = \"W\"\n"),
            "framing/label.toml: error: a rule needs a `kind`\n");
}

TEST(RuleFile, NeedsALanguageItKnows) {
  EXPECT_EQ(faults_of(rule_text() + "[de]\nsummary = \"S\"\n"),
            "framing/label.toml:7:2: error: unknown key `de`\n");
}

TEST(RuleFile, KnowsThePlaceholdersOfItsKind) {
  EXPECT_EQ(faults_of("kind = \"phrase\"\n[fr]\nsummary = \"S\"\nmessage = \"« {txt} », {text} et "
                      "{nothing}\"\nwhy = \"W\"\n"
                      "help = \"{text} {\"\n"),
            "framing/label.toml:4:11: error: unknown placeholder `{txt}`: did you mean `{text}`?\n"
            "framing/label.toml:4:11: error: unknown placeholder `{nothing}`\n"
            "framing/label.toml:6:8: error: `{` without `}` in a message\n");
}

TEST(RuleFile, IsNamedForTheFlaw) {
  EXPECT_EQ(
      faults_of(rule_text(), "label.toml"),
      "label.toml: error: a rule file is <family>/<name>.toml in small letters and hyphens\n");
  EXPECT_EQ(faults_of(rule_text(), "framing/Loaded_Word.toml"),
            "framing/Loaded_Word.toml: error: a rule file is <family>/<name>.toml in small letters "
            "and hyphens\n");
  EXPECT_EQ(faults_of(rule_text(), "framing/avoid-labels.toml"),
            "framing/avoid-labels.toml: error: a rule is named for the flaw, not for what to do\n");
}

TEST(RuleFile, AnExampleSpeaksALanguageOfTheRule) {
  EXPECT_EQ(
      faults_of(rule_text(
          "",
          "[[example]]\nlang = \"en\"\ntext = \"x\"\n[[example]]\ntext = \"x\"\n"
          "[[example]]\nlang = \"fr\"\ntext = \"x\"\nformat = \"pdf\"\nlangue = \"fr\"\n")),
      "framing/label.toml:8:8: error: the rule says nothing in `en`\n"
      "framing/label.toml:10:1: error: an example needs `lang` and `text`\n"
      "framing/label.toml:15:10: error: `format` cannot be `pdf`: it is one of text markdown html\n"
      "framing/label.toml:16:1: error: unknown key `langue` in [example]: did you mean `lang`?\n");
}

TEST(RuleFile, ExamplesAreLeftOutOnDemand) {
  LoadOptions options = options_for_tests();
  options.examples = false;
  const LoadedPack loaded = load_texts(
      {{"framing/label.toml", rule_text("", "[[example]]\nlang = \"fr\"\ntext = \"[[x]]\"\n")}},
      options);
  EXPECT_EQ(loaded.faults, "");
  EXPECT_TRUE(loaded.pack.rules.at(0).examples.empty());
}

}  // namespace
}  // namespace stet::packs
