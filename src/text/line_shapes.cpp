#include "text/line_shapes.h"

#include <algorithm>
#include <array>

#include "text/byte_scan.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

constexpr std::uint32_t kWidestWrap = 120;

std::uint32_t characters_in(std::string_view text) {
  return static_cast<std::uint32_t>(count_characters(text.data(), text.data() + text.size()));
}

std::string_view without_closing_quotes(std::string_view line) {
  constexpr std::array<std::string_view, 6> kClosing = {"»", "”", "\"", "’", "'", ")"};
  for (bool found = true; found;) {
    line.remove_suffix(trailing_space(line));
    found = false;
    for (const std::string_view quote : kClosing) {
      if (!line.ends_with(quote)) continue;
      line.remove_suffix(quote.size());
      found = true;
    }
  }
  return line;
}

}  // namespace

std::vector<TextLine> lines_of(std::string_view text, std::uint32_t begin) {
  std::vector<TextLine> lines;
  const char* const end = text.data() + text.size();
  const char* at = text.data() + begin;
  bool blank = true;
  while (at != end) {
    const char* const stop = find_line_end(at, end);
    const std::string_view raw(at, static_cast<std::size_t>(stop - at));
    const std::size_t indent = leading_space(raw);
    if (indent == raw.size()) {
      blank = true;
      if (!lines.empty()) lines.back().before_blank = true;
    } else {
      const auto first =
          static_cast<std::uint32_t>(at - text.data() + static_cast<std::ptrdiff_t>(indent));
      const auto last = static_cast<std::uint32_t>(stop - text.data()) -
                        static_cast<std::uint32_t>(trailing_space(raw));
      TextLine line{{first, last}, 0, blank, false, indent != 0};
      line.characters = characters_in(line.span.of(text));
      lines.push_back(line);
      blank = false;
    }
    at = stop;
    if (at != end) at += *at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1;
  }
  if (!lines.empty()) lines.back().before_blank = true;
  return lines;
}

bool has_room_for_next_word(std::string_view text, const TextLine& line, const TextLine& next,
                            std::uint32_t width) {
  const std::string_view following = next.span.of(text);
  const std::string_view word = following.substr(0, following.find_first_of(" \t"));
  return line.characters + 1 + characters_in(word) <= width;
}

std::uint32_t wrap_width(std::string_view text, const std::vector<TextLine>& lines) {
  std::vector<std::uint32_t> widths;  // of lines with another right below
  std::size_t too_wide = 0;
  for (const TextLine& line : lines) {
    too_wide += line.characters > kWidestWrap ? 1 : 0;
    if (!line.before_blank) widths.push_back(line.characters);
  }
  if (widths.empty() || too_wide * 20 > lines.size()) return 0;
  const auto ninth_tenth = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), ninth_tenth, widths.end());
  const std::uint32_t width = *ninth_tenth;
  constexpr std::uint32_t kNarrowestWrap = 30;
  if (width < kNarrowestWrap || width > kWidestWrap) return 0;

  std::size_t full = 0;
  std::size_t ending = 0;
  for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
    if (lines[index].before_blank) continue;
    full += has_room_for_next_word(text, lines[index], lines[index + 1], width) ? 0 : 1;
    ending += ends_sentence(lines[index].span.of(text)) ? 1 : 0;
  }
  return full * 10 >= widths.size() * 6 && ending * 2 <= widths.size() ? width : 0;
}

bool ends_sentence(std::string_view line) {
  const std::string_view bare = without_closing_quotes(line);
  return bare.ends_with('.') || bare.ends_with('!') || bare.ends_with('?') || bare.ends_with("…");
}

bool has_heading_shape(std::string_view line, std::uint32_t characters,
                       std::uint32_t most_characters) {
  if (line.empty() || characters > most_characters || is_lowercase(character_at(line, 0)))
    return false;
  constexpr std::array<std::string_view, 11> kEndings = {".", "!", "?", "…", "»", "\"",
                                                         "”", ":", ";", ",", "—"};
  const bool ended = std::any_of(kEndings.begin(), kEndings.end(),
                                 [&](std::string_view ending) { return line.ends_with(ending); });
  return !ended && has_letter(line);
}

}  // namespace stet::text
