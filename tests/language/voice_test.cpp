#include "language/voice.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::language {
namespace {

/// In the marked text {voice:…} are the words that are not the outlet's.
void expect_voices(std::string_view lang, const std::string& marked) {
  EXPECT_EQ(voiced(lang, without_writing(marked)), marked);
}

TEST(Voice, IsTheOutletsWhenNobodyIsCredited) {
  expect_voices("fr", "Le bac a coulé lundi au large de Tarvas.");
  expect_voices("en", "The ferry sank off Tarvas on Monday.");
  expect_voices("fr", "");
}

TEST(Voice, IsFramedThroughoutASentenceWithASource) {
  expect_voices("fr", "{framed:Selon la mairie, le pont est fermé}. Le bac est plein.");
  expect_voices("fr", "{framed:Le pont est fermé, d'après la mairie}. Le bac est plein.");
  expect_voices("en", "{framed:According to the mayor, the bridge is shut}. The ferry is full.");
  expect_voices("en", "{framed:The bridge is shut, according to the mayor}. The ferry is full.");
  expect_voices("en", "{framed:The bridge is shut, the army said on Monday}. The ferry is full.");
  expect_voices("fr", "{framed:Le pont est fermé, a annoncé la préfète}. Le bac est plein.");
}

TEST(Voice, IsIndirectAfterAVerbOfSaying) {
  expect_voices("fr", "La mairie affirme {indirect:que le pont est fermé}.");
  expect_voices("fr", "Le syndicat dit {indirect:avoir compté les absents}.");
  expect_voices("en", "The mayor said {indirect:that the bridge was shut}.");
  expect_voices("en", "The mayor left, saying {indirect:that the bridge was shut}.");
}

TEST(Voice, IsDirectBetweenQuotationMarks) {
  expect_voices("fr", "« {direct:Nous partons} », {framed:a déclaré la capitaine}.");
  expect_voices("en", "“{direct:We leave},” {framed:said the captain}.");
  expect_voices("fr", "Le mot « {direct:trêve} » ne figure pas dans le texte.");
}

TEST(Voice, ChangesAtAContrast) {
  expect_voices("fr", "{framed:Selon la mairie, le pont est fermé}, mais des camions passent.");
  expect_voices("fr",
                "La mairie dit {indirect:que le pont tient}, tandis que des pierres tombent.");
  expect_voices("fr", "{framed:Selon la mairie, le pont est fermé} ; des camions passent.");
  expect_voices("en", "{framed:According to the mayor, the bridge is shut}, but lorries cross it.");
  expect_voices("en", "The mayor said {indirect:that the bridge held}, while stones were falling.");
  expect_voices("en", "{framed:According to the mayor, the bridge is shut}; lorries cross it.");
}

TEST(Voice, ReturnsWithTheMainClause) {
  expect_voices("fr", "Bien que le préfet ait affirmé {indirect:que le pont tenait}, il a cédé.");
  expect_voices("fr", "Si les ports assurent {indirect:que le bac flotte}, les pilotes le fuient.");
  expect_voices("en", "Although the mayor said {indirect:that the bridge held}, the piers broke.");
}

TEST(Voice, ReturnsWithWhatIsAddedAfterATrailingSource) {
  expect_voices("fr", "{framed:Le pont a cédé, selon le port}, ce qui inquiète la ville.");
  expect_voices("fr", "{framed:Le pont a cédé, a dit la maire}, qui vit au port.");
  expect_voices("fr", "{framed:Selon le port, le pont a cédé, ce qui inquiète la ville}.");
  expect_voices("en", "{framed:The bridge broke, according to the port}, which owns it.");
  expect_voices("en", "{framed:According to the port, the bridge broke, which shut the town}.");
}

TEST(Voice, OfAFrameAfterAndBeginsThere) {
  expect_voices("fr", "Le pont a cédé et {framed:selon plusieurs pilotes, la ville ment}.");
  expect_voices("en", "The bridge broke and {framed:according to pilots, the town lied}.");
}

TEST(Voice, ReturnsWithASecondVerbOfTheSpeaker) {
  expect_voices("fr",
                "La mairie a affirmé {indirect:que le pont était fermé} et a quitté la salle.");
  expect_voices("fr", "La mairie a affirmé {indirect:que le pont a tenu et a servi}.");
  expect_voices("fr",
                "La mairie a affirmé {indirect:que le pont était fermé et que le bac partait}.");
  expect_voices("fr", "La mairie affirme {indirect:avoir vu le pont et compté les bacs}.");
  expect_voices("en", "The mayor has said {indirect:the bridge was shut} and has left the room.");
}

TEST(Voice, OfATrailingSourceReachesBackToASemicolon) {
  expect_voices("fr", "Le bac est plein ; {framed:le pont est fermé, selon la mairie}.");
  expect_voices("en", "The ferry is full; {framed:the bridge is shut, according to the mayor}.");
  expect_voices("fr", "{framed:Le bac est plein mais le pont est fermé, selon la mairie}.");
  expect_voices("en", "{framed:The ferry is full but the bridge is shut, according to the mayor}.");
}

TEST(Voice, OfARelativeClauseEndsWithIt) {
  expect_voices("fr", "Le pêcheur, qui dit {indirect:craindre la houle}, est resté au port.");
}

TEST(Voice, IsCarriedOneSentenceAfterAnother) {
  expect_voices("fr",
                "{framed:Selon la capitaine, le bac a coulé}. {carried:Elle était à bord}. Le vent "
                "soufflait.");
  expect_voices(
      "en",
      "{framed:According to the captain, the ferry sank}. {carried:She was on board}. Wind blew.");
}

TEST(Voice, OfAStatementAfterAColonIsDirect) {
  expect_voices("fr",
                "{framed:Le port a déclaré dans un communiqué} :\n"
                "{direct:Le bac ne partira pas lundi}. {direct:Les billets seront remboursés}.\n"
                "Les passagers attendent.");
}

TEST(Voice, IsNobodysWhenNobodyIsNamed) {
  expect_voices("fr", "Selon un dernier bilan, douze bateaux ont coulé.");
  expect_voices("fr", "On raconte que le bac a coulé.");
  expect_voices("en", "According to the latest toll, twelve boats sank.");
}

TEST(Voice, IsUnsureBesideALoneMarkAndThenTakenForQuoted) {
  expect_voices("fr",
                "La capitaine hésite. « {direct:Nous partons lundi}. {direct:Le vent tombe}.\nLe "
                "port ferme.");
  expect_voices("fr",
                "{direct:Nous partons lundi} », {framed:a déclaré la capitaine}.\nLe port ferme.");
  expect_voices(
      "en",
      "The captain waits. “{direct:We leave on Monday}. {direct:The wind drops}.\nThe port shuts.");
}

TEST(Voice, IsReadInHeadingsToo) {
  expect_voices("fr", "{framed:Le pont est sûr, affirme la mairie}");
}

TEST(Voice, OfASpanIsDirectOnlyWhenAllOfItIsQuoted) {
  const Heard heard = language::heard("fr", "Le « port » ferme, selon la mairie.");
  const text::ProseSpan word = heard.span({1, 2});
  EXPECT_EQ(heard.analysis.voices.at(word), Voice::Direct);
  EXPECT_TRUE(heard.analysis.voices.is_quoted(word));
  const text::ProseSpan more = heard.span({1, 3});
  EXPECT_EQ(heard.analysis.voices.at(more), Voice::Framed);
  EXPECT_FALSE(heard.analysis.voices.is_quoted(more));
  EXPECT_TRUE(heard.analysis.voices.is_attributed(more));
}

TEST(Voice, KnowsWhoIsCredited) {
  const Heard heard = language::heard("en", "The ferry is full, the captain said.");
  const VoiceSpan* const credit = heard.analysis.voices.credit(heard.span({0, 1}));
  ASSERT_NE(credit, nullptr);
  const Attribution& attribution = heard.analysis.attributions.at(credit->attribution);
  EXPECT_EQ(heard.prose.text(heard.span(attribution.source)), "the captain");
  EXPECT_EQ(heard.analysis.voices.credit({0, 0}) != nullptr, true);
}

TEST(Voice, HasNames) {
  EXPECT_EQ(name_of(Voice::Outlet), "OUTLET");
  EXPECT_EQ(name_of(Voice::Direct), "DIRECT");
  EXPECT_EQ(name_of(Voice::Indirect), "INDIRECT");
  EXPECT_EQ(name_of(Voice::Framed), "FRAMED");
  EXPECT_EQ(name_of(Voice::Carried), "CARRIED");
}

}  // namespace
}  // namespace stet::language
