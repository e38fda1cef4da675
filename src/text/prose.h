// The readable text of an article, in blocks, with the exact way back to the article.
//
// To teach a new input format: src/text/<format>.cpp with a read_<format>(), one case in
// make_prose(), one fixture.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/article.h"
#include "text/span.h"

namespace stet::text {

/// What a stretch of prose is on the page. Code, tables of data, scripts and navigation are not
/// prose.
enum class BlockKind : std::uint8_t {
  Title,
  Heading,
  Paragraph,
  Quote,
  ListItem,
  Caption,
  Dateline
};

/// "title", "heading", …
std::string_view name_of(BlockKind kind);

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::uint8_t level = 0;  ///< of a heading: 1 to 6; else 0
  ProseSpan span;          ///< without the line end that follows it
};

/// A comment of the source (<!-- … -->): marks for stet stand in these. Never prose.
struct Comment {
  ArticleSpan span;              ///< with its delimiters
  std::string text;              ///< what is between them, trimmed
  std::uint32_t next_block = 0;  ///< index of the first block after it; blocks().size() when none
};

/// One value of the front matter, as text, with the place of the value in the article.
struct FrontMatterField {
  std::string value;
  ArticleSpan span;
};

/// What the front matter (YAML between ---, TOML between +++) or an HTML <head> says of the
/// article.
struct FrontMatter {
  std::optional<FrontMatterField> title, date, lang, genre, author, dateline;
  ArticleSpan span;  ///< of the whole front matter, delimiters included; empty when there is none
};

/// Prose text that corresponds to a stretch of the article. A verbatim segment is the same bytes;
/// another one (an entity, an escape, letters composed to NFC) corresponds only as a whole.
struct Segment {
  ProseSpan prose;
  ArticleSpan article;
  bool verbatim = true;
};

class Prose {
 public:
  /// Valid UTF-8 in NFC, without soft hyphens and zero-width characters; blocks are separated by
  /// "\n".
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view text(ProseSpan span) const { return span.of(text_); }
  /// In reading order, not overlapping, none empty. A front matter title comes first, unless it
  /// equals the first level-1 heading: then there is only the heading, as Title.
  [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }
  [[nodiscard]] const std::vector<Comment>& comments() const { return comments_; }
  /// Headings and titles that say nothing ("# ", title: ""): they are no blocks. Ascending.
  [[nodiscard]] const std::vector<ArticleSpan>& empty_headings() const { return empty_headings_; }
  [[nodiscard]] const FrontMatter& front_matter() const { return front_matter_; }
  [[nodiscard]] const std::vector<Segment>& segments() const { return segments_; }
  /// What could not be read as meant (front matter that is not YAML), one line each, for stderr.
  [[nodiscard]] const std::vector<std::string>& remarks() const { return remarks_; }

  /// The only crossing. The span must be inside one block and not be empty.
  [[nodiscard]] ArticleSpan to_article(ProseSpan span) const;
  /// Whether the article has exactly these bytes in one piece.
  [[nodiscard]] bool is_verbatim(ProseSpan span) const;
  /// Index of the block that holds the offset; the last block that begins before it when none does.
  [[nodiscard]] std::size_t block_at(std::uint32_t offset) const;

 private:
  friend class ProseBuilder;
  std::string text_;
  std::vector<Block> blocks_;
  std::vector<Segment> segments_;
  std::vector<Comment> comments_;
  std::vector<ArticleSpan> empty_headings_;
  FrontMatter front_matter_;
  std::vector<std::string> remarks_;
};

/// Reads the article by its format. Total: any article has prose, perhaps empty.
Prose make_prose(const Article& article);

}  // namespace stet::text
