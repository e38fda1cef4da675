#include "language/tokens.h"

#include <gtest/gtest.h>

#include "language/vocabulary.h"
#include "text/article.h"

namespace stet::language {
namespace {

struct Cut {
  text::Prose prose;
  Tokens tokens;
};

Cut cut(std::string text, const Vocabulary& vocabulary = {}) {
  const text::Article article("a.txt", text::Format::PlainText, std::move(text));
  Cut result{text::make_prose(article), {}};
  result.tokens = find_tokens(result.prose, vocabulary);
  return result;
}

/// "l'état|est": what stands before each token, then the token. Space is "_", the beginning of a
/// block "^".
std::string shown(const std::string& text) {
  static const std::pair<Before, char> kSigns[] = {
      {kBlockStart, '^'},    {kSpace, '_'},   {kApostrophe, '\''}, {kHyphen, '-'},
      {kComma, ','},         {kColon, ':'},   {kSemicolon, ';'},   {kStop, '.'},
      {kQuotationMark, '"'}, {kBracket, '('}, {kDash, '~'},        {kSymbol, '*'}};
  const Cut cut_text = cut(text);
  std::string result;
  for (const Token& token : cut_text.tokens.all) {
    for (const auto& [bit, sign] : kSigns) {
      if ((token.before & bit) != 0) result += sign;
    }
    result += cut_text.prose.text(token.span());
  }
  return result;
}

TEST(Tokens, AreLettersAndDigits) {
  EXPECT_EQ(shown("L'état, c'est moi."), "^L'état_,c'est_moi");
  EXPECT_EQ(shown("porte-parole d’Évry"), "^porte-parole_d'Évry");
  EXPECT_EQ(shown("12 morts, 3e jour, M23"), "^12_morts_,3e_jour_,M23");
  EXPECT_EQ(shown("Пять 日本 ελληνικά"), "^Пять_日本_ελληνικά");
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown("… – !"), "");
}

TEST(Tokens, RememberWhatStandsBeforeThem) {
  EXPECT_EQ(shown("« a » : b ; c (d) e ! f"), "^_\"a_:\"b_;c_(d_(e_.f");
  EXPECT_EQ(shown("a “b” ‘c’ \"d\""), "^a_\"b_\"c_'\"d");
  EXPECT_EQ(shown("a – b — c - d"), "^a_~b_~c_~d");
  EXPECT_EQ(shown("a\u00A0b\u202Fc\td"), "^a_b_c_d");
  EXPECT_EQ(shown("a… b. c? d"), "^a_.b_.c_.d");
  EXPECT_EQ(shown("5 % 6 € 🙂 7"), "^5_*6_*7");
  EXPECT_EQ(shown("a\u2011b a\u2010c"), "^a-b_a-c");
}

TEST(Tokens, BeginAnewInEachBlock) {
  const Cut two = cut("Un deux.\n\nTrois.");
  ASSERT_EQ(two.tokens.of_block.size(), 2U);
  EXPECT_EQ(two.tokens.of_block[0].size(), 2U);
  EXPECT_EQ(two.tokens.of_block[1].size(), 1U);
  EXPECT_NE(two.tokens.all[2].before & kBlockStart, 0);
}

std::string flags_of(const std::string& text) {
  std::string result;
  for (const Token& token : cut(text).tokens.all) {
    if (!result.empty()) result += ' ';
    result += token.is(kAllCapitals) ? 'A'
              : token.is(kCapital)   ? 'C'
              : token.is(kDigits)    ? 'D'
                                     : '-';
  }
  return result;
}

TEST(Tokens, KnowTheirCapitals) {
  EXPECT_EQ(flags_of("Le ministre Élie OTAN ONU É 12 3e M23 iPhone œuvre Œuvre"),
            "C - C A A C D D C - - C");
  EXPECT_EQ(flags_of("Ш Москва москва Ωμέγα"), "C C - C");
  EXPECT_EQ(flags_of("ÉTÉ ŒUVRE L'ÉTAT"), "A A C A");
}

TEST(Tokens, KnowTheWordsOfTheVocabulary) {
  Vocabulary vocabulary;
  const WordId state = vocabulary.add("état");
  const WordId heart = vocabulary.add("cœur");
  const WordId to = vocabulary.add("à");
  const Cut found = cut("État Etat etat état coeur cœur CŒUR à a A autre", vocabulary);
  std::vector<WordId> words;
  for (const Token& token : found.tokens.all) words.push_back(token.word);
  EXPECT_EQ(words, (std::vector<WordId>{state, state, 0, state, heart, heart, heart, to, 0, 0, 0}));
}

TEST(Tokens, AreFoundByPlace) {
  const Cut three = cut("Un deux trois.");
  EXPECT_EQ(three.tokens.at(0), 0U);
  EXPECT_EQ(three.tokens.at(2), 1U);
  EXPECT_EQ(three.tokens.at(4), 1U);
  EXPECT_EQ(three.tokens.at(13), 3U);
  EXPECT_EQ(three.tokens.within({0, 7}), (TokenRange{0, 2}));
  EXPECT_EQ(three.tokens.within({1, 6}), (TokenRange{1, 1}));
  EXPECT_EQ(three.tokens.within({3, 13}), (TokenRange{1, 3}));
  EXPECT_EQ(three.prose.text(three.tokens.span({1, 3})), "deux trois");
}

TEST(Tokens, FoldedTextHasTheLengthOfTheProse) {
  const Cut any = cut("L’ÉTÉ\u00A0« À la Mer » – Œuf");
  EXPECT_EQ(any.tokens.folded.size(), any.prose.text().size());
}

TEST(Tokens, AVeryLongWordIsCut) {
  std::string accents;
  for (int i = 0; i < 40000; ++i) accents += "é";
  const Cut words = cut(std::string(200000, 'a') + " " + accents + " c");
  ASSERT_EQ(words.tokens.all.size(), 3U);
  EXPECT_EQ(words.tokens.all[0].size, 65535);
  EXPECT_EQ(words.tokens.all[1].size, 65534);  // not in the middle of an é
  EXPECT_EQ(words.tokens.all[2].size, 1);
}

}  // namespace
}  // namespace stet::language
