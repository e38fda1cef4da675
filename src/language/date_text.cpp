#include "language/date_text.h"

namespace stet::language {
namespace {

constexpr DateClasses kNumberWords = set_of(DateClass::Number, DateClass::Ordinal);

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

}  // namespace

// « a.m. » and « p. m. » have stops inside.
bool DateText::phrase_joined(std::uint32_t t) const {
  if (at(t).joined()) return true;
  return (at(t).before & ~(kSpace | kStop)) == 0 && at(t - 1).size == 1;
}

DateMatch DateText::from(std::uint32_t t, DateClasses classes) const {
  if (!inside(t)) return {};
  const DateWords::Word* const word = words_.word(at(t).word);
  if (word == nullptr || (word->starts & classes) == 0) return {};
  for (std::uint32_t i = word->first_start; i < word->first_start + word->starts_count; ++i) {
    const DateWords::Phrase& phrase = words_.by_start(i);
    if ((set_of(phrase.date_class()) & classes) == 0) continue;
    if (t + phrase.size > block_.end) continue;
    std::uint32_t same = 1;
    while (same < phrase.size && at(t + same).word == words_.word_of(phrase.words + same) &&
           phrase_joined(t + same))
      ++same;
    if (same == phrase.size) return {{t, t + same}, phrase.date_class(), phrase.value};
  }
  return {};
}

DateMatch DateText::until(std::uint32_t t, DateClasses classes, std::uint32_t floor) const {
  if (t <= floor) return {};
  const DateWords::Word* const word = words_.word(at(t - 1).word);
  if (word == nullptr || (word->ends & classes) == 0) return {};
  for (std::uint32_t i = word->first_end; i < word->first_end + word->ends_count; ++i) {
    const DateWords::Phrase& phrase = words_.by_end(i);
    if ((set_of(phrase.date_class()) & classes) == 0) continue;
    if (t < floor + phrase.size) continue;
    const std::uint32_t begin = t - phrase.size;
    std::uint32_t same = 0;
    while (same < phrase.size && at(begin + same).word == words_.word_of(phrase.words + same) &&
           (same == 0 || phrase_joined(begin + same)))
      ++same;
    if (same == phrase.size) return {{begin, t}, phrase.date_class(), phrase.value};
  }
  return {};
}

int DateText::digits(std::uint32_t t) const {
  if (!inside(t) || !at(t).is(kDigits) || at(t).size > 8) return -1;
  int value = 0;
  for (const char c : at(t).span().of(text_)) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int DateText::leading_digits(std::uint32_t t) const {
  if (!inside(t) || !at(t).is(kDigits)) return -1;
  int value = 0;
  int count = 0;
  for (const char c : at(t).span().of(text_)) {
    if (!is_digit(c)) break;
    if (++count > 4) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

DateSuffix DateText::suffix(std::uint32_t t) const {
  std::string_view letters = folded(t);
  while (!letters.empty() && is_digit(letters.front())) letters.remove_prefix(1);
  return letters.empty() ? DateSuffix::None : words_.suffix(letters);
}

bool DateText::is_decade(std::uint32_t t) const {
  std::string_view letters = folded(t);
  while (!letters.empty() && is_digit(letters.front())) letters.remove_prefix(1);
  return letters.size() == 1 && words_.is_suffix(letters, DateSuffix::Decade);
}

bool DateText::glued_by(std::uint32_t t, char sign) const {
  if (!inside(t) || t == block_.begin) return false;
  const std::uint32_t end = at(t - 1).end();
  if (at(t).begin == end + 1) return text_[end] == sign;
  // A hyphen has wider relatives.
  return sign == '-' && at(t).before == kHyphen && at(t).begin == end + 3;
}

bool DateText::ends_before(std::uint32_t t) const {
  return !inside(t) || (at(t).is(kCapital) && (at(t).before & (kHyphen | kApostrophe)) == 0) ||
         ends_before_small(t);
}

bool DateText::ends_before_small(std::uint32_t t) const {
  if (!inside(t) || !at(t).joined()) return true;
  if ((at(t).before & (kHyphen | kApostrophe)) != 0) return false;
  return language_.is(at(t).word, kStopWord | kPreposition | kDeterminer | kPronoun |
                                      kPerfectAuxiliary | kPassiveAuxiliary | kRelative |
                                      kComplementiser | kNumberLink);
}

bool DateText::is_noun_like(std::uint32_t t) const {
  return !at(t).is(kDigits) && at(t).size > 2 &&
         !language_.is(at(t).word, kStopWord | kPreposition | kDeterminer | kPronoun | kNumberWord |
                                       kOneWord | kPerfectAuxiliary | kPassiveAuxiliary |
                                       kRelative | kComplementiser);
}

bool DateText::goes_on_number(std::uint32_t t) const {
  if (t == block_.begin || !at(t).is(kDigits)) return false;
  if (!at(t - 1).is(kDigits)) return false;
  if (glued_by(t, ',') || glued_by(t, '.')) return true;
  return at(t).before == kSpace && at(t).size == 3 && at(t - 1).size <= 3 && digits(t - 1) >= 0;
}

bool DateText::number_goes_on(std::uint32_t t) const {
  if (!inside(t + 1)) return false;
  if (goes_on_number(t + 1)) return true;
  return glued_by(t + 1, ':') && at(t + 1).is(kDigits);
}

DateNumber DateText::number_from(std::uint32_t t) const {
  if (!inside(t)) return {};
  if (at(t).is(kDigits)) {
    const int value = leading_digits(t);
    if (value < 0) return {};
    const bool plain = digits(t) >= 0;
    const bool ordinal = !plain && suffix(t) == DateSuffix::Ordinal;
    if (!plain && !ordinal) return {};
    return {{t, t + 1}, value, true, ordinal};
  }
  const DateMatch first = from(t, kNumberWords);
  if (!first) return {};
  DateNumber number{first.tokens, first.value, false, first.date_class == DateClass::Ordinal};
  if (!number.ordinal && number.value >= 20 && number.value <= 90 && number.value % 10 == 0) {
    std::uint32_t next = number.tokens.end;
    if (!joined(next)) return number;
    if (const DateMatch link = from(next, set_of(DateClass::And)); link && joined(next))
      next = link.tokens.end;
    const DateMatch second = joined(next) ? from(next, kNumberWords) : DateMatch{};
    if (second && second.value > 0 && second.value < 20 && !at(next).is(kDigits)) {
      // « vingt et un » has the link only before one and eleven.
      if (next != number.tokens.end && second.value != 1 && second.value != 11) return number;
      number.value += second.value;
      number.tokens.end = second.tokens.end;
      number.ordinal = second.date_class == DateClass::Ordinal;
    }
  }
  return number;
}

DateNumber DateText::number_until(std::uint32_t t, std::uint32_t floor) const {
  if (t <= floor) return {};
  if (at(t - 1).is(kDigits)) return number_from(t - 1);
  const DateMatch last = until(t, kNumberWords, floor);
  if (!last) return {};
  DateNumber number{last.tokens, last.value, false, last.date_class == DateClass::Ordinal};
  if (number.value > 0 && number.value < 20 && joined(last.tokens.begin)) {
    std::uint32_t end = last.tokens.begin;
    const DateMatch link = until(end, set_of(DateClass::And), floor);
    if (link && joined(link.tokens.begin) && (number.value == 1 || number.value == 11))
      end = link.tokens.begin;
    const DateMatch tens = until(end, set_of(DateClass::Number), floor);
    if (tens && tens.value >= 20 && tens.value <= 90 && tens.value % 10 == 0) {
      number.value += tens.value;
      number.tokens.begin = tens.tokens.begin;
    }
  }
  return number;
}

DateNumber DateText::year_in_words(std::uint32_t t) const {
  const DateNumber head = number_from(t);
  if (!head || head.digits || head.ordinal) return {};
  // nineteen seventy-eight, nineteen zero one
  if (head.value >= 15 && head.value <= 20 && joined(head.tokens.end)) {
    std::uint32_t next = head.tokens.end;
    int zeros = 0;
    if (const DateNumber zero = number_from(next); zero && zero.value == 0 && !zero.digits) {
      next = zero.tokens.end;
      zeros = 1;
    }
    const DateNumber tail = joined(next) ? number_from(next) : DateNumber{};
    if (tail && !tail.digits && !tail.ordinal && tail.value < 100 &&
        (zeros == 1 ? tail.value < 10 : tail.value >= 10))
      return {{t, tail.tokens.end}, head.value * 100 + tail.value, false, false};
  }
  // two thousand and eighteen, deux mille dix-huit, mil neuf cent vingt
  int total = 0;
  int part = 0;
  bool thousand = false;
  std::uint32_t next = t;
  while (inside(next) && (next == t || joined(next))) {
    if (next != t) {
      if (const DateMatch link = from(next, set_of(DateClass::And));
          link && joined(link.tokens.end))
        if (const DateNumber after = number_from(link.tokens.end); after && !after.digits)
          next = link.tokens.end;
    }
    const DateNumber some = number_from(next);
    if (!some || some.digits || some.ordinal) break;
    if (some.value == 1000) {
      total = (part == 0 ? 1 : part) * 1000;
      part = 0;
      thousand = true;
    } else if (some.value == 100) {
      part = (part == 0 ? 1 : part) * 100;
    } else {
      part += some.value;
    }
    next = some.tokens.end;
  }
  total += part;
  if (!thousand || total < 1000 || total > 2399) return {};
  return {{t, next}, total, false, false};
}

}  // namespace stet::language
