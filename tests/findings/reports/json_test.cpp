// The JSON is a contract: design.md §4 and docs/stet-report.schema.json.

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "findings/marked_article.h"
#include "support/schema.h"

namespace stet::findings {
namespace {

using nlohmann::json;

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
  return lines;
}

MarkedArticle kati() {
  return marked_article(
      "# Café 🔥\r\n\r\nLe maire a dit [[« 12 morts »]] ; 🔥 [[14 morts\r\nhier]], dit la "
      "radio.\r\n");
}

Finding contradiction(const MarkedArticle& marked) {
  Finding finding =
      finding_at(marked.spans[0], "« 12 morts », mais 14 plus loin", "tolls/two-tolls");
  finding.severity = Severity::Error;
  finding.proof = true;
  finding.help = "lequel ?";
  finding.fingerprint = "0123456789abcdef";
  finding.notes.push_back({"14 ici", marked.spans[1]});
  finding.notes.push_back({"comparés : morts du même jour", {}});
  return finding;
}

TEST(Json, is_the_contract) {
  const MarkedArticle marked = kati();
  ReportOptions options;
  options.version = "0.1.0";
  const json document =
      json::parse(printed("json", marked.article, {contradiction(marked)}, options));
  EXPECT_EQ(document, json::parse(R"({
    "schema_version": 1,
    "tool": {"name": "stet", "version": "0.1.0"},
    "summary": {"articles": 1, "errors": 1, "warnings": 0, "infos": 0, "signed_off": 0,
                "coverage": {"figures_seen": 0, "compared": 0, "not_understood": 0}},
    "diagnostics": [
      {"path": "kati.md", "rule": "tolls/two-tolls", "severity": "error", "proof": true,
       "message": "« 12 morts », mais 14 plus loin", "help": "lequel ?", "lang": "fr",
       "range": {"start": {"offset": 31, "line": 3, "column": 16, "column_utf16": 16, "column_byte": 16},
                 "end": {"offset": 45, "line": 3, "column": 28, "column_utf16": 28, "column_byte": 30}},
       "text": "« 12 morts »",
       "notes": [
         {"message": "14 ici", "path": "kati.md",
          "range": {"start": {"offset": 53, "line": 3, "column": 33, "column_utf16": 34, "column_byte": 38},
                    "end": {"offset": 67, "line": 4, "column": 5, "column_utf16": 5, "column_byte": 5}},
          "text": "14 morts\r\nhier"},
         {"message": "comparés : morts du même jour"}],
       "fingerprint": "0123456789abcdef", "url": ""}]})"));
}

TEST(Json, the_summary_comes_before_the_diagnostics) {
  const MarkedArticle marked = kati();
  const std::string text = printed("json", marked.article, {contradiction(marked)});
  EXPECT_LT(text.find("\"tool\""), text.find("\"summary\""));
  EXPECT_LT(text.find("\"summary\""), text.find("\"diagnostics\""));
}

TEST(Json, a_note_may_stand_in_another_article) {
  const MarkedArticle marked = kati();
  Finding finding = finding_at(marked.spans[0], "« 12 morts », mais 9 ailleurs");
  Elsewhere there;
  there.path = "lundi.md";
  there.text = "9 morts";
  there.begin = {3, 5, 5, 6};
  there.end = {3, 12, 12, 13};
  there.begin_offset = 40;
  there.end_offset = 47;
  finding.notes.push_back({"l'autre article", std::nullopt, there});
  const json document = json::parse(printed("json", marked.article, {finding}));
  EXPECT_EQ(document["diagnostics"][0]["notes"][0], json::parse(R"({
    "message": "l'autre article", "path": "lundi.md",
    "range": {"start": {"offset": 40, "line": 3, "column": 5, "column_utf16": 5, "column_byte": 6},
              "end": {"offset": 47, "line": 3, "column": 12, "column_utf16": 12, "column_byte": 13}},
    "text": "9 morts"})"));
  EXPECT_EQ(schema_faults(document, read_schema("stet-report.schema.json")), "");
}

TEST(Json, keeps_to_its_schema) {
  const json schema = read_schema("stet-report.schema.json");
  const MarkedArticle marked = kati();
  Finding info = finding_at({0, 0}, "où ?", "form/no-dateline");
  info.severity = Severity::Info;
  for (const std::vector<Finding>& findings :
       {std::vector<Finding>{}, {contradiction(marked)}, {info, contradiction(marked), info}}) {
    const std::string text = printed("json", marked.article, findings);
    EXPECT_EQ(schema_faults(json::parse(text), schema), "") << text;
  }
}

TEST(Json, the_schema_notices_what_is_wrong) {
  const json schema = read_schema("stet-report.schema.json");
  const MarkedArticle marked = kati();
  const json right = json::parse(printed("json", marked.article, {contradiction(marked)}));
  const auto wrong_at = [&](const char* pointer, const json& value) {
    json wrong = right;
    wrong[json::json_pointer(pointer)] = value;
    return !schema_faults(wrong, schema).empty();
  };
  EXPECT_TRUE(wrong_at("/schema_version", 2));
  EXPECT_TRUE(wrong_at("/diagnostics/0/severity", "note"));
  EXPECT_TRUE(wrong_at("/diagnostics/0/rule", "two-tolls"));
  EXPECT_TRUE(wrong_at("/diagnostics/0/range/start/line", 0));
  EXPECT_TRUE(wrong_at("/diagnostics/0/range/end/offset", -1));
  EXPECT_TRUE(wrong_at("/diagnostics/0/notes/1/path", "elsewhere.md"));
  EXPECT_TRUE(wrong_at("/summary/signed_off", -1));
  EXPECT_FALSE(wrong_at("/diagnostics/0/later_addition", "x"));
  json without = right;
  without["diagnostics"][0].erase("fingerprint");
  EXPECT_NE(schema_faults(without, schema), "");
}

TEST(Json, no_article_at_all_is_a_document_too) {
  const auto report = make_report("json", {});
  std::string out;
  report->begin(out);
  report->end({}, out);
  EXPECT_EQ(schema_faults(json::parse(out), read_schema("stet-report.schema.json")), "");
  EXPECT_EQ(json::parse(out)["diagnostics"], json::array());
}

/// Cuts the place out of the bytes on disk, by its offset and by each of its columns.
void expect_round_trip(const std::string& bytes, const json& place) {
  const std::string words = place["text"];
  const auto& start = place["range"]["start"];
  const auto& end = place["range"]["end"];
  const std::size_t offset = start["offset"];
  EXPECT_EQ(bytes.substr(offset, end["offset"].get<std::size_t>() - offset), words);

  std::size_t line_begin = 0;
  for (std::uint32_t line = 1; line < start["line"]; ++line)
    line_begin = bytes.find('\n', line_begin) + 1;
  if (bytes.starts_with("\xEF\xBB\xBF") && line_begin == 0) line_begin = 3;
  const auto cut = [&](const char* unit, auto width_of_lead) {
    std::size_t at = line_begin;
    for (std::uint32_t column = 1; column < start[unit];) {
      const auto lead = static_cast<unsigned char>(bytes[at]);
      column += width_of_lead(lead);
      at += lead < 0x80 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
    }
    return bytes.substr(at, words.size());
  };
  EXPECT_EQ(bytes.substr(line_begin + start["column_byte"].get<std::size_t>() - 1, words.size()),
            words);
  EXPECT_EQ(cut("column", [](unsigned char) { return 1U; }), words);
  EXPECT_EQ(cut("column_utf16", [](unsigned char lead) { return lead >= 0xF0 ? 2U : 1U; }), words);
}

TEST(Json, places_can_be_cut_out_of_the_file_in_every_unit) {
  const MarkedArticle marked = kati();
  const std::string text(marked.article.text());
  for (const std::string& bytes : {text, "\xEF\xBB\xBF" + text}) {
    const text::Article article("kati.md", text::Format::Markdown, bytes);
    const json document = json::parse(printed("json", article, {contradiction(marked)}));
    expect_round_trip(bytes, document["diagnostics"][0]);
    expect_round_trip(bytes, document["diagnostics"][0]["notes"][0]);
  }
}

TEST(Json, is_always_utf8_and_never_moves_the_cursor) {
  const text::Article article("dos\xFF/\x1B.md", text::Format::Markdown,
                              std::string("a\"\\\x00\x1B\t\u202E\u0085\u2028🔥é", 20));
  const Finding finding =
      finding_at({0, static_cast<std::uint32_t>(article.text().size())}, "m\xC3\x1B\x7F");
  for (const std::string_view format : {"json", "jsonl"}) {
    const std::string text = printed(format, article, {finding});
    for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
    EXPECT_NE(text.find("\\u202e"), std::string::npos);
    const json document = json::parse(format == "json" ? text : text.substr(0, text.find('\n')));
    const json& diagnostic = format == "json" ? document["diagnostics"][0] : document;
    EXPECT_EQ(diagnostic["text"], std::string(article.text()));
    EXPECT_EQ(diagnostic["message"], "m\uFFFD\x1B\x7F");
    EXPECT_EQ(diagnostic["path"], "dos\uFFFD/\x1B.md");
  }
}

TEST(Json, rules_have_pages_where_the_desk_has_some) {
  const MarkedArticle marked = kati();
  ReportOptions options;
  options.rule_url_prefix = "https://desk.example/rules/";
  const json document =
      json::parse(printed("json", marked.article, {contradiction(marked)}, options));
  EXPECT_EQ(document["diagnostics"][0]["url"], "https://desk.example/rules/tolls/two-tolls");
}

TEST(JsonLines, are_diagnostics_then_one_summary) {
  json schema = read_schema("stet-report.schema.json");
  schema["$ref"] = "#/definitions/jsonl_line";
  const MarkedArticle marked = kati();
  const auto lines =
      lines_of(printed("jsonl", marked.article, {contradiction(marked), contradiction(marked)}));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0]["type"], "diagnostic");
  EXPECT_EQ(lines[2]["type"], "summary");
  EXPECT_EQ(lines[2]["errors"], 2);
  for (const json& line : lines) EXPECT_EQ(schema_faults(line, schema), "") << line;

  json diagnostic = lines[0];
  diagnostic.erase("type");
  const json document = json::parse(printed("json", marked.article, {contradiction(marked)}));
  EXPECT_EQ(diagnostic, document["diagnostics"][0]);
}

TEST(Reports, are_made_by_name) {
  for (const std::string_view format : report_formats())
    EXPECT_NE(make_report(format, {}), nullptr) << format;
  EXPECT_EQ(make_report("sarif2", {}), nullptr);
  EXPECT_EQ(make_report("", {}), nullptr);
}

}  // namespace
}  // namespace stet::findings
