// The artefact kind: leftovers of production, and what only looks like one.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

/// Each kind of leftover says its name.
std::string named_messages(const std::string& open, const std::string& close) {
  std::string messages;
  for (const char* kind :
       {"doubled-word", "lone-character", "space-after-apostrophe", "doubled-punctuation",
        "missing-final-stop", "markup", "entity", "glued-number", "truncated-start",
        "repeated-paragraph", "empty-heading", "stray-url", "placeholder", "residue"}) {
    messages += std::string(kind) + " = \"" + kind + " " + open + "{text}" + close + "\"\n";
  }
  return messages;
}

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"text/leftover.toml",
       small_rule("artefact", "[voice]\nquoted = \"check\"\n",
                  "placeholders = [\"TK\", \"texte à venir\"]\nresidue = [\"cliquez ici\"]\n"
                  "double-ok = [\"nous nous\"]\n[fr.messages]\n" +
                      named_messages("« ", " »"),
                  "placeholders = [\"TK\", \"text to come\"]\nresidue = [\"click here\"]\n"
                  "double-ok = [\"had had\"]\n[en.messages]\n" +
                      named_messages("“", "”"))},
  });
  return desk;
}

void expect_leftovers(std::string_view lang, const std::string& marked) {
  desk().expect("text/leftover", lang, marked);
}

std::string told(std::string_view lang, const std::string& text) {
  return desk().told("text/leftover", lang, text);
}

TEST(Artefact, APlaceholderIsAnError) {
  EXPECT_EQ(told("fr", "Le bac a coulé TK à Tarvas."), "error: placeholder « TK »\n");
  EXPECT_EQ(told("en", "The ferry sank TK off Tarvas."), "error: placeholder “TK”\n");
  expect_leftovers("fr", "Le tk du bac. [[Texte à venir]].");
  expect_leftovers("en", "The tk of the ferry. [[Text to come]].");
}

TEST(Artefact, ResidueOfATemplateIsFound) {
  EXPECT_EQ(told("fr", "Cliquez ici pour la carte."), "warning: residue « Cliquez ici »\n");
  EXPECT_EQ(told("en", "Click here for the map."), "warning: residue “Click here”\n");
}

TEST(Artefact, ADoubledWordIsFound) {
  EXPECT_EQ(told("fr", "Le bac a quitté le le port."), "warning: doubled-word « le le »\n");
  EXPECT_EQ(told("en", "The ferry left the the port."), "warning: doubled-word “the the”\n");
  expect_leftovers("fr",
                   "Nous nous levons. Le Le Havre gagne. 12 12. Un jour, jour de pluie. Il y a a "
                   "priori dix quais.");
  expect_leftovers("en",
                   "He had had time. The The band plays. A port, port wine. They go bye-bye bye.");
}

TEST(Artefact, ALoneCharacterIsFound) {
  EXPECT_EQ(told("fr", "Le bac a coulé.\n\n}\n\nLe port dort."), "warning: lone-character « } »\n");
  expect_leftovers("en", "The ferry sank.\n\n[[é]]\n\nThe port sleeps.");
  expect_leftovers("en", "The ferry sank.\n\n•\n\nThe port sleeps.\n\n—\n\n7\n\nThe end has come.");
}

TEST(Artefact, ASpaceAfterAnApostropheIsToldOnce) {
  EXPECT_EQ(told("fr", "L’ écluse du port. Il n' a rien vu."),
            "warning: space-after-apostrophe « L’ écluse »\n  encore ici: n' a\n");
  expect_leftovers("fr", "L’écluse du port et l'usine.");
  expect_leftovers("en", "The sailors' boats and the dogs' tails.");
}

TEST(Artefact, DoubledPunctuationIsFound) {
  EXPECT_EQ(told("fr", "Le bac,, le port."), "warning: doubled-punctuation « ,, »\n");
  EXPECT_EQ(told("en", "The ferry sank.. The port sleeps."), "warning: doubled-punctuation “..”\n");
  expect_leftovers("fr", "Le bac[[;;]] le port[[,.]] Le quai.");
  expect_leftovers("fr", "Le bac... Le port, ... le quai… Et alors ?!");
  expect_leftovers("en", "The ferry... The port, ... the pier… What?!");
}

TEST(Artefact, AnEntityLeftInTheTextIsFound) {
  const text::Article plain("a.txt", text::Format::PlainText,
                            "Le bac&nbsp;dort. Caf&#233; du port.");
  EXPECT_EQ(desk().lint("text/leftover", "fr", plain).size(), 2U);
  const text::Article and_sign("a.txt", text::Format::PlainText, "Orsel & Marn; R&D; A&B dorment.");
  EXPECT_TRUE(desk().lint("text/leftover", "fr", and_sign).empty());
}

TEST(Artefact, MarkupLeftInTheTextIsFound) {
  const text::Article plain("a.txt", text::Format::PlainText,
                            "The ferry<br> sank. <p class=\"x\">The port sleeps.");
  const auto found = desk().lint("text/leftover", "en", plain);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].message, "markup “<br>”");
  EXPECT_EQ(found[1].message, "markup “<p class=\"x\">”");
  const text::Article less("a.txt", text::Format::PlainText,
                           "The swell is <3 metres and a <b of it.");
  EXPECT_TRUE(desk().lint("text/leftover", "en", less).empty());
}

TEST(Artefact, AShortenedAddressIsFound) {
  const text::Article plain(
      "a.txt", text::Format::PlainText,
      "Le bac a coulé https://t.co/abc hier. Voir https://tarvas.example/a demain.");
  const auto found = desk().lint("text/leftover", "fr", plain);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].message, "stray-url « https://t.co/abc »");
}

TEST(Artefact, ANumberGluedToTheEndIsFound) {
  expect_leftovers("fr", "Le bac a coulé hier au port.[[48213]]");
  expect_leftovers("en", "The ferry sank in the port.[[48213]]");
  expect_leftovers("en", "The ferry sank off Tarvas in 2023. The swell was at 3.5");
}

TEST(Artefact, AParagraphThatLostItsBeginningIsFound) {
  expect_leftovers("fr", "Le bac a coulé.\n\n[[ement]] le port a fermé ses portes.");
  expect_leftovers("en", "The ferry sank.\n\n[[ing]] the port has shut its gates.");
  expect_leftovers("fr", "Le bac a coulé…\n\nmais le port a fermé ses portes.");
  expect_leftovers("en", "The ferry sank.\n\niPhones are sold in the port.");
}

TEST(Artefact, AParagraphPrintedTwiceIsAnInformation) {
  EXPECT_EQ(
      told("fr",
           "Le bac de Tarvas a coulé lundi.\n\nLe port dort.\n\nLe bac de Tarvas a coulé lundi."),
      "info: repeated-paragraph « Le bac de Tarvas a coulé lundi. »\n");
  EXPECT_EQ(told("en",
                 "The Tarvas ferry sank on Monday.\n\nThe port sleeps.\n\nThe Tarvas ferry sank on "
                 "Monday."),
            "info: repeated-paragraph “The Tarvas ferry sank on Monday.”\n");
  expect_leftovers("fr", "Le port dort.\n\nLe bac coule.\n\nLe port dort.");
}

TEST(Artefact, ALastSentenceWithoutAStopIsAnInformation) {
  const std::string french =
      "Le bac a coulé.\n\nLe port de Tarvas a fermé ses portes lundi soir à cause de la houle";
  EXPECT_EQ(told("fr", french), "info: missing-final-stop « houle »\n");
  EXPECT_EQ(told("fr", french + "."), "");
  const std::string english =
      "The ferry sank.\n\nThe port of Tarvas shut its gates on Monday night because of the swell";
  EXPECT_EQ(told("en", english), "info: missing-final-stop “swell”\n");
  EXPECT_EQ(told("en", "The ferry sank\n\n" + english.substr(17)), "");
}

TEST(Artefact, EmptyHeadingsAreToldOnce) {
  const std::string text = "Le bac a coulé.\n\n##\n\nLe port dort.\n\n##\n\nLe quai aussi.\n";
  EXPECT_EQ(told("fr", text), "info: empty-heading « ## »\n  encore ici: ##\n");
  EXPECT_EQ(told("en", "The ferry sank.\n\n##\n\nThe port sleeps.\n"),
            "info: empty-heading “##”\n");
}

TEST(Artefact, CleanCopyIsSilent) {
  expect_leftovers("fr",
                   "# Le bac a coulé\n\n« Nous partons », a déclaré la capitaine. L'eau monte : "
                   "3,5 mètres.\n\n* * *\n\nLe port rouvrira à 5h00.");
  expect_leftovers("en",
                   "# The ferry sank\n\n“We leave,” the captain said. The swell: 3.5 metres.\n\n* "
                   "* *\n\nThe port reopens at 5 p.m.");
}

}  // namespace
}  // namespace stet::engine
