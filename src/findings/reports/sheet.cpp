#include "findings/reports/sheet.h"

#include <algorithm>

#include "findings/reports/display_width.h"
#include "findings/reports/sheet_json.h"
#include "findings/reports/sheet_tables.h"

namespace stet::findings {
namespace {

std::string padded(const std::string& cell, std::size_t width) {
  const std::size_t columns = display_width(cell);
  return columns < width ? cell + std::string(width - columns, ' ') : cell;
}

std::string text_sheet(const DeskSheet& sheet) {
  std::string out;
  for (const std::string& line : head_of(sheet)) out += line + "\n";
  for (const SheetTable& table : tables_of(sheet)) {
    out += "\n" + table.title + "\n";
    if (table.rows.empty()) {
      out += "  " + table.nothing + "\n";
      continue;
    }
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      std::size_t width = display_width(table.columns[c]);
      for (const auto& row : table.rows)
        width = std::max<std::size_t>(width, display_width(row[c]));
      widths.push_back(width);
    }
    const auto append = [&](const std::vector<std::string>& cells) {
      std::string line;
      for (std::size_t c = 0; c < cells.size(); ++c) line += "  " + padded(cells[c], widths[c]);
      line.erase(line.find_last_not_of(' ') + 1);
      out += line + "\n";
    };
    append(table.columns);
    for (const auto& row : table.rows) append(row);
  }
  return out + "\n" + coverage_of(sheet) + "\n";
}

/// What Markdown would take for its own.
std::string escaped(const std::string& cell) {
  std::string out;
  for (const char c : cell) {
    if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_sheet(const DeskSheet& sheet) {
  std::string out;
  for (const std::string& line : head_of(sheet))
    out += (out.empty() ? "# " : "\n") + escaped(line) + "\n";
  for (const SheetTable& table : tables_of(sheet)) {
    out += "\n## " + escaped(table.title) + "\n\n";
    if (table.rows.empty()) {
      out += escaped(table.nothing) + "\n";
      continue;
    }
    const auto append = [&out](const std::vector<std::string>& cells) {
      out += '|';
      for (const std::string& cell : cells) out += " " + escaped(cell) + " |";
      out += '\n';
    };
    append(table.columns);
    out += '|';
    for (std::size_t c = 0; c < table.columns.size(); ++c) out += " --- |";
    out += '\n';
    for (const auto& row : table.rows) append(row);
  }
  return out + "\n" + escaped(coverage_of(sheet)) + "\n";
}

}  // namespace

std::vector<std::string_view> sheet_formats() {
  return {"text", "markdown", "json"};
}

std::optional<std::string> render_sheet(std::string_view format, const DeskSheet& sheet,
                                        std::string_view version) {
  if (format == "text") return text_sheet(sheet);
  if (format == "markdown") return markdown_sheet(sheet);
  if (format == "json") return sheet_json(sheet, version);
  return std::nullopt;
}

}  // namespace stet::findings
