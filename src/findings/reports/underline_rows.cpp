#include "findings/reports/underline_rows.h"

#include <algorithm>

#include "findings/reports/display_width.h"

namespace stet::findings {
namespace {

/// A row that grows to the right.
class Row {
 public:
  void put(std::uint32_t column, std::uint32_t width, const std::string& painted) {
    text_.append(column - end_, ' ');
    text_ += painted;
    end_ = column + width;
  }
  [[nodiscard]] std::uint32_t end() const { return end_; }
  [[nodiscard]] bool empty() const { return end_ == 0; }
  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  std::string text_;
  std::uint32_t end_ = 0;
};

}  // namespace

std::vector<std::string> underline_rows(const std::vector<ColumnUnderline>& underlines,
                                        std::uint32_t width, const Paint& paint) {
  std::vector<std::string> rows;
  Row row;
  bool labelled = false;
  const auto finish_row = [&] {
    rows.push_back(std::move(row).take());
    row = Row();
    labelled = false;
  };
  for (const ColumnUnderline& line : underlines) {
    const std::uint32_t length = line.columns.end - line.columns.begin;
    if (!row.empty() && (labelled || line.columns.begin <= row.end())) finish_row();
    row.put(line.columns.begin, length, paint(line.ink, std::string(length, line.stroke)));
    if (line.label.empty()) continue;
    const std::uint32_t label_width = display_width(line.label);
    const bool fits_beside = line.columns.end + 1 + label_width <= width;
    if (!fits_beside) finish_row();
    const std::uint32_t below = std::min(line.columns.begin, width - std::min(width, label_width));
    row.put(fits_beside ? line.columns.end + 1 : below, label_width, paint(line.ink, line.label));
    labelled = true;
  }
  if (!row.empty()) finish_row();
  return rows;
}

}  // namespace stet::findings
