#include "language/date_tense.h"

#include <algorithm>

namespace stet::language {
namespace {

constexpr std::uint32_t kFarthest = 25;  // tokens on each side
constexpr std::uint32_t kOpening = 3;

bool has_ending(std::string_view word, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(), [word](const std::string& ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
  });
}

Tense tense_of(const Tokens& tokens, const DateWords& words, std::uint32_t t) {
  const Token& token = tokens.all[t];
  if (token.is(kDigits)) return Tense::Unknown;
  if (const DateWords::Word* const word = words.word(token.word)) {
    if ((word->starts & set_of(DateClass::FutureWord)) != 0) return Tense::Future;
    if ((word->starts & set_of(DateClass::PastWord)) != 0) return Tense::Past;
    if (word->starts != 0) return Tense::Unknown;
  }
  if (token.is(kCapital)) return Tense::Unknown;
  const std::string_view folded = std::string_view(tokens.folded).substr(token.begin, token.size);
  if (has_ending(folded, words.future_endings)) return Tense::Future;
  if (has_ending(folded, words.past_endings)) return Tense::Past;
  return Tense::Unknown;
}

}  // namespace

Tense tense_around(const Tokens& tokens, const DateWords& words, const Sentence& sentence,
                   TokenRange date) {
  const std::uint32_t first =
      std::max(sentence.tokens.begin, date.begin - std::min(date.begin, kFarthest));
  for (std::uint32_t t = date.begin; t-- > first;) {
    const Tense tense = tense_of(tokens, words, t);
    if (tense == Tense::Unknown) continue;
    // "will be released": the participle says nothing
    if (tense == Tense::Past && t > first && tense_of(tokens, words, t - 1) == Tense::Future)
      return Tense::Future;
    return tense;
  }
  // « Mardi, le tribunal dira … »: only a date that opens the sentence goes with the verb after it.
  if (date.begin > sentence.tokens.begin + kOpening) return Tense::Unknown;
  const std::uint32_t last = std::min(sentence.tokens.end, date.end + kFarthest);
  for (std::uint32_t t = date.end; t < last; ++t) {
    if (const Tense tense = tense_of(tokens, words, t); tense != Tense::Unknown) return tense;
  }
  return Tense::Unknown;
}

}  // namespace stet::language
