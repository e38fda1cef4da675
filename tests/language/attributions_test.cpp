#include "language/attributions.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::language {
namespace {

/// In the marked text {kind:…} is what credits somebody and <…> the words that may name who it is.
void expect_credited(std::string_view lang, const std::string& marked) {
  EXPECT_EQ(credited(lang, without_writing(marked)), marked);
}

/// Whether the last sentence of the text is sourced.
bool is_sourced(std::string_view lang, std::string text) {
  return heard(lang, std::move(text)).analysis.sentences.back().sourced;
}

TEST(Attributions, AFrameStandsAtEitherEndOrBetweenCommas) {
  expect_credited("fr", "{frame:Selon} <la mairie de Vélonne>, le pont est fermé.");
  expect_credited("fr", "Le pont est fermé, {frame:d'après} <les pompiers de Tarvas>.");
  expect_credited("fr", "Le pont, {frame:selon} <le préfet>, sera fermé un mois.");
  expect_credited("fr", "{frame:Aux dires de} <la capitaine Orsel>, le bac a coulé.");
  expect_credited("en", "{frame:According to} <the mayor of Velmouth>, the bridge is shut.");
  expect_credited("en", "The bridge is shut, {frame:according to} <Tarvas firefighters>.");
  expect_credited("en", "The bridge, {frame:according to} <the prefect>, will stay shut.");
}

TEST(Attributions, AFrameMayBeItsOwnSource) {
  expect_credited("fr", "{frame:De source judiciaire}, deux hommes sont recherchés.");
  expect_credited("en", "Two men are being sought, <{frame:security sources} in Tarvas>.");
}

TEST(Attributions, WhatOnlyLooksLikeAFrameIsNone) {
  expect_credited("fr", "Les prix varient selon les saisons et selon que l'on paie comptant.");
  expect_credited("fr", "Le camion roulait pour la deuxième fois vers Vélonne.");
  expect_credited("en", "The ferry left according to plan at two dollars per person.");
}

TEST(Attributions, AStatementSourcesItsSentence) {
  expect_credited("fr", "Le port rouvrira lundi, {statement:dans un communiqué}.");
  expect_credited("en", "The port will reopen, {statement:in a statement}.");
}

TEST(Attributions, AClauseOfSayingHasItsSubjectBefore) {
  expect_credited("fr", "<La ministre> {clause:affirme} que le barrage tiendra.");
  expect_credited("fr", "<La ministre> {clause:a affirmé} que le barrage tiendra.");
  expect_credited("fr", "<Le syndicat> {clause:dit} avoir compté les absents.");
  expect_credited("en", "<The minister> {clause:said} that the dam would hold.");
  expect_credited("en", "<The union> {clause:claims} to have counted the absent.");
}

TEST(Attributions, AGerundGoesOnSpeaking) {
  expect_credited("fr", "Le maire a quitté la salle, {clause:affirmant} que tout était réglé.");
  expect_credited("en", "The mayor left the room, {clause:saying} that all was settled.");
}

TEST(Attributions, AnInvertedIncisePutsTheSpeakerAfterTheVerb) {
  expect_credited("fr", "« Nous partons », {incise:a déclaré} <la maire de Vélonne>.");
  expect_credited("fr", "Le quai est vide, {incise:a indiqué} <le port>.");
  expect_credited("fr", "« Nous partons », {incise:dit}-<elle>.");
  expect_credited("fr", "« Nous partons », {incise:assure} <la maire>, « et demain ».");
  expect_credited("en", "\"We leave,\" {incise:said} <the mayor of Velmouth>.");
  expect_credited("en", "\"We leave,\" {incise:said} <Mayor Orla Finch>, \"and soon.\"");
}

TEST(Attributions, APronounAfterTheAuxiliaryIsAnIncise) {
  expect_credited("fr", "« Nous partons », {incise:a-t-<il> déclaré}.");
  expect_credited("fr", "« Nous partons », {incise:ont-<ils> ajouté}.");
  expect_credited("fr", "Le bac a coulé, {incise:s'est-elle souvenue}.");
}

TEST(Attributions, AnEnglishClauseMayTrail) {
  expect_credited("en", "Three boats sank off Tarvas, <the army> {incise:said} on Monday.");
  expect_credited("en", "\"We leave tomorrow,\" <the captain> {incise:said}.");
  expect_credited("en", "Three boats sank, <port officials> {incise:warned} late on Tuesday.");
}

TEST(Attributions, AnAsideBetweenCommasPartsTheSubjectFromItsVerb) {
  expect_credited("fr", "<Le groupe>, lié à Tarvas, {clause:a affirmé} que le pont était miné.");
  expect_credited("fr",
                  "<La ministre>, en visite à Vélonne, {clause:a promis} que l'eau reviendrait.");
  expect_credited("en",
                  "<Orla Finch>, head of the port, {clause:said} ferries were running again.");
  expect_credited("en", "The quay is empty, <Mr. Finch>, 82, {incise:told} me.");
}

TEST(Attributions, BracketsAfterANameArePartOfIt) {
  expect_credited("en",
                  "Orla Finch (D-N.J.) and <Paul Tarn> (D-Ohio) both {clause:suggested} that the "
                  "ferry was lost.");
  expect_credited("fr",
                  "Ysée Marn (LR) et <Paul Tarn> (PS) {clause:ont suggéré} que le bac coulait.");
}

TEST(Attributions, ASubjectAfterAnotherClauseBeginsThere) {
  expect_credited("fr", "Le pilote a porté plainte et <le parquet> {clause:a dit} qu'il mentait.");
  expect_credited("en", "The pilot has filed suit and <the port> {clause:said} that he lied.");
  expect_credited("fr", "<Des pilotes et le port> {clause:ont dit} qu'il mentait.");
}

TEST(Attributions, WhatLooksLikeAFrenchFrameOrVerbIsNone) {
  expect_credited("fr", "Il court vers son père pour lui donner des nouvelles.");
  expect_credited("fr", "Les voleurs agissaient selon un mode opératoire précis.");
  expect_credited("fr", "Le parquet a confié à la police une enquête pour vol.");
  expect_credited("fr", "Il touche une somme à laquelle s'ajoutent les frais.");
  expect_credited("fr", "Il a menacé la passante avec une arme.");
  expect_credited("fr",
                  "« Assez », {incise:a confié} <une source proche de l'enquête> au quotidien.");
}

TEST(Attributions, WhoeverIsAskedDoesNotSpeak) {
  expect_credited("fr",
                  "<Le directeur du port>, qui doit partir lundi, {clause:a appelé} les pêcheurs à "
                  "rester.");
}

TEST(Attributions, AnAppositionSaysWhoTheSourceIs) {
  const Heard heard = language::heard("en", "\"We leave,\" said Orla Finch, a pilot of the port.");
  ASSERT_EQ(heard.analysis.attributions.size(), 1U);
  const Attribution& attribution = heard.analysis.attributions.front();
  EXPECT_EQ(heard.prose.text(heard.span(attribution.source)), "Orla Finch");
  EXPECT_EQ(heard.prose.text(heard.span(attribution.apposition)), "a pilot of the port");
}

TEST(Attributions, ASubjectIsItsNounGroupAlone) {
  expect_credited("en", "{statement:In a letter} <the port> {clause:said} that ferries were late.");
  expect_credited("en", "On Monday <Orla Finch> {clause:said} the quay was empty.");
  expect_credited("en", "<Orla Finch> on Monday {clause:said} the quay was empty.");
  expect_credited("en", "<A U.S. official> {clause:said} the quay was empty.");
  expect_credited("en", "<Dahl & Sons> {clause:said} the quay was empty.");
  expect_credited("en", "The quay shut because <pilots> {clause:said} the swell was high.");
  expect_credited("en", "<Pilots and port officials> {clause:said} the swell was high.");
  expect_credited("fr",
                  "Le quai a fermé parce que <le pilote> {clause:disait} que la houle montait.");
  expect_credited("fr",
                  "<Plusieurs élus de Vélonne et de Tarvas> {clause:ont dit} que le bac coulait.");
}

TEST(Attributions, SaidWithASubjectAndAVerbAfterItIsAClause) {
  expect_credited("en", "<Ysa Marn>, owner of the ferry, {clause:said} passengers were safe.");
  expect_credited("en", "<Marn> {clause:told} reporters the ferry was safe.");
  expect_credited("en", "The ferry is safe, {incise:said} <pilots> on Monday.");
}

TEST(Attributions, APronounThatNamesAKnownBodyIsASource) {
  EXPECT_TRUE(is_sourced("en", "Ten officers were hurt and 60 suffered bruises, it said."));
  EXPECT_TRUE(is_sourced("fr", "Dix agents ont été blessés, a-t-il ajouté."));
}

TEST(Attributions, SmallWordsMayStandBeforeAVerb) {
  expect_credited("fr", "<La maire> {clause:a notamment réaffirmé} que le bac partirait.");
  expect_credited("fr", "<Des sources> l'{clause:assuraient} : le bac partirait.");
  expect_credited("fr", "<La maire> leur {clause:demande} de partir.");
  expect_credited("fr", "<La maire> {clause:a tenu à préciser} que le bac partirait.");
  expect_credited("en", "<The mayor> {clause:has repeatedly said} that the ferry would leave.");
  expect_credited("en", "<The mayor> {clause:is claiming} that the ferry will leave.");
  expect_credited("en", "<The mayor> {clause:went on to say} that the ferry would leave.");
}

TEST(Attributions, WhoIsSpokenToIsNotTheSource) {
  expect_credited("fr",
                  "« Nous partons », {incise:a confié} <une source proche du port> au quotidien.");
  expect_credited("fr", "« Nous partons », {incise:a dit} <Ysée Marn> à l'AFP.");
  expect_credited("fr", "« Nous partons », {incise:a dit} à l'AFP <la maire de Vélonne>.");
}

TEST(Attributions, SmallWordsMayStandBetweenTheVerbAndItsSpeaker) {
  expect_credited("fr", "« Nous partons », {incise:a dit} peu après le départ <la maire>.");
  expect_credited("fr", "<La mairie> {clause:avait auparavant fait savoir} que le bac partirait.");
}

TEST(Attributions, AQuotedNameIsASubject) {
  expect_credited("fr", "Les « <gilets verts> » {clause:dénoncent} la fermeture du port.");
}

TEST(Attributions, AQuestionCreditsNobody) {
  expect_credited("fr", "Le port craint-il que le bac coule ?");
}

TEST(Attributions, AHeadlineInThePastIsAPassive) {
  EXPECT_FALSE(is_sourced("en", "# FERRY REFORM CALLED A STEP FORWARD"));
}

TEST(Attributions, AVerbMayBeANoun) {
  expect_credited("en", "Her comments on the ferry surprised the town.");
  expect_credited("en", "The Tarvas report has two parts.");
  expect_credited("en", "Local pilots reports are kept ashore.");
  expect_credited("en", "<Critics> {clause:claim} that the ferry is old.");
  expect_credited("en", "The experts handed in their report on Monday.");
  expect_credited("en", "The council published the damning report.");
  expect_credited("en", "The arrest suggests the crew is divided.");
  expect_credited("fr", "La nouvelle annonce de Vélonne a surpris la ville.");
  expect_credited("fr", "Le grand débat national est fini.");
}

TEST(Attributions, OneWhoCanHoldAViewMayOpenASentence) {
  expect_credited("fr", "{frame:Pour} <le ministre>, le bac est \"sûr\".");
  expect_credited("fr", "{frame:Pour} <les épidémiologistes>, il est urgent d'agir.");
  expect_credited("fr", "Pour la rentrée, le bac est prêt.");
}

TEST(Attributions, ANounOfSayingTakesItsContent) {
  expect_credited("en", "A {frame:report by} <the port> that the ferry sank upset the town.");
  EXPECT_FALSE(is_sourced("fr",
                          "La ville réfute l'affirmation selon laquelle le bac coule."
                          " L'affirmation selon laquelle le bac coule circule."));
}

TEST(Attributions, WhatSomebodyWantsIsNotReported) {
  const Heard heard = language::heard("en", "The mayor wants to close the quay.");
  ASSERT_EQ(heard.analysis.attributions.size(), 1U);
  EXPECT_TRUE(heard.analysis.attributions.front().stance);
  EXPECT_FALSE(heard.analysis.sentences.front().sourced);
  EXPECT_TRUE(is_sourced("en", "The mayor attacked the plan as “absurd”."));
}

TEST(Attributions, AParticipleBorrowsItsBearer) {
  const Heard heard =
      language::heard("en", "Orla Finch left the room, saying that all was settled.");
  ASSERT_EQ(heard.analysis.attributions.size(), 1U);
  const Attribution& attribution = heard.analysis.attributions.front();
  EXPECT_TRUE(attribution.source.empty());
  EXPECT_EQ(heard.prose.text(heard.span(attribution.antecedent)), "Orla Finch");
}

TEST(Attributions, AHeadingMayNameItsSourceApart) {
  const auto heading = [](std::string_view lang, std::string_view text) {
    return credited(lang, text).substr(0, credited(lang, text).find('\n'));
  };
  EXPECT_EQ(heading("en", "# FERRIES MUST STOP - FINCH\nOrla Finch said so."),
            "FERRIES MUST STOP - {incise:FINCH}");
  EXPECT_EQ(heading("en", "# FERRIES MUST STOP - TARVAS\nThe quay is empty."),
            "FERRIES MUST STOP - TARVAS");
  EXPECT_EQ(heading("fr", "# Orsel : « Le bac partira »\nLe quai est vide."),
            "{incise:Orsel} : « Le bac partira »");
  EXPECT_EQ(heading("fr", "# Tarvas : le bac partira\nLe quai est vide."),
            "Tarvas : le bac partira");
}

TEST(Attributions, AWriterIsNoSource) {
  EXPECT_FALSE(is_sourced("en", "We want the ferry to leave."));
  EXPECT_TRUE(is_sourced("en", "In May we reported that the ferry had sunk."));
}

TEST(Attributions, ARelativeClauseDoesNotSourceItsSentence) {
  expect_credited("fr", "Le pêcheur, <qui> {clause~:dit} craindre la houle, est resté au port.");
  EXPECT_FALSE(is_sourced("fr", "Le pêcheur, qui dit craindre la houle, est resté au port."));
  expect_credited("en", "The fisherman, <who> {clause~:complained} of the swell, stayed ashore.");
  EXPECT_FALSE(is_sourced("en", "The fisherman, who complained of the swell, stayed ashore."));
}

TEST(Attributions, APassiveIsSourcedByItsAgentOnly) {
  expect_credited("fr", "La fermeture a été {clause:démentie} par <la préfète>.");
  expect_credited("fr", "La fermeture a été annoncée lundi.");
  EXPECT_FALSE(is_sourced("fr", "La fermeture a été annoncée lundi."));
  EXPECT_TRUE(is_sourced("en", "The closure was denied by the prefect."));
  expect_credited("en", "The closure was announced on Monday.");
  EXPECT_FALSE(is_sourced("en", "The closure was announced on Monday."));
}

TEST(Attributions, APassiveOfSayingCreditsNobody) {
  expect_credited("fr", "Le pilote {clause?:est accusé d}'avoir fui.");
  expect_credited("fr", "Le bac {clause?:est réputé avoir} coulé.");
  expect_credited("en", "The pilot {clause?:was accused of} fleeing.");
  expect_credited("en", "The ferry {clause?:is said to} be lost.");
  expect_credited("en", "The pilot {clause?:was reported to} have fled.");
  EXPECT_FALSE(is_sourced("fr", "Le pilote est accusé d'avoir fui."));
  EXPECT_FALSE(is_sourced("en", "The ferry is said to be lost."));
  EXPECT_TRUE(heard("en", "The ferry is said to be lost.").analysis.sources.all.empty());
}

TEST(Attributions, ASubjunctiveOrAnAsideMayPartTheAuxiliaryFromItsVerb) {
  expect_credited("fr", "Bien que <le préfet> {clause:ait affirmé} que le pont tenait, il a cédé.");
  expect_credited("fr", "<Les ports>, eux, {clause:ont rapporté} huit naufrages.");
  expect_credited("fr", "<Les ports> {clause:ont, eux, rapporté} 8.104 naufrages.");
  expect_credited("fr", "<La maire> {clause:a, de son côté, indiqué} que le bac partirait.");
  expect_credited("en", "<The mayor> {clause:has, for her part, said} that the ferry will leave.");
}

TEST(Attributions, AnOutletMayTellWhatItLearned) {
  expect_credited("en", "The ferry sank at noon, <the Tarvas Herald> {incise:has learned}.");
  EXPECT_TRUE(is_sourced("en", "The ferry sank at noon, the Tarvas Herald has learned."));
  EXPECT_TRUE(is_sourced("fr", "Le bac a coulé à midi, a appris l'AFP."));
}

TEST(Attributions, WhatTheLawAsksIsNoSource) {
  expect_credited("fr", "Le greffier, dépositaire selon la loi des minutes, garde les clés.");
  expect_credited("fr", "{frame:Selon} <la loi>, le greffier garde les clés.");
  expect_credited("fr", "Le port ouvre en début d'après-midi et le bac part.");
}

TEST(Attributions, ANounAfterACountOrAtTheEndIsNoVerb) {
  expect_credited("en", "In two states, Orden and Vale, the vote went on.");
  expect_credited("en", "The bridge was closed after early-morning tweets.");
  expect_credited("en", "The critics' claims, old as the ferry, surprised the town.");
  expect_credited("en", "<The judge> {clause:ruled that} questions of liability come later.");
  expect_credited("en", "The ferry is old, <critics> {incise:claim}.");
  expect_credited("en", "The pilots, who had heard shouting, left.");
  expect_credited("en", "The port grew when labels such as Tarvas moved in.");
  expect_credited("en", "Insurance claims, orders and prices rose.");
  expect_credited("fr", "Aucune information précise à ce sujet ne circule.");
}

TEST(Attributions, AVerbInANameOrWithoutASpeakerIsNone) {
  expect_credited("fr", "« Nous partons », {incise:a prévenu} <Paulo Conte>.");
  expect_credited("fr", "Elle lit le journal, répond à ses amis et rit.");
  expect_credited("fr", "Le port est placé en alerte orange.");
  expect_credited("fr", "Le contrat écrit, long de deux pages, est perdu.");
  expect_credited("fr", "Le bac coule, {incise:indiquent} <de multiples modèles>.");
  expect_credited("en", "<The commission on harbour Debates> {clause:says} the ferry is old.");
}

TEST(Attributions, AnInciseOfTheListsNamesItsSpeaker) {
  expect_credited("fr", "« Assez », {incise:s'agace} <le maire de Vélonne>.");
  expect_credited("fr", "« Assez », {incise:lance} <Ysée Marn>.");
  expect_credited("en", "\"Enough,\" <Orla Finch> {incise:went on}.");
  expect_credited("en", "<Finch> {incise:continued}: \"We leave.\"");
  expect_credited("en", "<She> {incise:continued}, \"We leave.\"");
  expect_credited("en", "<The Tarvas Herald> {clause:reports}:");
  expect_credited("en", "<The port> {clause:isn't saying} if the ferry sank.");
  expect_credited("en", "\"Too little,\" <he> {incise:added} on the radio.");
}

TEST(Attributions, NobodyIsNoSource) {
  expect_credited("fr", "{frame?:Selon} <un dernier bilan>, douze bateaux ont coulé.");
  EXPECT_FALSE(is_sourced("fr", "Selon un dernier bilan provisoire, douze bateaux ont coulé."));
  expect_credited("fr", "<On> {clause?:raconte} que le bac a coulé.");
  EXPECT_FALSE(is_sourced("fr", "On raconte que le bac a coulé."));
  expect_credited("en", "{frame?:According to} <the latest toll>, twelve boats sank.");
  EXPECT_FALSE(is_sourced("en", "According to the latest toll, twelve boats sank."));
  EXPECT_FALSE(is_sourced("en", "It is said that the ferry sank."));
  EXPECT_FALSE(is_sourced("en", "Some say the ferry sank."));
  EXPECT_TRUE(is_sourced("fr", "Selon un dernier bilan de la mairie, douze bateaux ont coulé."));
  EXPECT_TRUE(is_sourced("en", "According to the latest toll from the port, twelve boats sank."));
}

TEST(Attributions, AfterAColonTheNextParagraphIsTheStatement) {
  expect_credited("fr",
                  "<Le port> {clause:a déclaré} {statement:dans un communiqué} :\n"
                  "{text:Le} bac ne partira pas lundi. {text:Les} billets seront remboursés.\n"
                  "Les passagers attendent.");
  expect_credited("en",
                  "<The port> {clause:said} {statement:in a statement}:\n"
                  "{text:The} ferry will not leave. {text:Tickets} will be refunded.\n"
                  "Passengers are waiting.");
}

TEST(Attributions, TheNextSentenceIsCarriedByAPronounOrTheDocument) {
  expect_credited("fr",
                  "{frame:Selon} <la capitaine>, le bac a coulé. {carried:Elle} était à bord.");
  expect_credited(
      "fr",
      "<Le port> {clause:dit} que le bac a coulé. {carried:Le communiqué} compte douze passagers.");
  expect_credited(
      "en", "{frame:According to} <the captain>, the ferry sank. {carried:She} was on board.");
}

TEST(Attributions, ANewSubjectEndsTheChain) {
  expect_credited("fr",
                  "{frame:Selon} <la capitaine>, le bac a coulé. {carried:Elle} était à bord. "
                  "Le vent soufflait du nord. Elle portait un gilet.");
  expect_credited("en",
                  "{frame:According to} <the captain>, the ferry sank. {carried:She} was on board. "
                  "Wind came from the north. She wore a vest.");
}

TEST(Attributions, ANewParagraphEndsTheChain) {
  expect_credited("fr", "{frame:Selon} <la capitaine>, le bac a coulé.\nElle était à bord.");
}

TEST(Attributions, CuesInsideQuotationsAreNotOurs) {
  expect_credited(
      "fr", "« Selon mon frère, on dit que le bac a coulé », {incise:a raconté} <Ysée Marn>.");
  expect_credited("en", "\"My brother said that the ferry sank,\" {incise:recalled} <Orla Finch>.");
  EXPECT_FALSE(is_sourced("fr", "Une pancarte : « Le préfet affirme que tout va bien. »"));
}

TEST(Attributions, AVerbThatOnlyLooksLikeSayingIsNone) {
  expect_credited("fr", "C'est-à-dire que le bac est vieux.");
  expect_credited("fr", "Le gardien a concédé un but.");
  expect_credited("en", "The league table shows up on a talk show.");
  expect_credited("en", "The reported attack did not happen.");
}

TEST(Attributions, HeadingsAreReadToo) {
  expect_credited("fr", "Le pont est sûr, {incise:affirme} <la mairie>");
  expect_credited("en", "Bridge is safe, {incise:says} <mayor>");
}

}  // namespace
}  // namespace stet::language
