#include "text/prose_builder.h"

#include <algorithm>
#include <utility>

#include "text/dateline.h"
#include "text/odd_characters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

std::uint32_t narrow(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

// For comparing titles: runs of white space as one space.
std::string space_folded(std::string_view text) {
  std::string folded;
  for (text = trimmed(text); !text.empty();) {
    if (const std::size_t space = leading_space(text)) {
      folded += ' ';
      text.remove_prefix(space);
    } else {
      folded += text.front();
      text.remove_prefix(1);
    }
  }
  return folded;
}

}  // namespace

ProseBuilder::ProseBuilder(const Article& article)
    : text_(article.text()), article_may_need_nfc_(may_need_nfc(text_)) {
  prose_.text_.reserve(text_.size() + 16);
  prose_.blocks_.reserve(32);
  prose_.segments_.reserve(48);
}

void ProseBuilder::set_front_matter(FrontMatter front_matter) {
  prose_.front_matter_ = std::move(front_matter);
  const std::optional<FrontMatterField>& title = prose_.front_matter_.title;
  if (!title) return;
  begin_block(BlockKind::Title);
  if (title->span.of(text_) == title->value) {
    append(title->span);
  } else {
    append_replaced(title->value, title->span);
  }
  end_block();
  title_in_front_matter_ = !prose_.blocks_.empty();
  if (title_in_front_matter_) return;
  add_empty_heading(title->span);
  prose_.front_matter_.title.reset();
}

void ProseBuilder::begin_block(BlockKind kind, std::uint8_t level) {
  if (open_) end_block();
  kind_ = kind;
  level_ = level;
  block_may_need_nfc_ = article_may_need_nfc_;
  open_block();
}

void ProseBuilder::open_block() {
  open_ = true;
  if (!prose_.text_.empty()) prose_.text_ += '\n';
  block_begin_ = narrow(prose_.text_.size());
  block_segments_ = prose_.segments_.size();
}

std::uint32_t ProseBuilder::next_odd_character(std::uint32_t begin, std::uint32_t end) {
  if (begin < odd_from_ || begin > odd_at_) {
    odd_from_ = begin;
    odd_at_ = begin + narrow(find_odd_character(text_.substr(begin)));
  }
  return std::min(odd_at_, end);
}

void ProseBuilder::put(std::string_view text, ArticleSpan span, bool verbatim) {
  std::vector<Segment>& segments = prose_.segments_;
  const bool continues = segments.size() > block_segments_ && segments.back().verbatim &&
                         segments.back().article.end == span.begin;
  // Two spaces around something that is not prose were never two spaces to a reader.
  if (verbatim && !continues && text.starts_with(' ') && prose_.text_.ends_with(' ')) {
    text.remove_prefix(1);
    ++span.begin;
    if (text.empty()) return;
  }
  const std::uint32_t begin = narrow(prose_.text_.size());
  prose_.text_ += text;
  const std::uint32_t end = narrow(prose_.text_.size());
  if (verbatim && continues) {
    segments.back().prose.end = end;
    segments.back().article.end = span.end;
  } else {
    segments.push_back({{begin, end}, span, verbatim});
  }
}

void ProseBuilder::append(ArticleSpan span) {
  while (!span.empty()) {
    if (is_blank()) {
      span.begin += narrow(leading_space(span.of(text_)));
      if (span.empty()) return;
    }
    const std::uint32_t odd = next_odd_character(span.begin, span.end);
    if (odd != span.begin) put(text_.substr(span.begin, odd - span.begin), {span.begin, odd}, true);
    if (odd == span.end) return;
    if (text_[odd] == '\0') {
      if (!is_blank()) put(" ", {odd, odd + 1}, false);
      span.begin = odd + 1;
    } else {
      span.begin = odd + narrow(invisible_length(text_.substr(odd)));
    }
  }
}

void ProseBuilder::append_replaced(std::string_view text, ArticleSpan span) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t odd = find_odd_character(text);
    kept += text.substr(0, odd);
    text.remove_prefix(odd);
    if (text.empty()) break;
    if (text[0] == '\0') kept += ' ';
    text.remove_prefix(text[0] == '\0' ? 1 : invisible_length(text));
  }
  std::string_view visible = kept;
  if (is_blank()) visible.remove_prefix(leading_space(visible));
  if (visible.empty()) return;
  block_may_need_nfc_ = block_may_need_nfc_ || may_need_nfc(visible);
  put(visible, span, false);
}

ProseBuilder::Draft ProseBuilder::take_back() {
  Draft draft{prose_.text_.substr(block_begin_), {}};
  const auto first = prose_.segments_.begin() + static_cast<std::ptrdiff_t>(block_segments_);
  draft.segments.assign(first, prose_.segments_.end());
  for (Segment& segment : draft.segments) {
    segment.prose = {segment.prose.begin - block_begin_, segment.prose.end - block_begin_};
  }
  prose_.segments_.erase(first, prose_.segments_.end());
  prose_.text_.resize(block_begin_);
  return draft;
}

void ProseBuilder::put_part(const Draft& draft, std::size_t begin, std::size_t end) {
  auto segment = std::partition_point(draft.segments.begin(), draft.segments.end(),
                                      [&](const Segment& each) { return each.prose.end <= begin; });
  for (; segment != draft.segments.end() && segment->prose.begin < end; ++segment) {
    const ProseSpan part{std::max(segment->prose.begin, narrow(begin)),
                         std::min(segment->prose.end, narrow(end))};
    ArticleSpan article = segment->article;
    if (segment->verbatim) {
      article.begin += part.begin - segment->prose.begin;
      article.end = article.begin + part.size();
    }
    put(part.of(draft.text), article, segment->verbatim);
  }
}

void ProseBuilder::drop_block() {
  open_ = false;
  prose_.segments_.resize(block_segments_);
  prose_.text_.resize(block_begin_ == 0 ? 0 : block_begin_ - 1);
}

void ProseBuilder::trim_end() {
  auto excess = narrow(trailing_space(block_text()));
  prose_.text_.resize(prose_.text_.size() - excess);
  while (excess != 0) {
    Segment& last = prose_.segments_.back();
    const std::uint32_t cut = std::min(excess, last.prose.size());
    last.prose.end -= cut;
    if (last.verbatim) last.article.end -= cut;
    if (last.prose.empty()) prose_.segments_.pop_back();
    excess -= cut;
  }
}

void ProseBuilder::compose_block() {
  const Draft draft = take_back();
  for (const Composed& stretch : compose(draft.text)) {
    if (!stretch.changed) {
      put_part(draft, stretch.begin, stretch.end);
      continue;
    }
    const auto covering = [&](std::size_t offset) {
      return *std::partition_point(draft.segments.begin(), draft.segments.end(),
                                   [&](const Segment& each) { return each.prose.end <= offset; });
    };
    const Segment first = covering(stretch.begin);
    const Segment last = covering(stretch.end - 1);
    ArticleSpan article{first.article.begin, last.article.end};
    if (first.verbatim) article.begin += stretch.begin - first.prose.begin;
    if (last.verbatim) article.end = last.article.begin + (stretch.end - last.prose.begin);
    put(stretch.text, article, false);
  }
}

void ProseBuilder::push_block(BlockKind kind, std::uint8_t level) {
  prose_.blocks_.push_back({kind, level, {block_begin_, narrow(prose_.text_.size())}});
}

bool ProseBuilder::split_dateline() {
  const std::optional<DatelineShape> dateline = find_dateline(block_text());
  if (!dateline) return false;
  if (dateline->rest == block_text().size()) {
    push_block(BlockKind::Dateline, 0);
    return true;
  }
  const Draft draft = take_back();
  put_part(draft, 0, dateline->length);
  push_block(BlockKind::Dateline, 0);
  open_block();
  put_part(draft, dateline->rest, draft.text.size());
  push_block(BlockKind::Paragraph, 0);
  open_ = false;
  return true;
}

void ProseBuilder::end_block() {
  if (!open_) return;
  trim_end();
  if (is_blank()) {
    drop_block();
    return;
  }
  if (block_may_need_nfc_ && !is_nfc(block_text())) compose_block();
  open_ = false;
  if (kind_ == BlockKind::Paragraph && !std::exchange(paragraph_seen_, true) && split_dateline())
    return;
  push_block(kind_, level_);
}

void ProseBuilder::make_subhead_of_last_block() {
  if (open_ || prose_.blocks_.empty()) return;
  const Block last = prose_.blocks_.back();
  const std::string_view text = prose_.text(last.span);
  const std::size_t line = std::min(text.find('\n'), text.size());
  if (!text.substr(0, line).ends_with(" -") || line < 3) return;
  prose_.blocks_.pop_back();
  block_begin_ = last.span.begin;
  block_segments_ = static_cast<std::size_t>(
      std::partition_point(prose_.segments_.begin(), prose_.segments_.end(),
                           [&](const Segment& each) { return each.prose.end <= last.span.begin; }) -
      prose_.segments_.begin());
  block_may_need_nfc_ = false;
  const Draft draft = take_back();
  open_ = true;
  kind_ = BlockKind::Heading;
  level_ = 2;
  put_part(draft, 0, line - 2);
  end_block();
  if (line + 1 >= draft.text.size()) return;
  begin_block(BlockKind::Paragraph);
  put_part(draft, line + 1, draft.text.size());
  end_block();
}

void ProseBuilder::add_comment(ArticleSpan span) {
  std::string_view inside = span.of(text_);
  if (inside.starts_with("<!--")) inside.remove_prefix(4);
  if (inside.ends_with("-->")) inside.remove_suffix(3);
  prose_.comments_.push_back({span, std::string(trimmed(inside)), 0});
}

void ProseBuilder::settle_title() {
  std::vector<Block>& blocks = prose_.blocks_;
  const auto heading = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::Heading && block.level == 1;
  });
  if (heading == blocks.end()) return;
  if (title_in_front_matter_) {
    const bool same =
        space_folded(prose_.text(blocks.front().span)) == space_folded(prose_.text(heading->span));
    if (!same && !heading_wins_) return;
    heading->kind = BlockKind::Title;
    heading->level = 0;
    const std::uint32_t shift = blocks[1].span.begin;
    prose_.text_.erase(0, shift);
    blocks.erase(blocks.begin());
    std::erase_if(prose_.segments_, [&](const Segment& each) { return each.prose.end <= shift; });
    const auto moved = [&](ProseSpan span) {
      return ProseSpan{span.begin - shift, span.end - shift};
    };
    for (Block& block : blocks) block.span = moved(block.span);
    for (Segment& segment : prose_.segments_) segment.prose = moved(segment.prose);
  } else if (std::none_of(blocks.begin(), blocks.end(),
                          [](const Block& block) { return block.kind == BlockKind::Title; })) {
    heading->kind = BlockKind::Title;
    heading->level = 0;
  }
}

void ProseBuilder::settle_comments() {
  std::vector<Comment>& comments = prose_.comments_;
  std::sort(comments.begin(), comments.end(),
            [](const Comment& left, const Comment& right) { return left.span < right.span; });
  std::uint32_t block = 0;
  for (Comment& comment : comments) {
    const auto begins_before = [&] {
      const ProseSpan span = prose_.blocks_[block].span;
      return prose_.to_article({span.begin, span.begin + 1}).begin < comment.span.end;
    };
    while (block < prose_.blocks_.size() && begins_before()) ++block;
    comment.next_block = block;
  }
}

Prose ProseBuilder::finish() {
  if (open_) end_block();
  settle_title();
  if (!prose_.comments_.empty()) settle_comments();
  std::sort(prose_.empty_headings_.begin(), prose_.empty_headings_.end());
  return std::move(prose_);
}

}  // namespace stet::text
