#include "language/digits.h"

#include <algorithm>

namespace stet::language {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// How many digits a token begins with.
std::uint32_t digits_of(std::string_view word) {
  std::uint32_t count = 0;
  while (count < word.size() && is_digit(word[count])) ++count;
  return count;
}

struct Vulgar {
  std::string_view sign;
  double value;
};
constexpr Vulgar kVulgar[] = {{"½", 0.5},     {"¼", 0.25},    {"¾", 0.75},    {"⅓", 1.0 / 3},
                              {"⅔", 2.0 / 3}, {"⅕", 0.2},     {"⅖", 0.4},     {"⅗", 0.6},
                              {"⅘", 0.8},     {"⅙", 1.0 / 6}, {"⅚", 5.0 / 6}, {"⅛", 0.125},
                              {"⅜", 0.375},   {"⅝", 0.625},   {"⅞", 0.875}};

/// What parts a token of digits from the one before, when it is one character: a space is ' '
/// whatever its width, an apostrophe is '\''. 0 when it is anything else.
char mark_between(std::string_view prose, const Token& previous, const Token& token) {
  const std::uint32_t size = token.begin - previous.end();
  switch (token.before) {
    case kSpace:
      return size == 1 || (size <= 3 && static_cast<unsigned char>(prose[previous.end()]) >= 0x80)
                 ? ' '
                 : '\0';
    case kApostrophe:
      return size == 1 || size == 3 ? '\'' : '\0';
    case kComma:
      return size == 1 ? ',' : '\0';
    case kStop:
      return size == 1 && prose[previous.end()] == '.' ? '.' : '\0';
    default:
      return '\0';
  }
}

double value_of(double value, std::string_view digits) {
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

double scaled(double decimals, std::size_t count) {
  static constexpr double kPowers[] = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};
  for (; count > 10; --count) decimals /= 10;
  return decimals / kPowers[count];
}

}  // namespace

Digits read_digits(std::string_view prose, const Tokens& tokens, std::uint32_t token,
                   std::uint32_t end, bool decimal_comma) {
  const auto& all = tokens.all;
  Digits digits;
  const std::string_view first = all[token].span().of(prose);
  const std::uint32_t first_size = digits_of(first);
  digits.end = token + 1;
  digits.begin_byte = all[token].begin;
  digits.end_byte = all[token].begin + first_size;
  digits.value = value_of(0, first.substr(0, first_size));
  const auto finish = [&](std::string_view word, std::uint32_t taken) {
    const std::string_view rest = word.substr(taken);
    for (const Vulgar& vulgar : kVulgar) {
      if (rest != vulgar.sign) continue;
      digits.value += vulgar.value;
      digits.end_byte += static_cast<std::uint32_t>(vulgar.sign.size());
      digits.decimals = true;
      return;
    }
    digits.suffix = !rest.empty();
  };
  if (first_size < first.size()) {
    finish(first, first_size);
    return digits;
  }

  // The groups that follow, each with its mark: « 1 234 567,89 ».
  constexpr std::uint32_t kMost = 12;
  struct Group {
    char mark;
    std::uint32_t size;
    bool whole;  ///< nothing but digits
  };
  Group groups[kMost];
  std::uint32_t count = 0;
  for (std::uint32_t t = token + 1; t < end && count < kMost; ++t) {
    if (!all[t].is(kDigits)) break;
    const char mark = mark_between(prose, all[t - 1], all[t]);
    if (mark == '\0') break;
    const std::string_view word = all[t].span().of(prose);
    const std::uint32_t size = digits_of(word);
    groups[count++] = {mark, size, size == word.size()};
    if (size != word.size()) break;
  }
  if (count == 0) return digits;

  // How many groups are thousands: all parted by one mark, of three digits each.
  const char mark = groups[0].mark;
  const char decimal = decimal_comma ? ',' : '.';
  std::uint32_t thousands = 0;
  const auto is_group = [&](std::uint32_t g) {
    return groups[g].mark == mark && groups[g].size == 3;
  };
  if (first_size <= 3) {
    while (thousands < count && is_group(thousands)) {
      if (!groups[thousands++].whole) break;
    }
    // A mark that goes on with anything but three digits was none of thousands: a date, a version.
    if (mark != ' ' && thousands < count && groups[thousands].mark == mark) thousands = 0;
    // One group after the language's own decimal mark are decimals, and so is one after a nought.
    if (thousands == 1 && (mark == decimal || (mark != ' ' && first == "0"))) thousands = 0;
    // Lakhs and crores: 12,34,567.
    if (thousands == 0 && mark == ',' && !decimal_comma && first_size <= 2) {
      std::uint32_t g = 0;
      while (g < count && groups[g].mark == ',' && groups[g].size == 2 && groups[g].whole) ++g;
      if (g > 0 && g < count && groups[g].mark == ',' && groups[g].size == 3 &&
          (g + 1 == count || groups[g + 1].mark != ','))
        thousands = g + 1;
    }
  }
  for (std::uint32_t g = 0; g < thousands; ++g) {
    const std::string_view word = all[token + 1 + g].span().of(prose);
    digits.value = value_of(digits.value, word.substr(0, groups[g].size));
    digits.end = token + 2 + g;
    digits.end_byte = all[token + 1 + g].begin + groups[g].size;
    if (!groups[g].whole) {
      finish(word, groups[g].size);
      return digits;
    }
  }
  // Decimals: the next mark is a comma or a full stop, and another than that of the thousands.
  if (thousands < count) {
    const Group& group = groups[thousands];
    const bool dots = group.mark == ',' || group.mark == '.';
    const bool other = thousands == 0 || group.mark != mark;
    const bool last = thousands + 1 == count || groups[thousands + 1].mark == ' ' ||
                      (groups[thousands + 1].mark != group.mark);
    if (dots && other && last) {
      const std::uint32_t t = token + 1 + thousands;
      const std::string_view word = all[t].span().of(prose);
      digits.value += scaled(value_of(0, word.substr(0, group.size)), group.size);
      digits.decimals = true;
      digits.end = t + 1;
      digits.end_byte = all[t].begin + group.size;
      finish(word, group.size);
    }
  }
  return digits;
}

}  // namespace stet::language
