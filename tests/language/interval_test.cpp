#include "language/interval.h"

#include <gtest/gtest.h>

namespace stet::language {
namespace {

constexpr double kOpen = Interval::kOpen;

TEST(Interval, IsExactWithOneValue) {
  EXPECT_TRUE(Interval::exactly(17).is_exact());
  EXPECT_FALSE((Interval{17, 18}.is_exact()));
}

TEST(Interval, HoldsItsClosedEnds) {
  const Interval interval{3, 5};
  EXPECT_TRUE(interval.contains(3));
  EXPECT_TRUE(interval.contains(5));
  EXPECT_FALSE(interval.contains(2.9));
  const Interval more{30, kOpen, true, false};
  EXPECT_FALSE(more.contains(30));
  EXPECT_TRUE(more.contains(1e9));
  const Interval less{0, 10, false, true};
  EXPECT_TRUE(less.contains(0));
  EXPECT_FALSE(less.contains(10));
}

TEST(Interval, IsDisjointFromOneWithoutACommonValue) {
  EXPECT_TRUE(are_disjoint(Interval::exactly(17), Interval::exactly(19)));
  EXPECT_TRUE(are_disjoint({3, 5}, {6, 9}));
  EXPECT_TRUE(are_disjoint({6, 9}, {3, 5}));
  EXPECT_FALSE(are_disjoint({3, 5}, {5, 9}));
  EXPECT_FALSE(are_disjoint({3, 9}, {4, 5}));
}

TEST(Interval, TouchesAnotherOnlyAtClosedEnds) {
  // « plus de 30 » and « 30 », « moins de 30 » and « au moins 30 »
  EXPECT_TRUE(are_disjoint({30, kOpen, true, false}, Interval::exactly(30)));
  EXPECT_TRUE(are_disjoint({0, 30, false, true}, {30, kOpen}));
  EXPECT_FALSE(are_disjoint({0, 30}, {30, kOpen}));
  EXPECT_FALSE(are_disjoint({30, kOpen, true, false}, {0, 31}));
}

}  // namespace
}  // namespace stet::language
