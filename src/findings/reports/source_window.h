// One window of a full report: a line of the article between gutters, with underlines and what they
// say.
//
//   |
// 5 | Il y a 14 morts, puis 12 morts.
//   |        ^^^^^^^^       -------- ici 12
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "findings/reports/excerpt_line.h"
#include "findings/reports/paint.h"
#include "text/article.h"
#include "text/span.h"

namespace stet::findings {

struct Underline {
  text::ArticleSpan span;
  bool primary = true;  ///< ^^^^ for the place of the finding, ---- for that of a note
  std::string label;    ///< visible text; may be empty
};

/// What all windows of one finding share.
struct Frame {
  std::uint32_t gutter = 1;   ///< digits of the greatest line number
  std::uint32_t width = 100;  ///< columns, gutter included
  Ink ink = Ink::Red;         ///< of the primary underline
  Paint paint{false};

  /// Columns left for the text.
  [[nodiscard]] std::uint32_t text_width() const;
  /// "12 | text", or "   | text" for line 0.
  void append_row(std::uint32_t line, const std::string& text, std::string& out) const;
};

class SourceWindow {
 public:
  SourceWindow(const text::Article& article, Underline underline);

  /// Takes one more underline in if both stand in one line and can be shown together.
  bool take(const Underline& underline, std::uint32_t text_width);

  /// The words the window is opened for.
  [[nodiscard]] text::ArticleSpan span() const { return underlines_.front().span; }
  void render(const Frame& frame, std::string& out) const;

 private:
  [[nodiscard]] LineStretch stretch_in(std::uint32_t line, text::ArticleSpan span) const;
  void render_one_line(const Frame& frame, std::string& out) const;
  void render_first_and_last_line(const Frame& frame, std::string& out) const;

  const text::Article& article_;
  std::vector<Underline> underlines_;
  std::uint32_t first_line_;
  std::uint32_t last_line_;
  LineStretch focus_;  ///< in the first line
};

}  // namespace stet::findings
