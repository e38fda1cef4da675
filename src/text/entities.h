// Character references of HTML and Markdown: &eacute; &#233; &#xE9;
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stet::text {

struct Entity {
  std::size_t length = 0;  ///< bytes of the reference in the source; 0: the & is only an &
  std::string text;        ///< what it stands for
};

/// Reads the reference that begins with the & at the beginning of a text, by the rules of HTML: a
/// final ; may be missing where browsers forgive it, &#146; is what Windows-1252 makes of it.
Entity read_entity(std::string_view text);

}  // namespace stet::text
