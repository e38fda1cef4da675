// The four kinds that read names against each other.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "language/known_names.h"
#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"names/mismatch.toml",
       small_rule(
           "acronym-mismatch", "repeats = \"each\"\n",
           "elsewhere = [\"tarvien\"]\ncompany-forms = [\"SA\"]\nforeign-message = \"« {text} » : "
           "quelle langue ?\"\nother-message = \"« {text} » ou {initials} ?\"\n",
           "elsewhere = [\"tarvian\"]\ncompany-forms = [\"Inc\"]\nforeign-message = \"“{text}”: "
           "which language?\"\nother-message = \"“{text}” or {initials}?\"\n")},
      {"names/undefined.toml",
       small_rule("undefined-acronym", "repeats = \"each\"\n",
                  "or-words = [\"ou\"]\nweak = [\"groupe\"]\nglosses = [\"fusil\"]\n",
                  "or-words = [\"or\"]\nweak = [\"group\"]\nglosses = [\"rifle\"]\n")},
      {"names/spelling.toml",
       small_rule("spelling-variant", "repeats = \"each\"\n", "distinct = [\"vélande volande\"]\n",
                  "distinct = [\"velande volande\"]\n")},
      {"names/title.toml",
       small_rule("title-variant", "repeats = \"each\"\n",
                  "ranks = [\"colonel|lieutenant-colonel\", \"général\"]\nministers = "
                  "[\"ministre\"]\nportfolios = [\"intérieur\", \"défense|armées\"]\nheads = "
                  "[]\nseats = []\nformer = [\"ancien\", \"ex\"]\ntold = [\"promu\"]\n",
                  "ranks = [\"colonel|col|lieutenant colonel\", \"general|gen\"]\nministers = "
                  "[\"minister\"]\nportfolios = [\"interior\", \"defence\"]\nheads = []\nseats = "
                  "[]\nformer = [\"former\", \"then\"]\ntold = [\"promoted\"]\n")},
  });
  return desk;
}

void expect(const char* rule, const char* lang, const std::string& marked) {
  desk().expect(std::string("names/") + rule, lang, marked);
}

// --- letters beside a name

TEST(AcronymMismatch, OneLetterWrongBeforeOrAfterTheName) {
  expect("mismatch", "fr", "La Fédération nationale du rail ([[UNR]]) appelle à la grève.");
  expect("mismatch", "fr", "L'[[UNR]] (Fédération nationale du rail) appelle à la grève.");
  expect("mismatch", "en", "The National Rail Federation ([[UNR]]) called a strike.");
  expect("mismatch", "en", "The [[UNR]] (National Rail Federation) called a strike.");
}

TEST(AcronymMismatch, LettersThatAreReadOffAreLeftAlone) {
  expect("mismatch", "fr", "La Fédération nationale du rail (FNR) appelle à la grève.");
  expect("mismatch", "fr", "Les Forces armées de Maltérie (FAMA) arrivent.");
  expect("mismatch", "en", "The Tarvas Telegraph and Telephone Inc (TTT) called.");
}

TEST(AcronymMismatch, TagsCountriesAndDescriptionsAreNoExpansions) {
  expect("mismatch", "fr", "Selon Jeanne Tarn (UNR), la Fédération nationale du rail attend.");
  expect("mismatch", "fr", "La police fédérale (FBI) enquête à Tarvas.");
  expect("mismatch", "en", "The Brazilian Coffee Institute (IBC) said so.");
}

TEST(AcronymMismatch, LettersOfAnotherLanguageAreAskedForTheirLanguage) {
  EXPECT_EQ(desk().told("names/mismatch", "fr",
                        "L'Organisation mondiale de la santé (WHO) a publié un avis."),
            "info: « WHO » : quelle langue ?\n");
  expect("mismatch", "fr", "Une Agence tarvienne du rail (UTR) est née.");
}

TEST(AcronymMismatch, WordsThatSpellAnotherKnownBody) {
  EXPECT_EQ(desk().told("names/mismatch", "fr",
                        "Le Fonds monétaire international (OMC) a publié un avis."),
            "warning: « OMC » ou FMI ?\n");
}

// --- letters alone

TEST(UndefinedAcronym, IsFoundOnceWhereItIsFirstRead) {
  expect("undefined", "fr", "Le [[CRDT]] a pris la ville. Le CRDT ne dit rien de plus.");
  expect("undefined", "en", "The [[CRDT]] took the town. The CRDT said no more.");
}

TEST(UndefinedAcronym, IsDefinedWhereverTheArticleSpellsIt) {
  expect("undefined", "fr", "Le LPV attend. La ligue des pêcheurs de Vélonne n'en dit pas plus.");
  expect("undefined", "en", "The FLT waits. The fishers' league of Tarvas says no more.");
}

TEST(UndefinedAcronym, IsExplainedByANounButNotByAWeakOne) {
  expect("undefined", "fr", "Le syndicat FNRV et le fusil HKMT sont connus.");
  expect("undefined", "fr", "Le groupe [[CRDT]] a pris la ville.");
  expect("undefined", "en", "The FNRV union met. The HKMT rifle is old.");
  expect("undefined", "en", "The group [[CRDT]] took the town.");
}

TEST(UndefinedAcronym, IsExplainedBesideACommaOnlyByWhatItIs) {
  expect("undefined", "fr", "La police des trains, la SUGV, arrive lundi.");
  expect("undefined", "fr", "Depuis des années, le [[CRDT]], discret, attend.");
  expect("undefined", "en", "The port union, FNVA, is to meet on Monday.");
}

TEST(UndefinedAcronym, SparesKnownLettersNumbersTagsAndShouting) {
  expect("undefined", "fr", "L'ONU, la SNCF et Louis XIV, roi au XVIIe siècle.");
  expect("undefined", "fr", "Jeanne Tarn (UNRV) parle. ALERTE - Il neige à Tarvas.");
  expect("undefined", "en", "The UN and the BBC wrote to Henry VIII and to RTKV Records.");
}

TEST(UndefinedAcronym, SparesWhatTheDeskKnows) {
  auto known = std::make_shared<language::KnownNames>();
  known->add("CRDT", language::NameKind::Organisation);
  EXPECT_EQ(desk().told("names/undefined", "fr", "Le CRDT a pris la ville.", known), "");
}

// --- two spellings

TEST(SpellingVariant, OfASurnameAForenameAndATown) {
  expect("spelling", "fr", "Élodie Marchand a parlé hier. Mme [[Marchant]] attendait encore.");
  expect("spelling", "en",
         "Aleksander Voss runs the mill. His family says [[Alexander Voss]] left.");
  expect("spelling", "fr",
         "À Saint-Tropez, on attend. À Saint-Tropez, on dort. Le maire de [[Saint Tropez]] part.");
  expect("spelling", "en", "Jaime Ongpin spoke on Monday. Then [[Ogpin]] left the room.");
}

TEST(SpellingVariant, FlagsTheRarerOne) {
  expect("spelling", "en",
         "[[Donald Tarvos]] spoke. Later Donald Tarves left. On Friday Donald Tarves returned.");
}

TEST(SpellingVariant, SparesRelativesPluralsPeoplesAndStyle) {
  expect("spelling", "fr", "Martin Delorme a vendu. Sa sœur Martine Delorme a racheté.");
  expect("spelling", "en", "Mario Delorne sold. Later Maria Delorne bought. The Delornes agree.");
  expect("spelling", "en", "A New Zealand team won. A New Zealander scored.");
  expect("spelling", "fr", "Les Etats de Tarve ont signé. Les États de Tarve attendent.");
  expect("spelling", "fr", "Victor Hugo est né ici. La place Victor-Hugo porte son nom.");
  expect("spelling", "fr", "Odile Ferrandi a gagné. « Odile Ferandi a triché », dit une pancarte.");
}

TEST(SpellingVariant, TrustsTheSpellingOfTheDesk) {
  auto known = std::make_shared<language::KnownNames>();
  known->add("Donald Tarvos", language::NameKind::Person);
  EXPECT_EQ(desk().told("names/spelling", "en",
                        "Donald Tarvos spoke. Later Donald Tarves left. On Friday Donald Tarves "
                        "returned.",
                        known),
            "warning: “Donald Tarves”: says who?\n  the other spelling: Donald Tarvos\n");
}

// --- two titles

TEST(TitleVariant, OfRanksAndMinistries) {
  expect("title", "fr",
         "Le colonel Dray a quitté le camp. Interrogé, le [[général Dray]] n'a pas répondu.");
  expect("title", "fr",
         "Le ministre de l'Intérieur, Paul Mercin, part. Le [[ministre des Armées Paul Mercin]] "
         "revient.");
  expect(
      "title", "en",
      "Interior Minister Ada Holm flew home. Later [[Defence Minister Holm]] would not comment.");
  expect("title", "en", "Col. Peter Dray left. Asked at the gate, [[Gen. Dray]] said nothing.");
}

TEST(TitleVariant, SparesShortFormsFormerOfficesAndPromotions) {
  expect("title", "fr", "Le lieutenant-colonel Dray part. Le colonel Dray revient.");
  expect("title", "fr",
         "L'ancien ministre de la Défense Paul Mercin part. Le ministre de "
         "l'Intérieur Paul Mercin revient.");
  expect("title", "fr", "Le colonel Dray part. Promu, le général Dray revient.");
  expect("title", "en", "Then Interior Minister Ada Holm left. Defence Minister Ada Holm is back.");
}

}  // namespace
}  // namespace stet::engine
