// What a line of plain text looks like: a heading, a line of wrapped text, a paragraph of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace stet::text {

/// A line that is not empty, without its line end and the white space around it.
struct TextLine {
  ArticleSpan span;
  std::uint32_t characters = 0;
  bool after_blank = false;   ///< an empty line or the beginning stands before it
  bool before_blank = false;  ///< … the end stands after it
  bool indented = false;
};

/// The lines of a text from an offset on.
std::vector<TextLine> lines_of(std::string_view text, std::uint32_t begin);

/// The width at which a text was wrapped, in characters; 0 when each line is a paragraph. Lines
/// were wrapped when the next line's first word would mostly not have fitted, and few of them end a
/// sentence.
std::uint32_t wrap_width(std::string_view text, const std::vector<TextLine>& lines);

/// Whether the line that follows would have had room for the first word of the next one.
bool has_room_for_next_word(std::string_view text, const TextLine& line, const TextLine& next,
                            std::uint32_t width);

/// Whether a line ends like a sentence: . ! ? … with or without closing quotes.
bool ends_sentence(std::string_view line);

/// At most so many characters, begins with a capital or a digit or a quote, has a letter, and does
/// not end like a sentence, a quotation, a list or an announcement.
bool has_heading_shape(std::string_view line, std::uint32_t characters,
                       std::uint32_t most_characters);

}  // namespace stet::text
