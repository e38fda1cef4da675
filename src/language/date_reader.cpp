#include "language/date_reader.h"

#include "language/calendar_reader.h"
#include "language/clock_reader.h"
#include "language/relative_reader.h"

namespace stet::language {
namespace {

constexpr DateClasses kMonths = set_of(DateClass::Month, DateClass::MonthShort);
constexpr DateClasses kClockWords = set_of(DateClass::Hour, DateClass::Noon, DateClass::PastHour,
                                           DateClass::Quarter, DateClass::Half, DateClass::Minute);
constexpr DateClasses kAnchors = set_of(DateClass::Anchored, DateClass::AnchoredAtEnd);
constexpr DateClasses kParts = set_of(DateClass::Part, DateClass::PartOfClock);
constexpr DateClasses kHalfDays = set_of(DateClass::Am, DateClass::Pm);

class BlockReader {
 public:
  BlockReader(const DateText& text, std::vector<WrittenDate>& found)
      : text_(text), found_(found), first_(found.size()) {}

  void read() {
    for (std::uint32_t t = text_.block().begin; t < text_.block().end; ++t) {
      const Token& token = text_.at(t);
      if (((token.flags & kDigits) | text_.words().tells(token.word)) == 0) continue;
      const bool read = token.is(kDigits) ? may_be_date(t) && read_digits_at(t)
                                          : read_word_at(t, *text_.words().word(token.word));
      if (read) t = std::max(t, found_.back().tokens.end - 1);
    }
  }

 private:
  [[nodiscard]] DatePlace place() const {
    if (found_.size() == first_) return {text_, text_.block().begin, nullptr};
    return {text_, found_.back().tokens.end, &found_.back()};
  }

  /// A quick look: most digits are figures.
  [[nodiscard]] bool may_be_date(std::uint32_t t) const {
    const Token& token = text_.at(t);
    if (!text_.ends_in_digit(t) || token.size == 4) return true;
    if (token.size > 4) return text_.folded(t)[1] > '9' || text_.folded(t)[2] > '9';  // 17h30
    if (text_.inside(t + 1)) {
      const Token& next = text_.at(t + 1);
      if (next.begin == token.end() + 1 && next.before != kSpace) return true;
      if (token.size == 3) return text_.is(t + 1, kHalfDays);
    }
    if (t == text_.block().begin || token.size > 2) return false;
    const DateWords::Word* const word = text_.words().word(text_.at(t - 1).word);
    return word != nullptr &&
           (word->ends & set_of(DateClass::DayLead, DateClass::Article, DateClass::Decades)) != 0;
  }

  bool read_digits_at(std::uint32_t t) {
    const DatePlace here = place();
    if (auto reading = read_clock_digits(here, t)) return add(std::move(*reading));
    if (auto reading = read_digits(here, t)) return add(std::move(*reading));
    return false;
  }

  bool read_word_at(std::uint32_t t, const DateWords::Word& word) {
    const DatePlace here = place();
    if ((word.starts & kMonths) != 0) {
      if (auto reading = read_month(here, t)) return add(std::move(*reading));
    }
    if ((word.starts & set_of(DateClass::Tens)) != 0) {
      if (auto reading = read_day_in_words(here, t)) return add(std::move(*reading));
    }
    if ((word.starts & set_of(DateClass::Weekday, DateClass::Weekdays)) != 0) {
      if (auto reading = read_weekday(here, t)) return add(std::move(*reading));
    }
    if ((word.ends & set_of(DateClass::Offset)) != 0) {
      if (auto reading = read_offset(here, t)) return add(std::move(*reading));
    }
    if ((word.ends & kAnchors) != 0) {
      if (auto reading = read_anchored(here, t)) return add(std::move(*reading));
    }
    if ((word.starts & set_of(DateClass::Unit)) != 0) {
      if (auto reading = read_unit(here, t)) return add(std::move(*reading));
    }
    if ((word.starts & kClockWords) != 0 ||
        (word.ends & (kHalfDays | set_of(DateClass::PartOfClock))) != 0) {
      if (auto reading = read_clock_word(here, t)) return add(std::move(*reading));
    }
    if ((word.ends & kParts) != 0) {
      if (auto reading = read_part(here, t)) return add(std::move(*reading));
    }
    return false;
  }

  bool add(DateReading reading) {
    if (reading.absorbs && found_.size() > first_) found_.pop_back();
    WrittenDate date = reading.date;
    // « au lundi 11 mars »: the weekday alone joins nothing
    const bool goes_on = date.first.kind == DateKind::Weekday && date_follows(date.tokens.end);
    if (date.first.kind != DateKind::Clock && !goes_on) {
      join_before(date);
      open_since(date);
    }
    found_.push_back(date);
    return true;
  }

  /// Whether a weekday that ends before the token is about to be part of a longer date.
  [[nodiscard]] bool date_follows(std::uint32_t t) const {
    if (!text_.inside(t) || (text_.at(t).before & ~(kSpace | kComma | kHyphen)) != 0) return false;
    if (const DateMatch article = text_.from(t, set_of(DateClass::Article))) t = article.tokens.end;
    if (text_.is(t, kMonths)) return true;
    const DateNumber number = text_.number_from(t);
    if (!number) return false;
    std::uint32_t next = number.tokens.end;
    if (text_.glued_by(next, '/') || text_.glued_by(next, '-')) return true;
    if (const DateMatch of = text_.from(next, set_of(DateClass::Of))) next = of.tokens.end;
    return text_.is(next, kMonths);
  }

  [[nodiscard]] std::uint32_t without_article(std::uint32_t t) const {
    if (t <= text_.block().begin || !text_.joined(t)) return t;
    const DateMatch article = text_.until(t, set_of(DateClass::Article), place().floor);
    return article ? article.tokens.begin : t;
  }

  /// What the later date says, the earlier one need not repeat: du 3 (mai) au 5 mai 2020.
  static void complete(WrittenDay& earlier, const WrittenDay& later) {
    if (earlier.kind == DateKind::Day && earlier.month == 0 && !earlier.month_given) {
      earlier.month = later.month;
      earlier.month_borrowed = true;
      if (earlier.year == 0) earlier.year = later.year;
    } else if (earlier.month != 0 && earlier.year == 0 && later.year != 0) {
      earlier.year = later.year;
      // « de novembre à mars 2020 »
      if (later.month != 0 && earlier.month > later.month) --earlier.year;
    }
  }

  static bool fit(const WrittenDay& earlier, const WrittenDay& later) {
    if (earlier.kind == DateKind::Clock || later.kind == DateKind::Clock) return false;
    if (earlier.kind == later.kind) return true;
    const auto small = [](const WrittenDay& day) {
      return day.kind == DateKind::Day || day.kind == DateKind::Weekday ||
             day.kind == DateKind::Relative;
    };
    return small(earlier) && small(later);
  }

  void join_before(WrittenDate& date) {
    const DatePlace here = place();
    const std::uint32_t begin = date.tokens.begin;
    if (begin <= here.floor && here.before == nullptr) return;
    std::uint32_t end = without_article(begin);
    if (end == text_.block().begin) return;
    const std::uint16_t before = text_.at(end).before;
    const bool dash = before == kHyphen || (before & ~(kSpace | kDash)) == 0;
    DateMatch link;
    if (text_.joined(end) && before != kHyphen)
      link = text_.until(end, set_of(DateClass::To, DateClass::And), here.floor);
    if (link && !text_.joined(link.tokens.begin)) return;
    // « France 2 lundi 28 août »: space alone joins nothing, nor does a comma
    if (!link && !(dash && (before & (kHyphen | kDash)) != 0)) return;
    const std::uint32_t left = link ? link.tokens.begin : end;
    if (here.before != nullptr && here.before->tokens.end == left) {
      join_date(date, link);
      return;
    }
    join_number(date, link, left);
  }

  [[nodiscard]] bool has_lead(std::uint32_t begin, DateClasses classes, std::uint32_t floor) const {
    const std::uint32_t at = without_lead_article(begin, floor);
    return at > floor && text_.joined(at) && text_.until(at, classes, floor);
  }
  [[nodiscard]] std::uint32_t without_lead_article(std::uint32_t t, std::uint32_t floor) const {
    if (t <= floor || !text_.joined(t)) return t;
    const DateMatch article = text_.until(t, set_of(DateClass::Article), floor);
    return article && !text_.is(article.tokens.begin, set_of(DateClass::From))
               ? article.tokens.begin
               : t;
  }

  void join_date(WrittenDate& date, const DateMatch& link) {
    WrittenDate& earlier = found_.back();
    if (earlier.range || date.range || !fit(earlier.first, date.first)) return;
    const std::uint32_t floor =
        found_.size() - 1 > first_ ? found_[found_.size() - 2].tokens.end : text_.block().begin;
    bool range = !link || link.date_class == DateClass::To;
    if (link && link.date_class == DateClass::To && link.value == 0)
      range = has_lead(earlier.tokens.begin, set_of(DateClass::From), floor);
    if (link && link.date_class == DateClass::And)
      range = has_lead(earlier.tokens.begin, set_of(DateClass::Between), floor);
    if (!range) {
      // « le 12 mars et le 3 avril 2020 », « mardi 3 et mercredi 4 mai »
      complete(earlier.first, date.first);
      return;
    }
    if (!link && earlier.first.kind == DateKind::Relative) return;
    date.last = date.first;
    date.first = earlier.first;
    complete(date.first, date.last);
    date.range = true;
    date.tokens.begin = earlier.tokens.begin;
    found_.pop_back();
  }

  /// « du 3 au 5 mai », « 3-5 May », « les 3, 4 et 5 mai »
  void join_number(WrittenDate& date, const DateMatch& link, std::uint32_t left) {
    if (date.first.kind != DateKind::Day || date.first.month == 0 || date.range) return;
    std::vector<WrittenDate> row;
    bool range = false;
    std::uint32_t end = left;
    const std::uint32_t floor = place().floor;
    for (bool first = true;; first = false) {
      const DateNumber number = text_.number_until(end, floor);
      if (!number || number.value < 1 || number.value > 31 ||
          text_.goes_on_number(number.tokens.begin) ||
          (number.digits && !number.ordinal && text_.at(number.tokens.begin).size > 2))
        return;
      const std::uint32_t begin = number.tokens.begin;
      WrittenDay day;
      day.day = static_cast<std::uint8_t>(number.value);
      day.month = date.first.month;
      day.month_borrowed = true;
      day.year = date.first.year;
      if (first && (!link || link.date_class == DateClass::To)) {
        const bool lead = has_lead(begin, set_of(DateClass::From, DateClass::Plural), floor);
        if (!lead && link && link.value == 0 && !text_.words().month_first) return;
        if (!lead && number.value >= date.first.day) return;
        range = true;
      } else if (first && has_lead(begin, set_of(DateClass::Between), floor)) {
        range = true;
      }
      WrittenDate one{number.tokens, day, {}, false, false};
      WrittenDay weekday = day;
      std::uint32_t from = begin;
      if (here_weekday(begin, weekday, from)) {
        one.first.weekday = weekday.weekday;
        one.tokens.begin = from;
      }
      if (range) {
        date.last = date.first;
        date.first = one.first;
        date.range = true;
        date.tokens.begin = one.tokens.begin;
        return;
      }
      row.push_back(one);
      if (text_.joined(begin) && text_.until(begin, set_of(DateClass::Plural), floor)) break;
      if (text_.joined(begin) && text_.until(begin, set_of(DateClass::Article), floor)) break;
      if (text_.joined(begin) && text_.words().month_first &&
          text_.until(begin, set_of(DateClass::DayLead), floor))
        break;
      if (begin <= floor || (text_.at(begin).before & ~(kSpace | kComma)) != 0 ||
          (text_.at(begin).before & kComma) == 0)
        return;
      end = begin;
    }
    for (std::size_t i = row.size(); i-- > 0;) found_.push_back(row[i]);
  }

  bool here_weekday(std::uint32_t begin, WrittenDay& day, std::uint32_t& from) {
    if (begin <= place().floor || !text_.joined(begin)) return false;
    const DateMatch weekday =
        text_.until(begin, set_of(DateClass::Weekday, DateClass::WeekdayShort), place().floor);
    if (!weekday) return false;
    day.weekday = static_cast<std::uint8_t>(weekday.value);
    from = weekday.tokens.begin;
    return true;
  }

  /// « depuis 2015 »: from then to now.
  void open_since(WrittenDate& date) {
    if (date.range || date.first.kind == DateKind::Anchor) return;
    const std::uint32_t begin = without_article(date.tokens.begin);
    if (begin == text_.block().begin || !text_.joined(begin)) return;
    const DateMatch since = text_.until(begin, set_of(DateClass::Since), place().floor);
    if (!since) return;
    date.range = true;
    date.open = true;
    date.tokens.begin = since.tokens.begin;
  }

  const DateText& text_;
  std::vector<WrittenDate>& found_;
  std::size_t first_;
};

}  // namespace

void read_dates(const DateText& text, std::vector<WrittenDate>& found) {
  BlockReader(text, found).read();
}

}  // namespace stet::language
