// One line of the article as a report shows it: harmless, and cut to the width of the terminal
// around the words that matter. A paragraph of an article is often one line of 2,000 characters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet::findings {

/// Bytes of a line, half-open.
struct LineStretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] LineStretch joined(LineStretch other) const;
};

/// Columns of the shown line, 0-based, half-open.
struct Columns {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class ExcerptLine {
 public:
  /// Keeps as much of the line as fits in `width` columns, the focus in the middle when there is a
  /// choice, and cuts between words where it can ("… témoins, la police a …"). A focus that is too
  /// wide is cut at its end.
  ExcerptLine(std::string_view line, LineStretch focus, std::uint32_t width);

  /// Tabs as four spaces, controls as ⟦U+202E⟧, no white space at the end.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// Where a stretch is shown, at least one column wide; what was cut away does not count.
  [[nodiscard]] std::optional<Columns> columns(LineStretch stretch) const;

 private:
  struct Cell {
    std::uint32_t begin;  ///< bytes of the line
    std::uint32_t end;
    std::uint32_t column;
    std::uint32_t width;
    bool space;
  };
  /// Cells, half-open.
  struct Window {
    std::size_t first;
    std::size_t end;
  };

  void read_cells(std::string_view line, LineStretch raw);
  [[nodiscard]] Window choose(std::string_view line, LineStretch focus, std::uint32_t width) const;
  [[nodiscard]] Window at_words(std::string_view line, Window window, std::size_t focus_first,
                                std::size_t focus_end) const;

  std::vector<Cell> cells_;
  std::string text_;
  bool reaches_end_ = true;
};

/// Whether a stretch of a line can be shown whole in `width` columns, cut marks included.
bool fits(std::string_view line, LineStretch stretch, std::uint32_t width);

}  // namespace stet::findings
