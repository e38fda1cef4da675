#include "language/sources.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/spoken.h"

namespace stet::language {
namespace {

/// The classes of who is credited, in the order of the text: "person-named media"; "-" for nobody.
std::string classes(std::string_view lang, std::string_view text) {
  const Heard heard = language::heard(lang, text);
  std::string result;
  for (const std::uint32_t source : heard.analysis.sources.of_attribution) {
    if (!result.empty()) result += ' ';
    result += source == kNoSource
                  ? "-"
                  : std::string(name_of(heard.analysis.sources.all[source].source_class));
  }
  return result;
}

void expect_class(std::string_view lang, std::string_view text, std::string_view expected) {
  EXPECT_EQ(classes(lang, text), expected) << text;
}

/// Whether all that is credited in the text comes from one source.
bool is_one_source(std::string_view lang, std::string_view text) {
  const Heard heard = language::heard(lang, text);
  return heard.analysis.sources.of_attribution.size() > 1 && heard.analysis.sources.all.size() == 1;
}

TEST(Sources, APersonWithAName) {
  expect_class("fr", "Paul Mercin affirme que le barrage tiendra.", "person-named");
  expect_class("fr", "« Nous partons », a déclaré la capitaine Lira Orsel.", "person-named");
  expect_class("fr", "Le bac a coulé, a dit le ministre des Ports, Paul Mercin.", "person-named");
  expect_class("fr", "Selon la maire de Vélonne Anne Tisse, le pont est fermé.", "person-named");
  expect_class("en", "Tom Reyes said that the dam would hold.", "person-named");
  expect_class("en", "\"We leave,\" said harbour spokeswoman Lira Orsel.", "person-named");
  expect_class("en", "According to Tom Reyes, who chairs the port, the bridge is shut.",
               "person-named");
}

TEST(Sources, AFirstNameAloneIsAPerson) {
  for (const char* name : {"Nassim", "Walid", "Léna", "Bérangère", "Lydie"})
    expect_class("fr", std::string("« Rien ne bouge », a dit ") + name + ".", "person-named");
  for (const char* name : {"Lucie", "Irving", "Hamza", "Priya"})
    expect_class("en", std::string("\"Nothing moves,\" said ") + name + ".", "person-named");
}

TEST(Sources, AnOfficeWithANameAtItsEndIsThatPerson) {
  expect_class("fr", "Le bac a coulé, a dit le maire travailliste de Vélonne Romuald Tisse.",
               "person-named");
  expect_class("fr", "Le bac a coulé, a dit le directeur régional de la PJ Romuald Tisse.",
               "person-named");
  expect_class("fr", "Le bac a coulé, a dit un conseiller du président Paul Mercin.",
               "anon-official");
}

TEST(Sources, ABodyWithANameOrADefiniteOffice) {
  expect_class("fr", "Selon la mairie de Vélonne, le pont est fermé.", "body-named");
  expect_class("fr", "Selon le parquet, deux hommes sont recherchés.", "body-named");
  expect_class("fr", "Le bac a coulé, a indiqué la préfecture.", "body-named");
  expect_class("fr", "La FNPA affirme que le pont est fermé.", "body-named");
  expect_class("fr", "Un porte-parole de la FNPA affirme que le pont est fermé.", "body-named");
  expect_class("fr", "Selon le préfet, le pont est fermé.", "body-named");
  expect_class("en", "According to the mayor of Velmouth, the bridge is shut.", "body-named");
  expect_class("en", "The ferry sank, the ministry said on Monday.", "body-named");
  expect_class("en", "The ferry sank, Velmar Shipping Corp said.", "body-named");
  expect_class("en", "The ferry sank, a spokesman for the UN said.", "body-named");
}

TEST(Sources, OneCapitalAloneIsABody) {
  expect_class("fr", "Velmar affirme que le pont est fermé.", "body-named");
  expect_class("fr", "« Nous partons », a dit Sophie.", "person-named");
  expect_class("en", "Moody's said that the bridge was shut.", "body-named");
  expect_class("en", "O2 said that the bridge was shut.", "body-named");
  expect_class("en", "The operator said that the bridge was shut.", "body-named");
  expect_class("en", "The minister of transport said that the bridge was shut.", "body-named");
  expect_class("fr", "Le porte-parole du gouvernement affirme que le pont est fermé.",
               "body-named");
}

TEST(Sources, ABodyThatIsMany) {
  expect_class("fr", "Selon les autorités, le pont est fermé.", "body-generic");
  expect_class("fr", "Selon la police, le pont est fermé.", "body-generic");
  expect_class("fr", "Selon les pompiers, le pont est fermé.", "body-generic");
  expect_class("en", "Police said the bridge was shut.", "body-generic");
  expect_class("en", "According to local authorities, the bridge is shut.", "body-generic");
  expect_class("en", "Prosecutors said the bridge was shut.", "body-generic");
}

TEST(Sources, APaperSpeaks) {
  expect_class("fr", "Selon un rapport de la douane, le pont est fermé.", "document");
  expect_class("fr", "Le communiqué précise que le pont est fermé.", "document");
  expect_class("en", "According to a study, the bridge is shut.", "document");
  expect_class("en", "The statement said the bridge was shut.", "document");
}

TEST(Sources, AStatementIsWhoeverSpeaksInItsSentence) {
  EXPECT_TRUE(is_one_source("fr", "L'armée affirme dans un communiqué que le pont est fermé."));
  EXPECT_TRUE(is_one_source("en", "The port said in a statement that the bridge was shut."));
}

TEST(Sources, AnOutlet) {
  expect_class("fr", "Selon l'AFP, le pont est fermé.", "media");
  expect_class("fr", "Selon le quotidien Le Phare, le pont est fermé.", "media");
  expect_class("fr", "Le pont est fermé, rapporte la presse locale.", "media");
  expect_class("fr", "Selon Info-Côte, le pont est fermé.", "media");
  expect_class("en", "According to the Velmouth Herald, the bridge is shut.", "media");
  expect_class("en", "According to Reuters, the bridge is shut.", "media");
  expect_class("en", "The local newspaper reported that the bridge was shut.", "media");
}

TEST(Sources, ABelligerentOfItsOwnBattleIsAParty) {
  constexpr std::string_view kBattle =
      "Les rebelles ont lancé une offensive et des combats ont éclaté. L'artillerie a tiré.\n";
  expect_class("fr", std::string(kBattle) + "L'armée affirme avoir tué vingt rebelles.", "party");
  expect_class("fr", "Selon l'armée, un camion militaire a heurté un car.", "body-named");
  constexpr std::string_view kFight =
      "Rebels launched an offensive and fighting broke out. Artillery was heard.\n";
  expect_class("en", std::string(kFight) + "The army said that it killed twenty rebels.", "party");
  expect_class("en", "The army said that one of its lorries hit a coach.", "body-named");
}

TEST(Sources, ANameOfThoseWhoFightIsAParty) {
  constexpr std::string_view kFr =
      "Les rebelles du Front de Vélonne ont lancé une offensive, des combats ont éclaté.\n";
  expect_class("fr",
               std::string(kFr) +
                   "Le Front de Vélonne, qui a revendiqué l'assaut, affirme avoir tué vingt "
                   "soldats.",
               "party party");
  expect_class("fr", std::string(kFr) + "Selon le Front de Vélonne, la ville est tombée.", "party");
  expect_class("fr",
               "Des rebelles ont lancé une offensive. Le Cercle de Tisse a revendiqué l'assaut.\n"
               "Selon le Cercle de Tisse, la ville est tombée.",
               "party party");
  expect_class("fr", std::string(kFr) + "Selon la FNPA, la ville est tombée.", "body-named");
  constexpr std::string_view kEn =
      "On Monday rebels of the Velmouth Front launched an offensive and fighting broke out.\n";
  expect_class("en", std::string(kEn) + "The Velmouth Front said that it killed twenty soldiers.",
               "party");
  expect_class("en",
               "The rebels launched an offensive, fighting broke out. The Orsel Circle claimed "
               "responsibility for the "
               "assault.\nAccording to the Orsel Circle, the town fell.",
               "party");
  expect_class("en", std::string(kEn) + "According to the WPO, the town fell.", "body-named");
}

TEST(Sources, ALitigantIsAParty) {
  expect_class("fr",
               "Le procès des passeurs a repris devant le tribunal, les jurés écoutent.\n"
               "L'avocat de la défense affirme que son client dormait.",
               "party");
  expect_class("en",
               "The trial of the smugglers resumed and the jury listened.\n"
               "The defence lawyer said that his client was asleep.",
               "party");
  expect_class("fr", "Un avocat affirme que le pont est fermé.", "anon-official");
}

TEST(Sources, NobodyKnowsWho) {
  expect_class("fr", "Selon plusieurs habitants, le pont est fermé.", "anon-witness");
  expect_class("fr", "Selon un témoin, le pont est fermé.", "anon-witness");
  expect_class("fr", "Selon un haut responsable, le pont est fermé.", "anon-official");
  expect_class("fr", "De source judiciaire, deux hommes sont recherchés.", "anon-official");
  expect_class("fr", "Selon des analystes, le port fermera.", "anon-expert");
  expect_class("fr", "Selon l'entourage de Paul Mercin, le pont est fermé.", "anon-insider");
  expect_class("fr", "Selon une source proche du dossier, le pont est fermé.", "anon-insider");
  expect_class("en", "According to witnesses, the bridge is shut.", "anon-witness");
  expect_class("en", "A senior official said that the bridge was shut.", "anon-official");
  expect_class("en", "Analysts said that the port would close.", "anon-expert");
  expect_class("en", "An aide to Tom Reyes said that the bridge was shut.", "anon-insider");
}

TEST(Sources, WhoeverAsksIsNotWhoeverAnswers) {
  expect_class("fr", "Interrogée par la radio, Lira Orsel a reconnu douze morts.",
               "person-named person-named");
  expect_class("fr", "Douze habitants interrogés par Info-Côte ont vu le bac couler.",
               "anon-witness");
  expect_class("en", "Tom Reyes, contacted by the radio, said that twelve had died.",
               "person-named person-named");
}

TEST(Sources, WhatMeasuresATownIsNoWitness) {
  expect_class("fr", "La ville de 20 millions d'habitants recense 1.200 morts.", "body-named");
  expect_class("fr", "Des milliers d'habitants disent que le bac coule.", "anon-witness");
}

TEST(Sources, WhoAsksNotToBeNamedIsAnonymous) {
  const auto behind = [](std::string_view lang, std::string_view text, std::string_view words) {
    const Heard known = heard(lang, text);
    const auto at = static_cast<std::uint32_t>(known.prose.text().find(words));
    const Source* const source =
        source_of(known.analysis, {at, at + static_cast<std::uint32_t>(words.size())});
    return source == nullptr ? std::string("-") : std::string(name_of(source->source_class));
  };
  EXPECT_EQ(
      behind(
          "fr",
          "Dans la soirée, un agent du port, s'exprimant anonymement, a signalé la destruction de "
          "deux grues.",
          "deux grues"),
      "anon-official");
  EXPECT_EQ(behind("fr",
                   "Un agent de la douane, sous couvert d'anonymat, a évoqué la mort de douze "
                   "marins.",
                   "douze"),
            "anon-official");
  EXPECT_EQ(
      behind("fr", "Un grutier, interrogé anonymement, a indiqué que le quai brûlait.", "brûlait"),
      "anon-insider");
  EXPECT_EQ(behind("fr", "Le grutier, qui a requis l'anonymat, a indiqué que le quai brûlait.",
                   "brûlait"),
            "anon-insider");
  EXPECT_EQ(behind("fr", "Un garde du port, qui a requis l'anonymat, affirme que le quai brûle.",
                   "brûle"),
            "anon-insider");
  EXPECT_EQ(
      behind("fr", "Un riverain, sous couvert d'anonymat, affirme que le quai brûle.", "brûle"),
      "anon-witness");
  EXPECT_EQ(
      behind("en", "A dock guard, who asked not to be named, said that the quay burned.", "burned"),
      "anon-insider");
  EXPECT_EQ(
      behind("en", "The quay burned, said a guard who spoke on condition of anonymity.", "burned"),
      "anon-insider");
  EXPECT_EQ(
      behind("en", "\"The quay burned,\" a crane hand said on condition of anonymity.", "burned"),
      "anon-insider");
  EXPECT_EQ(
      behind("en", "An official, who asked not to be named, said that the quay burned.", "burned"),
      "anon-official");
  // Not whoever else speaks in the sentence.
  EXPECT_EQ(behind("fr",
                   "Selon le grutier, le quai a brûlé, mais un agent, sous couvert d'anonymat, "
                   "affirme que la digue tient.",
                   "quai"),
            "unknown");
}

TEST(Sources, SomebodyTheArticleSpeaksOfIsNoWitness) {
  expect_class("fr", "Le pont est fermé, a dit le jeune homme.", "unknown");
  expect_class("fr", "Le pont est fermé, raconte son mari.", "unknown");
  expect_class("fr", "Un voisin dit que le pont est fermé. « Nous partons », dit le voisin.",
               "anon-witness anon-witness");
  expect_class("fr", "Le pont est fermé, raconte une jeune femme.", "anon-witness");
  expect_class("en", "\"The bridge is shut,\" the man said.", "unknown");
  expect_class("en", "\"The bridge is shut,\" her husband said.", "unknown");
  expect_class("en", "A neighbour said that the bridge was shut. \"We leave,\" the neighbour said.",
               "anon-witness anon-witness");
}

TEST(Sources, PostsAndPicturesOfPeopleNobodyHasAsked) {
  expect_class("fr", "Selon des internautes, le pont est fermé.", "ugc");
  expect_class("fr", "Une vidéo montre que le pont est fermé.", "ugc");
  expect_class("en", "A video shows that the bridge is shut.", "ugc");
}

TEST(Sources, NobodyInParticular) {
  expect_class("fr", "On raconte que le bac a coulé.", "vague");
  expect_class("fr", "Selon certains, le port fermera.", "vague");
  expect_class("fr", "Selon des ONG, le port fermera.", "vague");
  expect_class("en", "Critics say that the port will close.", "vague");
  expect_class("en", "Rights groups say that the port will close.", "vague");
}

TEST(Sources, ANameAgainIsTheSameSource) {
  EXPECT_TRUE(is_one_source("fr",
                            "Paul Mercin affirme que le pont est fermé. Le bac aussi, a ajouté M. "
                            "Mercin. « Nous partons », a-t-il conclu."));
  EXPECT_TRUE(is_one_source("en",
                            "Tom Reyes said that the bridge was shut. The ferry was too, Reyes "
                            "added. \"We leave,\" he said."));
}

TEST(Sources, AnOfficeLeadsBackToWhoeverHoldsIt) {
  EXPECT_TRUE(is_one_source("fr",
                            "Le ministre des Ports, Paul Mercin, affirme que le pont est fermé.\n"
                            "Le ministre a ajouté que le bac partirait."));
  EXPECT_TRUE(is_one_source("en",
                            "Tom Reyes, the harbour commissioner, said that the bridge was shut.\n"
                            "The commissioner said that the ferry would leave."));
}

TEST(Sources, ABodyLeadsBackByItsLetters) {
  EXPECT_TRUE(
      is_one_source("fr",
                    "L'Organisation mondiale des ports (OMP) affirme que le pont est fermé. "
                    "Le bac aussi, a ajouté l'OMP."));
  EXPECT_TRUE(is_one_source("en",
                            "The World Ports Organisation (WPO) said that the bridge was shut. The "
                            "ferry was too, the WPO said."));
}

TEST(Sources, TheCompanyIsTheOneNamedBefore) {
  EXPECT_TRUE(is_one_source("fr",
                            "Le groupe Velmar affirme que le pont est fermé. Le bac aussi, a "
                            "ajouté le groupe."));
  EXPECT_TRUE(
      is_one_source("en",
                    "Velmar Shipping Corp said that the bridge was shut. The ferry was too, "
                    "the company said. It said that it would pay."));
}

TEST(Sources, TheWordsOfASourceAreItsNounGroup) {
  const auto words = [](std::string_view lang, std::string_view text) {
    const Heard known = heard(lang, text);
    const auto& all = known.analysis.sources.all;
    return all.empty() ? std::string("-")
                       : std::string(known.prose.text(known.span(all.front().words)));
  };
  EXPECT_EQ(words("fr", "Selon le capitaine du bac qui a sombré, la digue a cédé."),
            "le capitaine du bac");
  EXPECT_EQ(words("fr", "Le pont est fermé, a dit un agent qui souhaite rester anonyme."),
            "un agent");
  EXPECT_EQ(words("fr", "Selon les habitants du quai et, le pont est fermé."),
            "les habitants du quai");
  EXPECT_EQ(words("en", "A source close to the harbour said the bridge was shut."),
            "source close to the harbour");
  EXPECT_EQ(words("en", "The bridge was shut after the storm dock sources said."),
            "the storm dock sources");
  EXPECT_EQ(words("en", "According to a harbour think-tank, the bridge is shut."),
            "a harbour think-tank");
  EXPECT_EQ(words("en", "According to the captain, which left, the bridge is shut."),
            "the captain");
  EXPECT_EQ(words("en", "According to the captain who left, the bridge is shut."), "the captain");
}

TEST(Sources, AReasonForAnonymityCounts) {
  const auto reason = [](std::string_view lang, std::string_view text) {
    const auto& all = heard(lang, text).analysis.sources.all;
    return std::any_of(all.begin(), all.end(), [](const Source& s) { return s.reason_given; });
  };
  EXPECT_TRUE(reason(
      "fr", "Selon un habitant, qui se tait par crainte de représailles, le pont est fermé."));
  EXPECT_FALSE(reason("fr", "Selon un habitant, le pont est fermé."));
  EXPECT_TRUE(reason("en", "According to a resident, unnamed for fear of reprisals, it is shut."));
}

TEST(Sources, StatementsOfVerificationAreFound) {
  EXPECT_EQ(heard("fr", "L'AFP a pu vérifier ces images.").analysis.sources.verified.size(), 1U);
  const auto sources =
      heard("en", "The claim could not be independently verified.").analysis.sources;
  EXPECT_EQ(sources.not_verified.size(), 1U);
}

TEST(Sources, AQuotationBelongsToTheCreditBesideIt) {
  const auto behind = [](std::string_view lang, std::string_view text, std::string_view words) {
    const Heard known = heard(lang, text);
    const auto at = static_cast<std::uint32_t>(known.prose.text().find(words));
    const Source* const source =
        source_of(known.analysis, {at, at + static_cast<std::uint32_t>(words.size())});
    return source == nullptr ? std::string("-") : std::string(name_of(source->source_class));
  };
  constexpr std::string_view kTwo =
      "« Le pont est miné », a dit Paul Mercin. « Il tiendra », assure la préfecture.\nRien ne "
      "bouge.";
  EXPECT_EQ(behind("fr", kTwo, "miné"), "person-named");
  EXPECT_EQ(behind("fr", kTwo, "tiendra"), "body-named");
  EXPECT_EQ(behind("fr", kTwo, "Rien"), "-");
  EXPECT_EQ(behind("fr", "Selon des experts, le port fermera.", "fermera"), "anon-expert");
  constexpr std::string_view kNext = "\"The bridge is mined. It may fall,\" Tom Reyes said.";
  EXPECT_EQ(behind("en", kNext, "mined"), "person-named");
  EXPECT_EQ(behind("en", kNext, "fall"), "person-named");
}

}  // namespace
}  // namespace stet::language
