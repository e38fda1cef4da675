// All that is known of the words of one article, in the order in which it is found.
#pragma once

#include <string_view>
#include <vector>

#include "language/attributions.h"
#include "language/knowledge.h"
#include "language/lexicon.h"
#include "language/names.h"
#include "language/numbers.h"
#include "language/quantities.h"
#include "language/quotations.h"
#include "language/sources.h"
#include "language/tokens.h"
#include "language/voice.h"
#include "text/prose.h"

namespace stet::language {

struct Analysis {
  Tokens tokens;
  std::vector<LanguageId> block_languages;
  std::vector<Number> numbers;
  Matches matches;
  std::vector<Sentence> sentences;
  std::vector<TokenRange> sentences_of_block;  ///< indexes into sentences, for each block
  Quotations quotations;
  std::vector<Quantity> quantities;
  Names names;
  std::vector<Attribution> attributions;
  Voices voices;
  Sources sources;

  /// Index of the sentence that holds a token; the last one when the token is past all.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const;
};

/// `language` is the article's own when somebody said so ("fr"), else empty. `known` are the names
/// that the desk knows; null when it told none.
Analysis analyse(const text::Prose& prose, const Knowledge& knowledge, std::string_view language,
                 const KnownNames* known = nullptr);

}  // namespace stet::language
