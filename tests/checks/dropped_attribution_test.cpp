// The dropped-attribution kind: a heading flatter than its text.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({{
      "headline/flat.toml",
      small_rule(
          "dropped-attribution", "repeats = \"each\"\n[voice]\nquoted = \"skip\"\n",
          "claims = [\"(couler:v|naufrage:n)\", \"(voler:v)\"]\neffects = [\"permettre:v\"]\n"
          "proposals = [\"proposer:v\"]\nviolence = [\"couler:v\"]\nguilt = [\"voler:v\"]\n"
          "passive = [\"(couler:pp|voler:pp)\"]\nhearsay = [\"aurait\"]\nsuspicion = "
          "[\"soupçonner:pp (de|d')\"]\nhedged = [\"soupçonner:v\", \"aurait\"]\n"
          "weak = [\"un observatoire\"]\nparties = [\"les rebelles\"]\nsettled = [\"condamné:a\"]\n"
          "confirmed = [\"a confirmé\"]\ninfinitives = [\"avoir\"]\nlight = [\"jour:n\"]\n"
          "credited-note = \"attribué ici\"\ndoubted-note = \"douté ici\"",
          "claims = [\"(sink:v|sinking:n)\", \"(steal:v)\"]\neffects = [\"allow:v\"]\n"
          "proposals = [\"propose:v\"]\nviolence = [\"sink:v\"]\nguilt = [\"steal:v\"]\n"
          "passive = [\"(sink:pp|steal:pp)\"]\nhearsay = [\"reportedly\"]\nsuspicion = "
          "[\"suspected of\"]\nhedged = [\"suspected\", \"said\"]\n"
          "weak = [\"a monitor\"]\nparties = [\"the rebels\"]\nsettled = [\"convicted\"]\n"
          "confirmed = [\"confirmed\"]\ninfinitives = [\"to be\"]\nlight = [\"day:n\"]\n"
          "credited-note = \"credited here\"\ndoubted-note = \"doubted here\""),
  }});
  return desk;
}

void expect_flat(std::string_view lang, const std::string& marked) {
  desk().expect("headline/flat", lang, marked);
}

TEST(DroppedAttribution, ToAWeakBearerIsFound) {
  expect_flat("fr",
              "# La [[marine coule trois cargos à Lorme]]\n\nLa marine a coulé trois cargos à "
              "Lorme, selon un observatoire.");
  expect_flat("en",
              "# [[Navy sinks three freighters off Lorme]]\n\nThe navy sank three freighters off "
              "Lorme, a monitor said.");
}

TEST(DroppedAttribution, ToAPartyIsFoundForWhatItFights) {
  expect_flat("fr",
              "# La [[marine coule trois cargos à Lorme]]\n\nLa marine a coulé trois cargos à "
              "Lorme, ont dit les rebelles.");
  expect_flat("en",
              "# [[Navy sinks three freighters off Lorme]]\n\nThe navy sank three freighters off "
              "Lorme, the rebels said.");
}

TEST(DroppedAttribution, IsNoneWhenTheOutletStatesItOrSomebodyVouches) {
  expect_flat("fr",
              "# La marine coule trois cargos à Lorme\n\nLa marine a coulé trois cargos à Lorme. "
              "Selon un observatoire, la marine a coulé ces cargos de nuit.");
  expect_flat("en",
              "# Navy sinks three freighters off Lorme\n\nThe navy sank three freighters off "
              "Lorme, a monitor said. The port said the navy sank the freighters off Lorme.");
}

TEST(DroppedAttribution, IsNoneInAHeadingThatCreditsAsksOrDoubts) {
  expect_flat("fr",
              "# La marine coule trois cargos à Lorme, selon un observatoire\n\nLa marine a coulé "
              "trois cargos à Lorme, selon un observatoire.");
  expect_flat("en",
              "# Navy sinks three freighters off Lorme?\n\nThe navy sank three freighters off "
              "Lorme, a monitor said.");
  expect_flat("en",
              "# Navy sinks three freighters off Lorme: monitor\n\nThe navy sank three freighters "
              "off Lorme, a monitor said.");
}

TEST(DroppedAttribution, OfGuiltIsAnError) {
  EXPECT_EQ(desk().told("headline/flat", "fr",
                        "# Le gardien a volé la recette du port\n\nLe gardien est soupçonné "
                        "d'avoir volé la recette du port."),
            "error: « gardien a volé la recette du port » : selon qui ?\n  douté ici: Le gardien "
            "est soupçonné d'avoir volé la recette du port\n");
  expect_flat("fr",
              "# Le gardien a volé la recette du port\n\nLe gardien est soupçonné d'avoir volé la "
              "recette du port. Il a été condamné.");
  expect_flat("fr",
              "# La recette du port volée\n\nLe gardien est soupçonné d'avoir volé la recette du "
              "port.");
}

TEST(DroppedAttribution, OfHearsayIsFound) {
  expect_flat("fr",
              "# Un [[cargo coule au large de Lorme]]\n\nUn cargo aurait coulé au large de Lorme.");
  expect_flat("en",
              "# [[Freighter sinks in Lorme strait]]\n\nA freighter reportedly sank in the Lorme "
              "strait.");
}

TEST(DroppedAttribution, OfWhatAProposalWouldBring) {
  expect_flat(
      "fr",
      "# Le [[port propose un bac permettant aux pêcheurs de Lorme de traverser gratuitement]]"
      "\n\nLe port a proposé un bac, disant que cela permettrait aux pêcheurs de Lorme de "
      "traverser gratuitement.");
}

TEST(DroppedAttribution, IsReadUnderCapitalsThatOpenAParagraph) {
  expect_flat("en",
              "[[NAVY SINKS THREE FREIGHTERS OFF LORME]] The navy sank three freighters off Lorme "
              "on Monday, a monitor said.");
}

TEST(DroppedAttribution, OfASubheadingIsReadAgainstItsOwnText) {
  expect_flat("en",
              "# Day at sea\n\nThe ferry left.\n\n## Navy sinks three freighters\n\nThe port is "
              "shut.\n\n## Later\n\nThe navy sank three freighters, a monitor said.");
}

}  // namespace
}  // namespace stet::engine
