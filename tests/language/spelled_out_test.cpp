// Whole numbers as ICU spells them out; the whole million is a program of its own
// (tests/bench/spellout_measure.cpp).
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include "support/spoken.h"

namespace stet::language {
namespace {

std::string spelled_out(const char* locale, const char* rules, int number) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(locale), status);
  if (rules != nullptr) format.setDefaultRuleSet(rules, status);
  icu::UnicodeString spelled;
  format.format(number, spelled);
  std::string text;
  spelled.toUTF8String(text);
  return text;
}

/// Every number up to 400, and a few thousand more: the tens of thousands, the round ones and those
/// beside them.
std::vector<int> spread() {
  std::vector<int> numbers;
  for (int n = 0; n <= 400; ++n) numbers.push_back(n);
  for (int n = 401; n < 1'000'000; n += 997) numbers.push_back(n);
  for (int step : {1000, 10'000, 100'000}) {
    for (int n = step; n <= 1'000'000; n += step) {
      if (n / step > 30) break;
      numbers.insert(numbers.end(), {n - 1, n, n + 1, n + 80, n + 71, n + 200});
    }
  }
  return numbers;
}

void expect_read(const char* locale, const char* rules) {
  const std::vector<int> numbers = spread();
  std::string text;
  std::vector<std::string> spelled;
  for (const int number : numbers) {
    spelled.push_back(spelled_out(locale, rules, number));
    text += spelled.back() + "\n";
  }
  const Heard heard = language::heard(std::string_view(locale, 2), text);
  std::size_t next = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] == 1 ||
        numbers[i] == 9) {  // « un », « neuf »: an article, an adjective as often
      while (next < heard.analysis.numbers.size() &&
             heard.prose.text(heard.analysis.numbers[next].span) == spelled[i])
        ++next;
      continue;
    }
    ASSERT_LT(next, heard.analysis.numbers.size()) << spelled[i];
    const Number& number = heard.analysis.numbers[next++];
    ASSERT_EQ(heard.prose.text(number.span), spelled[i]);
    ASSERT_EQ(number.value, numbers[i]) << spelled[i];
  }
  EXPECT_EQ(next, heard.analysis.numbers.size());
}

TEST(SpelledOut, NumbersOfFranceAreRead) {
  expect_read("fr", nullptr);
}
TEST(SpelledOut, NumbersOfFranceInTheFeminineAreRead) {
  expect_read("fr", "%spellout-cardinal-feminine");
}
TEST(SpelledOut, NumbersOfBelgiumAreRead) {
  expect_read("fr_BE", nullptr);
}
TEST(SpelledOut, NumbersOfSwitzerlandAreRead) {
  expect_read("fr_CH", nullptr);
}
TEST(SpelledOut, NumbersOfEnglishAreRead) {
  expect_read("en", nullptr);
}

}  // namespace
}  // namespace stet::language
