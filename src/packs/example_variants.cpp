#include "packs/example_variants.h"

#include <algorithm>
#include <array>
#include <utility>

#include "packs/typing_habits.h"
#include "text/prose.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::packs {
namespace {

using text::Format;

struct Draft {
  std::string text;
  std::vector<Example::Mark> marks;
};

/// A mark's begin stays with the letter after it, its end with the letter before it.
Draft edited(const Draft& draft, Edits edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  Draft result;
  result.marks = draft.marks;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    result.text.append(draft.text, at, edit.begin - at);
    const std::size_t begin = result.text.size();
    result.text += edit.put;
    at = edit.end;
    const auto shift = [&](std::size_t offset) { return begin + edit.put.size() + offset - at; };
    for (std::size_t m = 0; m < draft.marks.size(); ++m) {
      const Example::Mark& old = draft.marks[m];
      Example::Mark& mark = result.marks[m];
      if (old.begin >= at) {
        mark.begin = shift(old.begin);
      } else if (old.begin >= edit.begin) {
        mark.begin = begin;
      }
      const bool after = edit.begin == edit.end ? old.end > at : old.end >= at;
      if (after) {
        mark.end = shift(old.end);
      } else if (old.end > edit.begin) {
        mark.end = begin + edit.put.size();
      }
    }
  }
  result.text.append(draft.text, at);
  return result;
}

Format format_of(const Example& example) {
  if (example.format == "markdown") return Format::Markdown;
  return example.format == "html" ? Format::Html : Format::PlainText;
}

std::string in_yaml(std::string_view value) {
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string in_html(std::string_view value) {
  std::string escaped;
  for (const char c : value) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string yaml_fields(const Example& example) {
  std::string fields = "lang: " + example.lang + "\n";
  if (!example.title.empty()) fields += "title: " + in_yaml(example.title) + "\n";
  if (!example.date.empty()) fields += "date: " + in_yaml(example.date) + "\n";
  return fields;
}

std::string html_head(const Example& example) {
  std::string head = "<!DOCTYPE html>\n<html lang=\"" + example.lang + "\">\n<head>";
  head += "<meta charset=\"utf-8\">";
  if (!example.title.empty()) head += "<title>" + in_html(example.title) + "</title>";
  if (!example.date.empty()) {
    head += "<meta property=\"article:published_time\" content=\"" + in_html(example.date) + "\">";
  }
  return head + "</head>\n<body>\n";
}

/// The body with all that an article has around it. A text that brings its own front matter or
/// <html> keeps it.
Draft whole_article(const Draft& body, const Example& example, Format format) {
  constexpr std::string_view kFence = "---\n";
  if (format == Format::Html) {
    if (body.text.find("<html") != std::string::npos) return body;
    return edited(body, {{0, 0, html_head(example)},
                         {body.text.size(), body.text.size(), "\n</body>\n</html>\n"}});
  }
  const Edit last_line{body.text.size(), body.text.size(), "\n"};
  if (body.text.starts_with(kFence)) {
    return edited(body, {{kFence.size(), kFence.size(), yaml_fields(example)}, last_line});
  }
  return edited(body, {{0, 0, "---\n" + yaml_fields(example) + "---\n\n"}, last_line});
}

Edits carriage_returns(std::string_view text) {
  Edits edits;
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
    edits.push_back({i, i, "\r"});
  }
  return edits;
}

/// One line or more of the plain text, and what a reader takes it for.
struct Passage {
  std::size_t begin = 0;
  std::size_t end = 0;
  text::BlockKind kind = text::BlockKind::Paragraph;
};

/// The paragraphs and headings of a plain text, as its own reader sees them.
std::vector<Passage> passages_of(const Draft& plain) {
  const text::Article article("example.txt", Format::PlainText, plain.text);
  const text::Prose prose = text::make_prose(article);
  std::vector<std::pair<text::ArticleSpan, text::BlockKind>> blocks;
  for (const text::Block& block : prose.blocks()) {
    blocks.emplace_back(prose.to_article(block.span), block.kind);
  }
  std::vector<Passage> passages;
  for (std::size_t begin = 0; begin < plain.text.size();) {
    const std::size_t end = std::min(plain.text.find('\n', begin), plain.text.size());
    if (end > begin) {
      Passage line{begin, end};
      bool goes_on = false;
      for (const auto& [span, kind] : blocks) {
        if (span.end <= begin || end <= span.begin) continue;
        if (kind != text::BlockKind::Dateline) line.kind = kind;
        goes_on = goes_on || (!passages.empty() && span.begin < passages.back().end);
      }
      if (goes_on) {
        passages.back().end = end;
      } else {
        passages.push_back(line);
      }
    }
    begin = end + 1;
  }
  return passages;
}

/// A list or a quoted block has no one form in another format.
bool has_other_blocks(const std::vector<Passage>& passages) {
  return std::any_of(passages.begin(), passages.end(), [](const Passage& passage) {
    return passage.kind != text::BlockKind::Paragraph && passage.kind != text::BlockKind::Title &&
           passage.kind != text::BlockKind::Heading;
  });
}

std::string_view html_tag(text::BlockKind kind) {
  if (kind == text::BlockKind::Title) return "h1>";
  return kind == text::BlockKind::Heading ? "h2>" : "p>";
}

Edits html_edits(const Draft& plain, const std::vector<Passage>& passages) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEntities = {{
      {"&", "&amp;"},
      {"<", "&lt;"},
      {">", "&gt;"},
      {"é", "&eacute;"},
      {"è", "&egrave;"},
      {"«", "&laquo;"},
      {"»", "&raquo;"},
      {"\u00A0", "&nbsp;"},
  }};
  Edits edits;
  for (const Passage& passage : passages) {
    const std::string tag(html_tag(passage.kind));
    edits.push_back({passage.begin, passage.begin, "<" + tag});
    edits.push_back({passage.end, passage.end, "</" + tag});
  }
  for (std::size_t i = 0; i < plain.text.size(); i += text::length_of_lead(plain.text[i])) {
    const std::string_view rest = std::string_view(plain.text).substr(i);
    for (const auto& [character, entity] : kEntities) {
      if (rest.starts_with(character))
        edits.push_back({i, i + character.size(), std::string(entity)});
    }
  }
  return edits;
}

/// The first word of three letters or more with a space on both sides that neither a mark nor a
/// quotation mark touches; npos when there is none.
std::pair<std::size_t, std::size_t> word_to_stress(const Draft& plain) {
  const std::string_view text = plain.text;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    std::size_t letters = 0;
    while (end < text.size() && text::is_letter(text::character_at(text, end))) {
      end += text::length_of_lead(text[end]);
      ++letters;
    }
    const bool between_spaces =
        begin > 0 && text[begin - 1] == ' ' && end < text.size() && text[end] == ' ';
    const bool free = std::none_of(plain.marks.begin(), plain.marks.end(), [&](const auto& mark) {
      return begin <= mark.end + 1 && mark.begin <= end + 1;
    });
    if (letters >= 3 && between_spaces && free &&
        !is_quotation_mark(text::last_character(text.substr(0, begin - 1))) &&
        !(end + 1 < text.size() && is_quotation_mark(text::character_at(text, end + 1)))) {
      return {begin, end};
    }
    begin = end == begin ? begin + text::length_of_lead(text[begin]) : end;
  }
  return {std::string::npos, std::string::npos};
}

Edits markdown_edits(const Draft& plain, const std::vector<Passage>& passages) {
  constexpr std::string_view kSpecial = "\\`*_[]<>#&~|";
  const std::string& text = plain.text;
  Edits edits;
  for (const Passage& passage : passages) {
    const std::size_t begin = passage.begin;
    if (passage.kind != text::BlockKind::Paragraph) {
      edits.push_back({begin, begin, passage.kind == text::BlockKind::Title ? "# " : "## "});
      continue;
    }
    // At the beginning of a line these make a list or a rule: "- ", "12. ".
    std::size_t mark = begin;
    while (mark < passage.end && text[mark] >= '0' && text[mark] <= '9') ++mark;
    const std::string_view opens = mark == begin ? "-+=" : ".)";
    if (mark < passage.end && opens.find(text[mark]) != std::string_view::npos) {
      edits.push_back({mark, mark, "\\"});
    }
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kSpecial.find(text[i]) != std::string_view::npos) edits.push_back({i, i, "\\"});
  }
  if (const auto [begin, end] = word_to_stress(plain); begin != std::string::npos) {
    edits.push_back({begin, begin, "*"});
    edits.push_back({end, end, "*"});
  }
  return edits;
}

}  // namespace

std::vector<Variant> variants_of(const Example& example) {
  const Format format = format_of(example);
  const Draft body{example.text, example.marks};
  const Draft written = whole_article(body, example, format);

  std::vector<Variant> variants;
  const auto put = [&](std::string name, Format in, Draft draft) {
    variants.push_back({std::move(name), in, std::move(draft.text), std::move(draft.marks)});
  };
  put("as written", format, written);
  if (Edits edits = decomposed(written.text); !edits.empty()) {
    put("NFD", format, edited(written, std::move(edits)));
  }
  put("CRLF", format, edited(written, carriage_returns(written.text)));
  if (format != Format::PlainText) return variants;

  const auto retyped = [&](std::string name, Edits edits) {
    if (edits.empty()) return;
    put(std::move(name), format, whole_article(edited(body, std::move(edits)), example, format));
  };
  retyped("curly quotes", curly_quotes(body.text));
  retyped("straight quotes", straight_quotes(body.text));
  retyped("no-break spaces", no_break_spaces(body.text));

  const std::vector<Passage> passages = passages_of(body);
  if (passages.empty() || has_other_blocks(passages)) return variants;
  put("HTML", Format::Html,
      whole_article(edited(body, html_edits(body, passages)), example, Format::Html));
  put("Markdown", Format::Markdown,
      whole_article(edited(body, markdown_edits(body, passages)), example, Format::Markdown));
  return variants;
}

}  // namespace stet::packs
