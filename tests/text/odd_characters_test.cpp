#include "text/odd_characters.h"

#include <gtest/gtest.h>

#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::text {
namespace {

TEST(OddCharacters, FoundAtEachPlaceOfABlock) {
  for (const std::string odd : {"\u00AD", "\u200B", "\u200F", "\u202A", "\u2060", "\uFEFF"}) {
    for (std::size_t before = 0; before < 40; ++before) {
      const std::string text = std::string(before, 'a') + odd + std::string(40 - before, 'b');
      EXPECT_EQ(find_odd_character(text), before) << before;
    }
  }
  EXPECT_EQ(find_odd_character(std::string(20, 'a') + '\0' + "bcd"), 20U);
}

TEST(OddCharacters, OrdinaryTextHasNone) {
  const std::string text = "« L’été à Kati » — 1 300 morts… “non”, í, Î, Ï, Ë, ê, 5 €, ‰, ″ 😀 中文";
  EXPECT_EQ(find_odd_character(text), text.size());
}

TEST(OddCharacters, WhatSurelyIsNfcIs) {
  for (char32_t character = 1; character < 0x30000; ++character) {
    if (character >= 0xD800 && character < 0xE000) continue;
    std::string text(3, 'a');
    append_character(text, character);
    if (!may_need_nfc(text)) {
      ASSERT_TRUE(is_nfc(text)) << std::hex << static_cast<unsigned>(character);
    }
    const std::string far = std::string(14, 'a') + text + std::string(20, 'b');
    ASSERT_EQ(may_need_nfc(text), may_need_nfc(far))
        << std::hex << static_cast<unsigned>(character);
  }
  EXPECT_FALSE(may_need_nfc("« L’été à Kati » — 1\u202F300 morts… “non” œuvre, 5 €"));
}

TEST(Utf8, CharactersRoundTrip) {
  for (char32_t character = 0; character <= 0x10FFFF; ++character) {
    if (character >= 0xD800 && character < 0xE000) continue;
    std::string text;
    append_character(text, character);
    ASSERT_EQ(text.size(), utf8_length(character));
    ASSERT_EQ(sequence_length(text), text.size());
    ASSERT_EQ(character_at(text, 0), character);
    ASSERT_EQ(last_character("a" + text), character);
  }
}

TEST(Utf8, SpaceAtTheEnds) {
  EXPECT_EQ(trimmed("\u00A0 \u202F a\u00A0b\t\r\n"), "a\u00A0b");
  EXPECT_EQ(trimmed(" \u00A0"), "");
  EXPECT_EQ(trimmed("à"), "à");
}

}  // namespace
}  // namespace stet::text
