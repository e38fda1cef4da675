#include "text/html.h"

#include <gtest/gtest.h>

#include <string>

#include "support/reading.h"

namespace stet::text {
namespace {

std::string outline(std::string text) {
  return outline(Format::Html, std::move(text));
}

TEST(Html, APage) {
  const Reading reading =
      read(Format::Html,
           "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><meta charset=utf-8><title>Deux morts "
           "&mdash; La Gazette</title>\n"
           "<meta property=\"article:published_time\" content='2024-09-19T08:00:00Z'>"
           "<meta name=author content=\"A. B&acirc;\"><style>p > a { }</style></head>\n"
           "<body><nav><ul><li>Accueil</li></ul></nav><main><h1>Deux morts</h1>\n"
           "<p>Le <b>maire</b>\n   a parlé.<br>\nIl est parti.</p><script>if (a < b) "
           "document.write('<p>x</p>')</script>"
           "<h2>Le bilan</h2><figure><img src=a><figcaption>Le maire</figcaption></figure>"
           "<blockquote><p>Une citation.</p></blockquote><ul><li>un<li>deux</ul>"
           "<div>Un bloc.</div><aside><p>À lire aussi</p></aside></main></body></html>");
  EXPECT_EQ(outline(reading.prose),
            "title: Deux morts\nparagraph: Le maire/a parlé./Il est parti.\nheading 2: Le "
            "bilan\ncaption: Le maire\n"
            "quote: Une citation.\nlist-item: un\nlist-item: deux\nparagraph: Un bloc.\n");
  const FrontMatter& head = reading.prose.front_matter();
  EXPECT_EQ(head.title->value, "Deux morts — La Gazette");
  EXPECT_EQ(head.date->value, "2024-09-19T08:00:00Z");
  EXPECT_EQ(head.date->span.of(reading.article.text()), "2024-09-19T08:00:00Z");
  EXPECT_EQ(head.lang->value, "fr");
  EXPECT_EQ(head.author->value, "A. Bâ");
  EXPECT_EQ(reading.source_of("maire\na"), "maire</b>\n   a");
}

TEST(Html, TitleOfTheHeadWhenThereIsNoHeading) {
  EXPECT_EQ(outline("<title> Deux\n morts </title><p>Texte."),
            "title: Deux/morts\nparagraph: Texte.\n");
}

TEST(Html, TimeOfTheArticle) {
  const Reading reading = read(Format::Html, "<p>Le <time datetime=2024-09-19>19</time>.</p>");
  EXPECT_EQ(reading.prose.front_matter().date->value, "2024-09-19");
  EXPECT_EQ(outline(reading.prose), "paragraph: Le 19.\n");
}

TEST(Html, Entities) {
  const Reading reading =
      read(Format::Html, "<p>L&rsquo;&eacute;t&eacute &amp; AT&T&nbsp;: 3 &lt; 4 < 5 &#146;");
  EXPECT_EQ(reading.prose.text(), "L’été & AT&T\u00A0: 3 < 4 < 5 ’");
  EXPECT_EQ(reading.source_of("été"), "&eacute;t&eacute");
  EXPECT_EQ(reading.source_of("4 < 5"), "4 < 5");
}

TEST(Html, WhiteSpaceIsFolded) {
  const Reading reading =
      read(Format::Html, "<p> \t un <b> deux</b>\r\n\ttrois  quatre <!-- c --> cinq </p>");
  EXPECT_EQ(reading.prose.text(), "un deux trois quatre cinq");
  EXPECT_EQ(reading.source_of("deux trois"), "deux</b>\r\n\ttrois");
}

TEST(Html, CommentsCoverWhatFollows) {
  const Reading reading = read(Format::Html, "<p>Un.</p><!-- stet a/b: vu --><p>Deux.</p><!--fin");
  ASSERT_EQ(reading.prose.comments().size(), 2U);
  EXPECT_EQ(reading.prose.comments()[0].text, "stet a/b: vu");
  EXPECT_EQ(reading.prose.comments()[0].next_block, 1U);
  EXPECT_EQ(reading.prose.comments()[1].text, "fin");
  EXPECT_EQ(reading.prose.comments()[1].next_block, 2U);
}

TEST(Html, Quotations) {
  const Reading reading = read(Format::Html, "<p>Il dit <q>oui</q>.");
  EXPECT_EQ(reading.prose.text(), "Il dit “oui”.");
  EXPECT_EQ(reading.source_of("“oui”"), "<q>oui</q>");
}

TEST(Html, TwoLineEndsMakeAParagraph) {
  EXPECT_EQ(outline("<div>Un.<br>Deux. <br />\n<br>Trois.<br><br><br>Quatre.</div>"),
            "paragraph: Un./Deux.\nparagraph: Trois.\nparagraph: Quatre.\n");
}

TEST(Html, NumbersInTablesAreNotProse) {
  EXPECT_EQ(outline("<table><tr><th>Ville</th><td>12</td><td>1 300</td><td>Kati</td></tr></table>"),
            "paragraph: Ville\nparagraph: Kati\n");
}

TEST(Html, BrokenPagesAreReadOn) {
  EXPECT_EQ(outline("<p>Un <b>deux<p>trois</b> quatre</div></p><p>cinq<"),
            "paragraph: Un deux\nparagraph: trois quatre\nparagraph: cinq<\n");
  EXPECT_EQ(outline("<p title='a>b' x=\">\">Un</p><a href=x"), "paragraph: Un\n");
  EXPECT_EQ(outline("<nav>Menu<main><p>Un</p></main>"), "paragraph: Un\n");
  EXPECT_EQ(outline("<h2>Deux<p>Un</p>"), "heading 2: Deux\nparagraph: Un\n");
  EXPECT_EQ(outline("<script>x</scrip></SCRIPT ><p>Un"), "paragraph: Un\n");
  EXPECT_EQ(outline("<!><!-><!--><!---><?php x ?><p>Un</p foo><//p>"), "paragraph: Un\n");
}

TEST(Html, HiddenAndEmptyElements) {
  const Reading reading = read(
      Format::Html, "<div hidden><div>non</div></div><h2>&nbsp;</h2><p>&nbsp;</p><h3></h3><p>Un");
  EXPECT_EQ(outline(reading.prose), "paragraph: Un\n");
  ASSERT_EQ(reading.prose.empty_headings().size(), 2U);
  EXPECT_EQ(reading.prose.empty_headings()[1].of(reading.article.text()), "<h3></h3>");
}

TEST(Html, Footers) {
  EXPECT_EQ(outline("<form><blockquote>Oui.<footer>Le maire</footer></blockquote></form><footer>© "
                    "La Gazette</footer>"),
            "quote: Oui.\nquote: Le maire\n");
}

TEST(Html, DeepNestingCostsNothing) {
  std::string page;
  for (int depth = 0; depth < 200000; ++depth) page += "<div><b>";
  EXPECT_EQ(outline(page + "Texte"), "paragraph: Texte\n");
}

}  // namespace
}  // namespace stet::text
