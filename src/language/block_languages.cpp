#include "language/block_languages.h"

#include <array>

namespace stet::language {
namespace {

constexpr std::size_t kMostLanguages = 8;
using Scores = std::array<std::uint32_t, kMostLanguages>;

LanguageId best_of(const Scores& scores, std::size_t languages, std::uint32_t at_least,
                   LanguageId otherwise) {
  std::size_t best = 0;
  std::uint32_t second = 0;
  for (std::size_t l = 1; l < languages; ++l) {
    if (scores[l] > scores[best]) {
      second = std::max(second, scores[best]);
      best = l;
    } else {
      second = std::max(second, scores[l]);
    }
  }
  return scores[best] >= at_least && scores[best] >= 2 * second + 1 ? static_cast<LanguageId>(best)
                                                                    : otherwise;
}

std::uint32_t stop_words_in(const Tokens& tokens, TokenRange range,
                            const LanguageKnowledge& language) {
  if (language.roles.empty()) return 0;
  // Whether a word is one is a toss-up: all are added up without asking, those without a role as
  // word 0, which has none.
  static_assert(kStopWord == 1);
  const std::uint32_t* const roles = language.roles.data();
  const std::size_t known = language.roles.size();
  std::uint32_t count = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const WordId word = tokens.all[t].word;
    count += roles[word & (word < known ? ~0U : 0U)] & kStopWord;
  }
  return count;
}

}  // namespace

std::vector<LanguageId> find_block_languages(const text::Prose& prose, const Tokens& tokens,
                                             const Knowledge& knowledge, std::string_view told) {
  const std::size_t languages = std::min(knowledge.languages.size(), kMostLanguages);
  const std::size_t blocks = prose.blocks().size();
  std::vector<Scores> scores(blocks, Scores{});
  Scores whole{};
  for (std::size_t b = 0; b < blocks; ++b) {
    for (std::size_t l = 0; l < languages; ++l) {
      scores[b][l] = stop_words_in(tokens, tokens.of_block[b], knowledge.languages[l]);
      whole[l] += scores[b][l];
    }
  }
  LanguageId own = knowledge.id_of(told);
  if (own == kAnyLanguage) own = best_of(whole, languages, 1, kAnyLanguage);
  std::vector<LanguageId> result(blocks, own);
  for (std::size_t b = 0; b < blocks; ++b) {
    // A paragraph wholly in another language is rare: it must be plain before we leave the
    // article's own.
    result[b] = best_of(scores[b], languages, own == kAnyLanguage ? 2 : 4, own);
  }
  return result;
}

}  // namespace stet::language
