#include "packs/example_variants.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "packs/marked_text.h"
#include "support/reading.h"

namespace stet::packs {
namespace {

Example example(std::string_view marked, std::string format = "text", std::string lang = "fr") {
  Example made;
  made.lang = std::move(lang);
  made.format = std::move(format);
  const MarkedText text = *read_marked_text(marked);
  made.text = text.text;
  for (const auto& [begin, end] : text.marks) made.marks.push_back({begin, end});
  return made;
}

std::vector<std::string> names(const std::vector<Variant>& variants) {
  std::vector<std::string> result;
  for (const Variant& variant : variants) result.push_back(variant.name);
  return result;
}

/// The variant's bytes with its marks put back; "none" when there is no such variant.
std::string bytes_of(const Example& example, std::string_view name) {
  for (const Variant& variant : variants_of(example)) {
    if (variant.name != name) continue;
    std::string bytes = variant.bytes;
    for (auto mark = variant.marks.rbegin(); mark != variant.marks.rend(); ++mark) {
      bytes.insert(mark->end, "]]");
      bytes.insert(mark->begin, "[[");
    }
    return bytes;
  }
  return "none";
}

using Names = std::vector<std::string>;

TEST(ExampleVariants, OnlyThoseThatChangeSomething) {
  EXPECT_EQ(names(variants_of(example("Le [[pont]] rouvre."))),
            (Names{"as written", "CRLF", "HTML", "Markdown"}));
  EXPECT_EQ(names(variants_of(example("« L'[[été]] » ?"))),
            (Names{"as written", "NFD", "CRLF", "curly quotes", "straight quotes",
                   "no-break spaces", "HTML", "Markdown"}));
  EXPECT_EQ(names(variants_of(example("# L'[[été]]", "markdown"))),
            (Names{"as written", "NFD", "CRLF"}));
  EXPECT_EQ(names(variants_of(example("<p>L'[[ete]]</p>", "html"))), (Names{"as written", "CRLF"}));
}

TEST(ExampleVariants, SayLanguageTitleAndDate) {
  Example dated = example("Le [[pont]] rouvre.");
  dated.title = "Le \"pont\" & le bac";
  dated.date = "2024-05-01";
  EXPECT_EQ(bytes_of(dated, "as written"),
            "---\nlang: fr\ntitle: \"Le \\\"pont\\\" & le bac\"\ndate: \"2024-05-01\"\n---\n\nLe "
            "[[pont]] rouvre.\n");
  EXPECT_EQ(bytes_of(dated, "HTML"),
            "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><meta charset=\"utf-8\"><title>Le "
            "&quot;pont&quot; &amp; le bac</title>"
            "<meta property=\"article:published_time\" "
            "content=\"2024-05-01\"></head>\n<body>\n<p>Le [[pont]] rouvre.</p>\n"
            "</body>\n</html>\n");
  for (const Variant& variant : variants_of(dated)) {
    const text::Reading reading = text::read(variant.format, variant.bytes);
    const text::FrontMatter& known = reading.prose.front_matter();
    ASSERT_TRUE(known.lang && known.title && known.date) << variant.name;
    EXPECT_EQ(known.lang->value, "fr") << variant.name;
    EXPECT_EQ(known.title->value, dated.title) << variant.name;
    EXPECT_EQ(known.date->value, dated.date) << variant.name;
  }
}

TEST(ExampleVariants, MarksMoveWithTheirWords) {
  const Example marked = example("[[« L'été »]] à [[Évry]] : [[12 000 <morts>]], [[*]] & [[fin]]");
  EXPECT_EQ(bytes_of(marked, "NFD"),
            "---\nlang: fr\n---\n\n[[« L'e\u0301te\u0301 »]] a\u0300 [[E\u0301vry]] : [[12 000 "
            "<morts>]], [[*]] & [[fin]]\n");
  EXPECT_EQ(
      bytes_of(marked, "straight quotes"),
      "---\nlang: fr\n---\n\n[[\"L'été\"]] à [[Évry]] : [[12 000 <morts>]], [[*]] & [[fin]]\n");
  EXPECT_EQ(bytes_of(marked, "no-break spaces"),
            "---\nlang: fr\n---\n\n[[«\u00A0L'été\u00A0»]] à [[Évry]]\u00A0: [[12\u202F000 "
            "<morts>]], [[*]] & [[fin]]\n");
  EXPECT_EQ(bytes_of(marked, "Markdown"),
            "---\nlang: fr\n---\n\n[[« L'été »]] à [[Évry]] : [[12 000 \\<morts\\>]], \\[[*]] \\& "
            "[[fin]]\n");
  const std::string html = bytes_of(marked, "HTML");
  EXPECT_NE(html.find("<p>[[&laquo; L'&eacute;t&eacute; &raquo;]] à [[Évry]] : [[12 000 "
                      "&lt;morts&gt;]], [[*]] &amp; [[fin]]</p>"),
            std::string::npos)
      << html;
  EXPECT_EQ(bytes_of(marked, "CRLF").substr(0, 22), "---\r\nlang: fr\r\n---\r\n\r\n");
}

TEST(ExampleVariants, MarkdownStressesAWordThatNoMarkTouches) {
  EXPECT_EQ(bytes_of(example("Un [[pont neuf]] rouvre mardi \"soir\" et non jeudi."), "Markdown"),
            "---\nlang: fr\n---\n\nUn [[pont neuf]] rouvre mardi \"soir\" et *non* jeudi.\n");
  EXPECT_EQ(bytes_of(example("Un [[pont]] neuf."), "Markdown"),
            "---\nlang: fr\n---\n\nUn [[pont]] neuf.\n");
}

TEST(ExampleVariants, MarkdownEscapesWhatWouldBeMarkup) {
  EXPECT_EQ(bytes_of(example("12. un_mot, `x` [y](z) ~a~ #b|c\\d"), "Markdown"),
            "---\nlang: fr\n---\n\n12\\. un\\_mot, \\`x\\` \\[y\\](z) \\~a\\~ \\#b\\|c\\\\d\n");
}

TEST(ExampleVariants, HeadingsStayHeadings) {
  const Example titled = example(
      "Le pont rouvre mardi\n\nLa mairie a annoncé hier la réouverture du [[pont]] de Lormel, "
      "fermé en mai.");
  EXPECT_NE(bytes_of(titled, "HTML").find("<h1>Le pont rouvre mardi</h1>\n\n<p>La mairie"),
            std::string::npos);
  EXPECT_NE(bytes_of(titled, "Markdown").find("\n# Le *pont* rouvre mardi\n\nLa mairie"),
            std::string::npos);
  EXPECT_EQ(names(variants_of(example("- un\n- deux"))), (Names{"as written", "CRLF"}));
}

TEST(ExampleVariants, AnExampleMayBringItsOwnFrontMatter) {
  EXPECT_EQ(bytes_of(example("---\ngenre: opinion\n---\n\nLe [[pont]].", "markdown"), "as written"),
            "---\nlang: fr\ngenre: opinion\n---\n\nLe [[pont]].\n");
  EXPECT_EQ(bytes_of(example("<html lang=\"fr\"><p>[[x]]", "html"), "as written"),
            "<html lang=\"fr\"><p>[[x]]");
}

/// Whatever the form, the same words are in the prose.
TEST(ExampleVariants, AllReadAlike) {
  const Example marked = example(
      "« L'[[été]] », dit-elle : un & deux <trois> [quatre] *cinq*, _six_ ? L'hiver aussi coûte 12 "
      "000 euros.");
  for (const Variant& variant : variants_of(marked)) {
    const text::Reading reading = text::read(variant.format, variant.bytes);
    ASSERT_EQ(reading.prose.blocks().size(), 1U) << variant.name;
    ASSERT_EQ(variant.marks.size(), 1U);
    const std::string found =
        variant.bytes.substr(variant.marks[0].begin, variant.marks[0].end - variant.marks[0].begin);
    EXPECT_EQ(reading.source_of("été"), found) << variant.name;
    std::string words(reading.prose.text());
    for (const auto& [typed, plain] : std::initializer_list<std::pair<std::string, std::string>>{
             {"\u00A0", " "}, {"\u202F", " "}, {"« ", "\""}, {" »", "\""}, {"’", "'"}}) {
      for (std::size_t at = words.find(typed); at != std::string::npos; at = words.find(typed))
        words.replace(at, typed.size(), plain);
    }
    EXPECT_EQ(words,
              "\"L'été\", dit-elle : un & deux <trois> [quatre] *cinq*, _six_ ? L'hiver aussi "
              "coûte 12 000 euros.")
        << variant.name;
  }
}

}  // namespace
}  // namespace stet::packs
