#include "findings/mark.h"

#include <algorithm>

#include "text/utf8.h"

namespace stet::findings {
namespace {

void skip_space(std::string_view& rest) {
  rest.remove_prefix(text::leading_space(rest));
}

bool skip(std::string_view& rest, char expected) {
  skip_space(rest);
  if (!rest.starts_with(expected)) return false;
  rest.remove_prefix(1);
  skip_space(rest);
  return true;
}

/// Up to white space, a comma or a colon.
std::string_view take_word(std::string_view& rest) {
  std::size_t end = 0;
  while (end < rest.size() && rest[end] != ',' && rest[end] != ':' &&
         text::leading_space(rest.substr(end)) == 0) {
    ++end;
  }
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

/// Dashes and dots are no reason.
bool says_something(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ||
           (byte >= 0xC3 && byte != 0xE2);  // letters beyond ASCII; 0xE2 begins punctuation
  });
}

}  // namespace

std::optional<Mark> parse_mark(std::string_view comment) {
  constexpr std::string_view kName = "stet";
  skip_space(comment);
  if (!comment.starts_with(kName)) return std::nullopt;
  comment.remove_prefix(kName.size());
  if (!comment.starts_with(':') && text::leading_space(comment) == 0) return std::nullopt;

  skip(comment, ':');
  Mark mark;
  do {
    const std::string_view word = take_word(comment);
    if (!word.empty()) mark.rules.emplace_back(word);
  } while (skip(comment, ','));
  if (skip(comment, ':') && says_something(comment)) mark.reason = comment;
  return mark;
}

bool names_rule(std::string_view marked, std::string_view rule) {
  if (!marked.ends_with("/*")) return marked == rule;
  return rule.starts_with(marked.substr(0, marked.size() - 1));
}

}  // namespace stet::findings
