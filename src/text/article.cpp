#include "text/article.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <utility>

#include "base/ensure.h"
#include "text/decoding.h"
#include "text/utf8.h"

namespace stet::text {

std::optional<Format> format_of(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  std::string ending(name.substr(dot + 1));
  for (char& letter : ending)
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  if (ending == "md" || ending == "markdown") return Format::Markdown;
  if (ending == "html" || ending == "htm") return Format::Html;
  if (ending == "txt") return Format::PlainText;
  return std::nullopt;
}

Article::Article(std::string path, Format format, std::string bytes)
    : path_(std::move(path)), format_(format), bytes_(std::move(bytes)) {
  constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();
  ENSURE(bytes_.size() <= kMost, "offsets have 32 bits");
  Decoded decoded = decode(bytes_);
  ENSURE(decoded.text.size() <= kMost, "offsets have 32 bits");
  encoding_ = decoded.encoding;
  bom_size_ = decoded.bom_size;
  decoded_ = std::move(decoded.text);
  remarks_ = std::move(decoded.remarks);
  checkpoints_.reserve(decoded.places.size());
  for (const DecodedPlace& place : decoded.places) {
    checkpoints_.push_back({place.text_offset, place.disk_offset});
  }
}

// The index looks at the text, which moves when it is short: it is built again on demand.
Article::Article(Article&& other) noexcept
    : path_(std::move(other.path_)),
      format_(other.format_),
      encoding_(other.encoding_),
      bytes_(std::move(other.bytes_)),
      decoded_(std::move(other.decoded_)),
      bom_size_(other.bom_size_),
      checkpoints_(std::move(other.checkpoints_)),
      remarks_(std::move(other.remarks_)) {
  other.lines_.reset();
}

Article& Article::operator=(Article&& other) noexcept {
  path_ = std::move(other.path_);
  format_ = other.format_;
  encoding_ = other.encoding_;
  bytes_ = std::move(other.bytes_);
  decoded_ = std::move(other.decoded_);
  bom_size_ = other.bom_size_;
  checkpoints_ = std::move(other.checkpoints_);
  remarks_ = std::move(other.remarks_);
  lines_.reset();
  other.lines_.reset();
  return *this;
}

std::string_view Article::text() const {
  return decoded_.empty() ? std::string_view(bytes_).substr(bom_size_) : std::string_view(decoded_);
}

std::uint32_t Article::disk_offset(std::uint32_t text_offset) const {
  const std::string_view whole = text();
  if (text_offset >= whole.size()) return static_cast<std::uint32_t>(bytes_.size());
  while (text_offset > 0 && (static_cast<unsigned char>(whole[text_offset]) & 0xC0U) == 0x80)
    --text_offset;
  if (checkpoints_.empty()) return text_offset + bom_size_;

  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), text_offset,
                                      [](std::uint32_t offset, const Checkpoint& checkpoint) {
                                        return offset < checkpoint.text_offset;
                                      });
  const Checkpoint& known = *std::prev(after);
  if (encoding_ == Encoding::Utf8) return known.disk_offset + (text_offset - known.text_offset);
  std::uint32_t disk = known.disk_offset;
  for (std::size_t at = known.text_offset; at < text_offset; at += length_of_lead(whole[at])) {
    if (encoding_ == Encoding::Windows1252) {
      disk += 1;
    } else {
      disk += length_of_lead(whole[at]) == 4 ? 4 : 2;
    }
  }
  return disk;
}

const LineIndex& Article::lines() const {
  if (!lines_) lines_ = std::make_unique<LineIndex>(text());
  return *lines_;
}

}  // namespace stet::text
