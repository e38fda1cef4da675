// All that is known of the words of one article, in the order in which it is found.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/attributions.h"
#include "language/dates.h"
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
  std::optional<DocumentDate> document_date;
  std::vector<Date> dates;
  std::vector<Attribution> attributions;
  Voices voices;
  Sources sources;

  /// Index of the sentence that holds a token; the last one when the token is past all.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const;
  /// The attributions that stand in the sentences from `begin` up to `end`, indexes both.
  [[nodiscard]] std::span<const Attribution> attributions_of(std::uint32_t begin,
                                                             std::uint32_t end) const;
  [[nodiscard]] std::span<const Attribution> attributions_of(std::uint32_t sentence) const {
    return attributions_of(sentence, sentence + 1);
  }
};

/// `language` is the article's own when somebody said so ("fr"), else empty; `date` the day on
/// which it is read when somebody said that ("2025-03-14"); `known` the names that the desk knows,
/// null when it told none; `undated` the day for an article that nothing dates.
Analysis analyse(const text::Prose& prose, const Knowledge& knowledge, std::string_view language,
                 std::string_view date = {}, const KnownNames* known = nullptr,
                 std::string_view undated = {});

}  // namespace stet::language
