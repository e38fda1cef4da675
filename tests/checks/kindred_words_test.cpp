// Words of one family, by their letters.
#include "checks/kindred_words.h"

#include <gtest/gtest.h>

namespace stet::checks {
namespace {

TEST(KindredWords, ShareMoreThanTheyDiffer) {
  EXPECT_TRUE(are_kindred("grève", "grève"));
  EXPECT_TRUE(are_kindred("arrestation", "arrestations"));
  EXPECT_TRUE(are_kindred("council", "councillor"));
  EXPECT_FALSE(are_kindred("port", "porte-avions"));
  EXPECT_FALSE(are_kindred("mer", "mère"));
  EXPECT_FALSE(are_kindred("", "a"));
}

}  // namespace
}  // namespace stet::checks
