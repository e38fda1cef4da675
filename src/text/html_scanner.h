// Cuts HTML into tags, comments and text, as browsers do and never failing. It builds no tree: an
// article's blocks follow from the order of tags, exact places from their offsets, and nesting
// costs nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace stet::text {

struct HtmlAttribute {
  std::string name;   ///< in lower case
  ArticleSpan value;  ///< without quotes
};

struct HtmlToken {
  enum class Kind : std::uint8_t { Text, StartTag, EndTag, Comment, Ignored };
  Kind kind = Kind::Text;
  ArticleSpan span;  ///< with its delimiters
  std::string name;  ///< of a tag, in lower case
  bool closes_itself = false;

  [[nodiscard]] bool starts(std::string_view tag) const {
    return kind == Kind::StartTag && name == tag;
  }
  [[nodiscard]] bool ends(std::string_view tag) const {
    return kind == Kind::EndTag && name == tag;
  }
};

class HtmlScanner {
 public:
  HtmlScanner(std::string_view text, std::uint32_t begin) : text_(text), at_(begin) {}

  /// Reads the next token; false at the end. The text of script, style and the like comes as one
  /// Ignored token, that of title and textarea as one Text token.
  bool next(HtmlToken& token);

  /// The attributes of a start tag, each time anew: few are asked for.
  [[nodiscard]] std::vector<HtmlAttribute> attributes(const HtmlToken& tag) const;

 private:
  void read_markup(HtmlToken& token);
  void read_tag(HtmlToken& token);
  void read_comment(HtmlToken& token);
  [[nodiscard]] std::size_t end_of_raw_text() const;

  std::string_view text_;
  std::size_t at_;
  std::string raw_;  // the element whose end tag alone ends the text, or empty
};

}  // namespace stet::text
