#include "language/quantity_reader.h"

#include <algorithm>

#include "language/digits.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestHead = 5;

/// Words that end the noun that is counted.
constexpr std::uint32_t kFunctionWord = kDeterminer | kPronoun | kPreposition | kComplementiser |
                                        kPerfectAuxiliary | kPassiveAuxiliary | kOfWord |
                                        kNegation | kNumberLink | kRelative | kAgent | kReflexive |
                                        kMonth | kWeekday | kElision;

}  // namespace

QuantityReader::QuantityReader(const text::Prose& prose, const Tokens& tokens,
                               const std::vector<Number>& numbers, const Knowledge& knowledge,
                               std::vector<Quantity>& found)
    : text_(prose.text()),
      all_(tokens.all),
      amounts_(tokens.amounts),
      numbers_(numbers),
      knowledge_(knowledge),
      found_(found) {}

void QuantityReader::read(const Sentence& sentence, std::uint32_t index, bool heading) {
  language_ = &knowledge_.languages[sentence.language];
  words_ = &language_->amounts;
  begin_ = done_ = sentence.tokens.begin;
  end_ = sentence.tokens.end;
  sentence_ = index;
  heading_ = heading;
  first_found_ = found_.size();
  pass(begin_);
  for (std::uint32_t t = next(); t < end_; t = next()) {
    std::uint32_t after = t + 1;
    if (next_ < numbers_.size() && numbers_[next_].tokens.begin == t) {
      after = read_number(next_);
    } else if (all_[t].is(kDigits)) {
      after = read_glued(t);
    } else if (word(t).is(kOneValue)) {
      after = read_one(t);
    } else if (const AmountPhrase* const phrase = at(t, AmountUse::Vague)) {
      after = read_vague(t, *phrase);
    }
    pass(after);
  }
}

std::uint32_t QuantityReader::next() const {
  const std::uint32_t number = next_ < numbers_.size() ? numbers_[next_].tokens.begin : kNoNumber;
  const std::uint32_t amount = next_amount_ < amounts_.size() ? amounts_[next_amount_] : kNoNumber;
  return std::min(number, amount);
}

/// Passes what begins before a token.
void QuantityReader::pass(std::uint32_t t) {
  while (next_ < numbers_.size() && numbers_[next_].tokens.begin < t) ++next_;
  while (next_amount_ < amounts_.size() && amounts_[next_amount_] < t) ++next_amount_;
}

const Number* QuantityReader::number_at(std::uint32_t t) const {
  for (std::size_t n = next_; n < numbers_.size() && numbers_[n].tokens.begin <= t; ++n) {
    if (numbers_[n].tokens.begin == t) return &numbers_[n];
  }
  return nullptr;
}

/// Whether nothing but space parts a token from the one before; a minus sign is part of its number.
bool QuantityReader::follows(std::uint32_t t) const {
  if (t <= begin_) return false;
  if (all_[t].joined()) return true;
  return all_[t].is(kDigits) && (all_[t].before & ~(kSpace | kDash | kSymbol)) == 0 &&
         (text_[all_[t].begin - 1] == '-' || text_[all_[t].begin - 1] == '$' ||
          text_.substr(0, all_[t].begin).ends_with("€") ||
          text_.substr(0, all_[t].begin).ends_with("£"));
}

const AmountPhrase* QuantityReader::before(std::uint32_t t, AmountUse use) const {
  return t > begin_ && word(t - 1).has(use) && follows(t)
             ? words_->phrase_before(all_, t, done_, use)
             : nullptr;
}

std::uint32_t QuantityReader::read_number(std::size_t index) {
  const Number& number = numbers_[index];
  Quantity quantity;
  quantity.sentence = sentence_;
  quantity.number = static_cast<std::uint32_t>(index);
  quantity.tokens = number.tokens;
  quantity.span = number.span;
  Amount amount = amount_of(number);
  quantity.vague = number.plural;
  quantity.interval = amount.interval;
  if (tell_chain(number, quantity)) return keep(quantity);
  tell_kind(number, quantity);
  if (!quantity.counts()) return keep(quantity);

  // « la moitié »
  if (number.kind == NumberKind::Fraction && follows(quantity.tokens.begin) &&
      quantity.tokens.begin > done_ && is(quantity.tokens.begin - 1, kDeterminer) &&
      words_->half_is_noun && number.tokens.size() == 1)
    --quantity.tokens.begin;
  read_range(index, quantity, amount);
  if (quantity.kind == QuantityKind::Score) return keep(quantity);
  const bool linked = number.scale >= 1e6 || numbers_[next_].scale >= 1e6 || number.collective ||
                      number.kind == NumberKind::Fraction || number.bare;
  const bool unit = read_unit(quantity, linked);
  if (unit) {
    tell_ages_and_hours(number, quantity);
    if (!quantity.counts()) return keep(quantity);
    if (!quantity.range) read_range_of_units(quantity, amount);
  }
  if (number.bare) read_several(number, quantity, amount);
  read_bounds(quantity, amount);
  if (unit) {
    read_half_after(quantity, amount);
    const std::uint32_t after = std::max(quantity.unit.end, quantity.tokens.end);
    read_bounds_after(after, quantity, amount, false);
  } else {
    read_bounds_after(quantity.tokens.end, quantity, amount, true);
  }
  if (number.kind == NumberKind::Fraction && quantity.kind == QuantityKind::Count)
    quantity.kind = QuantityKind::Share;
  quantity.interval = amount.interval;
  quantity.approximate = amount.approximate;
  if (quantity.kind == QuantityKind::Count || quantity.kind == QuantityKind::Share) {
    read_head(quantity, linked || quantity.kind == QuantityKind::Share);
    if (!quantity.head.empty() && read_bounds_after(quantity.head.end, quantity, amount, false)) {
      quantity.interval = amount.interval;
      quantity.approximate = amount.approximate;
    }
  }
  return keep(quantity);
}

/// Takes in the bounds that stand before: « au moins une vingtaine », "up to about 700".
void QuantityReader::read_bounds(Quantity& quantity, Amount& amount) const {
  read_comparison(quantity, amount);
  while (const AmountPhrase* phrase = before(quantity.tokens.begin, AmountUse::Before)) {
    apply(static_cast<Bound>(phrase->detail), amount);
    quantity.tokens.begin -= phrase->size;
  }
}

/// « 12 au minimum », "500 or more", « 3 ans au moins ». `take`: the words belong to its tokens.
bool QuantityReader::read_bounds_after(std::uint32_t t, Quantity& quantity, Amount& amount,
                                       bool take) const {
  if (!goes_on(t)) return false;
  const AmountPhrase* const phrase = at(t, AmountUse::After);
  if (phrase == nullptr) return false;
  const std::uint32_t end = t + phrase->size;
  // « moins de 10 et plus de 40 », "17 at least 3 of them": the words are the next figure's.
  for (std::uint32_t next = t + 1; next <= end + 3 && next < end_; ++next) {
    if (number_at(next) == nullptr) continue;
    if (next == end && follows(next)) return false;
    if (!follows(next)) break;
    const AmountPhrase* const other = words_->phrase_before(all_, next, t, AmountUse::Before);
    if (other != nullptr && next - other->size < end) return false;
    break;
  }
  apply(static_cast<Bound>(phrase->detail), amount);
  if (take) quantity.tokens.end = end;
  quantity.span.end = std::max(quantity.span.end, all_[end - 1].end());
  return true;
}

/// « plusieurs centaines », "a few dozen".
void QuantityReader::read_several(const Number& number, Quantity& quantity, Amount& amount) const {
  const std::uint32_t t = quantity.tokens.begin;
  for (std::uint32_t size = 1; size <= 3 && t >= done_ + size && follows(t); ++size) {
    const AmountPhrase* const phrase = at(t - size, AmountUse::Vague);
    if (phrase == nullptr || phrase->size != size) continue;
    amount = several_of(number, *phrase);
    quantity.tokens.begin = t - size;
    quantity.vague = true;
    return;
  }
}

/// « trois heures et demie », "two years and a half".
void QuantityReader::read_half_after(Quantity& quantity, Amount& amount) const {
  const std::uint32_t t = quantity.unit.end;
  if (quantity.unit.empty() || !goes_on(t) || !goes_on(t + 1) || !word(t).is(kJoinerWord)) return;
  std::uint32_t half = t + 1;
  if (word(half).is(kArticleWord) && goes_on(half + 1)) ++half;
  const bool is_half = (word(half).role == NumberRole::Divisor && word(half).value == 2) ||
                       (word(half).role == NumberRole::Half && half > t + 1);
  if (!is_half || (half + 1 < end_ && all_[half + 1].before == kHyphen)) return;
  for (Interval* interval : {&amount.interval, &amount.nominal}) {
    interval->low += 0.5;
    interval->high += 0.5;
  }
  quantity.unit.end = half + 1;
  quantity.span.end = all_[half].end();
}

/// 180ml, 5km, 17h30, 9am.
std::uint32_t QuantityReader::read_glued(std::uint32_t t) {
  const Token& token = all_[t];
  std::uint32_t letters = 0;
  while (letters < token.size && text_[token.begin + letters] >= '0' &&
         text_[token.begin + letters] <= '9')
    ++letters;
  // The decimals of "180.25ml" were no number either: the first of two tokens is.
  Quantity quantity;
  const Digits digits = read_digits(text_, all_, t, end_, words_->decimal_comma);
  if (!digits.suffix || (token.before == kHyphen && t > begin_)) return t + 1;
  const std::uint32_t last = digits.end - 1;
  const std::string_view suffix = text_.substr(digits.end_byte, all_[last].end() - digits.end_byte);
  quantity.sentence = sentence_;
  quantity.tokens = {t, digits.end};
  quantity.span = {digits.begin_byte, all_[last].end()};
  Amount amount;
  amount.nominal = amount.interval = Interval::exactly(digits.value);
  const AmountSign* const sign = words_->sign(suffix);
  // « 17h », « 17h30 »; « 48h » lasts
  const bool hours = suffix.front() == 'h' || suffix.front() == 'H';
  const bool rest_digits =
      std::all_of(suffix.begin() + 1, suffix.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (hours && rest_digits && digits.value <= 24 && words_->hours_by_letter) {
    quantity.kind = QuantityKind::Clock;
    quantity.interval = amount.interval;
    return keep(quantity);
  }
  if (sign == nullptr || (sign->unit == 0 && !sign->clock)) return t + 1;
  if (sign->clock) {
    quantity.kind = QuantityKind::Clock;
    quantity.interval = amount.interval;
    return keep(quantity);
  }
  set_unit(quantity, sign->unit);
  read_bounds(quantity, amount);
  quantity.interval = amount.interval;
  quantity.approximate = amount.approximate;
  return keep(quantity);
}

/// « au moins un mort », "one person", « un mort et trois blessés »: where one counts.
std::uint32_t QuantityReader::read_one(std::uint32_t t) {
  const bool noun = goes_on(t + 1) && !is_function_word(t + 1) && !all_[t + 1].is(kDigits);
  bool counts = false;
  const AmountPhrase* const bound = before(t, AmountUse::Before);
  if (bound != nullptr && static_cast<Bound>(bound->detail) != Bound::Plain) {
    // « jusqu'à un accord »
    const bool upwards = static_cast<Bound>(bound->detail) != Bound::AtMost;
    counts =
        !words_->one_is_article || (upwards && (noun || !goes_on(t + 1) || is(t + 1, kOfWord)));
  } else if (words_->one_is_article) {
    // Beside another count: « un mort et trois blessés », « trois morts et un blessé ».
    const bool after = noun && goes_on(t + 2) && goes_on(t + 3) && word(t + 2).is(kJoinerWord) &&
                       (number_at(t + 3) != nullptr || all_[t + 3].is(kDigits)) &&
                       !is(t + 1, kUnit);
    const bool earlier = noun && t > begin_ && all_[t].joined() && word(t - 1).is(kJoinerWord) &&
                         found_.size() > first_found_ &&
                         found_.back().kind == QuantityKind::Count && !found_.back().head.empty() &&
                         found_.back().head.end == t - 1;
    counts = after || earlier;
  } else {
    const bool told =
        t > begin_ && all_[t].joined() && is(t - 1, kDeterminer | kPronoun | kRelative | kNegation);
    counts = noun && !told && !all_[t + 1].is(kCapital);
  }
  if (!counts) return t + 1;
  Quantity quantity;
  quantity.sentence = sentence_;
  quantity.tokens = {t, t + 1};
  quantity.span = all_[t].span();
  Amount amount;
  amount.nominal = amount.interval = Interval::exactly(1);
  const bool unit = read_unit(quantity, false);
  read_bounds(quantity, amount);
  quantity.interval = amount.interval;
  quantity.approximate = amount.approximate;
  if (!unit) read_head(quantity, false);
  return keep(quantity);
}

/// « plusieurs », "scores of", "a few".
std::uint32_t QuantityReader::read_vague(std::uint32_t t, const AmountPhrase& phrase) {
  const std::uint32_t end = t + phrase.size;
  if (goes_on(end)) {
    // « plusieurs centaines » is read with its number, « quelques 40 » is about so many.
    if (const Number* const number = number_at(end)) return number->tokens.begin;
  }
  Quantity quantity;
  quantity.sentence = sentence_;
  quantity.tokens = {t, end};
  quantity.vague = true;
  Amount amount = vague_amount(phrase);
  if (phrase.size > 1 && is(end - 1, kOfWord)) --quantity.tokens.end;
  quantity.span = {all_[t].begin, all_[quantity.tokens.end - 1].end()};
  const bool unit = read_unit(quantity, true);
  read_bounds(quantity, amount);
  quantity.interval = amount.interval;
  quantity.approximate = amount.approximate;
  if (!unit) read_head(quantity, true);
  // « beaucoup de courage », "a lot of traffic" count nothing.
  const bool of = quantity.tokens.end < end;
  if (of && !unit && (quantity.head.empty() || !is_plural(quantity.head.end - 1))) return end;
  return keep(quantity);
}

bool QuantityReader::is_function_word(std::uint32_t t) const {
  return is(t, kFunctionWord | kStopWord) && !word(t).is(kPluralNoun);
}

bool QuantityReader::is_plural(std::uint32_t t) const {
  if (word(t).is(kPluralNoun)) return true;
  const char last = text_[all_[t].end() - 1];
  return all_[t].size > 2 && (last == 's' || last == 'x' || last == 'S');
}

/// Whether a plural noun follows that the figure before can count.
bool QuantityReader::counts_noun(std::uint32_t t) const {
  for (std::uint32_t i = t; i < t + 3 && goes_on(i); ++i) {
    if (i == t && word(i).is(kFillerWord)) continue;
    if (all_[i].is(kDigits) || is_function_word(i) || all_[i].before == kHyphen) return false;
    if (is_plural(i)) return true;
    // French says at once whether the noun is plural.
    if (words_->one_is_article) return false;
  }
  return false;
}

/// « 17 [jeunes ouvriers] », "some 40 [armed men]", « un tiers des [électeurs] ».
void QuantityReader::read_head(Quantity& quantity, bool linked) const {
  std::uint32_t t = std::max(quantity.tokens.end, quantity.unit.end);
  // After a sign nothing but the sign may part: « 12 % des électeurs ».
  const std::uint16_t allowed = quantity.unit_id != 0 && quantity.unit.empty()
                                    ? kSpace | kApostrophe | kHyphen | kSymbol
                                    : kSpace | kApostrophe | kHyphen;
  if (t >= end_ || (all_[t].before & ~allowed) != 0) return;
  const bool share = quantity.kind == QuantityKind::Share;
  const bool of = is(t, kOfWord | kPartOf);
  if (share && !of) return;
  if (of && (linked || share)) {
    ++t;
    if (goes_on(t) && share && is(t, kDeterminer)) ++t;
  }
  if (t < end_ && word(t).is(kFillerWord) && goes_on(t + 1)) ++t;
  const std::uint32_t first = t;
  std::uint32_t end = first;
  const bool adjectives_before = !words_->one_is_article;
  bool plural = false;
  for (; t < end_ && t - first < kLongestHead; ++t) {
    if (t > first || of ? !all_[t].joined() : (all_[t].before & ~allowed) != 0) break;
    if (all_[t].is(kDigits) || is_function_word(t)) break;
    // A compound goes on over its hyphen: « 12 sous-officiers ».
    const bool compound = t > first && all_[t].before == kHyphen;
    if (is_plural(t)) {
      plural = true;
      end = t + 1;
    } else if (compound && end == t) {
      end = t + 1;
    } else if (t == first) {
      if (!adjectives_before) end = t + 1;
    } else if (plural || !adjectives_before) {
      break;
    }
  }
  if (end == first && t > first) end = first + 1;
  if (end > first) quantity.head = {first, end};
}

std::uint32_t QuantityReader::keep(Quantity& quantity) {
  quantity.span.begin = std::min(quantity.span.begin, all_[quantity.tokens.begin].begin);
  quantity.span.end = std::max(quantity.span.end, all_[quantity.tokens.end - 1].end());
  if (!quantity.counts() || !merge(quantity)) found_.push_back(quantity);
  done_ = std::max(quantity.tokens.end, quantity.unit.end);
  return done_;
}

}  // namespace stet::language
