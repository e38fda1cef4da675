// Whether a full stop belongs to the word before it: M. Durand, J. K. Rowling, 5 p.m. Tuesday, the
// U.S. Senate.
#pragma once

#include <cstddef>
#include <string_view>

#include "language/characters.h"
#include "language/sentences.h"

namespace stet::language {

/// What the first word after a stop says: where a new sentence might begin.
struct Start {
  Kind kind = Kind::None;  ///< of its first letter or digit
  std::size_t word = 0;    ///< where that stands
  bool bracket = false;    ///< ( or [ stands before it
  bool mark = false;       ///< an opening quotation mark or a dash stands before it
};

/// A single full stop at `stop`, before white space and a capital or a digit, in a sentence that
/// began at `begin`: whether it ends nothing. `bracketed`: a bracket closes after it.
bool belongs_to_word(std::string_view text, std::size_t begin, std::size_t stop, const Start& start,
                     bool bracketed, const Abbreviations& abbreviations);

}  // namespace stet::language
