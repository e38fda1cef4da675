#include "text/front_matter.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::text {
namespace {

std::string shown(std::string_view text, const std::optional<FrontMatterField>& field) {
  if (!field) return "none";
  return field->value + " <" + std::string(field->span.of(text)) + ">";
}

TEST(FrontMatter, SimpleYaml) {
  const std::string_view text =
      "---\ntitle: \"Mali : deux morts\"\ndate: 2024-09-19\nlang: fr\nAuthor: 'A. Diallo'\n# "
      "note\ntags: [a, b]\n"
      "regions:\n  - Kati\n  - Ségou\n---\nTexte.";
  const FrontMatterReading reading = read_front_matter(text);
  EXPECT_EQ(shown(text, reading.front_matter.title), "Mali : deux morts <Mali : deux morts>");
  EXPECT_EQ(shown(text, reading.front_matter.date), "2024-09-19 <2024-09-19>");
  EXPECT_EQ(shown(text, reading.front_matter.lang), "fr <fr>");
  EXPECT_EQ(shown(text, reading.front_matter.author), "A. Diallo <A. Diallo>");
  EXPECT_EQ(text.substr(reading.body), "Texte.");
  EXPECT_EQ(reading.front_matter.span.of(text).substr(0, 5), "---\nt");
  EXPECT_TRUE(reading.front_matter.span.of(text).ends_with("---"));
  EXPECT_TRUE(reading.remarks.empty());
}

TEST(FrontMatter, QuotationMarksInATitle) {
  const std::string_view text = "---\ntitle: \"« Oui », \\\"non\\\" \\\\ peut-être\"\n---\nT";
  const FrontMatterReading reading = read_front_matter(text);
  EXPECT_EQ(shown(text, reading.front_matter.title),
            "« Oui », \"non\" \\ peut-être <\"« Oui », \\\"non\\\" \\\\ peut-être\">");
}

TEST(FrontMatter, YamlThatNeedsTheLibrary) {
  const std::string_view text =
      "---\r\nlang: fr # français\r\ntitle: >\r\n  L’été\r\n  à Kati\r\nauthor: [Awa, \"Bâ\"]\r\n"
      "genre: \"brè\\u0076e\"\r\ndate: 'l''été'\r\n---\r\nT";
  const FrontMatterReading reading = read_front_matter(text);
  EXPECT_EQ(shown(text, reading.front_matter.lang), "fr <fr>");
  EXPECT_EQ(reading.front_matter.title->value, "L’été à Kati\n");
  EXPECT_TRUE(reading.front_matter.title->span.of(text).ends_with("à Kati"));
  EXPECT_EQ(shown(text, reading.front_matter.author), "Awa, Bâ <Awa, \"Bâ>");
  EXPECT_EQ(shown(text, reading.front_matter.genre), "brève <\"brè\\u0076e\">");
  EXPECT_EQ(shown(text, reading.front_matter.date), "l'été <'l''été'>");
  EXPECT_EQ(text.substr(reading.body), "T");
}

TEST(FrontMatter, InvalidYamlIsReadLineByLine) {
  const std::string_view text =
      "---\ntitle: Mali : deux morts: le bilan\nlang: fr\nbad: [\n---\nTexte.";
  const FrontMatterReading reading = read_front_matter(text);
  EXPECT_EQ(shown(text, reading.front_matter.title),
            "Mali : deux morts: le bilan <Mali : deux morts: le bilan>");
  EXPECT_EQ(shown(text, reading.front_matter.lang), "fr <fr>");
  EXPECT_EQ(reading.remarks.size(), 1U);
  EXPECT_EQ(text.substr(reading.body), "Texte.");
}

TEST(FrontMatter, Toml) {
  const std::string_view text =
      "+++\ntitle = \"Mali\"\ndate = 2024-09-19\nlang = 'fr' # é\n[extra]\ntitle = "
      "\"x\"\n+++\nTexte.";
  const FrontMatterReading reading = read_front_matter(text);
  EXPECT_EQ(shown(text, reading.front_matter.title), "Mali <Mali>");
  EXPECT_EQ(shown(text, reading.front_matter.date), "2024-09-19 <2024-09-19>");
  EXPECT_EQ(shown(text, reading.front_matter.lang), "fr <fr>");
  EXPECT_EQ(text.substr(reading.body), "Texte.");
  EXPECT_TRUE(reading.remarks.empty());
}

TEST(FrontMatter, LettersOutsideStringsDoNotReachToml) {
  const std::string_view text = "+++\nété = { a = 1 }\ntitle = \"Mali\"\n+++\n";
  const FrontMatterReading reading = read_front_matter(text);
  EXPECT_EQ(shown(text, reading.front_matter.title), "Mali <Mali>");
  EXPECT_EQ(reading.remarks.size(), 1U);
}

TEST(FrontMatter, UnclosedEndsBeforeTheFirstEmptyLine) {
  const std::string_view text = "---\ntitle: Mali\nlang: fr\n\nTexte.";
  const FrontMatterReading reading = read_front_matter(text);
  EXPECT_EQ(shown(text, reading.front_matter.title), "Mali <Mali>");
  EXPECT_EQ(text.substr(reading.body), "\nTexte.");
  EXPECT_EQ(reading.remarks.size(), 1U);
}

TEST(FrontMatter, ARuleIsNotFrontMatter) {
  for (const std::string_view text :
       {"---\n\nTexte.", "---\nLe texte.\n---\n", "---", "----\na: b\n---\n", "+++ a"}) {
    EXPECT_EQ(read_front_matter(text).body, 0U) << text;
    EXPECT_TRUE(read_front_matter(text).remarks.empty()) << text;
  }
}

TEST(FrontMatter, ProseBetweenTwoRulesIsProse) {
  EXPECT_EQ(read_front_matter("---\nMali: deux morts: un bilan\n\nLe texte.\n---\n").body, 0U);
  EXPECT_EQ(read_front_matter("---\nMali: deux morts.\n\nLe texte.\n").body, 0U);
}

TEST(FrontMatter, DotsCloseYaml) {
  EXPECT_EQ(read_front_matter("---\nlang: fr\n...\nT").body, 17U);
}

TEST(FrontMatter, EmptyValuesSayNothing) {
  const FrontMatterReading reading = read_front_matter("---\ntitle: \"\"\nlang:\n---\nT");
  ASSERT_TRUE(reading.front_matter.title);
  EXPECT_EQ(reading.front_matter.title->value, "");
  EXPECT_FALSE(reading.front_matter.lang);
}

TEST(FrontMatter, HostileOnesEnd) {
  EXPECT_FALSE(
      read_front_matter("---\nlang: " + std::string(30000, '[') + "\n---\n").remarks.empty());
  EXPECT_FALSE(
      read_front_matter("---\nlang: " + std::string(200000, '{') + "\n---\n").remarks.empty());
  EXPECT_FALSE(
      read_front_matter("+++\nlang = " + std::string(30000, '[') + "\n+++\n").remarks.empty());
}

}  // namespace
}  // namespace stet::text
