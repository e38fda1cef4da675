// Numbers as messages write them.
#include "checks/written_number.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::checks {
namespace {

std::string written(double value, std::string_view language) {
  return written_number(value, *language::languages_alone().language(language));
}

TEST(WrittenNumber, HasTheMarksOfItsLanguage) {
  EXPECT_EQ(written(1234567, "en"), "1,234,567");
  EXPECT_EQ(written(3.5, "en"), "3.5");
  EXPECT_EQ(written(3.5, "fr"), "3,5");
  EXPECT_NE(written(1234, "fr"), "1234");
  EXPECT_EQ(written(-12, "fr"), "-12");
  EXPECT_EQ(written(0.126, "en"), "0.13");
}

}  // namespace
}  // namespace stet::checks
