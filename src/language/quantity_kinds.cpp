// What a figure is that counts nothing, and in which unit it counts.
#include <algorithm>
#include <cmath>

#include "language/quantity_reader.h"

namespace stet::language {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

QuantityKind QuantityReader::kind_of_unit(std::uint16_t unit) const {
  switch (knowledge_.measures[unit].kind) {
    case MeasureKind::Share:
      return QuantityKind::Share;
    case MeasureKind::Points:
      return QuantityKind::Points;
    case MeasureKind::Money:
      return QuantityKind::Money;
    case MeasureKind::Duration:
      return QuantityKind::Duration;
    case MeasureKind::Measure:
      break;
  }
  return QuantityKind::Measure;
}

void QuantityReader::set_unit(Quantity& quantity, std::uint16_t unit) const {
  quantity.unit_id = unit;
  quantity.kind = kind_of_unit(unit);
}

/// A unit after the number, or a sign of money before it. `linked`: « de » may stand between:
/// « millions d'euros ».
bool QuantityReader::read_unit(Quantity& quantity, bool linked) const {
  const std::uint32_t first =
      quantity.number == kNoNumber ? quantity.tokens.begin : numbers_[quantity.number].tokens.begin;
  if (const AmountSign* const sign = sign_before(first)) {
    set_unit(quantity, sign->unit);
    quantity.span.begin = std::min(
        quantity.span.begin, all_[first].begin - static_cast<std::uint32_t>(sign->text.size()));
    return true;
  }
  std::uint32_t t = quantity.tokens.end;
  if (const AmountSign* const sign = sign_after(t, quantity.span.end)) {
    set_unit(quantity, sign->unit);
    return true;
  }
  if (!goes_on(t)) return false;
  if (linked && is(t, kOfWord) && goes_on(t + 1)) ++t;
  // "half an hour"; but "12 million a year" are no years
  const bool fraction =
      quantity.number != kNoNumber && numbers_[quantity.number].kind == NumberKind::Fraction;
  if (fraction && word(t).is(kArticleWord) && goes_on(t + 1)) ++t;
  const AmountPhrase* const phrase = measure_at(t);
  if (phrase == nullptr) return false;
  set_unit(quantity, static_cast<std::uint16_t>(phrase->meaning));
  quantity.unit = {t, t + phrase->size};
  quantity.span.end = all_[quantity.unit.end - 1].end();
  return true;
}

/// The unit that goes on with a token; « l'eau », « m'a » begin with none.
const AmountPhrase* QuantityReader::measure_at(std::uint32_t t) const {
  if (!goes_on(t)) return nullptr;
  const AmountPhrase* const phrase = at(t, AmountUse::Measure);
  const bool elided = phrase != nullptr && phrase->size == 1 && all_[t].size == 1 && t + 1 < end_ &&
                      all_[t + 1].before == kApostrophe;
  return elided ? nullptr : phrase;
}

/// $, €, US$ just before a number.
const AmountSign* QuantityReader::sign_before(std::uint32_t t) const {
  const std::uint32_t byte = all_[t].begin;
  if ((all_[t].before & kSymbol) == 0 || byte == 0) return nullptr;
  const auto last = static_cast<unsigned char>(text_[byte - 1]);
  if (last != '$' && last < 0x80) return nullptr;
  for (std::uint32_t size = std::min<std::uint32_t>(byte, 4); size > 0; --size) {
    const AmountSign* const sign = words_->sign(text_.substr(byte - size, size));
    if (sign != nullptr && sign->unit != 0 &&
        knowledge_.measures[sign->unit].kind == MeasureKind::Money)
      return sign;
  }
  return nullptr;
}

/// The sign that follows a number, with or without one space.
const AmountSign* QuantityReader::sign_after(std::uint32_t t, std::uint32_t& end) const {
  // At the end of its sentence nothing tells what follows.
  if (t < end_ && (all_[t].before & kSymbol) == 0) return nullptr;
  std::uint32_t at = all_[t - 1].end();
  if (at < text_.size() && text_[at] == ' ')
    ++at;
  else if (text_.substr(at, 2) == "\u00A0")
    at += 2;
  else if (text_.substr(at, 3) == "\u202F" || text_.substr(at, 3) == "\u2009")
    at += 3;
  if (at >= text_.size()) return nullptr;
  const auto first = static_cast<unsigned char>(text_[at]);
  if (first != '%' && first != '$' && first < 0xC2) return nullptr;
  for (std::uint32_t size = 3; size > 0; --size) {
    const AmountSign* const sign = words_->sign(text_.substr(at, size));
    if (sign == nullptr || sign->unit == 0 ||
        sign->text.size() != std::min<std::size_t>(size, text_.size() - at))
      continue;
    // "12 $3": the sign is the next number's.
    const std::size_t after = at + sign->text.size();
    if (after < text_.size() && is_digit(text_[after])) return nullptr;
    end = static_cast<std::uint32_t>(after);
    return sign;
  }
  return nullptr;
}

/// « âgé de 43 ans », "43 years old", « à 9 heures », "9 p.m.".
void QuantityReader::tell_ages_and_hours(const Number& number, Quantity& quantity) const {
  if (quantity.kind != QuantityKind::Duration || quantity.unit.empty()) return;
  const std::uint32_t t = number.tokens.begin;
  const std::uint32_t end = quantity.unit.end;
  if (at(quantity.unit.begin, AmountUse::AgeAfter) != nullptr ||
      before(t, AmountUse::Age) != nullptr) {
    quantity.kind = QuantityKind::Age;
    if (const AmountPhrase* const age = at(quantity.unit.begin, AmountUse::AgeAfter)) {
      quantity.unit.end = quantity.unit.begin + age->size;
      quantity.span.end = all_[quantity.unit.end - 1].end();
    }
    return;
  }
  const auto is_parted = [&](std::uint32_t at) {
    return at >= end_ || (all_[at].before & (kComma | kBracket | kStop)) != 0;
  };
  // « Awa Diallo, 43 ans, »
  if (t > begin_ && is_parted(t) && is_parted(end) && all_[t - 1].is(kCapital) &&
      number.value <= 120) {
    quantity.kind = QuantityKind::Age;
    return;
  }
  if (at(quantity.unit.begin, AmountUse::HourUnit) == nullptr || number.value > 24) return;
  const bool minutes = goes_on(end) && all_[end].is(kDigits) && all_[end].size <= 2;
  const bool hour = before(t, AmountUse::Hour) != nullptr && !(goes_on(end) && is(end, kOfWord));
  if (minutes || hour || at(end, AmountUse::HourAfter) != nullptr)
    quantity.kind = QuantityKind::Clock;
}

/// Digits chained by signs: 12-9, 9:30, 17/05/2018, +33-1-22: one thing that counts nothing.
bool QuantityReader::tell_chain(const Number& number, Quantity& quantity) {
  if (!number.digits || number.kind == NumberKind::Ordinal) return false;
  const auto link_of = [&](std::uint32_t t) -> char {
    if (t >= end_ || t <= begin_ || !all_[t].is(kDigits)) return '\0';
    if (all_[t].begin - all_[t - 1].end() != 1) return '\0';
    const char c = text_[all_[t].begin - 1];
    return c == '-' || c == '/' || c == ':' || c == '.' ? c : '\0';
  };
  const std::uint32_t first = number.tokens.begin;
  const char link = link_of(number.tokens.end);
  if (link == '\0') return false;
  std::uint32_t end = number.tokens.end;
  std::uint32_t groups = 1;
  bool alike = true;
  while (link_of(end) != '\0') {
    alike = alike && link_of(end) == link;
    ++end;
    ++groups;
  }
  const bool plus = all_[first].begin > 0 && text_[all_[first].begin - 1] == '+';
  const Number* const second = number_at(number.tokens.end);
  quantity.tokens.end = end;
  quantity.span.end = all_[end - 1].end();
  const bool date = groups == 3 && alike && link != ':' && number.value <= 2099;
  if (groups > 2 || plus) {
    quantity.kind = date ? QuantityKind::Date : QuantityKind::Reference;
    if (groups == 3 && link == ':') quantity.kind = QuantityKind::Clock;
    return true;
  }
  quantity.tokens = number.tokens;
  quantity.span = number.span;
  const auto takes_both = [&](QuantityKind kind) {
    quantity.kind = kind;
    quantity.tokens.end = end;
    quantity.span.end = all_[end - 1].end();
    return true;
  };
  if (link == ':') {
    const bool hour = number.value < 25 && all_[end - 1].size == 2;
    return takes_both(hour ? QuantityKind::Clock : QuantityKind::Score);
  }
  const bool year = number.value >= 1500 && number.value <= 2099 && all_[first].size == 4;
  if (link == '/') {
    const bool season = year && all_[end - 1].size == 2;  // 1986/87
    return takes_both(season ? QuantityKind::Year : QuantityKind::Reference);
  }
  if (link == '.') return takes_both(QuantityKind::Reference);
  if (second == nullptr) return false;
  // 2023-24, 1914-1918
  if (year && (second->value < 100 || (second->value >= 1500 && second->value <= 2099)))
    return takes_both(QuantityKind::Year);
  if (second->value <= number.value && second->scale == 1) return takes_both(QuantityKind::Score);
  // 3-5: a score, unless it says of what
  std::uint32_t unused = 0;
  const bool counted = goes_on(end) && (measure_at(end) != nullptr || counts_noun(end));
  const bool small = number.value < 100 && second->value < 100;
  if (small && !counted && sign_after(end, unused) == nullptr && sign_before(first) == nullptr &&
      second->scale == 1)
    return takes_both(QuantityKind::Score);
  return false;
}

void QuantityReader::tell_kind(const Number& number, Quantity& quantity) const {
  if (is_date(number)) {
    quantity.kind = QuantityKind::Date;
  } else if (number.kind == NumberKind::Ordinal) {
    quantity.kind = QuantityKind::Ordinal;
  } else if (number.kind == NumberKind::Cardinal) {
    if (at(number.tokens.end, AmountUse::HourAfter) != nullptr && goes_on(number.tokens.end) &&
        number.value <= 24) {
      quantity.kind = QuantityKind::Clock;
    } else if (is_year(number)) {
      quantity.kind = QuantityKind::Year;
    } else if (before(number.tokens.begin, AmountUse::Age) != nullptr && number.value <= 120 &&
               !counts_noun(number.tokens.end) && measure_at(number.tokens.end) == nullptr) {
      quantity.kind = QuantityKind::Age;
    } else if (number.digits && is_reference(number)) {
      quantity.kind = QuantityKind::Reference;
    } else if (number.digits && number.value <= 120 && number.tokens.begin > begin_) {
      // "Keith Dann, 43, was killed"
      const std::uint32_t t = number.tokens.begin;
      const std::uint32_t end = number.tokens.end;
      const bool parted = all_[t].before == (kComma | kSpace) && all_[t - 1].is(kCapital);
      const bool closed = end >= end_ || (all_[end].before & (kComma | kStop)) != 0;
      const bool list = t >= begin_ + 2 && all_[t - 1].is(kDigits);
      if (parted && closed && !list) quantity.kind = QuantityKind::Age;
    }
  }
}

/// 4 mai, May 4th, du 27 au 28 octobre, lundi 4.
bool QuantityReader::is_date(const Number& number) const {
  if (number.value > 31 || number.value < 1 || number.value != std::floor(number.value) ||
      number.kind == NumberKind::Fraction)
    return false;
  const std::uint32_t t = number.tokens.begin;
  const std::uint32_t end = number.tokens.end;
  if (goes_on(end) && is(end, kMonth)) return true;
  if (!number.digits && !(t > begin_ && is(t - 1, kMonth))) return false;
  if (t > begin_ && all_[t].joined() && is(t - 1, kMonth | kWeekday))
    return !counts_noun(end) && measure_at(end) == nullptr;
  if (!number.digits) return false;
  bool day = false;
  for (std::uint32_t i = end; i < std::min(end_, end + 6); ++i) {
    if ((all_[i].before & ~(kSpace | kComma | kHyphen | kDash)) != 0) return false;
    if (is(i, kMonth)) return day;
    if (all_[i].is(kDigits)) {
      day = true;
    } else if (!is(i, kPreposition | kNumberLink) && at(i, AmountUse::RangeLink) == nullptr) {
      return false;
    }
  }
  return false;
}

/// Four digits in one: a year, unless they count.
bool QuantityReader::is_year(const Number& number) const {
  const std::uint32_t t = number.tokens.begin;
  const std::uint32_t end = number.tokens.end;
  if (!number.digits || number.tokens.size() != 1 || all_[t].size != 4 || number.value < 1500 ||
      number.value > 2099)
    return false;
  std::uint32_t unused = 0;
  if (sign_after(t + 1, unused) != nullptr || sign_before(t) != nullptr) return false;
  if (measure_at(end) != nullptr) return false;
  const bool noun = counts_noun(end);
  if (before(t, AmountUse::YearBefore) != nullptr) return true;
  if (t > begin_ && all_[t].joined() && is(t - 1, kMonth)) return true;
  if (const AmountPhrase* const phrase = before(t, AmountUse::Before)) {
    const auto bound = static_cast<Bound>(phrase->detail);
    return !noun && (bound == Bound::About || bound == Bound::AtMost || bound == Bound::Plain);
  }
  return !noun || (t > begin_ && all_[t].joined() && all_[t - 1].is(kCapital) &&
                   !is(t - 1, kDeterminer) && !heading_);
}

/// base 101, article 5, n° 12, 007, Ligue 1.
bool QuantityReader::is_reference(const Number& number) const {
  const std::uint32_t t = number.tokens.begin;
  const std::uint32_t end = number.tokens.end;
  // 007
  if (all_[t].size > 1 && number.tokens.size() == 1 && number.scale == 1 &&
      text_[all_[t].begin] == '0')
    return true;
  if (t <= begin_) return false;
  const bool noun = counts_noun(end) || measure_at(end) != nullptr;
  std::uint32_t unused = 0;
  if (noun || sign_after(end, unused) != nullptr || sign_before(t) != nullptr || number.scale != 1)
    return false;
  if ((all_[t].before & kSymbol) != 0) {
    const std::string_view gap = text_.substr(all_[t - 1].end(), all_[t].begin - all_[t - 1].end());
    return gap.find('#') != std::string_view::npos || gap.find("°") != std::string_view::npos;
  }
  if (!all_[t].joined()) return false;
  if (before(t, AmountUse::Name) != nullptr) return true;
  if (t - 1 <= begin_) return false;
  // A name and its number: nothing is counted after.
  // In a text all in capitals they tell nothing: "INJURING OVER 500".
  const bool shouted = all_[t - 1].is(kAllCapitals) && all_[t - 2].is(kAllCapitals);
  return !heading_ && all_[t - 1].is(kCapital) && !shouted &&
         (end >= end_ || !all_[end].joined() || is_function_word(end) || all_[end].is(kCapital));
}

}  // namespace stet::language
