#include "text/html_scanner.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace stet::text {

namespace {

bool is_letter_of_tag(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
}

std::string lowered(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
  return lowered;
}

// Elements whose content is text up to their end tag, whatever it looks like.
bool is_raw(std::string_view name) {
  constexpr std::array<std::string_view, 9> kRaw = {
      "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"};
  return std::find(kRaw.begin(), kRaw.end(), name) != kRaw.end();
}

std::size_t skip_space(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && is_ascii_space(text[at])) ++at;
  return at;
}

ArticleSpan span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// One attribute, from its name on. The name may be empty only at the end of the tag.
struct RawAttribute {
  std::size_t name_begin = 0;
  std::size_t name_end = 0;
  ArticleSpan value;
  std::size_t next = 0;
};

RawAttribute read_attribute(std::string_view text, std::size_t at, std::size_t end) {
  RawAttribute attribute;
  while (at < end && (is_ascii_space(text[at]) || text[at] == '/')) ++at;
  attribute.name_begin = at;
  if (at < end && text[at] != '>') ++at;  // even = begins a name
  while (at < end && !is_ascii_space(text[at]) && text[at] != '=' && text[at] != '>' &&
         text[at] != '/')
    ++at;
  attribute.name_end = at;
  attribute.value = span_of(at, at);
  attribute.next = at;
  const std::size_t equals = skip_space(text, at, end);
  if (attribute.name_begin == attribute.name_end || equals >= end || text[equals] != '=')
    return attribute;
  at = skip_space(text, equals + 1, end);
  if (at < end && (text[at] == '"' || text[at] == '\'')) {
    const std::size_t close = std::min(text.find(text[at], at + 1), end);
    attribute.value = span_of(at + 1, close);
    attribute.next = std::min(close + 1, end);
  } else {
    const std::size_t begin = at;
    while (at < end && !is_ascii_space(text[at]) && text[at] != '>') ++at;
    attribute.value = span_of(begin, at);
    attribute.next = at;
  }
  return attribute;
}

std::size_t end_of_name(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_ascii_space(text[at]) && text[at] != '/' && text[at] != '>') ++at;
  return at;
}

}  // namespace

bool HtmlScanner::next(HtmlToken& token) {
  token.name.clear();
  token.closes_itself = false;
  if (at_ >= text_.size()) return false;
  const std::size_t begin = at_;
  if (!raw_.empty()) {
    const bool readable = raw_ == "title" || raw_ == "textarea";
    at_ = end_of_raw_text();
    raw_.clear();
    if (at_ != begin) {
      token.kind = readable ? HtmlToken::Kind::Text : HtmlToken::Kind::Ignored;
      token.span = span_of(begin, at_);
      return true;
    }
    if (at_ == text_.size()) return false;
  }
  const auto begins_markup = [&](std::size_t at) {
    if (at + 1 >= text_.size()) return false;
    const char after = text_[at + 1];
    return is_letter_of_tag(after) || after == '!' || after == '?' ||
           (after == '/' && at + 2 < text_.size());
  };
  if (text_[begin] == '<' && begins_markup(begin)) {
    read_markup(token);
  } else {
    std::size_t end = text_.find('<', begin + 1);
    while (end != std::string_view::npos && !begins_markup(end)) end = text_.find('<', end + 1);
    at_ = std::min(end, text_.size());
    token.kind = HtmlToken::Kind::Text;
  }
  token.span = span_of(begin, at_);
  return true;
}

void HtmlScanner::read_markup(HtmlToken& token) {
  const char after = text_[at_ + 1];
  if (after == '!' || after == '?' || (after == '/' && !is_letter_of_tag(text_[at_ + 2]))) {
    read_comment(token);
  } else {
    read_tag(token);
  }
}

void HtmlScanner::read_comment(HtmlToken& token) {
  const std::string_view rest = text_.substr(at_);
  if (!rest.starts_with("<!--")) {  // a doctype, <?xml …?>, or what browsers take for a comment
    token.kind = HtmlToken::Kind::Ignored;
    at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
    return;
  }
  token.kind = HtmlToken::Kind::Comment;
  if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
    at_ += rest[4] == '>' ? 5 : 6;
    return;
  }
  std::size_t close = at_ + 4;
  while ((close = text_.find("--", close)) != std::string_view::npos) {
    if (text_.substr(close).starts_with("-->")) break;
    if (text_.substr(close).starts_with("--!>")) {
      ++close;
      break;
    }
    ++close;
  }
  at_ = close == std::string_view::npos ? text_.size() : close + 3;
}

void HtmlScanner::read_tag(HtmlToken& token) {
  const bool closing = text_[at_ + 1] == '/';
  token.kind = closing ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag;
  const std::size_t name = at_ + (closing ? 2 : 1);
  std::size_t at = end_of_name(text_, name);
  token.name = lowered(text_.substr(name, at - name));
  while (at < text_.size() && text_[at] != '>') at = read_attribute(text_, at, text_.size()).next;
  token.closes_itself = at < text_.size() && text_[at - 1] == '/';
  at_ = std::min(at + 1, text_.size());
  if (token.kind == HtmlToken::Kind::StartTag && is_raw(token.name)) raw_ = token.name;
}

std::size_t HtmlScanner::end_of_raw_text() const {
  std::size_t at = at_;
  while ((at = text_.find("</", at)) != std::string_view::npos) {
    const std::size_t end = end_of_name(text_, at + 2);
    if (end - at - 2 == raw_.size() && lowered(text_.substr(at + 2, raw_.size())) == raw_)
      return at;
    at += 2;
  }
  return text_.size();
}

std::vector<HtmlAttribute> HtmlScanner::attributes(const HtmlToken& tag) const {
  std::vector<HtmlAttribute> attributes;
  const std::size_t end = tag.span.end;
  std::size_t at = end_of_name(text_, tag.span.begin + 1);
  while (at < end && text_[at] != '>') {
    const RawAttribute raw = read_attribute(text_, at, end);
    if (raw.name_end > raw.name_begin) {
      attributes.push_back(
          {lowered(text_.substr(raw.name_begin, raw.name_end - raw.name_begin)), raw.value});
    }
    at = raw.next;
  }
  return attributes;
}

}  // namespace stet::text
