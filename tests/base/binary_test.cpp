#include "base/binary.h"

#include <gtest/gtest.h>

#include <array>

namespace stet::base {
namespace {

TEST(Binary, GivesBackWhatWasWritten) {
  BinaryWriter writer;
  writer.value(std::uint8_t{7});
  writer.text("été");
  const std::array<std::uint32_t, 3> numbers = {1, 2, 3};
  writer.row(std::span<const std::uint32_t>(numbers));
  alignas(kRowAlignment) char memory[128];
  const std::string& bytes = writer.bytes();
  ASSERT_LE(bytes.size(), sizeof memory);
  std::memcpy(memory, bytes.data(), bytes.size());
  BinaryReader reader({memory, bytes.size()});
  EXPECT_EQ(reader.value<std::uint8_t>(), 7);
  EXPECT_EQ(reader.text(), "été");
  const auto row = reader.row<std::uint32_t>();
  ASSERT_EQ(row.size(), 3U);
  EXPECT_EQ(row[2], 3U);
  EXPECT_TRUE(reader.complete());
}

TEST(Binary, GivesNothingPastTheEnd) {
  alignas(kRowAlignment) const char bytes[64] = {'\xFF', '\xFF', '\xFF', '\xFF', 'a'};
  BinaryReader text({bytes, 5});
  EXPECT_EQ(text.text(), "");
  EXPECT_FALSE(text.complete());
  BinaryReader row({bytes, 5});
  EXPECT_TRUE(row.row<std::uint64_t>().empty());
  EXPECT_TRUE(row.failed());
  BinaryReader value({bytes, 3});
  EXPECT_EQ(value.value<std::uint32_t>(), 0U);
  EXPECT_EQ(value.value<std::uint8_t>(), 0U);
  EXPECT_FALSE(value.complete());
}

TEST(Binary, IsNotCompleteWhileBytesAreLeft) {
  BinaryReader reader("ab");
  reader.value<char>();
  EXPECT_FALSE(reader.complete());
  reader.value<char>();
  EXPECT_TRUE(reader.complete());
}

}  // namespace
}  // namespace stet::base
