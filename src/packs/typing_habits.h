// How the same sentence is typed elsewhere: accents apart from their letters, other quotation
// marks, no-break spaces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet::packs {

/// `put` stands in the place of the bytes [begin, end).
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string put;
};
using Edits = std::vector<Edit>;

// Each gives the edits that make a text (valid UTF-8) so typed: none when it is already.

/// Letters of western European languages in NFD.
Edits decomposed(std::string_view text);
/// " and ' to “ ” ‘ ’. Quotation marks that do not pair are left: turned, they would mean something
/// else.
Edits curly_quotes(std::string_view text);
/// “ ” ‘ ’ ’ and « » to " and '. As above, and so are marks of two kinds, one inside the other.
Edits straight_quotes(std::string_view text);
/// French typography: U+00A0 inside « » and before a colon, U+202F before ; ? ! and between
/// thousands. Only where there is a space.
Edits no_break_spaces(std::string_view text);

bool is_quotation_mark(char32_t character);

}  // namespace stet::packs
