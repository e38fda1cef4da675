#include "packs/language_file.h"

#include <gtest/gtest.h>

#include "support/built_in.h"
#include "support/pack_texts.h"

namespace stet::packs {
namespace {

using language::Role;

bool is(std::string_view code, std::string_view word, std::uint32_t role) {
  const language::Knowledge& knowledge = built_in_knowledge();
  return knowledge.language(code)->is(knowledge.lexicon.vocabulary().find(word), role);
}

TEST(LanguageFile, GivesWordsTheirRoles) {
  EXPECT_TRUE(is("fr", "deux", language::kNumberWord));
  EXPECT_TRUE(is("fr", "une", language::kOneWord));
  EXPECT_FALSE(is("fr", "une", language::kNumberWord));
  EXPECT_TRUE(is("fr", "Août", language::kMonth));
  EXPECT_TRUE(is("fr", "l", language::kDeterminer));
  EXPECT_TRUE(is("fr", "l", language::kElision));
  EXPECT_TRUE(is("fr", "elle", language::kPronoun));
  EXPECT_TRUE(is("en", "Wednesday", language::kWeekday));
  EXPECT_TRUE(is("en", "several", language::kIndefinite));
  EXPECT_TRUE(is("en", "that", language::kComplementiser));
  EXPECT_FALSE(is("en", "elle", language::kPronoun));
  EXPECT_FALSE(is("fr", "unheard", ~0U));
}

TEST(LanguageFile, KnowsALanguageByItsCode) {
  const language::Knowledge& knowledge = built_in_knowledge();
  EXPECT_EQ(knowledge.language("fr-CA"), knowledge.language("fr"));
  EXPECT_EQ(knowledge.language("en_GB")->code, "en");
  EXPECT_EQ(knowledge.language("de"), nullptr);
  EXPECT_EQ(knowledge.language("fr")->name, "français");
  EXPECT_EQ(knowledge.language("fr")->wording("no-such-key"), "no-such-key");
}

LoadedPack language_with(std::string_view name, std::string content) {
  std::vector<PackText> texts;
  for (const char* file :
       {"attribution", "dates", "inflection", "language", "lists", "names", "numbers", "sources"}) {
    texts.push_back(
        {"languages/xx/" + std::string(file) + ".toml", file == name ? content : "[unused]\n"});
  }
  // "[unused]" makes each of the other files a table that is not empty.
  return load_texts(texts);
}

std::string faults_in(std::string_view name, std::string content) {
  const LoadedPack loaded = language_with(name, std::move(content));
  language::Knowledge knowledge;
  std::vector<Fault> faults;
  load_language(loaded.pack.languages.at(0), knowledge, faults);
  std::string lines;
  for (const Fault& fault : faults) {
    if (fault.message.find("unused") == std::string::npos) lines += to_string(fault) + "\n";
  }
  return lines;
}

TEST(LanguageFile, FaultsHaveTheirPlaces) {
  EXPECT_EQ(faults_in("lists", "[lists]\na = [1]\n"),
            "languages/xx/lists.toml:2:6: error: `a` must hold strings only\n");
  EXPECT_EQ(
      faults_in("language", "code = \"xx\"\npronuns = [\"il\"]\n"),
      "languages/xx/language.toml:2:1: error: unknown key `pronuns`: did you mean `pronouns`?\n");
  EXPECT_EQ(faults_in("inflection", "[[verb]]\nends = \"er\"\nstripp = \"er\"\n"),
            "languages/xx/inflection.toml:3:1: error: unknown key `stripp` in [verb]: did you mean "
            "`strip`?\n");
  EXPECT_EQ(faults_in("attribution", "[frames]\nbefore = [\"selon\", \"d'après {nobody}\"]\n"),
            "languages/xx/attribution.toml:2:20: error: in the phrase `d'après {nobody}`: no list "
            "is called `nobody`\n");
  EXPECT_EQ(faults_in("dates", "[months]\nmars = \"three\"\n"),
            "languages/xx/dates.toml:2:8: error: `mars` needs a number\n");
  EXPECT_EQ(faults_in("dates", "[words]\nagoafter = [\"ago\"]\n"),
            "languages/xx/dates.toml:2:1: error: unknown key `agoafter` in [words]: did you mean "
            "`ago-after`?\n");
}

TEST(LanguageFile, AMissingFileIsAFault) {
  const LoadedPack loaded = load_texts({{"languages/xx/lists.toml", "[lists]\na = [\"b\"]\n"}});
  language::Knowledge knowledge;
  std::vector<Fault> faults;
  load_language(loaded.pack.languages.at(0), knowledge, faults);
  const std::string lines = in_lines(faults);
  EXPECT_NE(lines.find("languages/xx: error: has no file inflection.toml"), std::string::npos)
      << lines;
  EXPECT_EQ(lines.find("lists.toml"), std::string::npos) << lines;
}

TEST(LanguageFile, PhrasesOfARuleMayUseItsOwnLists) {
  language::Knowledge knowledge = fresh_languages();
  const language::LanguageId french = knowledge.id_of("fr");
  std::vector<Fault> faults;
  const language::ListId list = knowledge.lexicon.add_list(french);
  const auto added = add_phrases(
      knowledge, french, list, {{"grosse {loss}", {}}, {"{loss} {nowhere}", whole_file("a.toml")}},
      {{"loss", {"perte:n", "dégât:n"}}}, faults);
  EXPECT_EQ(added, 2U);
  EXPECT_EQ(in_lines(faults),
            "a.toml: error: in the phrase `{loss} {nowhere}`: no list is called `nowhere`\n");
}

}  // namespace
}  // namespace stet::packs
