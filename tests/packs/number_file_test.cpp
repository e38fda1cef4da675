#include "packs/number_file.h"

#include <gtest/gtest.h>

#include "packs/language_file.h"
#include "support/built_in.h"
#include "support/pack_texts.h"

namespace stet::packs {
namespace {

using language::AmountUse;
using language::AmountWords;
using language::NumberRole;
using language::NumberWord;

const NumberWord& word(std::string_view code, std::string_view word) {
  const language::Knowledge& knowledge = built_in_knowledge();
  return knowledge.language(code)->amounts.of(knowledge.lexicon.vocabulary().find(word));
}

TEST(NumberFile, GivesWordsTheirValues) {
  EXPECT_EQ(word("fr", "seize").value, 16U);
  EXPECT_EQ(word("fr", "vingtaine").role, NumberRole::Collective);
  EXPECT_EQ(word("fr", "milliard").value, 1'000'000'000U);
  EXPECT_EQ(word("fr", "billion").value, 1'000'000'000'000U);
  EXPECT_EQ(word("en", "billion").value, 1'000'000'000U);
  EXPECT_EQ(word("fr", "bateau").role, NumberRole::None);
}

TEST(NumberFile, TellsWhatMayFollowATen) {
  EXPECT_EQ(word("fr", "vingt").below, 10U);
  EXPECT_EQ(word("fr", "soixante").below, 20U);  // soixante-dix is a ten too
  EXPECT_EQ(word("fr", "septante").below, 10U);
  EXPECT_EQ(word("en", "seventy").below, 10U);
}

TEST(NumberFile, MakesPluralsAndSpellingsWithoutAccents) {
  EXPECT_TRUE(word("fr", "dizaines").is(language::kPluralWord));
  EXPECT_FALSE(word("fr", "dizaine").is(language::kPluralWord));
  EXPECT_TRUE(word("en", "thirds").is(language::kPluralWord));
  EXPECT_EQ(word("fr", "cinquieme").value, 5U);
}

TEST(NumberFile, AddsTheElidedFormOfAPhrase) {
  EXPECT_TRUE(word("fr", "de").has(AmountUse::Before));
  EXPECT_TRUE(word("fr", "d").has(AmountUse::Before));
}

TEST(NumberFile, FindsSignsByTheirText) {
  const AmountWords& amounts = built_in_knowledge().language("en")->amounts;
  ASSERT_NE(amounts.sign("bn"), nullptr);
  EXPECT_EQ(amounts.sign("bn")->multiplier, 1'000'000'000U);
  ASSERT_NE(amounts.sign("€"), nullptr);
  EXPECT_NE(amounts.sign("€")->unit, 0);
  EXPECT_EQ(amounts.sign("xyz"), nullptr);
}

TEST(NumberFile, NamesUnitsOnceForAllLanguages) {
  const auto& measures = built_in_knowledge().measures;
  for (std::size_t a = 1; a < measures.size(); ++a) {
    for (std::size_t b = a + 1; b < measures.size(); ++b)
      EXPECT_NE(measures[a].name, measures[b].name);
  }
}

std::string faults_in(std::string content) {
  std::vector<PackText> texts;
  for (const char* file :
       {"attribution", "dates", "inflection", "language", "lists", "names", "sources", "tolls"})
    texts.push_back({"languages/xx/" + std::string(file) + ".toml", "[unused]\n"});
  texts.push_back({"languages/xx/numbers.toml", std::move(content)});
  const LoadedPack loaded = load_texts(texts);
  language::Knowledge knowledge;
  std::vector<Fault> faults;
  load_language(loaded.pack.languages.at(0), knowledge, faults);
  std::string lines;
  for (const Fault& fault : faults) {
    if (fault.message.find("unused") == std::string::npos) lines += fault.message + "\n";
  }
  return lines;
}

TEST(NumberFile, ObjectsToWhatIsNoNumber) {
  EXPECT_EQ(faults_in("units = { un = 1, deux = \"2\" }\n"), "wants a whole number\n");
  EXPECT_EQ(faults_in("[vague]\nplusieurs = 3\n"),
            "wants two numbers, at least and at most: [3, inf]\n");
}

TEST(NumberFile, ObjectsToKeysThatNobodyReads) {
  EXPECT_NE(faults_in("unit = { un = 1 }\n").find("unknown key"), std::string::npos);
}

}  // namespace
}  // namespace stet::packs
