#include "text/prose.h"

#include <algorithm>
#include <array>

#include "base/ensure.h"
#include "text/front_matter.h"
#include "text/html.h"
#include "text/markdown.h"
#include "text/plain_text.h"
#include "text/prose_builder.h"

namespace stet::text {

std::string_view name_of(BlockKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"title",     "heading", "paragraph", "quote",
                                                      "list-item", "caption", "dateline"};
  return kNames[static_cast<std::size_t>(kind)];
}

namespace {

// The last segment that begins at or before the offset.
const Segment& segment_at(const std::vector<Segment>& segments, std::uint32_t offset) {
  const auto after = std::upper_bound(
      segments.begin(), segments.end(), offset,
      [](std::uint32_t wanted, const Segment& each) { return wanted < each.prose.begin; });
  ENSURE(after != segments.begin(), "a span of prose lies inside a block");
  return *std::prev(after);
}

}  // namespace

ArticleSpan Prose::to_article(ProseSpan span) const {
  ENSURE(!span.empty() && span.end <= text_.size(), "a span of prose is not empty");
  const Segment& first = segment_at(segments_, span.begin);
  ArticleSpan article = first.article;
  if (first.verbatim) article.begin += std::min(span.begin - first.prose.begin, first.prose.size());
  if (span.end <= first.prose.end) {
    if (first.verbatim) article.end = first.article.begin + (span.end - first.prose.begin);
    return article;
  }
  const Segment& last = segment_at(segments_, span.end - 1);
  ArticleSpan tail = last.article;
  if (last.verbatim)
    tail.end = tail.begin + std::min(span.end - last.prose.begin, last.prose.size());
  return article.joined(tail);
}

bool Prose::is_verbatim(ProseSpan span) const {
  const Segment& segment = segment_at(segments_, span.begin);
  return segment.verbatim && span.end <= segment.prose.end;
}

std::size_t Prose::block_at(std::uint32_t offset) const {
  const auto after = std::upper_bound(
      blocks_.begin(), blocks_.end(), offset,
      [](std::uint32_t wanted, const Block& block) { return wanted < block.span.begin; });
  return after == blocks_.begin() ? 0 : static_cast<std::size_t>(after - blocks_.begin() - 1);
}

Prose make_prose(const Article& article) {
  ProseBuilder builder(article);
  FrontMatterReading reading = read_front_matter(article.text());
  for (std::string& remark : reading.remarks) builder.add_remark(std::move(remark));
  builder.set_front_matter(std::move(reading.front_matter));
  switch (article.format()) {
    case Format::PlainText:
      read_plain_text(builder, reading.body);
      break;
    case Format::Markdown:
      read_markdown(builder, reading.body);
      break;
    case Format::Html:
      read_html(builder, reading.body);
      break;
  }
  return builder.finish();
}

}  // namespace stet::text
