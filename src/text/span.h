// A stretch of text: half-open, in bytes. Spans of the article and spans of its prose are different
// types, so that one cannot be taken for the other.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace stet::text {

template <class Text>
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< exclusive

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(std::uint32_t offset) const {
    return begin <= offset && offset < end;
  }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  /// The smallest span that covers both.
  [[nodiscard]] Span joined(Span other) const {
    return {std::min(begin, other.begin), std::max(end, other.end)};
  }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
  auto operator<=>(const Span&) const = default;
};

/// Bytes of Article::text().
using ArticleSpan = Span<struct ArticleTag>;
/// Bytes of Prose::text().
using ProseSpan = Span<struct ProseTag>;

}  // namespace stet::text
