#include "language/nearby_search.h"

#include <algorithm>

#include "language/lexicon_text.h"

namespace stet::language {
namespace {

/// Gaps, figures and names included, no phrase has more tokens.
constexpr std::uint32_t kLongestPhrase = 24;

std::uint32_t before(std::uint32_t token, std::uint32_t words) {
  return token - std::min(token, words);
}

}  // namespace

PhraseBounds PhraseBounds::from(TokenRange tokens) {
  return {tokens, {tokens.begin, tokens.end + kLongestPhrase}, {}};
}

PhraseBounds PhraseBounds::over(TokenRange tokens) {
  return {{before(tokens.begin, kLongestPhrase), tokens.end},
          {tokens.begin, tokens.end + kLongestPhrase},
          {}};
}

bool PhraseBounds::hold(TokenRange phrase) const {
  const std::uint32_t last = phrase.end - 1;
  return phrase.begin >= begins.begin && phrase.begin < begins.end && last >= lasts.begin &&
         last < lasts.end && !phrase.overlaps(apart);
}

NearbySearch::NearbySearch(const Lexicon& lexicon, const Tokens& tokens,
                           const std::vector<LanguageId>& languages, NearbyList list,
                           PhraseBounds bounds)
    : lexicon_(lexicon), tokens_(tokens), languages_(languages), list_(list.id), bounds_(bounds) {
  // An anchor lies in its phrase, and no farther from either end than some phrase of the list lets
  // it.
  const auto& [language, entries, nearby, right, left] = lexicon.lists_[list.id];
  const auto size = static_cast<std::uint32_t>(tokens.all.size());
  token_ =
      std::max(bounds.begins.begin, before(bounds.lasts.begin, std::min(right, kLongestPhrase)));
  end_ = std::min({bounds.lasts.end, bounds.begins.end + std::min(left, kLongestPhrase), size});
  if (nearby == 0 || entries == 0) end_ = token_;
}

bool NearbySearch::go_to_anchor() {
  const auto& words = lexicon_.nearby_words_;
  const std::uint32_t bit = 1U << list_ % 32;
  for (; token_ < end_; ++token_) {
    const WordId word = tokens_.all[token_].word;
    if ((words[word].lists & bit) == 0) continue;
    const auto postings = lexicon_.nearby_postings_.view();
    const auto first = postings.begin() + words[word].begin;
    const auto last = postings.begin() + words[word + 1].begin;
    const auto own = std::partition_point(
        first, last, [&](const Lexicon::Posting& posting) { return posting.list < list_; });
    if (own == last || own->list != list_) continue;
    posting_ = static_cast<std::uint32_t>(own - postings.begin());
    last_posting_ = words[word + 1].begin;
    anchor_ = token_++;
    return true;
  }
  return false;
}

std::optional<Match> NearbySearch::next() {
  for (;;) {
    const auto& postings = lexicon_.nearby_postings_;
    if (posting_ == last_posting_ || postings[posting_].list != list_) {
      if (!go_to_anchor()) return std::nullopt;
      const auto block = std::partition_point(
          tokens_.of_block.begin() + static_cast<std::ptrdiff_t>(block_), tokens_.of_block.end(),
          [&](TokenRange tokens) { return tokens.end <= anchor_; });
      block_ = static_cast<std::size_t>(block - tokens_.of_block.begin());
    }
    const Lexicon::Posting& posting = postings[posting_++];
    const Lexicon::Text text{tokens_.all, tokens_.folded, tokens_.of_block[block_],
                             languages_[block_]};
    if (!lexicon_.speaks(posting, text, anchor_)) continue;
    const auto phrase = lexicon_.phrase_at(posting, text, anchor_);
    if (phrase && bounds_.hold(*phrase)) return Match{list_, posting.entry, *phrase};
  }
}

}  // namespace stet::language
