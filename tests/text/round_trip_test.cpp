// Random Unicode through the three formats: each character of the prose must lead back to the very
// bytes that stand for it, and each offset to the right place on disk, line and column. The
// expectations come from the generator and from slow code of this file, not from the code under
// test.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "support/reading.h"
#include "text/odd_characters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::text {
namespace {

struct Written {
  std::string shown;   // in the prose
  std::string source;  // in the article, as UTF-8
  std::size_t escape;  // bytes of the source before what is pointed at
  std::string disk;    // when the file has other bytes
};

std::string utf8(char32_t character) {
  std::string text;
  append_character(text, character);
  return text;
}

bool is_ascii_punctuation(char32_t character) {
  return character > 0x20 && character < 0x7F && std::isalnum(static_cast<int>(character)) == 0;
}

class Generator {
 public:
  Generator(unsigned seed, Format format, bool combining)
      : random_(seed), format_(format), combining_(combining) {}

  // A paragraph begins with a small letter, so that it is neither heading nor dateline, and ends
  // with one.
  std::vector<Written> paragraph() {
    std::vector<Written> written{letter()};
    const std::size_t size = 20 + below(200);
    while (written.size() < size) {
      switch (below(8)) {
        case 0:
          written.push_back({" ", " ", 0, ""}), written.push_back(letter());
          break;
        case 1:
          written.push_back(
              {"", pick(std::array<std::string, 4>{"\u00AD", "\u200B", "\u200C", "\uFEFF"}), 0,
               ""});
          written.push_back(letter());
          break;
        case 2:
          written.push_back({"\uFFFD", "\uFFFD", 0, "\xFF"}), written.push_back(letter());
          break;
        case 3:
          if (combining_) written.push_back(character(0x300 + below(0x50)));
          break;
        default:
          written.push_back(any());
      }
    }
    written.push_back(letter());
    return written;
  }

  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

 private:
  template <std::size_t Size>
  std::string pick(const std::array<std::string, Size>& choices) {
    return choices[below(Size)];
  }

  Written letter() { return {std::string(1, static_cast<char>('a' + below(26))), "", 0, ""}; }

  Written any() {
    constexpr std::array<char32_t, 24> kNewsroom = {
        0xA0,   0x202F, 0x2009, 0xAB,   0xBB,    0x2018,  0x2019,  0x201C,
        0x201D, 0x2013, 0x2014, 0x2026, 0xE9,    0xC9,    0x153,   0x20AC,
        0x5D0,  0x645,  0x4E2D, 0x3042, 0x1F600, 0x1D538, 0x10400, 0xAC00};
    switch (below(3)) {
      case 0:
        return character(0x21 + below(0x5E));
      case 1:
        return character(kNewsroom[below(kNewsroom.size())]);
      default:
        return character(random_character());
    }
  }

  char32_t random_character() {
    for (;;) {
      const auto character = static_cast<char32_t>(0xA1 + below(below(2) == 0 ? 0x3000 : 0x20000));
      if (character >= 0xD800 && character < 0xE000) continue;
      const std::string text = utf8(character);
      if (invisible_length(text) != 0 || trimmed(text).empty() || character == 0x2028 ||
          character == 0x2029)
        continue;
      if (!combining_ && (!is_nfc(text) || !is_nfc("a" + text) || may_compose(character))) continue;
      return character;
    }
  }

  // Jamo and Indic vowel signs compose with what stands before them.
  static bool may_compose(char32_t character) {
    return (character >= 0x900 && character < 0x1000) ||
           (character >= 0x1000 && character < 0x1200) ||
           (character >= 0x300 && character < 0x370) || (character >= 0x591 && character < 0x900) ||
           (character >= 0x1700 && character < 0x2000) ||
           (character >= 0x3099 && character < 0x309B) ||
           (character >= 0x11000 && character < 0x12000) || !is_letter(character);
  }

  Written character(std::size_t code) {
    const auto character = static_cast<char32_t>(code);
    Written written{utf8(character), "", 0, ""};
    const std::string number = "&#" + std::to_string(code) + ";";
    if (format_ == Format::Markdown) {
      if (is_ascii_punctuation(character)) {
        if (below(4) == 0) {
          written.source = number;
        } else {
          written.source = "\\" + written.shown;
          written.escape = 1;
        }
      } else if (below(10) == 0) {
        written.source = number;
      }
    } else if (format_ == Format::Html) {
      if (character == '<' || character == '&' || below(10) == 0) written.source = number;
    }
    return written;
  }

  std::mt19937 random_;
  Format format_;
  bool combining_;
};

struct Made {
  std::string bytes;  // of the file
  std::string text;   // the article's text
  std::vector<std::uint32_t>
      disk;  // disk offset of each byte of text that begins a character; 0 elsewhere
  std::vector<std::vector<Written>> paragraphs;
  std::vector<std::vector<ArticleSpan>> places;
};

void write(Made& made, const std::string& source, const std::string& disk) {
  std::size_t at = made.bytes.size();
  for (const char byte : source) {
    const bool begins = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80;
    made.disk.push_back(begins ? static_cast<std::uint32_t>(at) : 0);
    ++at;
  }
  made.text += source;
  made.bytes += disk.empty() ? source : disk;
}

Made make(Generator& generator, Format format, const std::string& line_end) {
  Made made;
  made.bytes = "\xEF\xBB\xBF";
  for (int index = 0; index < 3; ++index) {
    if (format == Format::Html) write(made, "<p>", "");
    made.paragraphs.push_back(generator.paragraph());
    made.places.emplace_back();
    for (Written& written : made.paragraphs.back()) {
      if (written.source.empty()) written.source = written.shown;
      const auto begin = static_cast<std::uint32_t>(made.text.size() + written.escape);
      write(made, written.source, written.disk);
      made.places.back().push_back({begin, static_cast<std::uint32_t>(made.text.size())});
    }
    write(made, format == Format::Html ? "</p>" + line_end : line_end + line_end, "");
  }
  return made;
}

constexpr std::array<Format, 3> kFormats = {Format::PlainText, Format::Markdown, Format::Html};
constexpr std::array<const char*, 3> kLineEnds = {"\n", "\r\n", "\r"};

TEST(RoundTrip, EachSpanOfProseIsWhereItWasWritten) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Format format = kFormats[seed % 3];
    Generator generator(seed, format, false);
    const Made made = make(generator, format, kLineEnds[seed / 3 % 3]);
    const Reading reading = read(format, made.bytes);
    ASSERT_EQ(reading.article.text(), made.text);
    ASSERT_EQ(reading.prose.blocks().size(), 3U) << "seed " << seed << "\n"
                                                 << outline(reading.prose);
    for (std::size_t index = 0; index < 3; ++index) {
      const ProseSpan block = reading.prose.blocks()[index].span;
      std::string expected;
      std::vector<std::uint32_t> begins;
      for (const Written& written : made.paragraphs[index]) {
        begins.push_back(block.begin + static_cast<std::uint32_t>(expected.size()));
        expected += written.shown;
      }
      begins.push_back(block.begin + static_cast<std::uint32_t>(expected.size()));
      ASSERT_EQ(reading.prose.text(block), expected) << "seed " << seed;
      for (int probe = 0; probe < 60; ++probe) {
        const std::size_t first = generator.below(begins.size() - 1);
        const std::size_t last = first + generator.below(begins.size() - 1 - first);
        const std::vector<Written>& written = made.paragraphs[index];
        if (written[first].shown.empty() || written[last].shown.empty()) continue;
        const ArticleSpan got = reading.prose.to_article({begins[first], begins[last + 1]});
        const std::vector<ArticleSpan>& places = made.places[index];
        ASSERT_EQ(got, (ArticleSpan{places[first].begin, places[last].end})) << "seed " << seed;
      }
    }
  }
}

TEST(RoundTrip, VerbatimMeansTheSameBytes) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Format format = kFormats[seed % 3];
    Generator generator(seed, format, true);
    const Reading reading = read(format, make(generator, format, "\n").bytes);
    for (const Block& block : reading.prose.blocks()) {
      for (int probe = 0; probe < 100; ++probe) {
        const auto begin =
            block.span.begin + static_cast<std::uint32_t>(generator.below(block.span.size()));
        const auto end =
            begin + 1 +
            static_cast<std::uint32_t>(generator.below(std::min(block.span.end - begin, 20U)));
        const ArticleSpan place = reading.prose.to_article({begin, end});
        ASSERT_LT(place.begin, place.end);
        ASSERT_LE(place.end, reading.article.text().size());
        if (reading.prose.is_verbatim({begin, end})) {
          ASSERT_EQ(place.of(reading.article.text()), reading.prose.text({begin, end}));
        }
      }
    }
  }
}

std::string composed(std::string_view text) {
  std::string result;
  for (const Composed& stretch : compose(text)) {
    result += stretch.changed
                  ? stretch.text
                  : std::string(text.substr(stretch.begin, stretch.end - stretch.begin));
  }
  return result;
}

TEST(RoundTrip, ProseIsComposedAndComposedLettersLeadBack) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Format format = kFormats[seed % 3];
    Generator generator(seed + 7000, format, true);
    const Made made = make(generator, format, "\n");
    const Reading reading = read(format, made.bytes);
    ASSERT_EQ(reading.prose.blocks().size(), 3U) << "seed " << seed;
    for (std::size_t index = 0; index < 3; ++index) {
      std::string written;
      for (const Written& each : made.paragraphs[index]) written += each.shown;
      const ProseSpan block = reading.prose.blocks()[index].span;
      const std::string_view shown = reading.prose.text(block);
      ASSERT_TRUE(is_nfc(shown)) << "seed " << seed;
      ASSERT_EQ(shown, composed(written)) << "seed " << seed;
      // What stands between two spaces of the prose is what was written between two spaces,
      // composed.
      const std::size_t first = shown.find(' ');
      const std::size_t last = first == std::string_view::npos ? first : shown.find(' ', first + 1);
      if (last == std::string_view::npos || format != Format::PlainText) continue;
      const ArticleSpan place =
          reading.prose.to_article({block.begin + static_cast<std::uint32_t>(first) + 1,
                                    block.begin + static_cast<std::uint32_t>(last)});
      std::string source;
      for (std::size_t each = 0; each < made.places[index].size(); ++each) {
        if (place.contains(made.places[index][each])) source += made.paragraphs[index][each].shown;
      }
      ASSERT_EQ(composed(source), shown.substr(first + 1, last - first - 1)) << "seed " << seed;
    }
  }
}

TEST(RoundTrip, OffsetsLinesAndColumnsAgreeWithASlowCount) {
  for (unsigned seed = 0; seed < 90; ++seed) {
    const Format format = kFormats[seed % 3];
    Generator generator(seed + 100, format, true);
    const Made made = make(generator, format, kLineEnds[seed / 3 % 3]);
    const Article article("a", format, made.bytes);
    Position expected;
    for (std::uint32_t at = 0; at < made.text.size();) {
      const Position got = article.lines().position(at);
      ASSERT_EQ(got.line, expected.line) << "seed " << seed << " offset " << at;
      ASSERT_EQ(got.column, expected.column);
      ASSERT_EQ(got.column_utf16, expected.column_utf16);
      ASSERT_EQ(got.column_byte, expected.column_byte);
      ASSERT_EQ(article.disk_offset(at), made.disk[at]);
      const auto length = static_cast<std::uint32_t>(length_of_lead(made.text[at]));
      const bool line_ends =
          made.text[at] == '\n' ||
          (made.text[at] == '\r' && (at + 1 == made.text.size() || made.text[at + 1] != '\n'));
      if (line_ends) {
        expected = {expected.line + 1, 1, 1, 1};
      } else {
        expected.column += 1;
        expected.column_utf16 += length == 4 ? 2 : 1;
        expected.column_byte += length;
      }
      at += length;
    }
    ASSERT_EQ(article.disk_offset(static_cast<std::uint32_t>(made.text.size())), made.bytes.size());
  }
}

TEST(RoundTrip, Utf16HasTheSameProseAndItsOwnOffsets) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const Format format = kFormats[seed % 3];
    Generator generator(seed + 200, format, true);
    const Made made = make(generator, format, "\r\n");
    const bool little = seed % 2 == 0;
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    const auto put = [&](char32_t unit) {
      const char high = static_cast<char>(unit >> 8U);
      const char low = static_cast<char>(unit & 0xFFU);
      bytes += little ? low : high;
      bytes += little ? high : low;
    };
    std::vector<std::uint32_t> disk(made.text.size());
    for (std::size_t at = 0; at < made.text.size(); at += length_of_lead(made.text[at])) {
      disk[at] = static_cast<std::uint32_t>(bytes.size());
      const char32_t character = character_at(made.text, at);
      if (character >= 0x10000) {
        put(0xD800 + ((character - 0x10000) >> 10U));
        put(0xDC00 + ((character - 0x10000) & 0x3FFU));
      } else {
        put(character);
      }
    }
    const Reading wide = read(format, bytes);
    const Reading narrow = read(format, made.bytes);
    ASSERT_EQ(wide.article.text(), made.text);
    ASSERT_EQ(wide.prose.text(), narrow.prose.text());
    for (std::size_t at = 0; at < made.text.size(); at += length_of_lead(made.text[at])) {
      ASSERT_EQ(wide.article.disk_offset(static_cast<std::uint32_t>(at)), disk[at])
          << "seed " << seed;
    }
  }
}

TEST(RoundTrip, AnyBytesMakeAnArticle) {
  std::mt19937 random(17);
  const std::string alphabet =
      "ab \n\n\r#->*_`[](){}!&;<>/\"'|\\:=+.~\t\xC3\xA9\xCC\x81\xE2\x80\x8B\xFF\xC2\xAD";
  for (int round = 0; round < 6000; ++round) {
    std::string bytes;
    const std::size_t size = random() % 120;
    for (std::size_t at = 0; at < size; ++at) {
      bytes += random() % 40 == 0 ? static_cast<char>(random() % 256)
                                  : alphabet[random() % alphabet.size()];
    }
    if (round % 10 == 0) bytes = "---\ntitle: " + bytes;
    if (round % 10 == 1) bytes = "+++\ntitle = " + bytes + "\n+++\n";
    if (round % 10 == 2) bytes = "---\nlang: " + bytes + "\n---\n";
    const Reading reading = read(kFormats[static_cast<std::size_t>(round) % 3], bytes);
    const Prose& prose = reading.prose;
    ASSERT_TRUE(valid_prefix(prose.text()) == prose.text().size());
    ASSERT_TRUE(is_nfc(prose.text()));
    ASSERT_EQ(find_odd_character(prose.text()), prose.text().size());
    std::uint32_t end = 0;
    for (const Block& block : prose.blocks()) {
      ASSERT_EQ(block.span.begin, end == 0 ? 0 : end + 1);
      ASSERT_LT(block.span.begin, block.span.end);
      ASSERT_EQ(trimmed(prose.text(block.span)), prose.text(block.span));
      end = block.span.end;
      for (std::uint32_t at = block.span.begin; at < end; ++at) {
        const ArticleSpan place = prose.to_article({at, at + 1});
        ASSERT_LT(place.begin, place.end);
        ASSERT_LE(place.end, reading.article.text().size());
        if (prose.is_verbatim({at, at + 1})) {
          ASSERT_EQ(place.of(reading.article.text()), prose.text({at, at + 1}));
        }
      }
    }
    ASSERT_EQ(end, prose.text().size());
    for (const Comment& comment : prose.comments())
      ASSERT_LE(comment.next_block, prose.blocks().size());
  }
}

}  // namespace
}  // namespace stet::text
