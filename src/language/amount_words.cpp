#include "language/amount_words.h"

#include <algorithm>

namespace stet::language {

const AmountSign* AmountWords::sign(std::string_view text) const {
  const auto it = std::lower_bound(
      signs.begin(), signs.end(), text,
      [](const AmountSign& sign, std::string_view wanted) { return sign.text < wanted; });
  return it != signs.end() && it->text == text ? &*it : nullptr;
}

bool AmountWords::spells(const AmountPhrase& phrase, const std::vector<Token>& tokens,
                         std::uint32_t first) const {
  for (std::uint32_t i = 0; i < phrase.size; ++i) {
    const Token& token = tokens[first + i];
    if (token.word != phrase_words[phrase.first_word + i]) return false;
    // km/h
    const bool slash = phrase.use == AmountUse::Measure && token.before == kSymbol;
    if (i > 0 && !token.joined() && !slash) return false;
  }
  return true;
}

const AmountPhrase* AmountWords::phrase_at(const std::vector<Token>& tokens, std::uint32_t token,
                                           std::uint32_t end, AmountUse use) const {
  if (token >= end) return nullptr;
  const NumberWord& word = of(tokens[token].word);
  if (!word.has(use)) return nullptr;
  for (const AmountPhrase& phrase : phrases_of(word)) {
    if (phrase.use == use && token + phrase.size <= end && spells(phrase, tokens, token))
      return &phrase;
  }
  return nullptr;
}

const AmountPhrase* AmountWords::phrase_before(const std::vector<Token>& tokens,
                                               std::uint32_t token, std::uint32_t begin,
                                               AmountUse use) const {
  if (token <= begin) return nullptr;
  const NumberWord& word = of(tokens[token - 1].word);
  if (!word.has(use)) return nullptr;
  for (const AmountPhrase& phrase : phrases_of(word)) {
    if (phrase.use == use && token - begin >= phrase.size &&
        spells(phrase, tokens, token - phrase.size))
      return &phrase;
  }
  return nullptr;
}

}  // namespace stet::language
