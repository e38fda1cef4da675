#include "claims/figure_line.h"

#include <algorithm>
#include <cmath>

namespace stet::claims {
namespace {

using language::Interval;
using language::Quantity;

constexpr std::uint32_t kLongestCue = 5;
constexpr double kExactBelow = 1000;  // whole numbers that nobody rounds

/// What the last digit of a number is worth.
double last_digit(const language::Number& number) {
  const double written = number.value / number.scale;
  double step = 1;
  for (int decimals = 0; decimals < 4; ++decimals) {
    const double digits = written / step;
    if (std::abs(digits - std::round(digits)) < 1e-6) break;
    step /= 10;
  }
  return step * number.scale;
}

}  // namespace

double half_of_last_digit(const Quantity& figure, const std::vector<language::Number>& numbers) {
  return figure.number == language::kNoNumber ? 0 : last_digit(numbers[figure.number]) / 2;
}

Interval rounded(const Quantity& figure, const std::vector<language::Number>& numbers) {
  if (!figure.interval.is_exact() || figure.number == language::kNoNumber) return figure.interval;
  const double value = std::abs(figure.interval.low);
  const language::Number& number = numbers[figure.number];
  double half = last_digit(number) / 2;
  const bool counts = figure.kind == language::QuantityKind::Count;
  if (number.scale < kExactBelow && half >= 0.5) {
    half = 0;
    if (value >= kExactBelow) {
      double zeros = 1;
      while (zeros < value && std::fmod(value, zeros * 10) == 0) zeros *= 10;
      if (zeros >= 100) half = std::min(zeros / 2, value / 20);
    } else if (!counts) {
      half = 0.5;
    }
  }
  return {figure.interval.low - half, figure.interval.high + half};
}

std::uint32_t FigureLine::figure_at(std::uint32_t t) const {
  for (std::uint32_t q = first; q < last && quantities[q].tokens.begin <= t; ++q) {
    if (quantities[q].tokens.begin == t) return q;
  }
  return last;
}

bool FigureLine::is_opened(std::uint32_t t) const {
  if (parted(t, language::kDash)) return true;
  if (t == 0 || t >= end() || !parted(t, language::kBracket)) return false;
  const std::uint32_t from = all[t - 1].end();
  const std::string_view gap = text.substr(from, all[t].begin - from);
  return gap.find_first_of("([") != std::string_view::npos;
}

std::uint64_t FigureLine::cue_at(std::uint32_t t, std::uint32_t& size) const {
  const language::AmountPhrase* const phrase =
      t < end() ? amounts.phrase_at(all, t, end(), language::AmountUse::Cue) : nullptr;
  size = phrase == nullptr ? 1 : phrase->size;
  return phrase == nullptr ? 0 : phrase->meaning;
}

std::uint64_t FigureLine::cue_before(std::uint32_t to, std::uint32_t from,
                                     std::uint32_t* at) const {
  std::uint64_t cues = 0;
  const std::uint32_t least = to > from + kLongestCue ? to - kLongestCue : from;
  for (std::uint32_t t = least; t < to; ++t) {
    std::uint32_t size = 0;
    const std::uint64_t here = cue_at(t, size);
    if (here == 0 || t + size != to) continue;
    cues |= here;
    if (at != nullptr) *at = t;
    break;
  }
  return cues;
}

std::uint64_t FigureLine::cues_between(std::uint32_t from, std::uint32_t to) const {
  std::uint64_t cues = 0;
  std::uint32_t size = 1;
  for (std::uint32_t t = from; t < to; t += size) cues |= cue_at(t, size);
  return cues;
}

bool FigureLine::any_between(std::uint32_t from, std::uint32_t to, std::uint32_t roles) const {
  for (std::uint32_t t = from; t < to; ++t) {
    if (words.is(t, roles)) return true;
  }
  return false;
}

bool FigureLine::parted_between(std::uint32_t from, std::uint32_t to, std::uint16_t any_of) const {
  for (std::uint32_t t = from; t < to; ++t) {
    if (parted(t, any_of)) return true;
  }
  return false;
}

bool FigureLine::counts_people(std::uint32_t q) const {
  const language::TokenRange head = quantities[q].head;
  for (std::uint32_t t = head.begin; t < head.end; ++t) {
    if (words.has_toll_role(t, language::kPersonMany | language::kPersonOne)) return true;
  }
  return (cues_of_head(q) & (language::kPeople | language::kAllOf)) != 0;
}

bool FigureLine::counts_unsaid(std::uint32_t q) const {
  const Quantity& figure = quantities[q];
  if (figure.unit_id != 0) return false;
  if (figure.head.empty()) return true;
  if (counts_people(q)) return false;
  for (std::uint32_t t = figure.head.begin; t < figure.head.end; ++t) {
    const language::Token& token = all[t];
    const char letter = text[token.end() - 1];
    if (letter == 's' || letter == 'x' || amounts.of(token.word).is(language::kPluralNoun))
      return false;
  }
  return true;
}

bool FigureLine::counts_same(std::uint32_t one, std::uint32_t other) const {
  const Quantity& a = quantities[one];
  const Quantity& b = quantities[other];
  if (a.unit_id != 0 || b.unit_id != 0) return a.unit_id == b.unit_id;
  if (a.head.empty() || b.head.empty()) return false;
  const auto noun = [&](const Quantity& figure) {
    // French says the noun first, English last.
    const std::uint32_t t =
        amounts.one_is_article ? figure.head.begin : figure.head.end - 1;
    return words.letters(t);
  };
  return noun(a) == noun(b);
}

std::uint64_t FigureLine::cues_of_head(std::uint32_t q) const {
  return cues_between(quantities[q].head.begin, quantities[q].head.end);
}

}  // namespace stet::claims
