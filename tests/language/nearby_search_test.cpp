#include "language/nearby_search.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/phrase_finder.h"

namespace stet::language {
namespace {

/// The same phrases twice: found all over the article, and looked for around a place.
class Nearby : public testing::Test {
 protected:
  Nearby() {
    Lexicon& lexicon = knowledge_.lexicon;
    french_ = knowledge_.id_of("fr");
    everywhere_ = lexicon.add_list(french_);
    nearby_ = lexicon.add_nearby_list(french_);
    const std::vector<packs::Located> phrases = {{"le maire", {}},
                                                 {"maire {..2} adjoint", {}},
                                                 {"adjoint", {}},
                                                 {"{number} {..3} blessés", {}},
                                                 {"mairie de {name}", {}}};
    std::vector<packs::Fault> faults;
    packs::add_phrases(knowledge_, french_, everywhere_, phrases, {}, faults);
    packs::add_phrases(knowledge_, french_, nearby_.id, phrases, {}, faults);
    EXPECT_TRUE(faults.empty());
    lexicon.finish();
  }

  void read(std::string text) {
    article_ = std::make_unique<text::Article>("a.md", text::Format::Markdown, std::move(text));
    prose_ = text::make_prose(*article_);
    tokens_ = find_tokens(prose_, knowledge_.lexicon.vocabulary());
    languages_.assign(prose_.blocks().size(), french_);
    find_numbers(prose_, tokens_, knowledge_, languages_);
    matches_ = knowledge_.lexicon.find_phrases(tokens_, languages_);
  }

  std::vector<TokenRange> found_within(const PhraseBounds& bounds) {
    NearbySearch search(knowledge_.lexicon, tokens_, languages_, nearby_, bounds);
    std::vector<TokenRange> found;
    while (const auto match = search.next()) found.push_back(match->tokens);
    std::sort(found.begin(), found.end());
    return found;
  }

  std::vector<TokenRange> all_that_are_within(const PhraseBounds& bounds) {
    std::vector<TokenRange> found;
    for (const Match& match : matches_.of(everywhere_)) {
      if (bounds.hold(match.tokens)) found.push_back(match.tokens);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  Knowledge knowledge_ = packs::fresh_languages();
  LanguageId french_ = kAnyLanguage;
  ListId everywhere_ = 0;
  NearbyList nearby_;
  std::unique_ptr<text::Article> article_;
  text::Prose prose_;
  Tokens tokens_;
  std::vector<LanguageId> languages_;
  Matches matches_;
};

TEST_F(Nearby, FindsWhatTheWholeArticleHasThere) {
  read(
      "Le maire et son premier adjoint parlaient. Le maire de la ville, adjoint hier.\n\n"
      "Il y a 12 de ces blessés, la mairie de Port Vélonne et 3 blessés. Adjoint du maire, il\n"
      "compte 40 habitants blessés. L'anti-maire est le vice-adjoint.\n");
  ASSERT_GE(matches_.of(everywhere_).size(), 9U);
  EXPECT_TRUE(matches_.of(nearby_.id).empty()) << "nobody asked";
  const auto size = static_cast<std::uint32_t>(tokens_.all.size());
  for (std::uint32_t begin = 0; begin <= size; ++begin) {
    for (std::uint32_t end = begin; end <= size; ++end) {
      const TokenRange here{begin, end};
      const TokenRange apart{begin + (end - begin) / 2, begin + (end - begin) / 2 + 1};
      for (const PhraseBounds& bounds :
           {PhraseBounds::inside(here), PhraseBounds::over(here), PhraseBounds::from(here),
            PhraseBounds::beside(here, apart)}) {
        ASSERT_EQ(found_within(bounds), all_that_are_within(bounds)) << begin << ' ' << end;
      }
    }
  }
}

TEST_F(Nearby, AListWithoutPhrasesIsFoundNowhere) {
  read("Le maire.");
  const Lexicon& lexicon = knowledge_.lexicon;
  for (const NearbyList list : {NearbyList{}, NearbyList{everywhere_}}) {
    NearbySearch search(lexicon, tokens_, languages_, list, PhraseBounds::inside({0, 2}));
    EXPECT_FALSE(search.next().has_value());
  }
}

}  // namespace
}  // namespace stet::language
