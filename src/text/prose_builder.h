// Writes a Prose block by block. Readers of formats say where text stands; cutting, composing and
// the way back are done here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/article.h"
#include "text/prose.h"

namespace stet::text {

class ProseBuilder {
 public:
  explicit ProseBuilder(const Article& article);

  /// What stands before the body; its title becomes the first block.
  void set_front_matter(FrontMatter front_matter);
  [[nodiscard]] FrontMatter& front_matter() { return prose_.front_matter_; }
  /// The first level-1 heading is the title even when another one comes first (an HTML <title>
  /// names the outlet too).
  void let_heading_be_title() { heading_wins_ = true; }
  /// The one block so far is the title of the head.
  void mark_title_as_front_matter() { title_in_front_matter_ = prose_.blocks_.size() == 1; }

  /// Text goes to one block at a time. An open block is ended first.
  void begin_block(BlockKind kind, std::uint8_t level = 0);
  [[nodiscard]] bool is_open() const { return open_; }
  /// Nothing but white space was written to the open block so far.
  [[nodiscard]] bool is_blank() const { return prose_.text_.size() == block_begin_; }
  /// The text of the open block so far.
  [[nodiscard]] std::string_view block_text() const {
    return std::string_view(prose_.text_).substr(block_begin_);
  }

  /// Appends bytes of the article as they are, without soft hyphens and zero-width characters.
  void append(ArticleSpan span);
  /// Appends text that stands for a stretch of the article as a whole.
  void append_replaced(std::string_view text, ArticleSpan span);
  /// Forgets the open block, or ends it: white space at its ends is cut, letters are composed; the
  /// first paragraph gives its dateline to a block of its own. A block without text disappears.
  void drop_block();
  void end_block();

  /// Makes a heading of a last block that ends in " -", without that, or of its first line.
  void make_subhead_of_last_block();

  void add_comment(ArticleSpan span);
  void add_empty_heading(ArticleSpan span) { prose_.empty_headings_.push_back(span); }
  void add_remark(std::string remark) { prose_.remarks_.push_back(std::move(remark)); }

  [[nodiscard]] std::size_t block_count() const { return prose_.blocks_.size(); }
  [[nodiscard]] std::string_view article_text() const { return text_; }

  Prose finish();

 private:
  // A block taken back out of the prose, to be written again in other pieces.
  struct Draft {
    std::string text;
    std::vector<Segment> segments;  // prose offsets count from the beginning of the draft
  };

  std::uint32_t next_odd_character(std::uint32_t begin, std::uint32_t end);
  void put(std::string_view text, ArticleSpan span, bool verbatim);
  Draft take_back();
  void put_part(const Draft& draft, std::size_t begin, std::size_t end);
  void trim_end();
  void compose_block();
  bool split_dateline();
  void push_block(BlockKind kind, std::uint8_t level);
  void open_block();
  void settle_title();
  void settle_comments();

  std::string_view text_;
  Prose prose_;
  bool open_ = false;
  bool article_may_need_nfc_ = false;
  bool block_may_need_nfc_ = false;
  bool paragraph_seen_ = false;
  bool title_in_front_matter_ = false;
  bool heading_wins_ = false;
  BlockKind kind_ = BlockKind::Paragraph;
  std::uint8_t level_ = 0;
  std::uint32_t block_begin_ = 0;
  std::size_t block_segments_ = 0;  // index of the open block's first segment
  // The nearest odd character at or after odd_from_ is at odd_at_.
  std::uint32_t odd_from_ = 1;
  std::uint32_t odd_at_ = 0;
};

}  // namespace stet::text
