#include <cmath>

#include "language/calendar.h"
#include "language/fold.h"
#include "plant/planters.h"

namespace stet::plant {
namespace {

using text::ProseSpan;

const std::string kGap = "(?:[ \n]|\u00A0|\u202F)";

std::optional<int> number_in(std::string_view digits) {
  int value = 0;
  std::size_t seen = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') break;
    value = value * 10 + (c - '0');
    ++seen;
  }
  return seen == 0 ? std::nullopt : std::optional(value);
}

/// The day meant: of the year written, else of the year that brings it nearest to the article.
std::optional<std::chrono::sys_days> day_meant(const Page& page, std::optional<int> year,
                                               unsigned month, unsigned day) {
  if (year) return language::day_of(*year, month, day);
  if (!page.day()) return std::nullopt;
  const int now = static_cast<int>(std::chrono::year_month_day(*page.day()).year());
  std::optional<std::chrono::sys_days> nearest;
  for (const int one : {now - 1, now, now + 1}) {
    const auto found = language::day_of(one, month, day);
    if (!found) continue;
    if (!nearest ||
        std::chrono::abs(*found - *page.day()) < std::chrono::abs(*nearest - *page.day()))
      nearest = found;
  }
  return nearest;
}

bool starts_with_capital(std::string_view word) {
  return word.front() >= 'A' && word.front() <= 'Z';
}

std::string in_the_case_of(std::string word, std::string_view old) {
  if (starts_with_capital(old)) word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

}  // namespace

void find_weekdays(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const bool french = page.french();
  const auto plant = [&](ProseSpan weekday, ProseSpan day, ProseSpan month, ProseSpan year,
                         ProseSpan whole) {
    const auto written = weekday_of(page.text(weekday), french);
    const auto month_number = month_of(page.text(month), french);
    const auto day_number = number_in(page.text(day));
    if (!written || !month_number || !day_number) return;
    const auto year_number = number_in(page.text(year));
    const auto meant =
        day_meant(page, year_number, *month_number, static_cast<unsigned>(*day_number));
    if (!meant || std::chrono::weekday(*meant).iso_encoding() != *written) return;
    // Any other weekday, as likely as not the one before or after.
    const auto other = static_cast<unsigned>((*written - 1 + 1 + dice.below(6)) % 7 + 1);
    const std::string put = in_the_case_of(weekday_name(other, french), page.text(weekday));
    faults.push_back({FaultKind::Weekday, {{weekday, put}}, {whole}});
  };
  const std::string weekday = "(?i)\\b(" + weekdays(french) + ")";
  const std::string year = "(?:,?" + kGap + "(\\d{4})\\b)?";
  if (french) {
    for (const Found& f : page.find(weekday + kGap + "(1er|\\d{1,2})" + kGap + "(" + months(true) +
                                    ")" + "(?:" + kGap + "(\\d{4})\\b)?"))
      plant(f.groups[0], f.groups[1], f.groups[2], f.groups[3], f.whole);
    return;
  }
  for (const Found& f : page.find(weekday + ",?" + kGap + "(" + months(false) + ")" + kGap +
                                  "(\\d{1,2})(?:st|nd|rd|th)?\\b" + year))
    plant(f.groups[0], f.groups[2], f.groups[1], f.groups[3], f.whole);
  for (const Found& f :
       page.find(weekday + ",?" + kGap + "(?:the" + kGap + ")?(\\d{1,2})(?:st|nd|rd|th)?" + kGap +
                 "(?:of" + kGap + ")?(" + months(false) + ")\\b" + year))
    plant(f.groups[0], f.groups[1], f.groups[2], f.groups[3], f.whole);
}

void find_last_days(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const bool french = page.french();
  const auto plant = [&](ProseSpan day, ProseSpan month, ProseSpan whole) {
    const auto month_number = month_of(page.text(month), french);
    const auto day_number = number_in(page.text(day));
    if (!month_number || !day_number || page.text(day).size() != 2) return;
    const bool february = *month_number == 2;
    const bool short_month =
        *month_number == 4 || *month_number == 6 || *month_number == 9 || *month_number == 11;
    if (february && *day_number == 28)
      faults.push_back({FaultKind::NoSuchDay, {{day, dice.below(2) == 0 ? "30" : "31"}}, {whole}});
    if (short_month && *day_number == 30)
      faults.push_back({FaultKind::NoSuchDay, {{day, "31"}}, {whole}});
  };
  if (french) {
    for (const Found& f : page.find("(?i)\\b(28|30)" + kGap + "(" + months(true) + ")"))
      plant(f.groups[0], f.groups[1], f.whole);
    return;
  }
  for (const Found& f : page.find("(?i)\\b(" + months(false) + ")" + kGap + "(28|30)(?:th)?\\b"))
    plant(f.groups[1], f.groups[0], f.whole);
  for (const Found& f :
       page.find("(?i)\\b(28|30)(?:th)?" + kGap + "(?:of" + kGap + ")?(" + months(false) + ")\\b"))
    plant(f.groups[0], f.groups[1], f.whole);
}

void find_periods(const Page& page, Dice& /*dice*/, std::vector<Fault>& faults) {
  const bool french = page.french();
  const std::string year = "(1[6-9]\\d\\d|20[0-4]\\d)";
  std::vector<std::string> patterns = {"\\(" + year + "[-–]" + year + "\\)"};
  if (french) {
    patterns.push_back("(?i)\\bentre" + kGap + year + kGap + "et" + kGap + year + "\\b");
    patterns.push_back("(?i)\\bde" + kGap + year + kGap + "à" + kGap + year + "\\b");
    patterns.push_back("(?i)\\bdu" + kGap + "(\\d\\d?)" + kGap + "au" + kGap + "(\\d\\d?)" + kGap +
                       "(?:" + months(true) + ")");
  } else {
    patterns.push_back("(?i)\\bbetween" + kGap + year + kGap + "and" + kGap + year + "\\b");
    patterns.push_back("(?i)\\bfrom" + kGap + year + kGap + "(?:to|until|through)" + kGap + year +
                       "\\b");
    patterns.push_back("(?i)\\bfrom" + kGap + "(?:" + months(false) + ")" + kGap + "(\\d\\d?)" +
                       kGap + "to" + kGap + "(\\d\\d?)\\b");
  }
  for (const std::string& pattern : patterns) {
    for (const Found& f : page.find(pattern)) {
      const auto from = number_in(page.text(f.groups[0]));
      const auto to = number_in(page.text(f.groups[1]));
      if (!from || !to || *from >= *to) continue;
      faults.push_back({FaultKind::Period,
                        {{f.groups[0], std::string(page.text(f.groups[1]))},
                         {f.groups[1], std::string(page.text(f.groups[0]))}},
                        {f.whole}});
    }
  }
}

namespace {

/// An age as it is written: the digits alone, and the year of the sentence when it has one.
struct WrittenAge {
  ProseSpan digits;
  int value = 0;
  std::uint32_t sentence = 0;
};

std::vector<WrittenAge> ages_of(const Page& page) {
  std::vector<std::string> patterns;
  if (page.french()) {
    patterns = {
        "(?i)âgée?s?" + kGap + "de" + kGap + "(\\d\\d)" + kGap + "ans",
        "(?i)à" + kGap + "l['’]âge" + kGap + "de" + kGap + "(\\d\\d)" + kGap + "ans",
        "\\p{Lu}\\p{Ll}+," + kGap + "(\\d\\d)" + kGap + "ans" + kGap + "?[,.)]",
        "(?i)(?:homme|femme|jeune|fille|garçon|adolescente?|trentenaire|conducteur|conductrice)" +
            kGap + "de" + kGap + "(\\d\\d)" + kGap + "ans"};
  } else {
    patterns = {"(?i)\\baged" + kGap + "(\\d\\d)\\b", "(?i)\\b(\\d\\d)[- ]years?[- ]old",
                "\\p{Lu}\\p{Ll}+," + kGap + "(\\d\\d)" + kGap + "?[,.)]",
                "(?i)at the age of" + kGap + "(\\d\\d)\\b"};
  }
  std::vector<WrittenAge> ages;
  for (const std::string& pattern : patterns) {
    for (const Found& f : page.find(pattern)) {
      const int value = number_in(page.text(f.groups[0])).value_or(0);
      if (value >= 10) ages.push_back({f.groups[0], value, page.sentence_at(f.whole.begin)});
    }
  }
  std::sort(ages.begin(), ages.end(),
            [](const auto& a, const auto& b) { return a.digits < b.digits; });
  return ages;
}

}  // namespace

void find_ages(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const bool french = page.french();
  const auto ages = ages_of(page);
  const auto born = page.find(french ? "(?i)\\bnée?s?[ ,][^.;]{0,40}?\\b(1[89]\\d\\d|20[0-2]\\d)\\b"
                                     : "(?i)\\bborn\\b[^.;]{0,40}?\\b(1[89]\\d\\d|20[0-2]\\d)\\b");
  for (const Found& birth : born) {
    const std::uint32_t sentence = page.sentence_at(birth.whole.begin);
    const int year = number_in(page.text(birth.groups[0])).value_or(0);
    std::vector<int> now;
    if (page.day())
      now.push_back(static_cast<int>(std::chrono::year_month_day(*page.day()).year()));
    for (const Found& other : page.find("\\b(1[89]\\d\\d|20[0-4]\\d)\\b", page.sentence(sentence)))
      now.push_back(number_in(page.text(other.whole)).value_or(0));
    for (const WrittenAge& age : ages) {
      if (age.sentence != sentence) continue;
      const auto agrees = [&](int value) {
        for (const int one : now) {
          if (one - year == value || one - year - 1 == value) return true;
        }
        return false;
      };
      if (!agrees(age.value)) continue;
      const auto put = with_a_slip(page.text(age.digits), french, dice, [&](double value) {
        return std::abs(value - age.value) >= 3 && !agrees(static_cast<int>(value));
      });
      if (put) faults.push_back({FaultKind::Age, {{age.digits, *put}}, {birth.whole}});
    }
  }
  // The only age that the article has, given again further down.
  for (const WrittenAge& age : ages) {
    if (age.value != ages.front().value) return;
  }
  if (ages.size() < 2 || ages.front().sentence == ages.back().sentence) return;
  const auto put = with_a_slip(page.text(ages.back().digits), french, dice, [&](double value) {
    return std::abs(value - ages.front().value) >= 3;
  });
  if (put) faults.push_back({FaultKind::Age, {{ages.back().digits, *put}}, {ages.front().digits}});
}

}  // namespace stet::plant
