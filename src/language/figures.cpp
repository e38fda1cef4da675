#include "language/figures.h"

#include <cctype>

namespace stet::language {
namespace {

bool all_digits(std::string_view word) {
  for (const char c : word) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return false;
  }
  return !word.empty();
}

/// « 1 400 », "1,400", "3.5": the token goes on the number before it.
bool continues_digits(std::string_view prose, const Token& previous, const Token& token,
                      bool first) {
  if (!all_digits(token.span().of(prose)) || !all_digits(previous.span().of(prose))) return false;
  const bool group = token.size == 3;
  if (token.before == kSpace)
    return group && (!first || previous.size <= 3) && token.begin - previous.end() <= 3;
  if (token.before == kComma || token.before == kStop) return token.begin - previous.end() == 1;
  return false;
}

bool hyphen_and_digits(const Tokens& tokens, std::uint32_t t, std::uint32_t end) {
  return t < end && tokens.all[t].before == kHyphen && tokens.all[t].is(kDigits);
}

std::uint64_t value_of(std::string_view prose, const Tokens& tokens, TokenRange range) {
  std::uint64_t value = 0;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const Token& token = tokens.all[t];
    if (t > range.begin && token.size != 3) return 0;
    for (const char c : token.span().of(prose)) {
      if (value > 1'000'000'000'000'000ULL) return 0;
      value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
  }
  return value;
}

}  // namespace

std::vector<Figure> find_figures(const text::Prose& prose, Tokens& tokens,
                                 const Knowledge& knowledge,
                                 const std::vector<LanguageId>& languages) {
  std::vector<Figure> figures;
  const std::string_view text = prose.text();
  for (std::size_t b = 0; b < prose.blocks().size(); ++b) {
    if (languages[b] == kAnyLanguage) continue;
    const LanguageKnowledge& language = knowledge.languages[languages[b]];
    const TokenRange block = tokens.of_block[b];
    for (std::uint32_t t = block.begin; t < block.end; ++t) {
      const Token& token = tokens.all[t];
      Figure figure;
      figure.tokens = {t, t + 1};
      if (token.is(kDigits)) {
        if (!all_digits(token.span().of(text))) continue;  // 5h00, 20e, A4
        // Covid-19, 12-9, '62: a name, a score, a year.
        if ((token.before == kHyphen && t > block.begin) ||
            hyphen_and_digits(tokens, t + 1, block.end))
          continue;
        if (token.begin > 0 &&
            (text[token.begin - 1] == '\'' || text.substr(0, token.begin).ends_with("’")))
          continue;
        figure.digits = true;
        while (figure.tokens.end < block.end &&
               continues_digits(text, tokens.all[figure.tokens.end - 1],
                                tokens.all[figure.tokens.end], figure.tokens.size() == 1)) {
          ++figure.tokens.end;
        }
        figure.value = value_of(text, tokens, figure.tokens);
      } else if (!language.is(token.word, kNumberWord | kCollectiveNumber | kOneWord)) {
        continue;
      }
      bool only_one = !figure.digits && language.is(token.word, kOneWord);
      figure.collective = language.is(token.word, kCollectiveNumber);
      // Number words go on: « vingt et un », « 3 millions », « une vingtaine », "two hundred and
      // five".
      while (figure.tokens.end < block.end && tokens.all[figure.tokens.end].joined()) {
        const WordId next = tokens.all[figure.tokens.end].word;
        const bool hyphen = (tokens.all[figure.tokens.end].before & kHyphen) != 0;
        if (!language.is(next, kNumberWord | kCollectiveNumber) &&
            !(hyphen && language.is(next, kOneWord))) {
          // « vingt et un », "a hundred and five": the link must lead to another number word.
          if (!language.is(next, kNumberLink) || figure.digits ||
              figure.tokens.end + 1 >= block.end)
            break;
          const Token& after = tokens.all[figure.tokens.end + 1];
          if (!after.joined() || !language.is(after.word, kNumberWord | kOneWord)) break;
          ++figure.tokens.end;
        }
        only_one = false;
        figure.collective = figure.collective || language.is(next, kCollectiveNumber);
        ++figure.tokens.end;
      }
      if (only_one) continue;
      if (figure.collective && figure.tokens.end < block.end &&
          tokens.all[figure.tokens.end].joined() &&
          language.is(tokens.all[figure.tokens.end].word, kOfWord)) {
        ++figure.tokens.end;
      }
      tokens.all[t].flags |= kFigureStart;
      for (std::uint32_t i = t + 1; i < figure.tokens.end; ++i)
        tokens.all[i].flags |= kFigureInside;
      figures.push_back(figure);
      t = figure.tokens.end - 1;
    }
  }
  return figures;
}

}  // namespace stet::language
