#include "language/figures.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::language {
namespace {

std::string with_figures(std::string_view lang, std::string text) {
  const Heard heard = language::heard(lang, std::move(text));
  std::vector<Written> written;
  for (const Figure& figure : heard.analysis.figures)
    written.push_back({heard.span(figure.tokens), "<", ">"});
  return with_written(heard.prose.text(), written);
}

/// In the marked text <…> are the figures.
void expect_figures(std::string_view lang, const std::string& marked) {
  EXPECT_EQ(with_figures(lang, without_writing(marked)), marked);
}

/// "1200, 0 collective": the values of the figures, and which are collective.
std::string values(std::string_view lang, std::string text) {
  std::string values;
  for (const Figure& figure : heard(lang, std::move(text)).analysis.figures) {
    if (!values.empty()) values += ", ";
    values += std::to_string(figure.value);
    if (figure.digits) values += " in digits";
    if (figure.collective) values += " collective";
  }
  return values;
}

TEST(Figures, InDigitsAreGroupedBySpaces) {
  expect_figures("fr", "Le port compte <1 200> bateaux et <12> grues.");
  expect_figures("fr", "Le port compte <1\u00A0200> bateaux, <14\u202F000\u202F000> de tonnes.");
  expect_figures("en", "The port has <1 200> boats and <12> cranes.");
  expect_figures("fr", "En <2023> <300> bateaux ont quitté le port.");
  EXPECT_EQ(values("fr", "1 200 bateaux, 14\u202F000\u202F000 de tonnes"),
            "1200 in digits, 14000000 in digits");
}

TEST(Figures, InDigitsAreGroupedByCommasAndStops) {
  expect_figures("en", "The port has <1,200> boats, <12> cranes, <14,000,000> tonnes.");
  expect_figures("fr", "Le port compte <1.200> bateaux. <12> grues dorment.");
  EXPECT_EQ(values("en", "It has 1,200 boats"), "1200 in digits");
  EXPECT_EQ(values("fr", "Il a 1.200 bateaux"), "1200 in digits");
}

TEST(Figures, WithDecimalsHaveNoWholeValue) {
  expect_figures("fr", "La houle atteint <3,5> mètres.");
  expect_figures("en", "The swell reaches <3.5> metres.");
  EXPECT_EQ(values("fr", "Elle atteint 3,5 mètres."), "0 in digits");
  EXPECT_EQ(values("en", "It reaches 3.5 metres."), "0 in digits");
}

TEST(Figures, InAListStayApart) {
  expect_figures("fr", "Les quais <3>, <5> et <12> sont fermés.");
  expect_figures("en", "Piers <3>, <5> and <12> are shut.");
  expect_figures("fr", "Le bac en a pris <40>. <12> sont restés.");
}

TEST(Figures, InWordsGoOn) {
  expect_figures("fr", "<Vingt et un> marins, <soixante-dix-sept> passagers.");
  expect_figures("fr", "<Deux cent mille> tonnes et <quatre-vingt-un> quais.");
  expect_figures("en", "<Twenty-one> sailors and a <hundred and five> passengers.");
  expect_figures("en", "<Two hundred thousand> tonnes, <twenty-one thousand> boats.");
  EXPECT_EQ(values("fr", "Vingt et un marins"), "0");
}

TEST(Figures, MixDigitsAndWords) {
  expect_figures("fr", "Le port a coûté <3 millions> et <4,5 milliards> d'euros.");
  expect_figures("en", "The port cost <3 million> and <4.5 billion> euros.");
}

TEST(Figures, AreJoinedByALinkOnlyToAnotherNumber) {
  expect_figures("fr", "<Vingt> et quelques marins, <trente> et des poussières.");
  expect_figures("en", "<Twenty> and some sailors.");
}

TEST(Figures, MayBeCollective) {
  expect_figures("fr", "<Une vingtaine de> bateaux, des <centaines d>'oiseaux.");
  expect_figures("fr", "<Deux douzaines d>'huîtres et <une dizaine>.");
  expect_figures("en", "<Dozens of> boats, <two dozen> cranes, <hundreds of> gulls.");
  EXPECT_EQ(values("fr", "Une vingtaine de bateaux, trois grues"), "0 collective, 0");
  EXPECT_EQ(values("en", "Dozens of boats, three cranes"), "0 collective, 0");
}

TEST(Figures, ALoneOneIsAnArticle) {
  expect_figures("fr", "Un bac et une grue sont restés ; l'un dort.");
  expect_figures("en", "One ferry stayed, one crane too.");
}

TEST(Figures, InNamesTimesAndScoresAreNone) {
  expect_figures("fr", "Le Covid-19 a fermé le port à 5h00, quai A4, pour la 20e fois.");
  expect_figures("en", "Covid-19 shut the port; Tarvas won 12-9 in '62 and in ’62.");
  expect_figures("fr", "Vélonne a gagné 12-9 avant la crise de '62.");
}

TEST(Figures, MarkTheirWords) {
  const Heard heard = language::heard("fr", "Le port a 1 200 bateaux.");
  std::string flags;
  for (const Token& token : heard.analysis.tokens.all)
    flags += token.is(kFigureStart) ? 'S' : token.is(kFigureInside) ? 'i' : '.';
  EXPECT_EQ(flags, "...Si.");
}

TEST(Figures, TooLargeForANumberHaveNoValue) {
  EXPECT_EQ(values("fr", "Il a 99 999 999 999 999 999 999 francs."), "0 in digits");
}

TEST(Figures, StopAtTheEndOfABlock) {
  expect_figures("fr", "Le quai <12>\n<300> bateaux");
}

}  // namespace
}  // namespace stet::language
