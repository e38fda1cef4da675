#include "text/prose.h"

#include <gtest/gtest.h>

#include <string>

#include "support/reading.h"

namespace stet::text {
namespace {

using namespace std::string_literals;

std::uint32_t at(const Prose& prose, std::string_view words) {
  return static_cast<std::uint32_t>(prose.text().find(words));
}

TEST(Prose, PlainParagraphsAreOneSegmentEach) {
  const Reading reading = read(Format::Markdown, "Le maire a parlé\nhier.\n\nIl est parti.\n");
  EXPECT_EQ(reading.prose.segments().size(), 2U);
  EXPECT_EQ(reading.prose.text(), "Le maire a parlé\nhier.\nIl est parti.");
  EXPECT_EQ(reading.source_of("parlé\nhier"), "parlé\nhier");
}

TEST(Prose, InvisibleCharactersAreNotProse) {
  const Reading reading =
      read(Format::PlainText, "le gouver\u00ADnement du\u200B Mali\u2060, \u200Ehier\uFEFF.");
  EXPECT_EQ(reading.prose.text(), "le gouvernement du Mali, hier.");
  EXPECT_EQ(reading.source_of("gouvernement"), "gouver\u00ADnement");
  EXPECT_EQ(reading.source_of("nement"), "nement");
  EXPECT_EQ(reading.source_of("gouver"), "gouver");
  const std::uint32_t word = at(reading.prose, "gouvernement");
  EXPECT_FALSE(reading.prose.is_verbatim({word, word + 12}));
  EXPECT_TRUE(reading.prose.is_verbatim({word, word + 6}));
}

TEST(Prose, LettersAreComposed) {
  const Reading reading = read(Format::PlainText, "L'e\u0301te\u0301 a` Kati, o\u0308\u0304 fin");
  EXPECT_EQ(reading.prose.text(), "L'été a` Kati, ȫ fin");
  EXPECT_EQ(reading.source_of("été"), "e\u0301te\u0301");
  EXPECT_EQ(reading.source_of("é"), "e\u0301");
  EXPECT_EQ(reading.source_of("t"), "t");
  EXPECT_EQ(reading.source_of("ȫ"), "o\u0308\u0304");
  EXPECT_EQ(reading.source_of("Kati"), "Kati");
}

TEST(Prose, LettersAreComposedAcrossMarkup) {
  const Reading reading = read(Format::Html, "<p>caf<i>e</i>&#769; ferm\u00ADe\u0301</p>");
  EXPECT_EQ(reading.prose.text(), "café fermé");
  EXPECT_EQ(reading.source_of("é ferm"), "e</i>&#769; ferm");
}

TEST(Prose, NulIsASpace) {
  const Reading reading = read(Format::PlainText, "le\0maire"s);
  EXPECT_EQ(reading.prose.text(), "le maire");
  EXPECT_EQ(reading.source_of("maire"), "maire");
}

TEST(Prose, SpansThatBeginOrEndInsideAReplacementCoverIt) {
  const Reading reading = read(Format::Html, "<p>a&nvlt;b</p>");
  const Prose& prose = reading.prose;
  ASSERT_EQ(prose.text(), "a<\u20D2b");
  EXPECT_EQ(prose.to_article({1, 2}).of(reading.article.text()), "&nvlt;");
  EXPECT_EQ(prose.to_article({2, 6}).of(reading.article.text()), "&nvlt;b");
  EXPECT_EQ(prose.to_article({0, 3}).of(reading.article.text()), "a&nvlt;");
  EXPECT_FALSE(prose.is_verbatim({1, 2}));
  EXPECT_FALSE(prose.is_verbatim({0, 2}));
  EXPECT_TRUE(prose.is_verbatim({0, 1}));
}

TEST(Prose, BlockAtAnOffset) {
  const Prose prose = read(Format::PlainText, "un.\n\ndeux.\n").prose;
  ASSERT_EQ(prose.blocks().size(), 2U);
  EXPECT_EQ(prose.block_at(0), 0U);
  EXPECT_EQ(prose.block_at(3), 0U);
  EXPECT_EQ(prose.block_at(4), 1U);
  EXPECT_EQ(prose.block_at(99), 1U);
}

TEST(Prose, NothingIsProseToo) {
  for (const Format format : {Format::PlainText, Format::Markdown, Format::Html}) {
    for (const std::string& bytes : {""s, " \n\t\r"s, "\0"s, "\u00A0\u00AD"s, "---\n---\n"s}) {
      EXPECT_EQ(outline(format, bytes), "");
    }
  }
}

TEST(Prose, FrontMatterTitleComesFirst) {
  EXPECT_EQ(outline(Format::Markdown, "---\ntitle: Deux morts\n---\n# Le bilan\n\nTexte.\n"),
            "title: Deux morts\nheading 1: Le bilan\nparagraph: Texte.\n");
}

TEST(Prose, TitleThatEqualsTheHeadingIsOnlyTheHeading) {
  const Reading reading =
      read(Format::Markdown, "---\ntitle: \"Deux  morts\"\n---\n\n# Deux\u00A0morts #\n\nTexte.\n");
  EXPECT_EQ(outline(reading.prose), "title: Deux\u00A0morts\nparagraph: Texte.\n");
  EXPECT_EQ(reading.source_of("Texte."), "Texte.");
  EXPECT_EQ(reading.source_of("Deux"), "Deux");
  EXPECT_EQ(reading.prose.to_article(reading.prose.blocks()[0].span).begin, 32U);
}

TEST(Prose, EmptyTitlesAndHeadingsAreKeptApart) {
  const Reading reading =
      read(Format::Markdown, "---\ntitle: \"\"\nlang: fr\n---\n# \n\nTexte.\n\n## ##\n");
  EXPECT_EQ(outline(reading.prose), "paragraph: Texte.\n");
  ASSERT_EQ(reading.prose.empty_headings().size(), 3U);
  EXPECT_EQ(reading.prose.empty_headings()[0].of(reading.article.text()), "title: \"\"");
  EXPECT_EQ(reading.prose.empty_headings()[1].of(reading.article.text()), "#");
  EXPECT_EQ(reading.prose.empty_headings()[2].of(reading.article.text()), "## ##");
  EXPECT_FALSE(reading.prose.front_matter().title);
}

TEST(Prose, EscapedTitleIsReplacedAsAWhole) {
  const Reading reading =
      read(Format::Markdown, "---\ntitle: \"Mali \\u2013 deux morts\"\n---\nTexte.\n");
  EXPECT_EQ(outline(reading.prose), "title: Mali – deux morts\nparagraph: Texte.\n");
  EXPECT_EQ(reading.source_of("deux morts"), "\"Mali \\u2013 deux morts\"");
}

TEST(Prose, DatelineIsABlock) {
  const Reading reading =
      read(Format::Markdown, "# Titre\n\nBamako, **19** septembre 2024 – La capitale dort.\n");
  EXPECT_EQ(outline(reading.prose),
            "title: Titre\ndateline: Bamako, 19 septembre 2024\nparagraph: La capitale dort.\n");
  EXPECT_EQ(reading.source_of("septembre 2024"), "septembre 2024");
  EXPECT_EQ(reading.source_of("capitale"), "capitale");
}

}  // namespace
}  // namespace stet::text
