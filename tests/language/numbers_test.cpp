#include "language/numbers.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::language {
namespace {

std::string with_numbers(std::string_view lang, std::string text) {
  const Heard heard = language::heard(lang, std::move(text));
  std::vector<Written> written;
  for (const Number& number : heard.analysis.numbers) written.push_back({number.span, "<", ">"});
  return with_written(heard.prose.text(), written);
}

/// In the marked text <…> are the numbers.
void expect_numbers(std::string_view lang, const std::string& marked) {
  EXPECT_EQ(with_numbers(lang, without_writing(marked)), marked);
}

/// "1200, 0 collective": the values of the numbers, and which are collective.
std::string values(std::string_view lang, std::string text) {
  std::string values;
  for (const Number& number : heard(lang, std::move(text)).analysis.numbers) {
    if (!values.empty()) values += ", ";
    std::string value = std::to_string(number.value);
    value.erase(value.find_last_not_of('0') + 1);
    if (value.ends_with('.')) value.pop_back();
    values += value;
    if (number.digits) values += " in digits";
    if (number.collective) values += " collective";
  }
  return values;
}

TEST(Numbers, InDigitsAreGroupedBySpaces) {
  expect_numbers("fr", "Le port compte <1 200> bateaux et <12> grues.");
  expect_numbers("fr", "Le port compte <1\u00A0200> bateaux, <14\u202F000\u202F000> de tonnes.");
  expect_numbers("en", "The port has <1 200> boats and <12> cranes.");
  expect_numbers("fr", "En <2023> <300> bateaux ont quitté le port.");
  EXPECT_EQ(values("fr", "1 200 bateaux, 14\u202F000\u202F000 de tonnes"),
            "1200 in digits, 14000000 in digits");
}

TEST(Numbers, InDigitsAreGroupedByCommasAndStops) {
  expect_numbers("en", "The port has <1,200> boats, <12> cranes, <14,000,000> tonnes.");
  expect_numbers("fr", "Le port compte <1.200> bateaux. <12> grues dorment.");
  EXPECT_EQ(values("en", "It has 1,200 boats"), "1200 in digits");
  EXPECT_EQ(values("fr", "Il a 1.200 bateaux"), "1200 in digits");
}

TEST(Numbers, MayHaveDecimals) {
  expect_numbers("fr", "La houle atteint <3,5> mètres.");
  expect_numbers("en", "The swell reaches <3.5> metres.");
  EXPECT_EQ(values("fr", "Elle atteint 3,5 mètres."), "3.5 in digits");
  EXPECT_EQ(values("en", "It reaches 3.5 metres."), "3.5 in digits");
}

TEST(Numbers, InAListStayApart) {
  expect_numbers("fr", "Les quais <3>, <5> et <12> sont fermés.");
  expect_numbers("en", "Piers <3>, <5> and <12> are shut.");
  expect_numbers("fr", "Le bac en a pris <40>. <12> sont restés.");
}

TEST(Numbers, InWordsGoOn) {
  expect_numbers("fr", "<Vingt et un> marins, <soixante-dix-sept> passagers.");
  expect_numbers("fr", "<Deux cent mille> tonnes et <quatre-vingt-un> quais.");
  expect_numbers("en", "<Twenty-one> sailors and <a hundred and five> passengers.");
  expect_numbers("en", "<Two hundred thousand> tonnes, <twenty-one thousand> boats.");
  EXPECT_EQ(values("fr", "Vingt et un marins"), "21");
}

TEST(Numbers, MixDigitsAndWords) {
  expect_numbers("fr", "Le port a coûté <3 millions> et <4,5 milliards> d'euros.");
  expect_numbers("en", "The port cost <3 million> and <4.5 billion> euros.");
}

TEST(Numbers, AreJoinedByALinkOnlyToAnotherNumber) {
  expect_numbers("fr", "<Vingt> et quelques marins, <trente> et des poussières.");
  expect_numbers("en", "<Twenty> and some sailors.");
}

TEST(Numbers, MayBeCollective) {
  expect_numbers("fr", "<Une vingtaine> de bateaux, des <centaines> d'oiseaux.");
  expect_numbers("fr", "<Deux douzaines> d'huîtres et <une dizaine>.");
  expect_numbers("en", "<Dozens> of boats, <two dozen> cranes, <hundreds> of gulls.");
  EXPECT_EQ(values("fr", "Une vingtaine de bateaux, trois grues"), "20 collective, 3");
  EXPECT_EQ(values("en", "Dozens of boats, three cranes"), "12 collective, 3");
}

TEST(Numbers, ALoneOneIsAnArticle) {
  expect_numbers("fr", "Un bac et une grue sont restés ; l'un dort.");
  expect_numbers("en", "One ferry stayed, one crane too.");
}

TEST(Numbers, InNamesAndTimesAreNone) {
  expect_numbers("fr", "Le Covid-19 a fermé le port à 5h00, quai A4, pour la <20e> fois.");
  expect_numbers("en", "Covid-19 shut the port; Tarvas won <12>-<9> in '62 and in ’62.");
  expect_numbers("fr", "Vélonne a gagné <12>-<9> avant la crise de '62.");
}

TEST(Numbers, MarkTheirWords) {
  const Heard heard = language::heard("fr", "Le port a 1 200 bateaux.");
  std::string flags;
  for (const Token& token : heard.analysis.tokens.all)
    flags += token.is(kFigureStart) ? 'S' : token.is(kFigureInside) ? 'i' : '.';
  EXPECT_EQ(flags, "...Si.");
}

TEST(Numbers, MayBeHuge) {
  EXPECT_EQ(values("fr", "Il a 99 999 999 999 999 francs."), "99999999999999 in digits");
}

TEST(Numbers, StopAtTheEndOfABlock) {
  expect_numbers("fr", "Le quai <12>\n<300> bateaux");
}

}  // namespace
}  // namespace stet::language
