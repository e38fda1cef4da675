#include "language/quotations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stet::language {
namespace {

class QuotationsTest : public testing::Test {
 protected:
  /// Paragraphs are parted by an empty line.
  void read(const std::string& paragraphs, bool english = false) {
    prose_ = text::make_prose(text::Article("copy.md", text::Format::Markdown, paragraphs));
    found_ = find_quotations(prose_, std::vector<bool>(prose_.blocks().size(), english));
  }

  void expect_quoted(const std::string& paragraphs, const std::vector<std::string>& inner,
                     bool english = false) {
    read(paragraphs, english);
    std::vector<std::string> quoted;
    for (const Quotation& quotation : found_.all) quoted.emplace_back(prose_.text(quotation.inner));
    EXPECT_EQ(quoted, inner) << paragraphs;
    EXPECT_TRUE(found_.lone_marks.empty()) << paragraphs;
  }

  /// Lone marks, each with what stands around it.
  void expect_lone(const std::string& paragraphs, const std::vector<std::string>& around,
                   bool english = false) {
    read(paragraphs, english);
    std::vector<std::string> lone;
    for (const LoneMark& mark : found_.lone_marks) {
      const text::ProseSpan block = prose_.blocks()[mark.block].span;
      EXPECT_TRUE(block.contains(mark.span));
      const text::ProseSpan wide =
          mark.opening
              ? text::ProseSpan{mark.span.begin, std::min(mark.span.end + 6, block.end)}
              : text::ProseSpan{std::max(mark.span.begin, block.begin + 6) - 6, mark.span.end};
      lone.emplace_back(prose_.text(wide));
    }
    EXPECT_EQ(lone, around) << paragraphs;
  }

  text::Prose prose_;
  Quotations found_;
};

TEST_F(QuotationsTest, ReadsGuillemets) {
  expect_quoted("« Nous partons », dit-elle. « Demain. »", {"Nous partons", "Demain."});
  expect_quoted("«\u00A0Nous partons\u202F», dit-elle.", {"Nous partons"});
  EXPECT_EQ(prose_.text(found_.all[0].span), "«\u00A0Nous partons\u202F»");
  EXPECT_TRUE(found_.all[0].opened);
  EXPECT_TRUE(found_.all[0].closed);
}

TEST_F(QuotationsTest, ReadsCurlyMarks) {
  expect_quoted("“We leave,” she said. “Tomorrow.”", {"We leave,", "Tomorrow."}, true);
  expect_quoted("Er sagte „Morgen“ und ging.", {"Morgen"});
  expect_quoted("Hon sade ”Imorgon” och gick.", {"Imorgon"});
}

TEST_F(QuotationsTest, ReadsStraightMarks) {
  expect_quoted("\"Nous partons\", dit-elle. \"Demain.\"", {"Nous partons", "Demain."});
  expect_quoted("\" Nous partons \" , dit-elle. \" Demain. \"", {"Nous partons", "Demain."});
  expect_quoted("l'\"usine\" et (le \"port\")", {"usine", "port"});
  expect_quoted("''Nous partons'', dit-elle.", {"Nous partons"});
}

TEST_F(QuotationsTest, Nests) {
  expect_quoted("« Il a dit “partez” hier », dit-elle.", {"Il a dit “partez” hier", "partez"});
  EXPECT_EQ(found_.all[0].depth, 0);
  EXPECT_EQ(found_.all[1].depth, 1);
  expect_quoted("« Il a dit \"partez\" hier », dit-elle.", {"Il a dit \"partez\" hier", "partez"});
  expect_quoted("“He said ‘leave’ twice,” she said.", {"He said ‘leave’ twice,", "leave"}, true);
  expect_quoted("Le \"niveau \"Sécurité renforcée\"\" demeure.",
                {"niveau \"Sécurité renforcée\"", "Sécurité renforcée"});
}

TEST_F(QuotationsTest, KnowsThatFrenchApostrophesQuoteNothing) {
  expect_quoted("L’ attaque d'hier, l'armée l’a vue : 'rien', ‘rien’.", {});
  expect_quoted("Ils parlent d''avenir'.", {});
}

TEST_F(QuotationsTest, TellsEnglishApostrophesFromMarks) {
  expect_quoted("The students’ union, the ’90s, rock ’n’ roll and fishin’ trips aren’t over.", {},
                true);
  expect_quoted("The students' union, the '90s, rock 'n' roll and fishin' trips aren't over.", {},
                true);
  expect_quoted("‘The students’ union won’t move,’ she said.", {"The students’ union won’t move,"},
                true);
  expect_quoted("'It's over,' he said, 'for the workers' sake.'",
                {"It's over,", "for the workers' sake."}, true);
  expect_quoted("He called it the 'troubles' of the time.", {"troubles"}, true);
  expect_quoted("The envoy met ‘Abd al-Karim and ‘Ali.", {}, true);
  expect_quoted("It was 5' 10\" tall and 12\" wide.", {}, true);
  expect_quoted("'40 boats left,' she said.", {"40 boats left,"}, true);
  expect_quoted("« We leave », she said of the crews' plans.", {"We leave"}, true);
}

TEST_F(QuotationsTest, IgnoresInchesAndEmphasis) {
  expect_quoted("A 15\" screen and a \"bright\" one.", {"bright"}, true);
  expect_quoted("Au cri de +plus jamais ça+, elle a défilé.", {});
  expect_quoted("Par 48° 51' 24\" nord, un \"phare\".", {"phare"});
}

TEST_F(QuotationsTest, PairsStraightWithCurlyWhenNothingBetterDoes) {
  expect_quoted("“Nous partons\", dit-elle.", {"Nous partons"});
  expect_quoted("“Nous partons\", dit-elle. Le \"port\" ferme.", {"Nous partons", "port"});
  expect_quoted("\"Nous partons”, dit-elle. \"Demain”, ajoute-t-elle.", {"Nous partons", "Demain"});
}

TEST_F(QuotationsTest, FollowsAQuotationThroughParagraphs) {
  const std::vector<std::string> inner = {"We leave today.", "We come back tomorrow.",
                                          "We hope so."};
  expect_quoted("“We leave today.\n\n“We come back tomorrow.\n\n“We hope so.”", inner, true);
  EXPECT_FALSE(found_.all[0].closed);
  EXPECT_FALSE(found_.all[1].closed);
  EXPECT_TRUE(found_.all[2].closed);
  EXPECT_EQ(found_.all[2].block, 2U);
  expect_quoted("\"We leave today.\n\n\"We come back tomorrow.\n\n\"We hope so.\"", inner, true);
  expect_quoted("« We leave today.\n\n« We come back tomorrow.\n\n« We hope so. »", inner);
  expect_quoted("« We leave today.\n\n» We come back tomorrow.\n\n» We hope so. »", inner);
}

TEST_F(QuotationsTest, ReadsGuillemetsRepeatedOnEachLine) {
  expect_quoted("Il a dit : « Nous partons\n« demain matin\n« avec eux » et il partit.",
                {"Nous partons\n« demain matin\n« avec eux"});
  expect_quoted("Il a dit : « Nous partons\n» demain matin\n» avec eux » et il partit.",
                {"Nous partons\n» demain matin\n» avec eux"});
}

TEST_F(QuotationsTest, FindsAMarkThatIsNeverClosed) {
  expect_lone("« Nous partons demain, a dit la maire.\n\nLe port ferme.", {"« Nous "});
  EXPECT_TRUE(found_.lone_marks[0].opening);
  EXPECT_TRUE(found_.lone_marks[0].other.empty());
  ASSERT_EQ(found_.all.size(), 1U);
  EXPECT_FALSE(found_.all[0].closed);
  expect_lone("\"We leave tomorrow, the mayor said.", {"\"We lea"}, true);
  expect_lone("“We leave tomorrow, the mayor said.", {"“We lea"}, true);
  expect_lone("‘We leave tomorrow, the mayor said.", {"‘We lea"}, true);
}

TEST_F(QuotationsTest, FindsAMarkThatWasNeverOpened) {
  expect_lone("Nous partons demain », a dit la maire.", {"emain »"});
  EXPECT_FALSE(found_.lone_marks[0].opening);
  EXPECT_TRUE(found_.all.empty());
  expect_lone("We leave tomorrow,\" the mayor said.", {"orrow,\""}, true);
  expect_lone("Le « port » ferme », dit-elle.", {"ferme »"});
  EXPECT_EQ(prose_.text(found_.lone_marks[0].other), "»");
}

TEST_F(QuotationsTest, FindsTheMarkThatDoesNotFit) {
  expect_lone("\"Nous partons, dit-elle. \"Demain\", ajoute-t-elle.", {"\"Nous p"});
  EXPECT_EQ(prose_.text({found_.lone_marks[0].other.begin, found_.lone_marks[0].other.end + 6}),
            "\"Demain");
  EXPECT_TRUE(found_.lone_marks[0].reopened);
  expect_lone("Le \"port\" et la \"gare ferment.", {"\"gare f"});
  EXPECT_FALSE(found_.lone_marks[0].reopened);
  expect_lone("Il parle d\"avenir et de \"paix\".", {"arle d\""});
  expect_lone("« Il a dit \"enfin. » Sa \"maison\" attend.", {"\"enfin."});
}

TEST_F(QuotationsTest, EndsAnUnclosedQuotationWhereTheMarkOpensAgain) {
  read("\"Nous partons demain. \"Nous revenons\", dit-elle.");
  ASSERT_EQ(found_.all.size(), 2U);
  EXPECT_EQ(prose_.text(found_.all[0].inner), "Nous partons demain.");
  EXPECT_FALSE(found_.all[0].closed);
}

TEST_F(QuotationsTest, LinksAQuotationClosedInTheNextParagraphWithoutBeingReopened) {
  expect_lone("« Nous partons.\n\nLe port ferme », dit-elle.", {"« Nous ", "ferme »"});
  EXPECT_EQ(found_.lone_marks[0].other, found_.lone_marks[1].span);
  EXPECT_EQ(found_.lone_marks[1].other, found_.lone_marks[0].span);
  ASSERT_EQ(found_.all.size(), 2U);
  EXPECT_FALSE(found_.all[1].opened);
  EXPECT_EQ(prose_.text(found_.all[1].inner), "Le port ferme");
}

TEST_F(QuotationsTest, ShowsBothMarksOfAMismatchedPair) {
  expect_lone("« Nous partons\", dit-elle.", {"« Nous ", "artons\""});
  EXPECT_EQ(found_.lone_marks[0].other, found_.lone_marks[1].span);
  ASSERT_EQ(found_.all.size(), 1U);
  EXPECT_EQ(prose_.text(found_.all[0].inner), "Nous partons");
}

TEST_F(QuotationsTest, StaysSilentWhenTheCountIsEven) {
  expect_lone("Oui\", dit-il. Et \"non ensuite.", {});
  expect_lone("\"Oui, dit-il. \"Non, dit-elle.", {});
}

TEST_F(QuotationsTest, StaysInOrderAndInsideItsBlock) {
  read("\"\" '' « ‹ “ \" ” › » „ ' ’’ ‘‘ \" «\n\n» \" ”\n\n’’’ ''' \"\"\" ‚ ’\n\n« »\n\n“", true);
  std::uint32_t last = 0;
  for (const Quotation& quotation : found_.all) {
    EXPECT_LE(last, quotation.span.begin);
    EXPECT_TRUE(quotation.span.contains(quotation.inner));
    EXPECT_TRUE(prose_.blocks()[quotation.block].span.contains(quotation.span));
    last = quotation.span.begin;
  }
}

TEST_F(QuotationsTest, StaysLinearOnHostileText) {
  for (const std::string& piece :
       {std::string("« "), std::string("\" a"), std::string("a\" "), std::string(" 'a"),
        std::string("s' "), std::string("“a\" "), std::string("» ")}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    read(text, true);
  }
}

}  // namespace
}  // namespace stet::language
