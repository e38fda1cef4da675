#include "language/number_reader.h"

namespace stet::language {

NumberReader::NumberReader(std::string_view prose, const Tokens& tokens,
                           const LanguageKnowledge& language, TokenRange block, bool heading)
    : text_(prose),
      all_(tokens.all),
      language_(language),
      words_(language.amounts),
      block_(block),
      heading_(heading) {}

const AmountPhrase* NumberReader::phrase_at(std::uint32_t t, AmountUse use) const {
  return words_.phrase_at(all_, t, block_.end, use);
}

const AmountPhrase* NumberReader::phrase_before(std::uint32_t t, AmountUse use) const {
  return all_[t].joined() ? words_.phrase_before(all_, t, block_.begin, use) : nullptr;
}

/// The number word that begins here, of one token or several; size is its tokens.
const NumberWord& NumberReader::word_at(std::uint32_t t, std::uint32_t& size) const {
  const NumberWord& word = simple_word(t);
  size = 1;
  if (word.phrase_count != 0) {
    if (const AmountPhrase* const phrase = phrase_at(t, AmountUse::Compound)) {
      size = phrase->size;
      return words_.words[phrase->meaning];
    }
  }
  return word;
}

bool NumberReader::ends_in_s(std::uint32_t t) const {
  const char last = text_[all_[t].end() - 1];
  return last == 's' || last == 'x' || last == 'z';
}

std::optional<Number> NumberReader::read(std::uint32_t token, bool one_counts_here) const {
  if (!all_[token].is(kDigits) && simple_word(token).is(kMinusWord | kMinusAfter)) {
    // "minus five": the number after it, below nought
    if (!goes_on(token + 1) || !is_minus(token)) return std::nullopt;
    std::optional<Number> number = read(token + 1, true);
    if (!number || number->value < 0 || number->kind == NumberKind::Ordinal || number->plural)
      return std::nullopt;
    number->tokens.begin = token;
    number->span.begin = all_[token].begin;
    number->value = -number->value;
    return number;
  }
  Reading reading;
  reading.begin = reading.end = token;
  reading.first_byte = all_[token].begin;
  if (!(all_[token].is(kDigits) ? begin_with_digits(reading) : begin_with_word(reading)))
    return std::nullopt;
  if (reading.kind == NumberKind::Cardinal) {
    go_on(reading);
    if (reading.sum.empty()) {
      if (!read_half(reading)) return std::nullopt;
    } else if (reading.kind == NumberKind::Cardinal && !reading.collective) {
      if (!take_divisor(reading) && !take_joined_fraction(reading)) take_decimals(reading);
    }
    take_multiplier(reading);
    take_whole(reading);
    if (reading.one && reading.kind == NumberKind::Cardinal && !one_counts_here &&
        !one_counts(reading))
      return std::nullopt;
  }
  if (reading.failed || reading.end == token || is_a_name(reading) || is_an_adjective(reading))
    return std::nullopt;

  Number number;
  number.tokens = {token, reading.end};
  number.span = {reading.first_byte,
                 reading.last_byte != 0 ? reading.last_byte : all_[reading.end - 1].end()};
  number.value = reading.amount();
  if (reading.digits && reading.first_byte < all_[token].begin &&
      text_[reading.first_byte] != '.' && text_[reading.first_byte] != ',')
    number.value = -number.value;
  number.scale = reading.scale;
  number.kind = reading.kind;
  number.digits = reading.digits;
  number.collective = reading.collective || reading.plural;
  number.plural = reading.plural;
  number.article = reading.article;
  number.one = reading.one;
  number.bare = reading.kind == NumberKind::Cardinal && !reading.sum.counted() && !reading.article;
  return number;
}

bool NumberReader::begin_with_word(Reading& reading) const {
  std::uint32_t size = 1;
  const NumberWord& word = word_at(reading.begin, size);
  if (word.role != NumberRole::None && !(word.is(kArticleWord) && size == 1)) return true;
  if (!word.is(kArticleWord) || !goes_on(reading.begin + 1)) return false;
  const NumberWord& next = word_at(reading.begin + 1, size);
  if (next.is(kPluralWord)) return false;
  switch (next.role) {
    case NumberRole::Multiplier:
    case NumberRole::Collective:
    case NumberRole::Divisor:
    case NumberRole::Half:
    case NumberRole::Ordinal:
      break;
    case NumberRole::Ten:
      break;  // "a twenty-first"
    case NumberRole::Unit:
    case NumberRole::None:
      return false;
  }
  reading.article = true;
  reading.take(reading.begin + 1);
  return true;
}

/// Words that go on: « vingt et un », « 3 millions », « une vingtaine », "two hundred and five".
void NumberReader::go_on(Reading& reading) const {
  std::optional<Reading> before_joiner;
  while (inside(reading.end) && (reading.end == reading.begin || all_[reading.end].joined() ||
                                 is_spaced_hyphen(reading, reading.end))) {
    std::uint32_t at = reading.end;
    bool joined = false;
    if (!reading.sum.empty() && simple_word(at).is(kJoinerWord)) {
      if (!goes_on(at + 1) || !may_join(reading, at + 1)) return;
      Reading fraction;
      if (read_fraction(at + 1, fraction) && fraction.value < 1) return;
      if (closes_a_pair(reading, at + 1)) return;
      joined = true;
      ++at;
    }
    if (all_[at].is(kDigits)) {
      if (!go_on_with_digits(reading, at, joined)) return;
      continue;
    }
    std::uint32_t size = 1;
    const NumberWord& word = word_at(at, size);
    const auto value = static_cast<double>(word.value);
    if (joined) before_joiner = reading;
    switch (word.role) {
      case NumberRole::Unit:
      case NumberRole::Ten:
        // Neither « dix-un » nor "a five".
        if (reading.article && reading.sum.empty() && word.role == NumberRole::Unit) return;
        if (!reading.sum.add(value, static_cast<double>(word.below))) {
          if (word.role == NumberRole::Ten) take_compound_divisor(reading, at);
          return;
        }
        reading.one = reading.end == reading.begin && word.is(kOneValue);
        reading.scale = 1;
        break;
      case NumberRole::Multiplier:
        if (reading.sum.empty() && word.is(kPluralWord)) reading.plural = true;
        if (!reading.sum.multiply(value)) {
          // "between one hundred and two hundred"
          if (before_joiner) reading = *before_joiner;
          return;
        }
        before_joiner.reset();
        reading.scale *= value;
        reading.one = false;
        break;
      case NumberRole::Collective: {
        reading.plural = reading.plural || (word.is(kPluralWord) && !reading.sum.counted());
        reading.sum.collect(value);
        reading.collective = true;
        reading.one = false;
        reading.take(at + size);
        // « des dizaines de milliers », "hundreds of thousands"
        const std::uint32_t of = reading.end;
        if (goes_on(of) && goes_on(of + 1) && language_.is(all_[of].word, kOfWord)) {
          const NumberWord& next = simple_word(of + 1);
          const bool counts =
              next.role == NumberRole::Multiplier || next.role == NumberRole::Collective;
          if (counts && next.is(kPluralWord) && next.value >= 1000) {
            reading.sum.multiply_all(static_cast<double>(next.value));
            reading.scale = static_cast<double>(next.value);
            reading.take(of + 2);
          }
        }
        return;
      }
      case NumberRole::Ordinal:
        take_ordinal(reading, word, at + size);
        return;
      case NumberRole::Divisor:
      case NumberRole::Half:
      case NumberRole::None:
        if (joined) reading = *before_joiner;
        return;
    }
    reading.take(at + size);
  }
}

/// "fifty - two": a hyphen that got spaces.
bool NumberReader::is_spaced_hyphen(const Reading& reading, std::uint32_t t) const {
  if (all_[t].before != (kSpace | kDash) && all_[t].before != kDash) return false;
  if (text_.substr(all_[t - 1].end(), all_[t].begin - all_[t - 1].end()) != " - ") return false;
  const NumberWord& last = simple_word(t - 1);
  const NumberWord& next = simple_word(t);
  if (next.role == NumberRole::Unit)
    return last.role == NumberRole::Ten && next.value < 10 && !reading.digits;
  return next.role == NumberRole::Ordinal && last.role == NumberRole::Unit &&
         (next.is(kPluralWord) || last.is(kOneValue)) && next.value > 2;
}

/// « vingt et un », "a hundred and five": whether the joiner before this word adds it.
bool NumberReader::may_join(const Reading& reading, std::uint32_t t) const {
  std::uint32_t size = 1;
  const NumberWord& next = word_at(t, size);
  const NumberSum& sum = reading.sum;
  if (words_.joins_after_multiplier) {
    if (!sum.multiplied()) return false;
    if (all_[t].is(kDigits)) return reading.digits;
    return (next.role == NumberRole::Unit || next.role == NumberRole::Ten ||
            next.role == NumberRole::Ordinal) &&
           static_cast<double>(next.value) < sum.below();
  }
  if (all_[t].is(kDigits)) return reading.digits && sum.multiplied() && sum.below() <= 100;
  if (sum.multiplied() || sum.below() <= 1) return false;
  if (next.role == NumberRole::Ordinal) return next.value == 1 || next.value == 11;
  return next.role == NumberRole::Unit && (next.is(kOneValue) || next.value == 11);
}

/// "between a hundred and two thousand": the joiner parts two ends.
bool NumberReader::closes_a_pair(const Reading& reading, std::uint32_t t) const {
  const AmountPhrase* const open = phrase_before(reading.begin, AmountUse::RangeOpen);
  if (open == nullptr || open->detail == 0) return false;
  Reading other;
  other.begin = other.end = t;
  go_on(other);
  if (other.sum.empty()) return false;
  if (other.amount() > reading.amount()) return true;
  // "between a hundred and five and two hundred" has another joiner to come
  return !(goes_on(other.end) && simple_word(other.end).is(kJoinerWord));
}

/// « un ou deux », "between one and three": a lone one that can only count.
bool NumberReader::one_counts(const Reading& reading) const {
  const std::uint32_t t = reading.end;
  if (!goes_on(t) || !goes_on(t + 1)) return false;
  const AmountPhrase* const open = phrase_before(reading.begin, AmountUse::RangeOpen);
  const bool linked = phrase_at(t, AmountUse::RangeLink) != nullptr || simple_word(t).is(kOrWord) ||
                      (open != nullptr && open->detail == 1 && simple_word(t).is(kJoinerWord));
  if (!linked) return false;
  const NumberRole next = simple_word(t + 1).role;
  return all_[t + 1].is(kDigits) || next == NumberRole::Unit || next == NumberRole::Ten;
}

/// "the Six Nations": words with a capital inside a sentence, before another.
bool NumberReader::is_a_name(const Reading& reading) const {
  if (heading_ || reading.digits || reading.kind != NumberKind::Cardinal) return false;
  const Token& first = all_[reading.begin];
  if (!first.is(kCapital) || reading.begin == block_.begin || !first.joined()) return false;
  const Token& previous = all_[reading.begin - 1];
  if (previous.is(kCapital) && !language_.is(previous.word, kDeterminer)) return false;
  if (!goes_on(reading.end) || !all_[reading.end].is(kCapital)) return false;
  // "THE SIX PRIESTS": in a text all in capitals they tell nothing.
  return !(first.is(kAllCapitals) && all_[reading.end].is(kAllCapitals));
}

/// « un véhicule neuf »: a number only before what it counts.
bool NumberReader::is_an_adjective(const Reading& reading) const {
  // « en quarantaine », « une quarantaine obligatoire »: a count is of something
  if (reading.collective && simple_word(reading.end - 1).is(kAdjectiveToo)) {
    const std::uint32_t of = reading.end;
    return !goes_on(of) || !language_.is(all_[of].word, kOfWord) || !goes_on(of + 1) ||
           all_[of + 1].is(kDigits) || simple_word(of + 1).role != NumberRole::None;
  }
  if (reading.end != reading.begin + 1 || !simple_word(reading.begin).is(kAdjectiveToo))
    return false;
  if (!goes_on(reading.end)) return true;
  return !ends_in_s(reading.end) && !simple_word(reading.end).is(kOrWord) &&
         phrase_at(reading.end, AmountUse::Measure) == nullptr &&
         phrase_at(reading.end, AmountUse::Over) == nullptr;
}

/// « à moins dix degrés », "is negative five"; but « au moins dix », "tested negative five days
/// ago".
bool NumberReader::is_minus(std::uint32_t t) const {
  if (simple_word(t).is(kMinusWord)) return true;
  if (t == block_.begin || !all_[t].joined()) return false;
  if (phrase_before(t + 1, AmountUse::Before) != nullptr) return false;
  return language_.is(all_[t - 1].word, kPreposition | kOfWord | kNumberLink | kPassiveAuxiliary);
}

}  // namespace stet::language
