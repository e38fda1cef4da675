#include "findings/reports/sheet_tables.h"

#include <array>
#include <charconv>
#include <cmath>

#include "findings/reports/place.h"
#include "findings/reports/visible_text.h"

namespace stet::findings {
namespace {

constexpr double kExactIntegers = 9007199254740992.0;  // 2^53

std::string wording(const DeskSheet& sheet, std::string_view key) {
  const auto known = sheet.wordings.find(key);
  return known == sheet.wordings.end() ? std::string(key) : known->second;
}

std::string line_of(const DeskSheet& sheet, text::ArticleSpan span) {
  return std::to_string(place_of(*sheet.article, span).begin.line);
}

std::string words_of(const DeskSheet& sheet, text::ArticleSpan span) {
  return visible_text(span.of(sheet.article->text()));
}

std::string number_of(double value, const DeskSheet& sheet) {
  std::array<char, 64> buffer{};
  const bool whole = std::floor(value) == value && std::abs(value) < kExactIntegers;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, whole ? 0 : 2)
                       .ptr;
  std::string digits(buffer.data(), end);
  std::size_t point = digits.find('.');
  if (point != std::string::npos) {
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    if (digits.size() > point) digits.replace(point, 1, wording(sheet, "decimal-mark"));
  } else {
    point = digits.size();
  }
  const std::string mark = wording(sheet, "thousands-mark");
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(point, digits.size()); at > first + 3;)
    digits.insert(at -= 3, mark);
  return digits;
}

std::string bearer_of(const DeskSheet& sheet, const std::optional<SheetBearer>& bearer) {
  if (!bearer) return wording(sheet, "sheet-nobody");
  const std::string kind = wording(sheet, "source-" + bearer->source_class);
  return bearer->name.empty() ? kind : visible_text(bearer->name) + " (" + kind + ")";
}

SheetTable table(const DeskSheet& sheet, std::string_view name,
                 const std::vector<std::string_view>& columns) {
  SheetTable made;
  made.title = wording(sheet, "sheet-" + std::string(name));
  made.nothing = wording(sheet, "sheet-no-" + std::string(name));
  for (const std::string_view column : columns)
    made.columns.push_back(wording(sheet, "sheet-" + std::string(column)));
  return made;
}

SheetTable figures_of(const DeskSheet& sheet) {
  SheetTable made = table(sheet, "figures", {"line", "as-written", "amount", "what", "who-says"});
  for (const SheetFigure& figure : sheet.figures) {
    made.rows.push_back({line_of(sheet, figure.span), words_of(sheet, figure.span),
                         amount_of(figure, sheet), visible_text(figure.what),
                         bearer_of(sheet, figure.bearer)});
  }
  return made;
}

SheetTable sources_of(const DeskSheet& sheet) {
  SheetTable made = table(sheet, "sources", {"name", "class", "lines"});
  for (const SheetSource& source : sheet.sources) {
    std::string lines;
    for (const text::ArticleSpan place : source.places) {
      const std::string line = line_of(sheet, place);
      if (lines.empty() || lines.substr(lines.rfind(' ') + 1) != line)
        lines += (lines.empty() ? "" : ", ") + line;
    }
    std::string kind = wording(sheet, "source-" + source.bearer.source_class);
    if (source.reason_given) kind += ", " + wording(sheet, "sheet-reason-given");
    made.rows.push_back({visible_text(source.bearer.name), std::move(kind), std::move(lines)});
  }
  return made;
}

SheetTable dates_of(const DeskSheet& sheet) {
  SheetTable made = table(sheet, "dates", {"line", "as-written", "resolved", "basis"});
  for (const SheetDate& date : sheet.dates) {
    made.rows.push_back({line_of(sheet, date.span), words_of(sheet, date.span),
                         date.resolved.empty() ? "?" : date.resolved,
                         date.basis.empty() ? "" : wording(sheet, "basis-" + date.basis)});
  }
  return made;
}

SheetTable questions_of(const DeskSheet& sheet) {
  SheetTable made = table(sheet, "questions", {"line", "question", "rule"});
  for (const Finding& finding : sheet.questions) {
    made.rows.push_back(
        {line_of(sheet, finding.span), visible_text(finding.message), finding.rule});
  }
  return made;
}

}  // namespace

std::string amount_of(const SheetFigure& figure, const DeskSheet& sheet) {
  const bool endless = std::isinf(figure.high);
  if (figure.low == figure.high) return number_of(figure.low, sheet);
  if (endless) return (figure.low_open ? "> " : "≥ ") + number_of(figure.low, sheet);
  if (figure.low == 0 && !figure.low_open)
    return (figure.high_open ? "< " : "≤ ") + number_of(figure.high, sheet);
  return number_of(figure.low, sheet) + "–" + number_of(figure.high, sheet);
}

std::vector<SheetTable> tables_of(const DeskSheet& sheet) {
  return {figures_of(sheet), sources_of(sheet), dates_of(sheet), questions_of(sheet)};
}

std::vector<std::string> head_of(const DeskSheet& sheet) {
  std::vector<std::string> lines;
  if (!sheet.title.empty()) lines.push_back(visible_text(sheet.title));
  std::string where = visible_path(sheet.article->path());
  where += ", " + (sheet.date.empty() ? wording(sheet, "sheet-undated") : sheet.date);
  lines.push_back(std::move(where));
  return lines;
}

std::string coverage_of(const DeskSheet& sheet) {
  std::string line = wording(sheet, "sheet-coverage");
  const auto put = [&line](std::string_view key, std::uint32_t number) {
    const std::size_t at = line.find(key);
    if (at != std::string::npos) line.replace(at, key.size(), std::to_string(number));
  };
  put("{seen}", sheet.coverage.figures_seen);
  put("{compared}", sheet.coverage.compared);
  put("{not-understood}", sheet.coverage.not_understood);
  return line;
}

}  // namespace stet::findings
