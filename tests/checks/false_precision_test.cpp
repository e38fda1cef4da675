// The false-precision kind: hedges on exact figures, and two hedges on one.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"figures/hedged.toml",
       small_rule("false-precision", "severity = \"info\"\nrepeats = \"each\"\n",
                  "doubled = [\"au moins plusieurs\"]\nexcept = [\"dans les {number}\"]\n"
                  "doubled-message = \"« {text} » : deux ?\"\n",
                  "doubled = [\"at least several\"]\nexcept = [\"estimated {number}\"]\n"
                  "doubled-message = \"“{text}”: two?\"\n")},
  });
  return desk;
}

void expect(std::string_view lang, const std::string& marked) {
  desk().expect("figures/hedged", lang, marked);
}

TEST(FalsePrecision, IsAHedgeOnAnExactCount) {
  expect("fr", "[[Environ 1 437]] foyers et [[près de 317]] fermes attendent.");
  expect("en", "[[About 1,437]] homes and [[nearly 317]] farms wait.");
  expect("en", "It paid [[about $1,437]].");
}

TEST(FalsePrecision, IsNotInRoundFigures) {
  expect("fr", "Environ 1 450 foyers, près de 35 fermes et quelque 48 écoles attendent.");
  expect("en", "About 1,450 homes, nearly 35 farms and some 48 schools wait.");
}

TEST(FalsePrecision, IsNotInWhatIsMeasured) {
  expect("fr", "Le bourg est à environ 17 kilomètres, près de 17 % des foyers, environ 37 ans.");
  expect("en",
         "It is about 17 miles away, nearly 17 percent, about 37 years, about 1.3 million people.");
}

TEST(FalsePrecision, IsNotInSmallCounts) {
  expect("fr", "Environ 17 foyers et près de 11 fermes attendent.");
  expect("en", "About 17 homes and nearly 11 farms wait.");
}

TEST(FalsePrecision, LeavesOtherBoundsAlone) {
  expect("fr", "Plus de 1 437 foyers dans les 188 communes attendent.");
  expect("en", "More than 1,437 homes and an estimated 1,437 farms wait.");
}

TEST(FalsePrecision, IsAlsoAHedgeTwice) {
  EXPECT_EQ(desk().told("figures/hedged", "fr", "Au moins plusieurs maisons ont brûlé."),
            "info: « Au moins plusieurs » : deux ?\n");
  EXPECT_EQ(desk().told("figures/hedged", "en", "At least several houses burnt."),
            "info: “At least several”: two?\n");
}

}  // namespace
}  // namespace stet::engine
