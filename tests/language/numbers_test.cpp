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

TEST(Numbers, UseAnySpaceOrMarkOfThousands) {
  EXPECT_EQ(values("fr", "1\u2009200 quais, 1'200 quais, 1’200 quais"),
            "1200 in digits, 1200 in digits, 1200 in digits");
  EXPECT_EQ(values("fr", "1.234.567 voix et 1 234 567,89 francs"),
            "1234567 in digits, 1234567.89 in digits");
  EXPECT_EQ(values("en", "1,234,567.5 votes and 12,34,567 rupees"),
            "1234567.5 in digits, 1234567 in digits");
  EXPECT_EQ(values("fr", "423 0000 et 22,24,26"),
            "423 in digits, 0 in digits, 22 in digits, 24 in "
            "digits, 26 in digits");
}

TEST(Numbers, MayBeWrittenShort) {
  EXPECT_EQ(values("fr", "12k, 3 Md€, 12 M€"),
            "12000 in digits, 3000000000 in digits, 12000000 in digits");
  EXPECT_EQ(values("en", "12k, $3bn, $1.5m, 1.5m votes"),
            "12000 in digits, 3000000000 in digits, 1500000 in digits, 1500000 in digits");
  expect_numbers("en", "A 3m wall and 180ml of oil.");
  expect_numbers("fr", "Le <12> M. Dupont est venu.");
}

TEST(Numbers, MayBeNegative) {
  EXPECT_EQ(values("fr", "Il fait -5 degrés, (−12 la nuit)"), "-5 in digits, -12 in digits");
  EXPECT_EQ(values("en", "It is minus five; growth is negative 2.5"), "-5, -2.5 in digits");
  EXPECT_EQ(values("en", "He tested negative five days ago"), "5");
  EXPECT_EQ(values("fr", "Au moins dix, à moins dix degrés"), "10, -10");
}

TEST(Numbers, MayBeFractions) {
  EXPECT_EQ(values("fr", "Un tiers des voix, deux tiers, trois quarts, la moitié, ½, 3/4"),
            "0.333333, 0.666667, 0.75, 0.5, 0.5 in digits, 0.75 in digits");
  EXPECT_EQ(values("en", "A third of them, two-thirds, three quarters, half of it, 1½, 2 1/4"),
            "0.333333, 0.666667, 0.75, 0.5, 1.5 in digits, 2.25 in digits");
  EXPECT_EQ(values("fr", "Un sur trois, neuf sur dix"), "0.333333, 0.9");
  EXPECT_EQ(values("en", "One in five, two out of five"), "0.2, 0.4");
  expect_numbers("fr", "Un quart de finale, les demi-finales, un <troisième> homme.");
  expect_numbers("en", "The quarter-finals, the <first> half, a <third> man, on the <9>/<11> day.");
}

TEST(Numbers, GoOnAfterAFraction) {
  EXPECT_EQ(values("en", "Two and a half million, half a million, one billion and a half"),
            "2500000, 500000, 1500000000");
  EXPECT_EQ(values("fr", "Deux et demi, un quart de million, cent trois et deux tiers"),
            "2.5, 250000, 103.666667");
}

TEST(Numbers, MayHaveDecimalsInWords) {
  EXPECT_EQ(values("fr", "Cinq virgule cinq, deux cent virgule zéro trois"), "5.5, 200.03");
  EXPECT_EQ(values("en", "Nine point nought four, two point seventy-one"), "9.04, 2.71");
}

TEST(Numbers, MayBeRanks) {
  expect_numbers("fr", "Le <1er>, le <2e>, la <troisième>, le <vingt et unième>, les <premiers>.");
  expect_numbers("en", "The <1st>, the <third>, the <twenty-first>, the <two hundredth>.");
  EXPECT_EQ(values("fr", "cent vingt-cinquième, 111e"), "125, 111 in digits");
  expect_numbers("en", "It took thirds, seconds and fifths.");
}

TEST(Numbers, OfAllSizesAreRead) {
  EXPECT_EQ(values("fr",
                   "soixante-dix-sept, septante-trois, huitante, nonante et un, mille neuf cent "
                   "quatre-vingt-quatre, deux millions cinq cent mille, mille milliards"),
            "77, 73, 80, 91, 1984, 2500000, 1000000000000");
  EXPECT_EQ(values("en",
                   "a hundred and five, nineteen hundred, two hundred thousand, one million two "
                   "hundred thousand and six, 3 hundred and 21"),
            "105, 1900, 200000, 1200006, 321 in digits");
  EXPECT_EQ(values("fr", "un billion de francs"), "1000000000000");
}

TEST(Numbers, PartedByAndAreTwoEndsAfterBetween) {
  expect_numbers("en", "Between <one hundred> and <two thousand> boats.");
  expect_numbers("en", "Between <a hundred and five> and <two hundred> boats.");
}

TEST(Numbers, ThatAreAdjectivesTooWantANoun) {
  expect_numbers("fr", "Un quai neuf coûte cher ; <neuf> quais coûtent plus.");
  expect_numbers("fr", "En quarantaine, <une quarantaine> de marins.");
}

TEST(Numbers, InNamesAreNone) {
  expect_numbers("en", "The Six Nations met; <six> nations met.");
  expect_numbers("fr", "Le match du Six Nations a lieu.");
}

TEST(Numbers, InAPercentAreNone) {
  expect_numbers("fr", "<Cent> pour cent des voix, <12> pour mille.");
  expect_numbers("en", "<A hundred> per cent.");
}

TEST(Numbers, InAddressesAreNone) {
  expect_numbers("en", "See https://a.example/p?x=305&y=20%25 or write to a12@b.example.");
}

TEST(Numbers, StopAtTheEndOfABlock) {
  expect_numbers("fr", "Le quai <12>\n<300> bateaux");
}

}  // namespace
}  // namespace stet::language
