#include "findings/reports/sheet_json.h"

#include <array>
#include <charconv>
#include <cmath>

#include "findings/reports/json_diagnostic.h"
#include "findings/reports/json_string.h"

namespace stet::findings {
namespace {

void append_text(std::string_view name_and_colon, std::string_view text, std::string& out) {
  out += name_and_colon;
  append_json_string(text, out);
}

/// null for what has no end.
void append_bound(std::string_view name_and_colon, double value, std::string& out) {
  out += name_and_colon;
  if (std::isinf(value)) {
    out += "null";
    return;
  }
  std::array<char, 32> digits{};
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void append_flag(std::string_view name_and_colon, bool value, std::string& out) {
  out += name_and_colon;
  out += value ? "true" : "false";
}

void append_bearer(const SheetBearer& bearer, std::string& out) {
  append_text(R"({"name":)", bearer.name, out);
  append_text(R"(,"class":)", bearer.source_class, out);
  out += '}';
}

template <class Item, class Append>
void append_list(std::string_view name_and_colon, const std::vector<Item>& items, Append append,
                 std::string& out) {
  out += name_and_colon;
  out += '[';
  bool first = true;
  for (const Item& item : items) {
    out += first ? "\n{" : ",\n{";
    first = false;
    append(item);
    out += '}';
  }
  out += ']';
}

}  // namespace

std::string sheet_json(const DeskSheet& sheet, std::string_view version) {
  const text::Article& article = *sheet.article;
  ReportOptions options;
  options.version = version;
  std::string out = "{";
  append_tool_members(options, out);
  append_text(",\n\"path\":", article.path(), out);
  append_text(",\"title\":", sheet.title, out);
  append_text(",\"date\":", sheet.date, out);
  append_text(",\"lang\":", sheet.lang, out);
  append_list(
      ",\n\"figures\":", sheet.figures,
      [&](const SheetFigure& figure) {
        append_text(R"("kind":)", figure.kind, out);
        append_bound(R"(,"low":)", figure.low, out);
        append_bound(R"(,"high":)", figure.high, out);
        append_flag(R"(,"low_open":)", figure.low_open, out);
        append_flag(R"(,"high_open":)", figure.high_open, out);
        append_text(R"(,"what":)", figure.what, out);
        out += R"(,"said_by":)";
        if (figure.bearer) {
          append_bearer(*figure.bearer, out);
        } else {
          out += "null";
        }
        out += ',';
        append_place_members(article, figure.span, out);
      },
      out);
  append_list(
      ",\n\"sources\":", sheet.sources,
      [&](const SheetSource& source) {
        append_text(R"("name":)", source.bearer.name, out);
        append_text(R"(,"class":)", source.bearer.source_class, out);
        append_flag(R"(,"reason_given":)", source.reason_given, out);
        append_list(R"(,"places":)", source.places,
                    [&](text::ArticleSpan place) { append_place_members(article, place, out); },
                    out);
      },
      out);
  append_list(
      ",\n\"dates\":", sheet.dates,
      [&](const SheetDate& date) {
        append_text(R"("resolved":)", date.resolved, out);
        append_text(R"(,"basis":)", date.basis, out);
        out += ',';
        append_place_members(article, date.span, out);
      },
      out);
  append_list(
      ",\n\"questions\":", sheet.questions,
      [&](const Finding& finding) { append_diagnostic_members(article, finding, options, out); },
      out);
  out += ",\n";
  append_coverage_member(sheet.coverage, out);
  return out + "}\n";
}

}  // namespace stet::findings
