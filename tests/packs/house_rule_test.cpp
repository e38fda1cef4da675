#include "packs/house_rule.h"

#include <gtest/gtest.h>

#include "support/pack_texts.h"

namespace stet::packs {
namespace {

const PackText kBase = {
    "framing/label.toml",
    "kind = \"phrase\"\nseverity = \"error\"\nstandards = [\"afp\"]\n[voice]\nquoted = \"check\"\n"
    "[fr]\nsummary = \"S\"\nmessage = \"« {text} » ?\"\nwhy = \"W\"\nphrases = [\"junte\"]\n"
    "[fr.groups.sect]\nphrases = [\"secte\"]\nseverity = \"info\"\n"
    "[[example]]\nlang = \"fr\"\ntext = \"La [[junte]].\"\n"};

std::vector<std::string> strings(const Value* value) {
  std::vector<std::string> result;
  for (const Value& item : *value->array()) result.push_back(*item.string());
  return result;
}

TEST(HouseRule, AddsToTheListsOfARule) {
  const LoadedPack loaded =
      load_texts({kBase,
                  {"house/labels.toml",
                   "extends = \"framing/label\"\n[fr]\nphrases = [\"caudillo:n\"]\nexcept = [\"la "
                   "junte d'Andalousie\"]\n"
                   "[fr.groups.sect]\nphrases = [\"gourou:n\"]\nseverity = "
                   "\"warning\"\n[fr.groups.new]\nphrases = [\"x\"]\n"
                   "[[example]]\nlang = \"fr\"\ntext = \"Le [[caudillo]].\"\n"}});
  EXPECT_EQ(loaded.faults, "");
  ASSERT_EQ(loaded.pack.rules.size(), 1U);
  const Rule& rule = loaded.pack.rules[0];
  const Table& french = *rule.language("fr")->table.table();
  EXPECT_EQ(strings(french.find("phrases")), (std::vector<std::string>{"junte", "caudillo:n"}));
  EXPECT_EQ(strings(french.find("except")), std::vector<std::string>{"la junte d'Andalousie"});
  const Table& groups = *french.find("groups")->table();
  EXPECT_EQ(strings(groups.find("sect")->table()->find("phrases")),
            (std::vector<std::string>{"secte", "gourou:n"}));
  EXPECT_EQ(*groups.find("sect")->table()->find("severity")->string(), "warning");
  EXPECT_NE(groups.find("new"), nullptr);
  // A phrase knows the file it was written in.
  EXPECT_EQ(*(*french.find("phrases")->array())[1].place.path, "house/labels.toml");
  EXPECT_EQ(rule.examples.size(), 2U);
}

TEST(HouseRule, LeavesThePolicyOfTheRule) {
  const LoadedPack loaded = load_texts(
      {kBase, {"house/labels.toml", "extends = \"framing/label\"\n[fr]\nphrases = [\"x\"]\n"}});
  EXPECT_EQ(loaded.faults, "");
  const Rule& rule = loaded.pack.rules.at(0);
  EXPECT_EQ(rule.id, "framing/label");
  EXPECT_EQ(rule.severity, findings::Severity::Error);
  EXPECT_EQ(rule.voice.quoted, Policy::Check);
  EXPECT_EQ(rule.standards.size(), 1U);
}

TEST(HouseRule, MayReplaceASingleValue) {
  const LoadedPack loaded =
      load_texts({kBase,
                  {"house/labels.toml",
                   "extends = \"framing/label\"\n[fr]\nmessage = \"« {text} » : non\"\n"}});
  EXPECT_EQ(loaded.faults, "");
  EXPECT_EQ(loaded.pack.rules.at(0).language("fr")->message.text, "« {text} » : non");
}

TEST(HouseRule, FaultsStandInItsOwnFile) {
  EXPECT_EQ(load_texts({kBase, {"house/labels.toml", "extends = \"framing/lable\"\n"}}).faults,
            "house/labels.toml:1:11: error: no rule is called `framing/lable`: did you mean "
            "`framing/label`?\n");
  EXPECT_EQ(
      load_texts({kBase,
                  {"house/labels.toml",
                   "extends = \"framing/label\"\nphrases = [\"x\"]\n[fr]\nmessage = \"{txt}\"\n"
                   "[[example]]\nlang = \"fr\"\ntext = \"[[x\"\n"}})
          .faults,
      "house/labels.toml:2:1: error: unknown key `phrases`\n"
      "house/labels.toml:4:11: error: unknown placeholder `{txt}`: did you mean `{text}`?\n"
      "house/labels.toml:7:8: error: `[[` and `]]` do not pair\n");
}

}  // namespace
}  // namespace stet::packs
