#include "language/weekday_before.h"

namespace stet::language {
namespace {

bool may_part(std::uint16_t before, bool shortened) {
  std::uint16_t allowed = kSpace | kHyphen | kComma | kBracket;
  if (shortened) allowed |= kStop;
  return (before & ~allowed) == 0;
}

}  // namespace

bool attach_weekday(const DatePlace& place, std::uint32_t at, WrittenDay& day,
                    std::uint32_t& begin) {
  const DateText& text = place.text;
  std::uint32_t end = at;
  if (end > text.block().begin && text.joined(end)) {
    const DateMatch article = text.until(end, set_of(DateClass::Article), place.floor);
    if (article) end = article.tokens.begin;
  }
  if (end == text.block().begin) return false;
  const WrittenDate* const before = place.before;
  if (before != nullptr && before->tokens.end == end && before->first.kind == DateKind::Weekday &&
      !before->range && !before->open && before->first.nth == 0 && !before->first.week_given) {
    if (!may_part(text.at(end).before, false)) return false;
    day.weekday = before->first.weekday;
    day.part = before->first.part;
    begin = before->tokens.begin;
    return true;
  }
  const DateMatch weekday = text.until(end, set_of(DateClass::WeekdayShort), place.floor);
  if (!weekday || !may_part(text.at(end).before, true)) return false;
  day.weekday = static_cast<std::uint8_t>(weekday.value);
  begin = weekday.tokens.begin;
  return false;
}

}  // namespace stet::language
