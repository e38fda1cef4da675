// The impossible-date kind: days that no calendar has, times that no clock shows.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"time/impossible.toml",
       small_rule("impossible-date", "severity = \"error\"\nrepeats = \"each\"\n",
                  "except = [\"n'existe pas\"]", "except = [\"does not exist\"]")},
  });
  return desk;
}

void expect_impossible(std::string_view lang, const std::string& marked) {
  desk().expect("time/impossible", lang, marked);
}

TEST(ImpossibleDate, IsNoDayOfItsMonth) {
  expect_impossible("fr", "Le [[31 juin]], le [[30 février]] et le [[29 février 2023]].");
  expect_impossible("fr", "Le 30 juin, le 29 février et le 29 février 2024.");
  expect_impossible("en", "On [[June 31]], [[31 September]] and [[February 29, 2023]].");
  expect_impossible("en", "On June 30, 30 September and February 29, 2024.");
  expect_impossible("fr", "Le 31 juin n'existe pas.");
}

TEST(ImpossibleDate, OfARangeThatBeginsInTheMonthBefore) {
  expect_impossible("fr", "La nuit du 31 au 1er juin.");
  expect_impossible("fr", "La foire, du [[25 au 31 juin]].");
}

TEST(ImpossibleDate, IsNoTimeOfTheClock) {
  expect_impossible("fr", "À [[14h75]], à [[25h10]], à [[25 h 10]], à 14h45, à 24h.");
  expect_impossible("fr", "Elle travaille 35h30 par semaine, limitée à 35h30 par semaine.");
  expect_impossible("en", "At [[14:75]] p.m. and [[25:10]] GMT, not at 14:45.");
  expect_impossible("en", "Romans 14:75, a score of 25:10.");
}

}  // namespace
}  // namespace stet::engine
