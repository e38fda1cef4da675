// Cutting prose into words, once for all rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/token.h"
#include "language/vocabulary.h"
#include "text/prose.h"

namespace stet::language {

struct Tokens {
  std::vector<Token> all;            ///< in reading order
  std::vector<TokenRange> of_block;  ///< for each block of the prose
  std::string folded;                ///< the shadow buffer: see fold.h
  /// Where an amount may begin that is no number (plusieurs, one, 17h30), in order: found together
  /// with the numbers, so that quantities need not pass all words again.
  std::vector<std::uint32_t> amounts;

  /// The prose between the first and the last token of a range. The range must not be empty.
  [[nodiscard]] text::ProseSpan span(TokenRange range) const {
    return {all[range.begin].begin, all[range.end - 1].end()};
  }
  /// Index of the first token that ends after the offset; all.size() when none does.
  [[nodiscard]] std::uint32_t at(std::uint32_t offset) const;
  /// The tokens that lie wholly inside the span.
  [[nodiscard]] TokenRange within(text::ProseSpan span) const;
};

/// Letters and digits make tokens; apostrophe and hyphen part them (« l’état » is two). Longer
/// words than 65,535 bytes are cut.
Tokens find_tokens(const text::Prose& prose, const Vocabulary& vocabulary);

}  // namespace stet::language
