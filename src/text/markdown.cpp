#include "text/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/entities.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

std::uint32_t narrow(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

// md4c tells what begins and ends, and hands over text as pointers into the article. A block of
// prose is opened by its first text, so that empty ones need no thought.
class MarkdownReader {
 public:
  MarkdownReader(ProseBuilder& builder, std::uint32_t body)
      : builder_(builder), article_(builder.article_text()), last_end_(body), html_end_(body) {}

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    end_block();
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_UL:
        list_marks_.push_back(static_cast<MD_BLOCK_UL_DETAIL*>(detail)->mark);
        break;
      case MD_BLOCK_OL:
        list_marks_.push_back('1');
        break;
      case MD_BLOCK_LI:
        ++items_;
        item_begin_ = builder_.block_count();
        break;
      case MD_BLOCK_H:
        heading_ = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        in_cell_ = true;
        break;
      case MD_BLOCK_CODE:
        in_code_ = true;
        break;
      case MD_BLOCK_HTML:
        in_html_ = true;
        break;
      default:
        break;
    }
  }

  void leave_block(MD_BLOCKTYPE type) {
    const bool empty = !builder_.is_open() && captions_.empty();
    end_block();
    switch (type) {
      case MD_BLOCK_QUOTE:
        --quotes_;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        list_marks_.pop_back();
        break;
      case MD_BLOCK_LI:
        leave_item();
        break;
      case MD_BLOCK_H:
        if (empty) find_empty_heading();
        heading_ = 0;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        in_cell_ = false;
        break;
      case MD_BLOCK_CODE:
        in_code_ = false;
        break;
      case MD_BLOCK_HTML:
        in_html_ = false;
        break;
      default:
        break;
    }
  }

  void enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG && images_++ == 0) captions_.emplace_back();
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --images_;
  }

  void text(MD_TEXTTYPE type, const char* bytes, std::size_t size) {
    Piece piece{type, {}};
    const bool in_article =
        bytes >= article_.data() && bytes + size <= article_.data() + article_.size();
    if (in_article && type != MD_TEXT_BR && type != MD_TEXT_SOFTBR && type != MD_TEXT_NULLCHAR) {
      const auto begin = static_cast<std::size_t>(bytes - article_.data());
      piece.span = {narrow(begin), narrow(begin + size)};
    } else {
      // Indentation and line ends of raw blocks, which we do not read.
      if (in_code_ || in_html_ || (type == MD_TEXT_HTML && *bytes != '\n')) return;
      piece.span = synthetic(type);
      if (piece.span.empty()) return;
    }
    last_end_ = piece.span.end;
    if (in_code_) return;
    if (in_html_ || type == MD_TEXT_HTML) {
      read_html(piece.span);
    } else if (images_ != 0) {
      captions_.back().push_back(piece);
    } else {
      if (!builder_.is_open()) open_block();
      write(piece);
    }
  }

 private:
  struct Piece {
    MD_TEXTTYPE type;
    ArticleSpan span;
  };

  // The bytes of the article that md4c replaced: a line end, a NUL.
  [[nodiscard]] ArticleSpan synthetic(MD_TEXTTYPE type) const {
    const std::string_view wanted =
        type == MD_TEXT_NULLCHAR ? std::string_view("\0", 1) : std::string_view("\n\r");
    const std::size_t at = article_.find_first_of(wanted, last_end_);
    if (at == std::string_view::npos) return {last_end_, last_end_};
    const std::size_t size = article_.substr(at).starts_with("\r\n") ? 2 : 1;
    return {narrow(at), narrow(at + size)};
  }

  void open_block() {
    if (heading_ != 0) {
      builder_.begin_block(BlockKind::Heading, heading_);
    } else if (in_cell_ || (items_ != 0 && quotes_ == 0)) {
      builder_.begin_block(BlockKind::ListItem);
    } else {
      builder_.begin_block(quotes_ != 0 ? BlockKind::Quote : BlockKind::Paragraph);
    }
  }

  void write(const Piece& piece) {
    switch (piece.type) {
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        write_line_end(piece.span, '\n');
        break;
      case MD_TEXT_NULLCHAR:
        builder_.append(piece.span);
        break;
      case MD_TEXT_ENTITY: {
        const Entity entity = read_entity(piece.span.of(article_));
        if (entity.length == piece.span.size()) {
          builder_.append_replaced(entity.text, piece.span);
        } else {
          builder_.append(piece.span);
        }
        break;
      }
      case MD_TEXT_CODE: {
        const char first = piece.span.empty() ? ' ' : article_[piece.span.begin];
        if (first == '\n' || first == '\r') {
          write_line_end(piece.span, ' ');
        } else {
          builder_.append(piece.span);
        }
        break;
      }
      default:
        builder_.append(piece.span);
    }
  }

  void write_line_end(ArticleSpan span, char as) {
    if (span.size() == 1 && article_[span.begin] == as) {
      builder_.append(span);
    } else {
      builder_.append_replaced({&as, 1}, span);
    }
  }

  void end_block() {
    if (builder_.is_open()) {
      if (in_cell_ && !has_letter(builder_.block_text())) {
        builder_.drop_block();
      } else {
        builder_.end_block();
      }
    }
    for (const std::vector<Piece>& caption : captions_) {
      builder_.begin_block(BlockKind::Caption);
      for (const Piece& piece : caption) write(piece);
      builder_.end_block();
    }
    captions_.clear();
  }

  // An agency's subhead, "- Masque dès six ans -", is the item of a list to CommonMark.
  void leave_item() {
    --items_;
    const bool one_block = builder_.block_count() == item_begin_ + 1;
    if (one_block && list_marks_.size() == 1 && list_marks_[0] == '-' && quotes_ == 0) {
      builder_.make_subhead_of_last_block();
    }
  }

  // Raw HTML is not prose, but comments are comments, <br> is a line end, and what stands on the
  // line behind a comment is read by readers too.
  void read_html(ArticleSpan span) {
    const std::string_view piece = span.of(article_);
    if (!in_html_ && builder_.is_open() && images_ == 0 &&
        (piece.starts_with("<br") || piece.starts_with("<BR"))) {
      builder_.append_replaced("\n", span);
      return;
    }
    std::size_t at = std::max(span.begin, html_end_);
    bool comment_ended = html_end_ > span.begin && html_end_ <= span.end;
    while (at < span.end) {
      const std::size_t open = article_.substr(0, span.end).find("<!--", at);
      if (comment_ended && in_html_) {
        write_behind_comment({narrow(at), narrow(std::min<std::size_t>(open, span.end))});
      }
      if (open == std::string_view::npos) break;
      const std::size_t close = article_.find("-->", open + 4);
      at = close == std::string_view::npos ? article_.size() : close + 3;
      html_end_ = narrow(at);
      builder_.add_comment({narrow(open), html_end_});
      comment_ended = true;
    }
  }

  void write_behind_comment(ArticleSpan span) {
    const std::string_view behind = trimmed(span.of(article_));
    if (behind.empty() || behind.find('<') != std::string_view::npos) return;
    open_block();
    builder_.append(span);
    builder_.end_block();
  }

  // md4c does not say where a heading without text stands: on the next line of nothing but #, not
  // far away.
  void find_empty_heading() {
    constexpr std::size_t kFar = 512;
    for (std::size_t at = last_end_; at < std::min(article_.size(), last_end_ + kFar);) {
      const std::size_t end = std::min(article_.find_first_of("\r\n", at), article_.size());
      std::size_t first = article_.find_first_not_of(" \t>", at);
      first = std::min(first, end);
      if (first < end && article_[first] == '#' &&
          article_.substr(first, end - first).find_first_not_of("# \t") == std::string_view::npos) {
        const std::string_view marks = trimmed(article_.substr(first, end - first));
        builder_.add_empty_heading({narrow(first), narrow(first + marks.size())});
        last_end_ = narrow(end);
        return;
      }
      at = end + 1;
    }
  }

  ProseBuilder& builder_;
  std::string_view article_;
  std::uint32_t last_end_;  // of the text seen so far
  std::uint32_t html_end_;  // of the comments seen so far
  std::string list_marks_;  // of the lists around, the outermost first
  std::size_t item_begin_ = 0;
  std::vector<std::vector<Piece>> captions_;
  int quotes_ = 0;
  int items_ = 0;
  int images_ = 0;
  std::uint8_t heading_ = 0;
  bool in_cell_ = false;
  bool in_code_ = false;
  bool in_html_ = false;
};

MarkdownReader& reader(void* userdata) {
  return *static_cast<MarkdownReader*>(userdata);
}

}  // namespace

void read_markdown(ProseBuilder& builder, std::uint32_t body) {
  MarkdownReader state(builder, body);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* userdata) {
    reader(userdata).enter_block(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* userdata) {
    reader(userdata).leave_block(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* userdata) {
    reader(userdata).enter_span(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* userdata) {
    reader(userdata).leave_span(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* userdata) {
    reader(userdata).text(type, text, size);
    return 0;
  };
  const std::string_view text = builder.article_text().substr(body);
  if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &state) != 0) {
    builder.add_remark("the Markdown could not be read to its end");
  }
}

}  // namespace stet::text
