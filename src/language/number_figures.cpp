// A number that begins with digits, or goes on with them; and digits that are no number.
#include <cmath>
#include <string>

#include "language/number_reader.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestAddress = 1000;  // bytes; longer ones are cut

}  // namespace

bool NumberReader::begin_with_digits(Reading& reading) const {
  const std::uint32_t t = reading.begin;
  if (in_a_name(t) || in_an_address(t)) return false;
  Digits digits = read_digits(text_, all_, t, block_.end, words_.decimal_comma);
  if (all_[t].before != kStop && all_[t].before != kComma &&
      (all_[t].before & (kStop | kComma)) != 0 && t >= block_.begin) {
    // ".25": after a space, or at the beginning
    const std::uint32_t at = all_[t].begin;
    const bool mark = at > 0 && (text_[at - 1] == '.' || text_[at - 1] == ',');
    if (mark && (at == 1 || text_[at - 2] == ' ' || text_[at - 2] == '\n')) {
      const std::uint32_t size = digits.end_byte - digits.begin_byte;
      digits.value = std::stod("0." + std::string(text_.substr(digits.begin_byte, size)));
      digits.begin_byte = at - 1;
    }
  }
  reading.digits = true;
  reading.take(digits.end);
  reading.first_byte = minus_before(digits.begin_byte);
  if (digits.suffix) {
    double power = 0;
    if (const std::uint32_t end = exponent_of(digits, power); end != 0) {
      reading.take(end);
      return reading.sum.add(digits.value * std::pow(10, power), 0);
    }
    // 12k, 3rd, 1.5m
    const AmountSign* const sign =
        words_.sign(text_.substr(digits.end_byte, all_[digits.end - 1].end() - digits.end_byte));
    if (sign == nullptr) return false;
    if (sign->ordinal) {
      if (digits.decimals) return false;
      reading.kind = NumberKind::Ordinal;
      reading.value = digits.value;
      return true;
    }
    if (sign->multiplier == 0) return false;
    if (sign->unit != 0) {
      // "$1.5m", "1.5m people", but "a 3m wall"
      const bool money = digits.begin_byte > 0 && (all_[t].before & kSymbol) != 0;
      const bool counts = goes_on(digits.end) && digits.decimals && ends_in_s(digits.end);
      if (!money && !counts) return false;
    }
    reading.sum.add(digits.value, 0);
    reading.scale = static_cast<double>(sign->multiplier);
    return reading.sum.multiply(reading.scale);
  }
  reading.last_byte = digits.end_byte;
  if (inside(digits.end) && all_[digits.end].before == kSpace && all_[digits.end].size <= 3 &&
      !all_[digits.end].is(kDigits)) {
    // « 3 Md€ », « 12 M€ », "2.3 k"; but « 12 M. Dupont »
    const AmountSign* const sign = words_.sign(all_[digits.end].span().of(text_));
    const std::uint32_t after = digits.end + 1;
    const bool name = inside(after) && (all_[after].is(kCapital) || (all_[after].before & kStop));
    if (sign != nullptr && sign->multiplier != 0 && sign->unit == 0 && !name) {
      reading.take(after);
      reading.scale = static_cast<double>(sign->multiplier);
      return reading.sum.add(digits.value, 0) && reading.sum.multiply(reading.scale);
    }
  }
  // 3/4, 2 1/4; but not 9/11, 24/7, 5/17/2018
  const auto is_fraction = [&](std::uint32_t upper, double& value) {
    const std::uint32_t lower = upper + 1;
    if (!inside(lower) || !all_[lower].is(kDigits) || all_[lower].before != kSymbol ||
        text_[all_[lower].begin - 1] != '/' || all_[lower].begin - all_[upper].end() != 1)
      return false;
    if (inside(lower + 1) && (all_[lower + 1].before & kSymbol) != 0 &&
        text_[all_[lower].end()] == '/')
      return false;
    const Digits above = read_digits(text_, all_, upper, upper + 1, words_.decimal_comma);
    const Digits below = read_digits(text_, all_, lower, lower + 1, words_.decimal_comma);
    const bool usual =
        below.value >= 2 && (below.value <= 10 || below.value == 12 || below.value == 16 ||
                             below.value == 20 || below.value == 100 || below.value == 1000);
    if (above.suffix || below.suffix || !usual || above.value <= 0 || above.value >= below.value)
      return false;
    value = above.value / below.value;
    return true;
  };
  double fraction = 0;
  if (digits.end == t + 1 && is_fraction(t, fraction)) {
    reading.kind = NumberKind::Fraction;
    reading.value = fraction;
    reading.take(t + 2);
    return true;
  }
  if (!digits.decimals && inside(digits.end) && all_[digits.end].before == kSpace &&
      all_[digits.end].is(kDigits) && is_fraction(digits.end, fraction)) {
    reading.sum.add(digits.value + fraction, 0);
    reading.take(digits.end + 2);
    return true;
  }
  reading.sum.add(digits.value, 0);
  return true;
}

/// "4 thousand 3 hundred and 21", « 3 millions 200 000 ».
bool NumberReader::go_on_with_digits(Reading& reading, std::uint32_t t, bool joined) const {
  if (!reading.sum.multiplied()) return false;
  const Digits digits = read_digits(text_, all_, t, block_.end, words_.decimal_comma);
  if (digits.suffix || digits.decimals || digits.value == 0 || digits.value >= reading.sum.below())
    return false;
  std::uint32_t size = 1;
  const bool multiplier =
      goes_on(digits.end) && word_at(digits.end, size).role == NumberRole::Multiplier;
  const NumberWord* const next = multiplier ? &word_at(digits.end, size) : nullptr;
  if (next != nullptr && static_cast<double>(next->value) >= reading.sum.below()) return false;
  if (!multiplier && !(joined && reading.digits) && digits.value < 1000) return false;
  reading.sum.add(digits.value, 0);
  reading.take(digits.end);
  reading.scale = 1;
  return true;
}

/// 1e10, 12.3e+14: the power of ten after digits whose suffix begins with e; one past its last
/// token, or 0.
std::uint32_t NumberReader::exponent_of(const Digits& digits, double& power) const {
  const std::uint32_t last = digits.end - 1;
  const std::string_view suffix = text_.substr(digits.end_byte, all_[last].end() - digits.end_byte);
  if (suffix.empty() || (suffix.front() != 'e' && suffix.front() != 'E')) return 0;
  const auto is_number = [](std::string_view text) {
    return !text.empty() && text.size() <= 3 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (is_number(suffix.substr(1))) {
    power = std::stod(std::string(suffix.substr(1)));
    return digits.end;
  }
  if (suffix.size() != 1 || !inside(digits.end)) return 0;
  const Token& next = all_[digits.end];
  const char sign = text_[all_[last].end()];
  if (next.begin - all_[last].end() != 1 || (sign != '+' && sign != '-') ||
      !is_number(next.span().of(text_)))
    return 0;
  power = std::stod(std::string(next.span().of(text_))) * (sign == '-' ? -1 : 1);
  return digits.end + 1;
}

/// Where a minus sign stands just before a byte, else the byte itself.
std::uint32_t NumberReader::minus_before(std::uint32_t byte) const {
  std::uint32_t sign = byte;
  if (byte >= 1 && text_[byte - 1] == '-')
    sign = byte - 1;
  else if (byte >= 3 && text_.substr(byte - 3, 3) == "−")
    sign = byte - 3;
  if (sign == byte) return byte;
  if (sign == 0) return sign;
  const char previous = text_[sign - 1];
  const bool free = previous == ' ' || previous == '\n' || previous == '(' || previous == '<' ||
                    text_.substr(0, sign).ends_with("\u00A0");
  return free ? sign : byte;
}

/// Covid-19, '62: a name, a year.
bool NumberReader::in_a_name(std::uint32_t t) const {
  const Token& token = all_[t];
  if (token.before == kHyphen && t > block_.begin && !all_[t - 1].is(kDigits)) return true;
  if (token.begin == 0) return false;
  if (text_[token.begin - 1] == '_') return true;
  const bool apostrophe =
      text_[token.begin - 1] == '\'' || text_.substr(0, token.begin).ends_with("’");
  // 1'200 has been read as a whole; « l'1 », '62
  return apostrophe && !(token.before == kApostrophe && t > block_.begin &&
                         language_.is(all_[t - 1].word, kElision));
}

/// In http://…, a mail address, a query: no space since some sign.
bool NumberReader::in_an_address(std::uint32_t t) const {
  const Token& token = all_[t];
  if ((token.before & kSymbol) == 0 || (token.before & (kSpace | kBlockStart)) != 0) return false;
  const std::uint32_t least = token.begin > kLongestAddress ? token.begin - kLongestAddress : 0;
  for (std::uint32_t at = token.begin; at > least; --at) {
    const char c = text_[at - 1];
    if (c == ' ' || c == '\n') return false;
    if (c == '@' || (c == ':' && text_.substr(at - 1, 3) == "://")) return true;
  }
  return false;
}

}  // namespace stet::language
