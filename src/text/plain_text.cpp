#include "text/plain_text.h"

#include <array>
#include <vector>

#include "text/dateline.h"
#include "text/line_shapes.h"

namespace stet::text {

namespace {

constexpr std::uint32_t kLongestHeading = 90;
constexpr std::uint32_t kLongestTitle = 140;

class PlainTextReader {
 public:
  PlainTextReader(ProseBuilder& builder, std::uint32_t body)
      : builder_(builder),
        text_(builder.article_text()),
        lines_(lines_of(text_, body)),
        width_(wrap_width(text_, lines_)) {}

  void read() {
    for (std::size_t index = 0; index < lines_.size();) {
      if (read_marked_line(index)) {
        ++index;
      } else if (is_heading(index)) {
        const bool title = index == 0 && builder_.block_count() == 0;
        write(title ? BlockKind::Title : BlockKind::Heading, title ? 0 : 2, index, index + 1);
        ++index;
      } else {
        const std::size_t end = end_of_paragraph(index);
        write(BlockKind::Paragraph, 0, index, end);
        index = end;
      }
    }
  }

 private:
  [[nodiscard]] std::string_view content(std::size_t index) const {
    return lines_[index].span.of(text_);
  }

  // "• item", "- item", and the agency's subhead "- Masque dès six ans -".
  bool read_marked_line(std::size_t index) {
    const std::string_view line = content(index);
    ArticleSpan span = lines_[index].span;
    if (line.starts_with("- ") && line.ends_with(" -") && line.size() > 4) {
      builder_.begin_block(BlockKind::Heading, 2);
      builder_.append({span.begin + 2, span.end - 2});
      builder_.end_block();
      return true;
    }
    constexpr std::array<std::string_view, 3> kBullets = {"- ", "* ", "• "};
    for (const std::string_view bullet : kBullets) {
      if (!line.starts_with(bullet) || width_ != 0) continue;
      span.begin += static_cast<std::uint32_t>(bullet.size());
      builder_.begin_block(BlockKind::ListItem);
      builder_.append(span);
      builder_.end_block();
      return true;
    }
    return false;
  }

  [[nodiscard]] bool is_heading(std::size_t index) const {
    const TextLine& line = lines_[index];
    const bool first = index == 0 && builder_.block_count() == 0;
    if (!has_heading_shape(content(index), line.characters,
                           first ? kLongestTitle : kLongestHeading))
      return false;
    if (index + 1 == lines_.size() || find_dateline(content(index))) return false;
    const TextLine& next = lines_[index + 1];
    if (width_ == 0) return next.characters > line.characters || (first && line.before_blank);
    // In wrapped text a heading stands between empty lines, or leaves its line unfilled.
    if (line.before_blank) return line.after_blank && (first || line.characters < 2 * width_);
    return line.after_blank && has_room_for_next_word(text_, line, next, width_);
  }

  [[nodiscard]] std::size_t end_of_paragraph(std::size_t index) const {
    if (width_ == 0) return index + 1;
    for (std::size_t end = index + 1; end < lines_.size(); ++end) {
      const TextLine& last = lines_[end - 1];
      if (last.before_blank || (lines_[end].indented && !last.indented)) return end;
      const bool unfilled = has_room_for_next_word(text_, last, lines_[end], width_ * 4 / 5);
      if (unfilled && ends_sentence(content(end - 1))) return end;
    }
    return lines_.size();
  }

  void write(BlockKind kind, std::uint8_t level, std::size_t begin, std::size_t end) {
    builder_.begin_block(kind, level);
    for (std::size_t index = begin; index < end; ++index) {
      if (index != begin) write_line_end(lines_[index - 1].span.end, lines_[index].span.begin);
      builder_.append(lines_[index].span);
    }
    builder_.end_block();
  }

  // Between two lines of a paragraph; "\n" alone keeps the paragraph in one segment.
  void write_line_end(std::uint32_t begin, std::uint32_t end) {
    if (end - begin == 1 && text_[begin] == '\n') {
      builder_.append({begin, end});
    } else {
      builder_.append_replaced("\n", {begin, end});
    }
  }

  ProseBuilder& builder_;
  std::string_view text_;
  std::vector<TextLine> lines_;
  std::uint32_t width_;  // 0: each line is a paragraph
};

}  // namespace

void read_plain_text(ProseBuilder& builder, std::uint32_t body) {
  PlainTextReader(builder, body).read();
}

}  // namespace stet::text
