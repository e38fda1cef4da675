#include "text/plain_text.h"

#include <gtest/gtest.h>

#include <string>

#include "support/reading.h"

namespace stet::text {
namespace {

std::string outline(std::string text) {
  return outline(Format::PlainText, std::move(text));
}

TEST(PlainText, OneParagraphALine) {
  EXPECT_EQ(
      outline("Le premier paragraphe est assez long pour en être un, et il finit par un point.\n"
              "Le deuxième aussi.\r\n\r\n\r\nLe troisième."),
      "paragraph: Le premier paragraphe est assez long pour en être un, et il finit par un point.\n"
      "paragraph: Le deuxième aussi.\nparagraph: Le troisième.\n");
}

TEST(PlainText, WrappedLinesAreJoined) {
  const std::string text =
      "Le gouvernement a annoncé mardi que les travaux de la route nationale\n"
      "commenceraient au printemps. Selon le ministre, le chantier durera deux\n"
      "ans et coûtera douze milliards.\n"
      "\n"
      "Les habitants, eux, attendent depuis dix ans. « On nous a promis cette\n"
      "route trois fois », dit une commerçante du marché, qui ne croit plus aux\n"
      "annonces.\n";
  const Reading reading = read(Format::PlainText, text);
  EXPECT_EQ(reading.prose.blocks().size(), 2U);
  EXPECT_EQ(reading.prose.segments().size(), 2U);
  EXPECT_EQ(reading.source_of("nationale\ncommenceraient"), "nationale\ncommenceraient");
}

TEST(PlainText, WrappedLinesWithCarriageReturns) {
  const Reading reading =
      read(Format::PlainText,
           "The government said on Tuesday that work on the national road would\r\n"
           "begin in spring. The minister said that the work would last for two\r\n"
           "years and cost twelve billion.\r\n");
  EXPECT_EQ(reading.prose.blocks().size(), 1U);
  EXPECT_EQ(reading.source_of("would\nbegin"), "would\r\nbegin");
}

TEST(PlainText, HeadingsInWrappedText) {
  EXPECT_EQ(outline("Une route attendue depuis dix ans\n\n"
                    "Le gouvernement a annoncé mardi que les travaux de la route nationale\n"
                    "commenceraient au printemps. Selon le ministre, le chantier durera deux\n"
                    "ans.\n\nUn coût contesté\n"
                    "Les habitants, eux, attendent depuis dix ans. Une commerçante du marché\n"
                    "ne croit plus aux annonces.\n"),
            "title: Une route attendue depuis dix ans\n"
            "paragraph: Le gouvernement a annoncé mardi que les travaux de la route "
            "nationale/commenceraient au "
            "printemps. Selon le ministre, le chantier durera deux/ans.\n"
            "heading 2: Un coût contesté\n"
            "paragraph: Les habitants, eux, attendent depuis dix ans. Une commerçante du marché/ne "
            "croit plus aux "
            "annonces.\n");
}

TEST(PlainText, TitleHeadingsAndDateline) {
  EXPECT_EQ(
      outline(
          "Orvanne : la route de la discorde\n"
          "Orvanne, 3 mars 2024 – Les travaux ont commencé lundi sous la pluie et les sifflets.\n"
          "Un coût contesté\n\n"
          "Selon le maire, la route coûtera douze millions, que la ville n’a pas.\n"),
      "title: Orvanne : la route de la discorde\n"
      "dateline: Orvanne, 3 mars 2024\n"
      "paragraph: Les travaux ont commencé lundi sous la pluie et les sifflets.\n"
      "heading 2: Un coût contesté\n"
      "paragraph: Selon le maire, la route coûtera douze millions, que la ville n’a pas.\n");
}

TEST(PlainText, NotHeadings) {
  EXPECT_EQ(
      outline("_\nLe maire a déclaré :\nla route est finie et bien finie\n« Elle est belle »\n"
              "Une dernière ligne sans point\n"),
      "paragraph: _\nparagraph: Le maire a déclaré :\nparagraph: la route est finie et bien finie\n"
      "paragraph: « Elle est belle »\nparagraph: Une dernière ligne sans point\n");
}

TEST(PlainText, AgencySubheadsAndItems) {
  EXPECT_EQ(
      outline("Le texte finit.\n\n- Masque dès six ans -\n\nLe texte reprend.\n- un point\n• deux "
              "points\n"),
      "paragraph: Le texte finit.\nheading 2: Masque dès six ans\nparagraph: Le texte reprend.\n"
      "list-item: un point\nlist-item: deux points\n");
}

TEST(PlainText, MarkupIsText) {
  EXPECT_EQ(outline("Le *maire* &amp; <b>nous</b>. <!-- non -->\n"),
            "paragraph: Le *maire* &amp; <b>nous</b>. <!-- non -->\n");
  EXPECT_TRUE(read(Format::PlainText, "<!-- non -->").prose.comments().empty());
}

TEST(PlainText, FrontMatterIsRead) {
  EXPECT_EQ(outline("---\ntitle: Deux morts\n---\nLe texte.\n"),
            "title: Deux morts\nparagraph: Le texte.\n");
}

}  // namespace
}  // namespace stet::text
