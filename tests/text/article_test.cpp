#include "text/article.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::text {
namespace {

using namespace std::string_literals;

Article plain(std::string bytes) {
  return {"kati.txt", Format::PlainText, std::move(bytes)};
}

TEST(Article, FormatFollowsFromTheName) {
  EXPECT_EQ(format_of("a/kati.md"), Format::Markdown);
  EXPECT_EQ(format_of("KATI.MARKDOWN"), Format::Markdown);
  EXPECT_EQ(format_of("kati.htm"), Format::Html);
  EXPECT_EQ(format_of("v1.2/kati.txt"), Format::PlainText);
  EXPECT_EQ(format_of("v1.html/kati"), std::nullopt);
  EXPECT_EQ(format_of(".md"), std::nullopt);
  EXPECT_EQ(format_of("kati.docx"), std::nullopt);
}

TEST(Article, Utf8IsTakenAsItIs) {
  const Article article = plain("Kati, à l’aube");
  EXPECT_EQ(article.text(), "Kati, à l’aube");
  EXPECT_EQ(article.encoding(), Encoding::Utf8);
  EXPECT_EQ(article.disk_offset(8), 8U);
  EXPECT_TRUE(article.remarks().empty());
}

TEST(Article, ByteOrderMarkIsNotTextButCountsOnDisk) {
  const Article article = plain("\xEF\xBB\xBFKati");
  EXPECT_EQ(article.text(), "Kati");
  EXPECT_EQ(article.disk_offset(0), 3U);
  EXPECT_EQ(article.disk_offset(4), 7U);
}

TEST(Article, Windows1252WhenUtf8IsImpossible) {
  const Article article = plain("\x93\xC9t\xE9\x94 \x80");
  EXPECT_EQ(article.text(), "“Été” €");
  EXPECT_EQ(article.encoding(), Encoding::Windows1252);
  EXPECT_EQ(article.disk_offset(3), 1U);
  EXPECT_EQ(article.disk_offset(5), 2U);
  EXPECT_EQ(article.disk_offset(12), 6U);
  EXPECT_EQ(article.remarks().size(), 1U);
}

TEST(Article, FewInvalidBytesDoNotMakeItWindows1252) {
  const Article article = plain("é\xFFù\xC3z");
  EXPECT_EQ(article.text(), "é\uFFFDù\uFFFDz");
  EXPECT_EQ(article.encoding(), Encoding::Utf8);
  EXPECT_EQ(article.disk_offset(2), 2U);
  EXPECT_EQ(article.disk_offset(4), 2U) << "inside U+FFFD";
  EXPECT_EQ(article.disk_offset(5), 3U);
  EXPECT_EQ(article.disk_offset(7), 5U);
  EXPECT_EQ(article.disk_offset(10), 6U);
  ASSERT_EQ(article.remarks().size(), 1U);
  EXPECT_EQ(article.remarks()[0], "2 invalid bytes were read as U+FFFD");
}

TEST(Article, SurrogatesAndOverlongFormsAreNotUtf8) {
  const Article article = plain("\xEF\xBB\xBF\xED\xA0\x80|\xC0\xAF|\xF4\x90\x80\x80|\xE2\x82");
  EXPECT_EQ(article.text(),
            "\uFFFD\uFFFD\uFFFD|\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD\uFFFD|\uFFFD\uFFFD");
}

TEST(Article, Utf16WithAndWithoutByteOrderMark) {
  const std::string little = "\xFF\xFEK\0a\0t\0\xE9\0=\xD8\0\xDE"s;
  const Article marked = plain(little);
  EXPECT_EQ(marked.text(), "Katé😀");
  EXPECT_EQ(marked.encoding(), Encoding::Utf16Le);
  EXPECT_EQ(marked.disk_offset(3), 8U);
  EXPECT_EQ(marked.disk_offset(5), 10U);
  EXPECT_EQ(marked.disk_offset(9), 14U);
  EXPECT_EQ(plain("\0K\0a\0t\0i"s).text(), "Kati");
  EXPECT_EQ(plain("\0K\0a\0t\0i"s).encoding(), Encoding::Utf16Be);
  EXPECT_EQ(plain("K\0a\0t\0i\0"s).encoding(), Encoding::Utf16Le);
}

TEST(Article, BrokenUtf16IsReadOn) {
  const Article article = plain("\xFE\xFF\xD8\x3D\0K\0"s);
  EXPECT_EQ(article.text(), "\uFFFDK\uFFFD");
  EXPECT_EQ(article.disk_offset(3), 4U);
  EXPECT_EQ(article.disk_offset(4), 6U);
  EXPECT_EQ(article.remarks().size(), 1U);
}

TEST(Article, EmptyOnesAreArticles) {
  EXPECT_EQ(plain("").text(), "");
  EXPECT_EQ(plain("\xFF\xFE").text(), "");
  EXPECT_EQ(plain("\xEF\xBB\xBF").text(), "");
  EXPECT_EQ(plain("\xFF\xFE").disk_offset(0), 2U);
}

TEST(Article, NulIsKept) {
  EXPECT_EQ(plain("a\0b"s).text(), "a\0b"s);
}

TEST(Article, LinesSurviveAMove) {
  Article article = plain("a\nb");
  EXPECT_EQ(article.lines().line_count(), 2U);
  const Article moved = std::move(article);
  EXPECT_EQ(moved.lines().line(2), "b");
}

TEST(Article, LongWindows1252KeepsItsOffsets) {
  std::string bytes;
  for (int index = 0; index < 5000; ++index) bytes += "\xE9 ";
  const Article article = plain(bytes);
  for (std::uint32_t index = 0; index < 5000; index += 7)
    EXPECT_EQ(article.disk_offset(index * 3), index * 2);
}

}  // namespace
}  // namespace stet::text
