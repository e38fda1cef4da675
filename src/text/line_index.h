// Offsets to lines and columns. Nobody else counts lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stet::text {

/// A place as a person or an editor knows it. All are 1-based.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;        ///< code points
  std::uint32_t column_utf16 = 1;  ///< UTF-16 code units
  std::uint32_t column_byte = 1;   ///< bytes of UTF-8
};

class LineIndex {
 public:
  /// The text must be valid UTF-8 and outlive the index. \n, \r\n and a lone \r each end a line.
  explicit LineIndex(std::string_view text);

  /// The place of a byte offset; an offset past the end is the end, one inside a character is its
  /// beginning.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// How many lines there are; an empty text has one.
  [[nodiscard]] std::uint32_t line_count() const {
    return static_cast<std::uint32_t>(starts_.size());
  }
  /// A line (1-based) without its line end.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  /// The byte offset at which a line (1-based) starts.
  [[nodiscard]] std::uint32_t line_start(std::uint32_t number) const { return starts_[number - 1]; }

 private:
  /// A place inside a long line, so that what stands before it is counted once.
  struct Milestone {
    std::uint32_t offset = 0;
    std::uint32_t characters = 0;  ///< since the start of its line
    std::uint32_t astral = 0;
  };

  void set_milestones();
  /// The last milestone of a line before an offset; the start of the line when there is none.
  [[nodiscard]] Milestone milestone_before(std::uint32_t start, std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  std::vector<Milestone> milestones_;  ///< by offset; none in lines of ordinary length
};

}  // namespace stet::text
