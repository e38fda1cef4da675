#include "text/markdown.h"

#include <gtest/gtest.h>

#include <string>

#include "support/reading.h"

namespace stet::text {
namespace {

std::string outline(std::string text) {
  return outline(Format::Markdown, std::move(text));
}

TEST(Markdown, Headings) {
  EXPECT_EQ(
      outline("# Titre\n\n## Deux ##\n\nTexte.\n\nTrois\n===\n\nQuatre\n---\n"),
      "title: Titre\nheading 2: Deux\nparagraph: Texte.\nheading 1: Trois\nheading 2: Quatre\n");
}

TEST(Markdown, InlineMarksAreNotProse) {
  const Reading reading = read(
      Format::Markdown,
      "Le **maire** d’*Orvanne* a [promis](https://x.org \"titre\nlong\") une ~~rue~~ `route`.\n");
  EXPECT_EQ(reading.prose.text(), "Le maire d’Orvanne a promis une rue route.");
  EXPECT_EQ(reading.source_of("maire d’Orvanne"), "maire** d’*Orvanne");
  EXPECT_EQ(reading.source_of("promis"), "promis");
  EXPECT_EQ(reading.source_of("route."), "route`.");
}

TEST(Markdown, EntitiesAndEscapes) {
  const Reading reading =
      read(Format::Markdown, "L&rsquo;&#233;t&eacute; &kati; \\*Kati\\* a\\b\n");
  EXPECT_EQ(reading.prose.text(), "L’été &kati; *Kati* a\\b");
  EXPECT_EQ(reading.source_of("été"), "&#233;t&eacute;");
  EXPECT_EQ(reading.source_of("t"), "t");
  EXPECT_EQ(reading.source_of("*Kati*"), "*Kati\\*");
}

TEST(Markdown, Breaks) {
  const Reading reading = read(Format::Markdown, "un  \ndeux\\\ntrois\r\n   quatre<br>cinq\n");
  EXPECT_EQ(reading.prose.text(), "un\ndeux\ntrois\nquatre\ncinq");
  EXPECT_EQ(reading.source_of("trois\nquatre"), "trois\r\n   quatre");
  EXPECT_EQ(reading.source_of("un\ndeux"), "un  \ndeux");
  EXPECT_EQ(reading.source_of("quatre\ncinq"), "quatre<br>cinq");
}

TEST(Markdown, ListsQuotesTables) {
  EXPECT_EQ(outline("- un\n- deux\n  suite\n\n1. trois\n\n   quatre\n\n> cité\nencore\n\n| Ville | "
                    "Morts |\n|---|---|\n| Kati | 12 |\n"),
            "list-item: un\nlist-item: deux/suite\nlist-item: trois\nlist-item: quatre\nquote: "
            "cité/encore\n"
            "list-item: Ville\nlist-item: Morts\nlist-item: Kati\n");
}

TEST(Markdown, ImagesGiveCaptions) {
  const Reading reading =
      read(Format::Markdown, "Le maire ![Le *maire*, hier](m.png \"t\") parle.\n\n![](vide.png)\n");
  EXPECT_EQ(outline(reading.prose), "paragraph: Le maire parle.\ncaption: Le maire, hier\n");
  EXPECT_EQ(reading.source_of("maire, hier"), "maire*, hier");
}

TEST(Markdown, CodeAndHtmlAreNotProse) {
  EXPECT_EQ(outline("```\ncode\n```\n\n<div>html</div>\n\n    pas du code\n\n<p>\nhtml\n</p>\n"),
            "paragraph: pas du code\n");
}

TEST(Markdown, CommentsCoverWhatFollows) {
  const Reading reading =
      read(Format::Markdown,
           "Un.\n\n<!-- stet a/b: vu -->\nDeux <!-- dedans --> suite.\n\n<!--\nlong\n-->\n\n"
           "<!-- x --> Derrière.\n\n<!-- fin -->");
  EXPECT_EQ(outline(reading.prose),
            "paragraph: Un.\nparagraph: Deux suite.\nparagraph: Derrière.\n");
  const std::vector<Comment>& comments = reading.prose.comments();
  ASSERT_EQ(comments.size(), 5U);
  EXPECT_EQ(comments[0].text, "stet a/b: vu");
  EXPECT_EQ(comments[0].next_block, 1U);
  EXPECT_EQ(comments[0].span.of(reading.article.text()), "<!-- stet a/b: vu -->");
  EXPECT_EQ(comments[1].text, "dedans");
  EXPECT_EQ(comments[1].next_block, 2U);
  EXPECT_EQ(comments[2].text, "long");
  EXPECT_EQ(comments[3].next_block, 2U);
  EXPECT_EQ(comments[4].text, "fin");
  EXPECT_EQ(comments[4].next_block, 3U);
}

TEST(Markdown, CommentsInCodeAreCode) {
  EXPECT_TRUE(
      read(Format::Markdown, "`<!-- a -->`\n\n```\n<!-- b -->\n```\n").prose.comments().empty());
}

TEST(Markdown, AgencySubheads) {
  EXPECT_EQ(outline("Texte.\n\n- Masque dès six ans -\n\nTexte.\n\n- Deux -\nsuite\n\n- Trois -\n- "
                    "pas un -\n1. non -\n"),
            "paragraph: Texte.\nheading 2: Masque dès six ans\nparagraph: Texte.\nheading 2: "
            "Deux\nparagraph: suite\n"
            "heading 2: Trois\nheading 2: pas un\nlist-item: non -\n");
}

TEST(Markdown, EmptyHeadingsBreakNothing) {
  const Reading reading = read(Format::Markdown, "#\n\nUn.\n\n## <!-- rien -->\n\n### \nDeux.\n");
  EXPECT_EQ(outline(reading.prose), "paragraph: Un.\nparagraph: Deux.\n");
  EXPECT_EQ(reading.prose.empty_headings()[0], (ArticleSpan{0, 1}));
}

TEST(Markdown, PlacesAreRightBehindRawBlocks) {
  const Reading reading = read(
      Format::Markdown, "<div>\n  a\n   b\n</div>\n\n~~~\n  c\n\n   d\n~~~\n\nun\ndeux\n\ntrois\n");
  EXPECT_EQ(reading.source_of("un\ndeux"), "un\ndeux");
  EXPECT_EQ(reading.prose.segments().size(), 2U);
}

TEST(Markdown, NulIsASpace) {
  const Reading reading = read(Format::Markdown, std::string("le\0maire", 8));
  EXPECT_EQ(reading.prose.text(), "le maire");
}

}  // namespace
}  // namespace stet::text
