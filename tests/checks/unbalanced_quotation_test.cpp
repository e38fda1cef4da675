// The unbalanced-quotation kind: marks without a partner, each fault told once.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const std::string rule =
      "kind = \"unbalanced-quotation\"\nrepeats = \"each\"\n"
      "[fr]\nsummary = \"S\"\nmessage = \"<{text}> ?\"\nwhy = \"W\"\nother-mark = \"l'autre\"\n"
      "[en]\nsummary = \"S\"\nmessage = \"<{text}>?\"\nwhy = \"W\"\nother-mark = \"the other\"\n";
  static const SmallDesk desk({{"quotes/lone.toml", rule}});
  return desk;
}

void expect_lone(std::string_view lang, const std::string& marked) {
  desk().expect("quotes/lone", lang, marked);
}

std::string told(std::string_view lang, const std::string& text) {
  return desk().told("quotes/lone", lang, text);
}

TEST(UnbalancedQuotation, ShowsAMarkNeverClosedWithItsWord) {
  expect_lone("fr", "[[« Nous]] partons demain, a dit la maire.");
  expect_lone("fr", "[[« L'eau]] monte demain, a dit la maire.");
  expect_lone("en", "[[“We]] leave tomorrow, the mayor said.");
}

TEST(UnbalancedQuotation, ShowsAMarkNeverOpenedWithItsWord) {
  expect_lone("fr", "Nous partons [[demain »]], a dit la maire.");
  expect_lone("en", "We leave [[tomorrow,”]] the mayor said.");
}

TEST(UnbalancedQuotation, OfTwoMarksIsToldOnceWithANote) {
  EXPECT_EQ(told("fr", "« Nous partons.\n\nLe port ferme », dit-elle."),
            "warning: <« Nous> ?\n  l'autre: »\n");
  EXPECT_EQ(told("fr", "« Nous partons\", dit-elle."), "warning: <« Nous> ?\n  l'autre: \"\n");
  EXPECT_EQ(told("en", "“We leave.\n\nThe port shuts,” she said."),
            "warning: <“We>?\n  the other: ”\n");
}

TEST(UnbalancedQuotation, IsLeftAloneWhereTwoParagraphsMayHaveBeenRunTogether) {
  expect_lone("fr", "\"Nous partons demain. \"Nous revenons\", dit-elle.");
  expect_lone("en", "\"We leave tomorrow. \"We come back,\" she said.");
}

TEST(UnbalancedQuotation, IsNotAQuotationReopenedInEachParagraph) {
  expect_lone("fr", "« Nous partons.\n\n« Nous revenons demain. »");
  expect_lone("en", "“We leave.\n\n“We come back tomorrow.”");
}

TEST(UnbalancedQuotation, IsNotAnApostropheOrAnInch) {
  expect_lone("fr", "L’ écluse d'hier, l'éclusière l’a fermée. Un écran de 15\" brille.");
  expect_lone("en", "The students’ union met; the sailors' boats left. It was 5' 10\" tall.");
}

TEST(UnbalancedQuotation, IsNotABalancedOne) {
  expect_lone("fr", "« Il a dit “partez” hier », dit-elle. Le \"port\" ferme.");
  expect_lone("en", "“He said ‘leave’ twice,” she said. The 'port' shuts.");
}

TEST(UnbalancedQuotation, MayComeTwice) {
  expect_lone("fr",
              "[[« Nous]] partons demain.\n\nLe port ferme.\n\nElle dort [[demain »]], dit-elle.");
}

}  // namespace
}  // namespace stet::engine
