#include "text/html.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/byte_scan.h"
#include "text/entities.h"
#include "text/html_scanner.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

std::uint32_t narrow(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

template <std::size_t Size>
bool is_one_of(std::string_view name, const std::array<std::string_view, Size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// What a reader of the article does not read as the article.
bool is_skipped(std::string_view name) {
  constexpr std::array<std::string_view, 15> kSkipped = {
      "nav",    "aside", "noscript", "template", "svg", "math", "select", "button",
      "object", "audio", "video",    "canvas",   "pre", "map",  "dialog"};
  return is_one_of(name, kSkipped);
}

// Elements inside a line. All others, known or not, begin and end blocks.
bool is_inline(std::string_view name) {
  constexpr std::array<std::string_view, 42> kInline = {
      "a",    "abbr",   "acronym", "b",     "bdi",  "bdo",   "big", "cite",  "code",
      "data", "del",    "dfn",     "em",    "font", "i",     "img", "input", "ins",
      "kbd",  "label",  "mark",    "meter", "nobr", "q",     "s",   "samp",  "small",
      "span", "strike", "strong",  "sub",   "sup",  "time",  "tt",  "u",     "var",
      "wbr",  "ruby",   "rb",      "rt",    "rp",   "output"};
  return is_one_of(name, kInline) || name.find(':') != std::string_view::npos;
}

std::uint8_t heading_level(std::string_view name) {
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return heading ? static_cast<std::uint8_t>(name[1] - '0') : std::uint8_t{0};
}

class HtmlReader {
 public:
  HtmlReader(ProseBuilder& builder, std::uint32_t body)
      : builder_(builder), text_(builder.article_text()), scanner_(text_, body) {}

  void read() {
    builder_.let_heading_be_title();
    HtmlToken token;
    while (scanner_.next(token)) {
      switch (token.kind) {
        case HtmlToken::Kind::Comment:
          builder_.add_comment(token.span);
          break;
        case HtmlToken::Kind::Ignored:
          break;
        case HtmlToken::Kind::Text:
          if (in_title_) {
            read_title(token.span);
          } else if (skipped_.empty() && !in_textarea_) {
            read_text(token.span);
          }
          break;
        case HtmlToken::Kind::StartTag:
          read_start_tag(token);
          break;
        case HtmlToken::Kind::EndTag:
          read_end_tag(token);
          break;
      }
    }
    end_block();
  }

 private:
  void read_start_tag(const HtmlToken& tag) {
    in_title_ = tag.name == "title" && skipped_.empty();
    in_textarea_ = tag.name == "textarea";
    if (!skipped_.empty()) {
      if (tag.name == skipped_ && !tag.closes_itself) ++skipped_depth_;
      // A forgotten </nav> must not take the article with it.
      const bool article = tag.name == "main" || (tag.name == "article" && skipped_ == "nav");
      if (!article) return;
      skipped_.clear();
    }
    read_metadata(tag);
    if (tag.name == "br") {
      write_line_end(tag.span);
    } else if (tag.name == "q") {
      write_mark("“", tag.span);
    } else if (is_skipped(tag.name) || is_hidden(tag) || is_footer_of_page(tag)) {
      if (!is_inline(tag.name)) end_block();
      if (!tag.closes_itself) {
        skipped_ = tag.name;
        skipped_depth_ = 1;
      }
    } else if (!is_inline(tag.name)) {
      end_block();
      change_context(tag.name, true);
      if (heading_ != 0) heading_tag_ = tag.span;
    }
  }

  void read_end_tag(const HtmlToken& tag) {
    in_title_ = in_textarea_ = false;
    if (!skipped_.empty()) {
      if (tag.name == skipped_ && --skipped_depth_ == 0) skipped_.clear();
      return;
    }
    if (tag.name == "q") {
      write_mark("”", tag.span);
    } else if (tag.name == "br") {
      write_line_end(tag.span);
    } else if (!is_inline(tag.name)) {
      const bool silent = builder_.is_open() ? builder_.is_blank() : !heading_read_;
      if (silent && heading_ != 0 && heading_level(tag.name) != 0)
        builder_.add_empty_heading(heading_tag_.joined(tag.span));
      end_block();
      change_context(tag.name, false);
    }
  }

  void change_context(std::string_view name, bool opens) {
    if (const std::uint8_t level = heading_level(name)) {
      heading_ = opens ? level : std::uint8_t{0};
      heading_read_ = false;
    } else if (name == "blockquote") {
      quotes_ = std::max(0, quotes_ + (opens ? 1 : -1));
    } else if (name == "article") {
      articles_ = std::max(0, articles_ + (opens ? 1 : -1));
    } else if (name == "figcaption" || name == "caption") {
      in_caption_ = opens;
    } else if (name == "li") {
      in_item_ = opens;
    } else if (name == "ul" || name == "ol" || name == "figure") {
      in_item_ = in_caption_ = false;
    } else if (name == "td" || name == "th") {
      in_cell_ = opens;
    } else if (name == "body" || name == "p" || name == "table") {
      if (opens) heading_ = 0;  // of a heading that was never closed
      if (name != "p") in_cell_ = false;
    }
  }

  // A quotation's footer names its source, an article's its author; a page's is about the outlet.
  [[nodiscard]] bool is_footer_of_page(const HtmlToken& tag) const {
    return tag.name == "footer" && quotes_ == 0 && articles_ == 0;
  }

  bool is_hidden(const HtmlToken& tag) {
    constexpr std::array<std::string_view, 5> kClosed = {"div", "section", "span", "article",
                                                         "figure"};
    if (!is_one_of(tag.name, kClosed) ||
        tag.span.of(text_).find("hidden") == std::string_view::npos)
      return false;
    for (const HtmlAttribute& attribute : scanner_.attributes(tag)) {
      if (attribute.name == "hidden") return true;
    }
    return false;
  }

  void read_metadata(const HtmlToken& tag) {
    FrontMatter& known = builder_.front_matter();
    if (tag.name == "html" || tag.name == "time") {
      const std::string_view wanted = tag.name == "html" ? "lang" : "datetime";
      std::optional<FrontMatterField>& field = tag.name == "html" ? known.lang : time_;
      for (const HtmlAttribute& attribute : scanner_.attributes(tag)) {
        if (attribute.name == wanted) keep(field, attribute.value);
      }
      if (!known.date) known.date = time_;
    } else if (tag.name == "meta") {
      std::string name;
      std::optional<ArticleSpan> content;
      for (const HtmlAttribute& attribute : scanner_.attributes(tag)) {
        if (attribute.name == "property" || attribute.name == "name")
          name = attribute.value.of(text_);
        if (attribute.name == "content") content = attribute.value;
      }
      if (!content) return;
      if (name == "article:published_time") {
        if (known.date && time_ && known.date->span == time_->span) known.date.reset();
        keep(known.date, *content);
      } else if (name == "author") {
        keep(known.author, *content);
      }
    }
  }

  void keep(std::optional<FrontMatterField>& field, ArticleSpan span) {
    const std::string value = decoded(span);
    if (!field && !trimmed(value).empty()) field = FrontMatterField{value, span};
  }

  [[nodiscard]] std::string decoded(ArticleSpan span) const {
    const std::string_view raw = span.of(text_);
    std::string value;
    for (std::size_t at = 0; at < raw.size();) {
      const Entity entity = raw[at] == '&' ? read_entity(raw.substr(at)) : Entity{};
      if (entity.length == 0) {
        value += raw[at++];
      } else {
        value += entity.text;
        at += entity.length;
      }
    }
    return value;
  }

  void read_title(ArticleSpan span) {
    const std::string_view raw = span.of(text_);
    const std::size_t begin = leading_space(raw);
    const ArticleSpan inside{span.begin + narrow(begin),
                             span.begin + narrow(begin + trimmed(raw).size())};
    if (builder_.front_matter().title || inside.empty()) return;
    builder_.front_matter().title = FrontMatterField{decoded(inside), inside};
    if (builder_.block_count() != 0 || builder_.is_open()) return;
    builder_.begin_block(BlockKind::Title);
    read_text(inside);
    builder_.end_block();
    builder_.mark_title_as_front_matter();
  }

  void open_block() {
    line_end_at_ = 0;
    if (in_caption_) {
      builder_.begin_block(BlockKind::Caption);
    } else if (heading_ != 0) {
      builder_.begin_block(BlockKind::Heading, heading_);
      heading_read_ = true;
    } else if (quotes_ != 0) {
      builder_.begin_block(BlockKind::Quote);
    } else {
      builder_.begin_block(in_item_ ? BlockKind::ListItem : BlockKind::Paragraph);
    }
  }

  void end_block() {
    if (!builder_.is_open()) return;
    if (in_cell_ && !has_letter(builder_.block_text())) {
      builder_.drop_block();
    } else {
      builder_.end_block();
    }
  }

  // Two line ends in a row are how old systems write the end of a paragraph.
  void write_line_end(ArticleSpan tag) {
    if (!builder_.is_open()) return;
    if (line_end_at_ == builder_.block_text().size() && line_end_at_ != 0) {
      end_block();
      line_end_at_ = 0;
    } else {
      builder_.append_replaced("\n", tag);
      line_end_at_ = builder_.block_text().size();
    }
  }

  void write_mark(std::string_view mark, ArticleSpan tag) {
    if (!builder_.is_open()) open_block();
    builder_.append_replaced(mark, tag);
  }

  // White space runs are one space; entities are what they stand for.
  void read_text(ArticleSpan span) {
    std::size_t at = span.begin;
    if (!builder_.is_open()) {
      while (at < span.end && is_ascii_space(text_[at])) ++at;
      if (at == span.end) return;
      open_block();
    }
    const std::string_view text = text_.substr(0, span.end);
    if (is_ascii_space(text[at])) at = read_space(text, at);
    while (at < span.end) {
      const char* const stop = find_reference_or_gap(text.data() + at, text.data() + text.size());
      const auto next = static_cast<std::size_t>(stop - text.data());
      append(at, next);
      at = next;
      if (at == span.end) break;
      if (text[at] == '&') {
        at = read_reference(text, at);
      } else if (is_ascii_space(text[at])) {
        at = read_space(text, at);
      } else {
        append(at, at + 1);
        ++at;
      }
    }
  }

  std::size_t read_reference(std::string_view text, std::size_t at) {
    const Entity entity = read_entity(text.substr(at));
    if (entity.length == 0) {
      append(at, at + 1);
      return at + 1;
    }
    builder_.append_replaced(entity.text, {narrow(at), narrow(at + entity.length)});
    return at + entity.length;
  }

  std::size_t read_space(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && is_ascii_space(text[end])) ++end;
    const std::string_view before = builder_.block_text();
    if (before.ends_with(' ') || before.ends_with('\n')) return end;
    if (text[at] == ' ' || text[at] == '\n') {
      append(at, at + 1);
    } else {
      builder_.append_replaced(" ", {narrow(at), narrow(end)});
    }
    return end;
  }

  void append(std::size_t begin, std::size_t end) { builder_.append({narrow(begin), narrow(end)}); }

  ProseBuilder& builder_;
  std::string_view text_;
  HtmlScanner scanner_;
  std::optional<FrontMatterField> time_;
  std::string skipped_;  // the element that is being skipped, or empty
  int skipped_depth_ = 0;
  int quotes_ = 0;
  int articles_ = 0;
  std::uint8_t heading_ = 0;
  ArticleSpan heading_tag_;
  bool heading_read_ = false;
  std::size_t line_end_at_ = 0;  // size of the block's text right after a <br>
  bool in_title_ = false;
  bool in_textarea_ = false;
  bool in_caption_ = false;
  bool in_item_ = false;
  bool in_cell_ = false;
};

}  // namespace

void read_html(ProseBuilder& builder, std::uint32_t body) {
  HtmlReader(builder, body).read();
}

}  // namespace stet::text
