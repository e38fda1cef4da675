// One article as it was given to us: its bytes are never changed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/line_index.h"
#include "text/span.h"

namespace stet::text {

enum class Format : std::uint8_t { PlainText, Markdown, Html };

enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252 };

/// The format that a file name announces: .md .markdown, .html .htm, .txt; nothing for other names.
std::optional<Format> format_of(std::string_view path);

class Article {
 public:
  /// Decodes by BOM, else UTF-8 when valid or nearly so (each invalid byte becomes U+FFFD), else
  /// Windows-1252. Any bytes make an article. At most 4 GiB - 1.
  Article(std::string path, Format format, std::string bytes);
  Article(Article&& other) noexcept;
  Article& operator=(Article&& other) noexcept;
  Article(const Article&) = delete;
  Article& operator=(const Article&) = delete;
  ~Article() = default;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] Format format() const { return format_; }
  [[nodiscard]] Encoding encoding() const { return encoding_; }
  /// As on disk.
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  /// The same as valid UTF-8 without byte order mark. ArticleSpans count bytes of this.
  [[nodiscard]] std::string_view text() const;
  /// Where on disk (0-based bytes, BOM included) the character at this offset of text() begins.
  [[nodiscard]] std::uint32_t disk_offset(std::uint32_t text_offset) const;
  /// Built at the first call; not to be shared between threads before that.
  [[nodiscard]] const LineIndex& lines() const;
  /// What was lost in reading, one line each, for stderr ("12 invalid bytes were read as U+FFFD").
  [[nodiscard]] const std::vector<std::string>& remarks() const { return remarks_; }

 private:
  /// From text_offset on, each character's disk offset follows from its neighbours' widths.
  struct Checkpoint {
    std::uint32_t text_offset;
    std::uint32_t disk_offset;
  };

  std::string path_;
  Format format_;
  Encoding encoding_ = Encoding::Utf8;
  std::string bytes_;
  std::string decoded_;  ///< empty when bytes_ are the text
  std::uint32_t bom_size_ = 0;
  std::vector<Checkpoint> checkpoints_;  ///< empty when offsets differ by bom_size_ only
  std::vector<std::string> remarks_;
  mutable std::unique_ptr<LineIndex> lines_;
};

}  // namespace stet::text
