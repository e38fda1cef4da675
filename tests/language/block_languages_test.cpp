#include "language/block_languages.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::language {
namespace {

/// "fr en ?": the language of each block.
std::string languages_of(std::string text, std::string_view told = "") {
  const Heard heard = language::heard(told, std::move(text));
  std::string languages;
  for (const LanguageId id : heard.analysis.block_languages) {
    if (!languages.empty()) languages += ' ';
    languages += id == kAnyLanguage ? "?" : languages_alone().languages[id].code;
  }
  return languages;
}

TEST(BlockLanguages, AreToldByFunctionWords) {
  EXPECT_EQ(languages_of("Le bac de Tarvas a quitté le port avec les passagers."), "fr");
  EXPECT_EQ(languages_of("The Tarvas ferry has left the port with its passengers."), "en");
}

TEST(BlockLanguages, OfABlockWithFewWordsAreTheArticles) {
  EXPECT_EQ(languages_of("# Tarvas\n\nLe bac a quitté le port avec les passagers."), "fr fr");
  EXPECT_EQ(languages_of("The ferry has left the port.\n\n## Tarvas"), "en en");
}

TEST(BlockLanguages, OfAWholeParagraphMayDiffer) {
  EXPECT_EQ(
      languages_of("Le bac a quitté le port avec les passagers et les camions de la ville.\n\n"
                   "The ferry has left the port and it was not full when they were on board.\n\n"
                   "Il est arrivé dans la nuit et le capitaine a salué les familles."),
      "fr en fr");
}

TEST(BlockLanguages, OfAFewForeignWordsStayTheArticles) {
  EXPECT_EQ(languages_of("Le bac a quitté le port avec les passagers et les camions de la "
                         "ville.\n\n« Out of the blue »"),
            "fr fr");
}

TEST(BlockLanguages, AreSettledByWhatIsTold) {
  EXPECT_EQ(languages_of("Tarvas, 12", "fr"), "fr");
  EXPECT_EQ(languages_of("Tarvas, 12", "en"), "en");
  EXPECT_EQ(languages_of("Tarvas, 12", "fr-CA"), "fr");
  EXPECT_EQ(languages_of("The port.", "fr"), "fr");
}

TEST(BlockLanguages, AreNoneWhenNothingIsKnown) {
  EXPECT_EQ(languages_of("Tarvas, 12"), "?");
  EXPECT_EQ(languages_of(""), "");
  EXPECT_EQ(languages_of("Tarvas", "xx"), "?");
}

TEST(BlockLanguages, GoToTheWordsWhenWhatIsToldIsUnknown) {
  EXPECT_EQ(languages_of("The ferry has left the port with its passengers.", "xx"), "en");
}

}  // namespace
}  // namespace stet::language
