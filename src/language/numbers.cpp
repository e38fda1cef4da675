#include "language/numbers.h"

#include "language/number_reader.h"

namespace stet::language {
namespace {

/// Marks the words of a number for the phrases that want one.
void mark(const Number& number, Tokens& tokens, TokenRange block,
          const LanguageKnowledge& language) {
  if (number.kind != NumberKind::Cardinal || number.one) return;
  auto& all = tokens.all;
  const std::uint32_t first = number.tokens.begin + (number.article ? 1 : 0);
  std::uint32_t end = number.tokens.end;
  if (number.digits) {  // 12-9
    const bool after = all[first].before == kHyphen && first > block.begin;
    const bool before = end < block.end && all[end].before == kHyphen && all[end].is(kDigits);
    const bool glued = number.scale != 1 && all[end - 1].is(kDigits);  // 22bn
    if (after || before || glued) return;
  }
  if (number.collective && end < block.end && all[end].joined() &&
      language.is(all[end].word, kOfWord))
    ++end;
  all[first].flags |= kFigureStart;
  for (std::uint32_t t = first + 1; t < end; ++t) all[t].flags |= kFigureInside;
}

/// « 12 pour cent », "6 per mille": the number word in the unit is none.
std::uint32_t after_unit(const Tokens& tokens, std::uint32_t t, TokenRange block,
                         const AmountWords& words) {
  if (t + 1 >= block.end || !tokens.all[t].joined()) return t;
  const AmountPhrase* const unit = words.phrase_at(tokens.all, t, block.end, AmountUse::Measure);
  if (unit == nullptr || unit->size < 2) return t;
  // « 12 pour cent mille habitants »
  const std::uint32_t end = t + unit->size;
  const bool counts = end < block.end && tokens.all[end].joined() &&
                      words.of(tokens.all[end].word).role == NumberRole::Multiplier;
  return counts ? t : end;
}

/// « un », "a" are frequent, and mean a number only before words that have to do with numbers.
bool is_alone(const NumberWord& word, const Tokens& tokens, std::uint32_t t, std::uint32_t end,
              const AmountWords& words) {
  if (!word.is(kOneValue | kArticleWord | kMinusWord | kMinusAfter)) return false;
  if (t + 1 >= end) return true;
  const Token& next = tokens.all[t + 1];
  return !next.is(kDigits) && !words.knows(next.word);
}

/// « plusieurs », "a few"; a lone one where something beside it may make it count.
bool begins_amount(const NumberWord& word, const Tokens& tokens, std::uint32_t t, TokenRange block,
                   const AmountWords& words) {
  if (word.is(kOneValue)) {
    if (!words.one_is_article) return true;
    const bool after = t + 2 < block.end && words.of(tokens.all[t + 2].word).is(kJoinerWord);
    if (after || t == block.begin) return after;
    const NumberWord& previous = words.of(tokens.all[t - 1].word);
    return previous.is(kJoinerWord) || previous.has(AmountUse::Before);
  }
  if (!word.has(AmountUse::Vague)) return false;
  // « de » begins « de nombreux », and is everywhere.
  if (!word.is(kVagueAlone) && (t + 1 >= block.end || !words.knows(tokens.all[t + 1].word)))
    return false;
  return words.phrase_at(tokens.all, t, block.end, AmountUse::Vague) != nullptr;
}

}  // namespace

std::vector<Number> find_numbers(const text::Prose& prose, Tokens& tokens,
                                 const Knowledge& knowledge,
                                 const std::vector<LanguageId>& languages) {
  std::vector<Number> numbers;
  tokens.amounts.clear();
  for (std::size_t b = 0; b < prose.blocks().size(); ++b) {
    if (languages[b] == kAnyLanguage) continue;
    const LanguageKnowledge& language = knowledge.languages[languages[b]];
    const text::BlockKind kind = prose.blocks()[b].kind;
    const TokenRange block = tokens.of_block[b];
    const NumberReader reader(prose.text(), tokens, language, block,
                              kind == text::BlockKind::Title || kind == text::BlockKind::Heading);
    const AmountWords& words = language.amounts;
    const Token* const all = tokens.all.data();
    const std::uint64_t* const beginners = words.beginners.data();
    const auto known = static_cast<WordId>(64 * words.beginners.size());
    for (std::uint32_t t = block.begin; t < block.end;) {
      // Most words are passed here.
      while (t < block.end && !all[t].is(kDigits) &&
             (all[t].word >= known || (beginners[all[t].word / 64] >> (all[t].word % 64) & 1) == 0))
        ++t;
      if (t == block.end) break;
      const Token& token = all[t];
      if (!token.is(kDigits)) {
        const NumberWord& word = words.of(token.word);
        const bool number = word.may_begin_number() && !is_alone(word, tokens, t, block.end, words);
        if (!number) {
          if (begins_amount(word, tokens, t, block, words)) tokens.amounts.push_back(t);
          ++t;
          continue;
        }
      }
      const std::optional<Number> number = reader.read(t);
      if (!number) {
        if (token.is(kDigits) || begins_amount(words.of(token.word), tokens, t, block, words))
          tokens.amounts.push_back(t);
        ++t;
        continue;
      }
      mark(*number, tokens, block, language);
      numbers.push_back(*number);
      t = after_unit(tokens, number->tokens.end, block, words);
    }
  }
  return numbers;
}

}  // namespace stet::language
