#include "text/entities.h"

#include <gtest/gtest.h>

namespace stet::text {
namespace {

void expect(std::string_view source, std::size_t length, std::string_view meaning) {
  const Entity entity = read_entity(source);
  EXPECT_EQ(entity.length, length) << source;
  EXPECT_EQ(entity.text, meaning) << source;
}

TEST(Entities, Named) {
  expect("&eacute;t&eacute;", 8, "é");
  expect("&nbsp;:", 6, "\u00A0");
  expect("&zwnj;", 6, "\u200C");
  expect("&AElig;", 7, "Æ");
  expect("&uuml;", 6, "ü");
}

TEST(Entities, RareOnesAreKnownToo) {
  expect("&Zcaron;", 8, "Ž");
  expect("&nvlt;", 6, "<\u20D2");
  expect("&CounterClockwiseContourIntegral;", 33, "∳");
}

TEST(Entities, WithoutSemicolonWhereBrowsersForgiveIt) {
  expect("&eacute t", 7, "é");
  expect("&ampere", 4, "&");
  expect("&notit;", 4, "¬");
}

TEST(Entities, Numbers) {
  expect("&#233;", 6, "é");
  expect("&#xE9;", 6, "é");
  expect("&#X1F600;", 9, "😀");
  expect("&#8217s", 6, "’");
  expect("&#146;", 6, "’");
  expect("&#0;", 4, "\uFFFD");
  expect("&#xD800;", 8, "\uFFFD");
  expect("&#99999999999999999999;", 23, "\uFFFD");
}

TEST(Entities, PlainAmpersands) {
  expect("& Cie", 0, "");
  expect("&", 0, "");
  expect("&#;", 0, "");
  expect("&#x;", 0, "");
  expect("&kati;", 0, "");
  expect("AT&T", 0, "");
}

}  // namespace
}  // namespace stet::text
