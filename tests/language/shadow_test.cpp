#include "language/shadow.h"

#include <gtest/gtest.h>

#include <random>

#include "language/fold.h"
#include "language/separators.h"
#include "text/utf8.h"

namespace stet::language {
namespace {

/// "w" for each byte of a word, "." for others; "W" where an upper-case letter is marked.
std::string marks_of(const std::string& text) {
  const Shadow shadow = make_shadow(text);
  std::string marks;
  for (std::uint32_t at = 0; at < text.size(); ++at)
    marks += !shadow.in_word.is(at) ? '.' : shadow.upper.is(at) ? 'W' : 'w';
  return marks;
}

/// The same, one character at a time.
std::string plain_marks_of(const std::string& text) {
  const std::string folded = fold(text);
  std::string marks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = text::length_of_lead(text[at]);
    const auto byte = static_cast<unsigned char>(text[at] | 0x20);
    const bool letter = size > 1
                            ? wide_character_at(text.data() + at).letter
                            : (byte >= 'a' && byte <= 'z') || (text[at] >= '0' && text[at] <= '9');
    std::string own(size, letter ? 'w' : '.');
    if (letter && text.compare(at, size, folded, at, size) != 0)
      own[size > 1 && text[at + 1] != folded[at + 1] ? 1 : 0] = 'W';
    marks += own;
    at += size;
  }
  return marks;
}

/// News text and everything else, in any order.
std::string random_text(std::mt19937& random, std::size_t characters) {
  static constexpr char32_t kFrequent[] = {
      U'a',      U'Z',      U'0', U' ', U' ', U'é', U'É', U'×',      U'÷',  U'\u2019',
      U'\u00A0', U'\u202F', U'œ', U'Œ', U'«', U'…', U'Ш', U'\u2011', U'日', U'🙂'};
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) {
    const bool frequent = random() % 4 != 0;
    text::append_character(text, frequent ? kFrequent[random() % std::size(kFrequent)]
                                          : static_cast<char32_t>(random() % 0x3200));
  }
  return text;
}

TEST(Shadow, MarksWordsAndCapitals) {
  EXPECT_EQ(marks_of("L'Été, 12 × 3"), "W.wWwww..ww....w");
  EXPECT_EQ(marks_of(""), "");
}

TEST(Shadow, IsWhatOneCharacterAtATimeGives) {
  std::mt19937 random(20240502);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random, random() % 200);
    ASSERT_EQ(make_shadow(text).folded, fold(text)) << text;
    ASSERT_EQ(marks_of(text), plain_marks_of(text)) << text;
  }
}

TEST(ByteMarks, GiveTheirStretches) {
  const auto stretches_of = [](const std::string& text, std::uint32_t from) {
    const Shadow shadow = make_shadow(text);
    const auto end = static_cast<std::uint32_t>(text.size());
    std::string shown;
    std::size_t count = 0;
    for (std::uint32_t at = from; !shadow.in_word.stretch(at, end).empty(); ++count) {
      const text::ProseSpan stretch = shadow.in_word.stretch(at, end);
      shown += std::to_string(stretch.begin) + "+" + std::to_string(stretch.size()) + " ";
      at = stretch.end;
    }
    EXPECT_TRUE(from != 0 || shadow.in_word.stretches() == count);
    return shown;
  };
  EXPECT_EQ(stretches_of("ab c", 0), "0+2 3+1 ");
  EXPECT_EQ(stretches_of("ab c", 1), "1+1 3+1 ");
  EXPECT_EQ(stretches_of(" . ", 0), "");
  const std::string gap(300, ' ');
  const std::string word(200, 'x');
  EXPECT_EQ(stretches_of(gap + word + gap + "y", 0), "300+200 800+1 ");
  EXPECT_EQ(stretches_of(std::string(64, 'x'), 0), "0+64 ");
  // Cut at the end asked for.
  EXPECT_EQ(make_shadow(word).in_word.stretch(3, 10), (text::ProseSpan{3, 10}));
}

}  // namespace
}  // namespace stet::language
