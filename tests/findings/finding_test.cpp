#include "findings/finding.h"

#include <gtest/gtest.h>

namespace stet::findings {
namespace {

TEST(Severity, names_are_read_back) {
  for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
    EXPECT_EQ(parse_severity(name_of(severity)), severity);
  }
  EXPECT_EQ(parse_severity("note"), std::nullopt);
  EXPECT_EQ(parse_severity("Error"), std::nullopt);
  EXPECT_EQ(parse_severity(""), std::nullopt);
}

}  // namespace
}  // namespace stet::findings
