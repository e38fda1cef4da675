// The inner-attribution kind: the outlet's credit inside the quotation marks.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({{
      "quotes/swallowed.toml",
      small_rule("inner-attribution", "repeats = \"each\"\n[voice]\nquoted = \"check\"\n",
                 "frames = [\"selon {..1} communiqué\"]\ncarriers = [\"le texte\"]\nincises = "
                 "[\"a-t-il dit\"]\nfirst-verb = [\"a dit\"]\nsecond-verb = [\"a confié\"]\n"
                 "except = [\"comme a\"]\noutside = \"au dehors\"\n",
                 "frames = [\"according to {..1} statement\"]\ncarriers = [\"the text\"]\nincises "
                 "= [\"he said\"]\nfirst-verb = [\"said\"]\nsecond-verb = [\"told\"]\n"
                 "outside = \"outside\"\nincise-alone = true\n"
                 "alone-message = \"“{text}”: the speaker?\""),
  }});
  return desk;
}

void expect_swallowed(std::string_view lang, const std::string& marked) {
  desk().expect("quotes/swallowed", lang, marked);
}

TEST(InnerAttribution, OfAPaperIsFoundWhenThePaperSpeaksOutside) {
  expect_swallowed("fr", "« Les quais sont calmes [[selon un communiqué]] », ajoute le texte.");
  expect_swallowed("en", "“The quays are calm, [[according to the statement]],” the text said.");
}

TEST(InnerAttribution, OfAPaperIsTheSpeakersWhenAPersonSpeaks) {
  expect_swallowed("fr", "« Les quais sont calmes selon un communiqué », a dit Odile Ferrand.");
  expect_swallowed("en", "“The quays are calm, according to the statement,” Odile Ferrand said.");
}

TEST(InnerAttribution, InAnIncisePlusAnotherOutside) {
  expect_swallowed("fr",
                   "« Nous partons demain matin, [[a-t-il dit]], et tôt », a ajouté le pilote.");
  expect_swallowed("fr", "« Nous partons demain matin, a-t-il dit, et tôt. »");
  expect_swallowed("en", "“We leave tomorrow at dawn, [[he said]], or later,” the pilot added.");
}

TEST(InnerAttribution, ThatClosesAnEnglishQuotationIsSwallowed) {
  expect_swallowed("en", "“We leave tomorrow at dawn, [[he said]].”");
  expect_swallowed("en", "“We leave tomorrow at dawn,” he said.");
}

TEST(InnerAttribution, OfTwoVerbsForOneSpeaker) {
  expect_swallowed("fr", "« Le pont tient », [[a dit Odile Ferrand a confié]] mardi.");
  expect_swallowed("en", "“The bridge holds,” [[said Odile Ferrand told]] the radio.");
  expect_swallowed("en", "“The bridge holds,” said Odile Ferrand. Jean told the radio.");
}

TEST(InnerAttribution, ShowsTheOtherOne) {
  EXPECT_EQ(desk().told("quotes/swallowed", "fr",
                        "« Les quais sont calmes selon un communiqué », ajoute le texte."),
            "warning: « selon un communiqué » : selon qui ?\n  au dehors: ajoute le texte\n");
}

}  // namespace
}  // namespace stet::engine
