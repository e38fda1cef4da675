// The short-quotation kind: a few words in marks that nobody is heard saying.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"framing/doubt.toml",
       small_rule("short-quotation", "[voice]\nquoted = \"skip\"\n",
                  "markers = [\"soi-disant expert:n\"]\nexcept = [\"contre\"]\n[fr.unless]\n"
                  "before = [\"opération\"]\nafter = [\"en breton\"]\nsentence = [\"théâtre\"]",
                  "markers = [\"so-called expert:n\"]\nexcept = [\"against\"]\n[en.unless]\n"
                  "before = [\"operation\"]\nafter = [\"in Breton\"]\nsentence = [\"theatre\"]")},
      {"framing/single.toml", small_rule("short-quotation", "", "max-words = 1", "max-words = 1")},
  });
  return desk;
}

void expect_doubts(std::string_view lang, const std::string& marked) {
  desk().expect("framing/doubt", lang, marked);
}

TEST(ShortQuotation, OfNobodyIsFoundWithItsMarks) {
  expect_doubts("fr", "La [[« réforme »]] du port entre en vigueur.");
  expect_doubts("fr", "La [[“réforme du port”]] entre en vigueur.");
  expect_doubts("en", "The port [[\"reform\"]] takes effect.");
  expect_doubts("en", "The [[“port reform”]] takes effect.");
}

TEST(ShortQuotation, IsToldWithoutDoublingItsMarks) {
  EXPECT_EQ(desk().told("framing/doubt", "fr", "La «\u00A0réforme\u00A0» entre en vigueur."),
            "warning: « réforme » : selon qui ?\n");
  EXPECT_EQ(desk().told("framing/doubt", "en", "The “reform” takes effect."),
            "warning: “reform”: says who?\n");
}

TEST(ShortQuotation, ThatIsLongIsAQuotation) {
  expect_doubts("fr", "La « réforme du port sec » entre en vigueur.");
  expect_doubts("en", "The “reform of the port” takes effect.");
  desk().expect("framing/single", "fr", "La [[« réforme »]] et la « grande réforme ».");
  desk().expect("framing/single", "en", "The [[“reform”]] and the “big reform”.");
}

TEST(ShortQuotation, WithASpeakerInTheSentenceIsHis) {
  expect_doubts("fr", "La maire juge la réforme « inutile ».");
  expect_doubts("fr", "Selon la maire, la « réforme » attendra.");
  expect_doubts("en", "The mayor said the reform was “useless”.");
  expect_doubts("en", "According to the mayor, the “reform” will wait.");
}

TEST(ShortQuotation, AfterASpeakerIsHis) {
  const std::string lead = "Vélonne, lundi.\n\n";
  expect_doubts("fr", lead + "La maire dit que le port rouvrira. La « réforme » attendra.");
  expect_doubts("fr", lead + "La maire dit que le port rouvrira.\n\nLa « réforme » attendra.");
  expect_doubts("fr", lead + "La maire dort. La [[« réforme »]] attendra.");
  expect_doubts("en", lead + "The mayor said the port would reopen. The “reform” will wait.");
  expect_doubts("en", lead + "The mayor said the port would reopen.\n\nThe “reform” will wait.");
  expect_doubts("en", lead + "The mayor sleeps. The [[“reform”]] will wait.");
}

TEST(ShortQuotation, BesideALongerOneIsItsSpeakers) {
  expect_doubts(
      "fr", "La « réforme » : « un texte que personne ici n'a jamais lu en entier avant lundi ».");
}

TEST(ShortQuotation, OfANameOrAFigureIsNone) {
  expect_doubts("fr", "Le bac « Belle Odile » et le quai « 12 » sont vides.");
  expect_doubts("en", "The ferry “Fair Odile” and pier “12” are empty.");
}

TEST(ShortQuotation, OfAnExceptionIsNone) {
  expect_doubts("fr", "Dix élus ont voté « contre ».");
  expect_doubts("en", "Ten members voted “against”.");
}

TEST(ShortQuotation, IsExcusedByWordsBesideIt) {
  expect_doubts("fr", "L'opération « aube claire » commence.");
  expect_doubts("fr", "Le « bagad », en breton, commence.");
  expect_doubts("fr", "Au théâtre, la « réforme » fait rire.");
  expect_doubts("en", "The operation “clear dawn” begins.");
  expect_doubts("en", "The “bagad”, in Breton, begins.");
  expect_doubts("en", "At the theatre, the “reform” is a joke.");
}

TEST(ShortQuotation, HasMarkersOfDoubtWithoutMarks) {
  expect_doubts("fr", "Les [[soi-disant experts]] sont venus.");
  expect_doubts("en", "The [[so-called experts]] came.");
}

TEST(ShortQuotation, InAHeadingMayBeTakenFromTheBody) {
  expect_doubts("fr",
                "# Une réforme « inutile »\n\n« Elle est inutile et chère », a déclaré la maire.");
  expect_doubts("fr", "# Une réforme [[« inutile »]]\n\nElle entre en vigueur.");
  expect_doubts("en", "# A “useless” reform\n\n“It is useless and dear,” the mayor said.");
  expect_doubts("en", "# A [[“useless”]] reform\n\nIt takes effect.");
}

TEST(ShortQuotation, InsideAnotherOrUnclosedIsLeftAlone) {
  expect_doubts("fr", "« Cette “réforme” du port ne sert à rien ni à personne. »");
  expect_doubts("fr", "La « réforme du port");
}

TEST(ShortQuotation, ThatComesAgainIsANote) {
  EXPECT_EQ(desk().told("framing/doubt", "fr", "La « réforme » dort.\n\nUne « réforme » de plus."),
            "warning: « réforme » : selon qui ?\n  encore ici: « réforme »\n");
  EXPECT_EQ(desk().told("framing/doubt", "en", "The “reform” sleeps.\n\nOne more “reform”."),
            "warning: “reform”: says who?\n  again here: “reform”\n");
}

}  // namespace
}  // namespace stet::engine
