// The age-birth kind: ages that the year of birth disproves.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"time/age.toml", small_rule("age-birth", "severity = \"warning\"\nrepeats = \"each\"\n",
                                   "others = [\"mère\"]", "others = [\"mother\"]")},
  });
  return desk;
}

void expect_ages(std::string_view lang, const std::string& marked) {
  desk().expect("time/age", lang, marked);
}
void dated(std::string_view lang, const std::string& marked) {
  expect_ages(lang, "---\ndate: 2024-03-14\n---\n\n" + marked);
}

TEST(AgeBirth, InTheYearOfTheEvent) {
  expect_ages("fr", "Né en 1961, le peintre est mort en 2020 à l'âge de [[49 ans]].");
  expect_ages("fr", "Né en 1961, le peintre est mort en 2020 à l'âge de 58 ans.");
  expect_ages("en", "Born in 1990, she was [[27]] when elected in 2022.");
  expect_ages("en", "Born in 1990, she was 31 when elected in 2022.");
}

TEST(AgeBirth, InTheYearOfTheArticle) {
  dated("fr", "Anna Valdec, [[43 ans]], préside.\n\nAnna Valdec, née le 3 mai 1961, est seule.");
  dated("fr", "Anna Valdec, 62 ans, préside.\n\nAnna Valdec, née le 3 mai 1961, est seule.");
  dated("en", "Anna Valdec, [[43]], presides.\n\nAnna Valdec, born on 3 May 1961, is alone.");
  expect_ages("fr", "Anna Valdec, 43 ans, préside.\n\nAnna Valdec, née le 3 mai 1961, est seule.");
}

TEST(AgeBirth, IsOfOnePerson) {
  dated("fr", "Né en 1961, Jean Marnier vit avec sa mère, 91 ans.");
  dated("fr", "Né en 1961, il a été condamné en 1990 pour avoir frappé un homme de 43 ans.");
  dated("en", "Born in 1961, he was fined in 1990 for hitting a 43-year-old man.");
  dated("fr", "Anna Valdec, 43 ans, préside.\n\nPaul Orme, né en 1961, est seul.");
}

TEST(AgeBirth, OfAnotherTimeNeedsItsYear) {
  dated("fr", "Né en 1961, engagé dès l'âge de 17 ans, il a tout vu.");
  dated("en", "Born in 1961, Anna Valdec, then aged 20, left.");
}

}  // namespace
}  // namespace stet::engine
