#include "language/lexicon.h"

#include <gtest/gtest.h>

#include "support/phrase_finder.h"

namespace stet::language {
namespace {

/// The phrase is found where the texts are marked, and nowhere else.
void expect_found(std::string_view lang, const std::string& phrase,
                  const std::vector<std::string>& marked_texts) {
  for (const std::string& marked : marked_texts) {
    EXPECT_EQ(marked_matches(lang, {phrase}, without_marks(marked)), marked) << phrase;
  }
}

TEST(Lexicon, FindsWholeWordsInAnyCase) {
  expect_found("fr", "régime",
               {"Le [[régime]] tient.", "[[Régime]], [[RÉGIME]] !", "Les régimes, enrégimenter."});
  expect_found("en", "regime", {"The [[regime]] fell.", "Regiment and regimen."});
}

TEST(Lexicon, AnUnaccentedCapitalStandsForItsLetter) {
  expect_found("fr", "état de droit",
               {"L'[[Etat de droit]] et l'[[État de droit]].", "un etat de droit"});
  expect_found("fr", "évadé:a", {"[[Evadés]] hier.", "evadés hier"});
}

TEST(Lexicon, ALigatureIsTwoLetters) {
  expect_found("fr", "sœur:n", {"La [[soeur]], les [[sœurs]], [[Sœur]] et [[Soeur]]."});
  expect_found("fr", "coeur", {"un [[cœur]], un [[coeur]]"});
}

TEST(Lexicon, AccentsCount) {
  expect_found("fr", "tué", {"un [[tué]]", "il tue", "TUE"});
  expect_found("fr", "mort", {"un [[mort]]", "une morte"});
}

TEST(Lexicon, ACapitalEntryWantsACapital) {
  expect_found("fr", "Vichy", {"à [[Vichy]]", "du vichy", "[[VICHY]]"});
  expect_found("en", "TK", {"the mayor met [[TK]] people", "tk Tk"});
  expect_found("en", "Butcher of (damascus|baghdad)",
               {"the [[Butcher of Baghdad]]", "the butcher of Baghdad"});
}

TEST(Lexicon, OneOfTheAlternativesFits) {
  expect_found(
      "fr", "(lourd:a|important:a) (perte:n|bilan:n)",
      {"de [[lourdes pertes]], un [[lourd bilan]], d'[[importantes pertes]]", "pertes lourdes"});
  expect_found("fr", "(forces d'occupation|junte) {..2} cédé",
               {"les [[forces d'occupation ont cédé]]", "la [[junte a enfin cédé]]"});
}

TEST(Lexicon, AnOptionalWordMayBeMissing) {
  expect_found("fr", "un (véritable|grand)? tournant",
               {"[[un tournant]], [[un véritable tournant]], un long tournant"});
  expect_found("fr", "(très)? grave:a (faute:n)?", {"une [[très grave faute]]", "c'est [[grave]]"});
}

TEST(Lexicon, AGapTakesUpToSoManyWords) {
  expect_found(
      "fr", "lutte contre {..2} terrorisme",
      {"la [[lutte contre terrorisme]]", "la [[lutte contre le terrorisme]]",
       "la [[lutte contre tout le terrorisme]]", "la lutte contre un bien trop vaste terrorisme"});
  expect_found("fr", "la {..2} plus {word} depuis",
               {"la crue [[la plus forte depuis]] mars", "[[la plus forte depuis]] mars"});
}

TEST(Lexicon, NothingButSpaceHyphenAndApostropheMayPartThem) {
  expect_found("fr", "forces du régime",
               {"les [[forces du régime]]", "les forces, du régime", "les forces « du régime »",
                "les forces. Du régime", "les forces (du régime)", "les forces – du régime"});
  expect_found("fr", "lutte {..2} terrorisme",
               {"lutte, dit-il, terrorisme", "une lutte. Le terrorisme"});
  expect_found("fr", "non, vraiment", {"[[non, vraiment]]", "non vraiment", "non. Vraiment"});
}

TEST(Lexicon, BlocksPartPhrases) {
  EXPECT_EQ(marked_matches("fr", {"forces du régime"}, "les forces\n\ndu régime"),
            "les forces\ndu régime");
}

TEST(Lexicon, ACommaIsFoundFromBothSides) {
  expect_found("fr", "attention, (dont|parmi lesquels) {word}",
               {"[[attention, dont trois]]", "[[attention, parmi lesquels trois]]",
                "attention dont trois", "attention « dont trois"});
  expect_found("fr", "(dit|a dit) {..2} , naturellement",
               {"il [[a dit, naturellement]]", "il [[dit très bien, naturellement]]",
                "il dit naturellement"});
  expect_found("fr", "un (seul)?, malheureusement",
               {"[[un, malheureusement]]", "[[un seul, malheureusement]]"});
  expect_found("fr", "malheureusement, (tout|presque)? fini",
               {"[[malheureusement, fini]]", "[[malheureusement, presque fini]]"});
}

TEST(Lexicon, AMarkOfFormsMayHaveACapital) {
  expect_found("en", "German:n", {"two [[Germans]]", "two germans"});
}

TEST(Lexicon, AHyphenIsASpaceInsideAPhraseAndAWallBeforeIt) {
  expect_found("fr", "porte-parole",
               {"le [[porte-parole]]", "le [[porte parole]]", "le [[porte\u2011parole]]"});
  expect_found("en", "so-called", {"the [[so-called]] state", "the [[so called]] state"});
  expect_found(
      "fr", "terroriste:n",
      {"un [[terroriste]]", "un anti-terroriste, un narco-terroriste", "un [[terroriste]]-né"});
}

TEST(Lexicon, AllApostrophesAreOne) {
  expect_found("fr", "l'aveu", {"de [[l'aveu]] même", "de [[l’aveu]] même", "[[L'AVEU]]"});
  expect_found("fr", "l’aveu", {"de [[l'aveu]] même", "de [[l’aveu]] même"});
  expect_found("en", "can't be ruled out",
               {"it [[can’t be ruled out]]", "it [[can't be ruled out]]"});
}

TEST(Lexicon, AllSpacesAreOne) {
  expect_found("fr", "100 000 morts",
               {"[[100 000 morts]]", "[[100\u00A0000\u00A0morts]]", "[[100\u202F000 morts]]"});
  expect_found("fr", "de source sûre", {"[[de\u00A0source sûre]]", "[[de  source\tsûre]]"});
}

TEST(Lexicon, ANumberIsAFigureInDigitsOrWords) {
  expect_found("fr", "{number} mort:n",
               {"[[12 morts]]", "[[douze morts]]", "[[1 200 morts]]", "[[vingt et un morts]]",
                "[[1,5 mort]]", "un mort", "des morts"});
  expect_found("fr", "{number} mort:n",
               {"[[une vingtaine de morts]]", "[[quatre-vingt-dix morts]]"});
  expect_found("en", "{number} people",
               {"[[12 people]]", "[[twenty people]]", "[[1,200 people]]", "some people"});
  expect_found("en", "killing {number}",
               {"[[killing 12]]", "[[killing two hundred]] people", "killing some"});
}

TEST(Lexicon, ANameIsCapitalWords) {
  expect_found("fr", "massacre:n de {name}",
               {"le [[massacre de Vaubert]]", "le [[massacre de Port Salers]] hier",
                "un massacre de civils"});
  expect_found("en", "{name} massacre", {"the [[Port Ellory massacre]]", "a massacre"});
  expect_found("fr", "à {name} {number}", {"[[à Jean Paul 2]]"});
}

TEST(Lexicon, AParticipleLooksLikeOne) {
  expect_found("fr", "aurait {participle}",
               {"il [[aurait menti]]", "il [[aurait tué]]", "il aurait peur", "il aurait Tué"});
}

TEST(Lexicon, VerbsAreFoundInTheirForms) {
  expect_found(
      "fr", "marquer:v un tournant",
      {"cela [[marque un tournant]]", "cela [[marquera un tournant]]", "[[marquant un tournant]]",
       "[[marquer un tournant]]", "ils [[marquèrent un tournant]]"});
  expect_found("en", "sow:v panic",
               {"they [[sowed panic]]", "he [[sows panic]]", "[[sowing panic]]", "to [[sow panic]]",
                "[[sown panic]]"});
  expect_found("fr", "s'affirmer:v", {"elle [[s'affirme]]", "elle affirme"});
  expect_found("fr", "se targuer:v de", {"il [[se targue de]] tout"});
}

TEST(Lexicon, NamedListsComeFromTheLanguage) {
  expect_found("fr", "{victim} tuer:pp",
               {"des [[civils tués]]", "une [[passagère tuée]]", "un chien tué"});
  expect_found("en", "{weekday} attack:n", {"the [[Monday attack]]", "the bad attack"});
}

TEST(Lexicon, TheLongerOfTwoComesFirst) {
  Knowledge knowledge = packs::fresh_languages();
  const ListId list = knowledge.lexicon.add_list(0);
  std::vector<packs::Fault> faults;
  packs::add_phrases(knowledge, 0, list, {{"porte", {}}, {"porte parole", {}}, {"parole", {}}}, {},
                     faults);
  knowledge.lexicon.finish();
  const text::Article article("a.txt", text::Format::PlainText, "la porte parole");
  const text::Prose prose = text::make_prose(article);
  const Tokens tokens = find_tokens(prose, knowledge.lexicon.vocabulary());
  const Matches all = knowledge.lexicon.find_phrases(tokens, {0});
  const auto found = all.of(list);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].entry, 1U);
  EXPECT_EQ(found[1].entry, 0U);
  EXPECT_EQ(found[2].entry, 2U);
}

/// Phrases are looked for in stretches of tokens: where one of them ends must not matter.
TEST(Lexicon, PhrasesAreFoundAnywhereInALongText) {
  std::string marked;
  for (int words = 0; words < 600; ++words) {
    marked += words % 7 == 0    ? "des [[civils au nombre d'au moins douze tués]] hier "
              : words % 5 == 0  ? "Vide. "
              : words % 11 == 0 ? "rien, "
                                : "rien ";
  }
  expect_found("fr", "civil:n {..9} tuer:pp", {marked + "fin."});
}

TEST(Lexicon, ManyMatchesThatComeOutOfOrderArePutInOrderOnce) {
  Knowledge knowledge = packs::fresh_languages();
  const ListId list = knowledge.lexicon.add_list(0);
  std::vector<packs::Fault> faults;
  packs::add_phrases(knowledge, 0, list, {{"porte", {}}, {"la porte parole", {}}}, {}, faults);
  knowledge.lexicon.finish();
  constexpr std::size_t kTimes = 20000;  // minutes, were they put in order each time
  std::string text;
  for (std::size_t i = 0; i < kTimes; ++i) text += "la porte parole ";
  const text::Article article("a.txt", text::Format::PlainText, std::move(text));
  const text::Prose prose = text::make_prose(article);
  const Tokens tokens = find_tokens(prose, knowledge.lexicon.vocabulary());
  const Matches matches = knowledge.lexicon.find_phrases(tokens, {0});
  const auto found = matches.of(list);
  ASSERT_EQ(found.size(), 2 * kTimes);
  for (std::uint32_t i = 0; i < found.size(); ++i)
    ASSERT_EQ(found[i].tokens.begin, i / 2 * 3 + i % 2) << i;
}

TEST(Lexicon, APhraseKeepsToItsLanguage) {
  Knowledge knowledge = packs::fresh_languages();
  const ListId list = knowledge.lexicon.add_list(knowledge.id_of("fr"));
  const ListId any = knowledge.lexicon.add_list(kAnyLanguage);
  std::optional<PhraseFault> fault;
  std::vector<packs::Fault> faults;
  packs::add_phrases(knowledge, knowledge.id_of("fr"), list, {{"regime", {}}}, {}, faults);
  packs::add_phrases(knowledge, knowledge.id_of("fr"), any, {{"regime", {}}}, {}, faults);
  knowledge.lexicon.finish();
  const text::Article article("a.txt", text::Format::PlainText, "The regime.");
  const text::Prose prose = text::make_prose(article);
  const Tokens tokens = find_tokens(prose, knowledge.lexicon.vocabulary());
  const Matches english = knowledge.lexicon.find_phrases(tokens, {knowledge.id_of("en")});
  EXPECT_TRUE(english.of(list).empty());
  EXPECT_EQ(english.of(any).size(), 1U);
  EXPECT_EQ(knowledge.lexicon.find_phrases(tokens, {knowledge.id_of("fr")}).of(list).size(), 1U);
}

/// A phrase of several lists is looked for once and found in each of them, as the entry it is
/// there.
TEST(Lexicon, ListsThatShareAPhraseAllHaveIt) {
  Knowledge knowledge = packs::fresh_languages();
  const LanguageId french = knowledge.id_of("fr");
  std::vector<ListId> lists;
  std::vector<packs::Fault> faults;
  for (const auto& phrases : {std::vector<packs::Located>{{"jamais", {}}, {"le {..2} maire", {}}},
                              {{"le {..2} maire", {}}, {"le {..2} maire", {}}},
                              {{"Maire", {}}, {"le maire", {}}}}) {
    lists.push_back(knowledge.lexicon.add_list(french));
    packs::add_phrases(knowledge, french, lists.back(), phrases, {}, faults);
  }
  knowledge.lexicon.finish();
  const text::Article article("a.txt", text::Format::PlainText, "Hier, le nouveau maire parlait.");
  const text::Prose prose = text::make_prose(article);
  const Tokens tokens = find_tokens(prose, knowledge.lexicon.vocabulary());
  const Matches all = knowledge.lexicon.find_phrases(tokens, {french});
  ASSERT_EQ(all.of(lists[0]).size(), 1U);
  EXPECT_EQ(all.of(lists[0])[0].entry, 1U);
  ASSERT_EQ(all.of(lists[1]).size(), 2U);
  EXPECT_EQ(all.of(lists[1])[0].entry, 0U);
  EXPECT_EQ(all.of(lists[1])[1].entry, 1U);
  EXPECT_TRUE(all.of(lists[2]).empty());
}

}  // namespace
}  // namespace stet::language
