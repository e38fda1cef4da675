// Whatever stands in an article: the carets of a full report stand under the words of the finding.

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <sstream>

#include "findings/marked_article.h"
#include "findings/reports/display_width.h"
#include "findings/reports/excerpt_line.h"
#include "findings/reports/visible_text.h"

namespace stet::findings {
namespace {

constexpr std::array<std::string_view, 16> kPieces = {
    "a",  "é",  "e\u0301", " ",      " ",      "官", "🔥", "👨‍👩‍👧",
    "🇫🇷", "\t", "ش",       "\u202E", "\u00A0", "한", "—", "❤️"};

std::string random_text(std::mt19937& random, std::size_t pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

/// What a row shows from one column to another.
std::string between(const std::string& row, std::uint32_t begin, std::uint32_t end) {
  std::string text;
  std::uint32_t column = 0;
  std::size_t at = 0;
  for (const Glyph& glyph : glyphs_of(row)) {
    if (column >= begin && column + glyph.width <= end) text += row.substr(at, glyph.size);
    column += glyph.width;
    at += glyph.size;
  }
  return text;
}

std::string shown(std::string text) {
  for (std::size_t at = text.find('\t'); at != std::string::npos; at = text.find('\t')) {
    text.replace(at, 1, "    ");
  }
  return visible_text(text);
}

TEST(Excerpt, any_words_are_underlined_wherever_they_stand) {
  std::mt19937 random(11);
  for (int round = 0; round < 600; ++round) {
    // An x at both ends keeps the words from growing together with what is around them.
    const std::string before = random_text(random, random() % 120) + " ";
    const std::string words = "x" + random_text(random, random() % 9) + "x";
    const std::string line = before + words + "," + random_text(random, random() % 120);
    const LineStretch stretch{static_cast<std::uint32_t>(before.size()),
                              static_cast<std::uint32_t>(before.size() + words.size())};
    const std::uint32_t width = 80 + static_cast<std::uint32_t>(random() % 60);
    const ExcerptLine excerpt(line, stretch, width);
    const auto columns = excerpt.columns(stretch);
    ASSERT_TRUE(columns) << line;
    EXPECT_LE(display_width(excerpt.text()), width) << line;
    EXPECT_EQ(between(excerpt.text(), columns->begin, columns->end), shown(words)) << line;
  }
}

TEST(Excerpt, spans_of_any_size_on_any_lines_can_be_shown) {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    std::vector<std::uint32_t> places = {0};
    for (std::size_t i = random() % 80; i > 0; --i) {
      text += random() % 6 == 0 ? (random() % 2 == 0 ? "\r\n" : "\n")
                                : random_text(random, random() % 12);
      places.push_back(static_cast<std::uint32_t>(text.size()));
    }
    const text::Article article("a.md", text::Format::Markdown, text);
    const auto any_span = [&] {
      const auto [begin, end] =
          std::minmax(places[random() % places.size()], places[random() % places.size()]);
      return text::ArticleSpan{begin, end};
    };
    Finding finding = finding_at(any_span(), "qui ?");
    for (int i = 0; i < 4; ++i) finding.notes.push_back({"note", any_span()});
    ReportOptions options;
    options.width = static_cast<std::uint32_t>(random() % 120);
    const std::string report = printed("full", article, {finding}, options);
    EXPECT_NE(report.find('^'), std::string::npos) << report;
    EXPECT_EQ(report.find('\t'), std::string::npos);
    EXPECT_EQ(report.find("\u202E"), std::string::npos);
    std::istringstream lines(report);
    for (std::string line; std::getline(lines, line);)
      EXPECT_FALSE(line.ends_with(' ')) << "'" << line << "'";
  }
}

TEST(Excerpt, marks_heaped_on_letters_do_no_harm) {
  std::string line;
  for (int i = 0; i < 300; ++i) {
    line += "a";
    for (int j = 0; j < i % 90; ++j) line += "\u0301";
  }
  for (std::uint32_t at = 0; at + 40 < line.size(); at += 40) {
    for (const std::uint32_t width : {0U, 1U, 5U, 40U, 200U}) {
      const ExcerptLine excerpt(line, {at, at + 40}, width);
      EXPECT_TRUE(excerpt.columns({at, at + 40})) << at << " " << width;
    }
  }
}

TEST(Excerpt, a_line_of_many_megabytes_costs_no_more_than_a_short_one) {
  std::string line;
  for (int i = 0; i < 400'000; ++i) line += "Le maire parle encore. ";
  for (std::uint32_t at = 0; at < line.size(); at += 9'200) {
    const ExcerptLine excerpt(line, {at, at + 8}, 80);
    EXPECT_NE(excerpt.text().find("Le maire"), std::string::npos);
  }
}

}  // namespace
}  // namespace stet::findings
