// The phrases of a nearby list around a place of an article.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "language/lexicon.h"
#include "language/tokens.h"

namespace stet::language {

/// Where a phrase must stand to be wanted: its first token in `begins`, its last in `lasts`, and
/// none in `apart`.
struct PhraseBounds {
  TokenRange begins;
  TokenRange lasts;
  TokenRange apart = {};

  static PhraseBounds inside(TokenRange tokens) { return {tokens, tokens, {}}; }
  static PhraseBounds beside(TokenRange tokens, TokenRange apart) {
    return {tokens, tokens, apart};
  }
  /// Beginning in them, wherever it ends.
  static PhraseBounds from(TokenRange tokens);
  /// Sharing a token with them.
  static PhraseBounds over(TokenRange tokens);

  [[nodiscard]] bool hold(TokenRange phrase) const;
};

/// Goes through the phrases of one list in one article that stand within some bounds, in the order
/// of their anchors. All that is given must outlive it.
class NearbySearch {
 public:
  NearbySearch(const Lexicon& lexicon, const Tokens& tokens,
               const std::vector<LanguageId>& languages, NearbyList list, PhraseBounds bounds);

  std::optional<Match> next();

 private:
  /// Goes to the next anchor of the list; false when there is none.
  bool go_to_anchor();

  const Lexicon& lexicon_;
  const Tokens& tokens_;
  const std::vector<LanguageId>& languages_;
  ListId list_;
  PhraseBounds bounds_;
  std::uint32_t token_;  ///< the next where an anchor may be
  std::uint32_t end_;    ///< one past the last such
  std::uint32_t anchor_ = 0;
  std::uint32_t posting_ = 0;  ///< the next at that anchor, up to
  std::uint32_t last_posting_ = 0;
  std::size_t block_ = 0;
};

}  // namespace stet::language
