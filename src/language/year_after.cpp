#include "language/year_after.h"

namespace stet::language {
namespace {

constexpr int kOldest = 1000;
constexpr int kLatest = 2399;

}  // namespace

int year_of_two_digits(int digits) {
  return digits + (digits < 50 ? 2000 : 1900);
}

DateNumber year_after(const DateText& text, std::uint32_t t, bool has_day) {
  if (!text.inside(t)) return {};
  const std::uint16_t before = text.at(t).before;
  const bool comma = (before & ~(kSpace | kComma)) == 0 && (before & kComma) != 0;
  const bool stop = (before & ~(kSpace | kStop)) == 0 && (before & kStop) != 0;
  // mai '98
  if ((before & (kApostrophe | kQuotationMark)) != 0 && (before & kSpace) != 0 &&
      text.at(t).size == 2 && text.digits(t) >= 0 && !text.number_goes_on(t))
    return {{t, t + 1}, year_of_two_digits(text.digits(t)), true, false};
  const bool slash = text.glued_by(t, '/');
  if (!text.joined(t) && !comma && !slash && !(stop && has_day)) return {};
  std::uint32_t at = t;
  if (const DateMatch of = text.from(t, set_of(DateClass::Of)); of && text.joined(of.tokens.end))
    at = of.tokens.end;
  if (text.at(at).is(kDigits)) {
    const int value = text.digits(at);
    if (text.at(at).size == 2 && at == t && (text.glued_by(t, '-') || slash) && value >= 0)
      return {{t, t + 1}, year_of_two_digits(value), true, false};
    // « mai 68 »
    if (text.at(at).size == 2 && at == t && !comma && value >= 32 && !text.number_goes_on(at) &&
        !text.joined(at + 1))
      return {{t, t + 1}, year_of_two_digits(value), true, false};
    if (text.at(at).size != 4 || value < kOldest || value > kLatest || text.number_goes_on(at))
      return {};
    const bool usual = value >= 1800 && value <= 2100;
    // "On March 12, 2000 people marched"
    if ((comma || stop || at != t || !usual) && !text.ends_before(at + 1)) return {};
    if (text.joined(at + 1) &&
        (text.is(at + 1, set_of(DateClass::Unit)) || text.is_multiplier(at + 1)))
      return {};
    return {{t, at + 1}, value, true, false};
  }
  if (!has_day) return {};
  DateNumber year = text.year_in_words(at);
  if (year) year.tokens.begin = t;
  return year;
}

}  // namespace stet::language
