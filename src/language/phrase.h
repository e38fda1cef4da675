// The notation in which rules and word lists write their phrases, and its reading into concrete sequences:
//
//   marquer:v un (véritable)? tournant        {number} (mort:n|tué:a)        la {..2} plus {word} depuis
//
//   word          itself, in any case; a Capital first letter asks for one in the text
//   word:v        every form of a verb; :fin :pp :ger :inf :cond some of them; :n :a a noun's, an adjective's
//   (a|b c)       one of these; (a)? perhaps
//   {number}      a figure; {name} capitalised words; {word} any word; {participle} a word shaped like one
//   {..3}         up to three words of any kind
//   {list}        one of a named list
//
// Hyphens and apostrophes part words as spaces do.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/inflection.h"

namespace stet::language {

struct PhraseElement {
  enum class Kind : std::uint8_t { Words, Number, Name, AnyWord, Participle, Gap };
  Kind kind = Kind::Words;
  std::vector<std::string> words;  ///< of Words: the forms that fit
  bool capital = false;            ///< of Words: the text must have a capital
  std::uint8_t most = 0;           ///< of Gap: how many words at most
};

using PhraseSequence = std::vector<PhraseElement>;

/// What is wrong with a phrase; `at` is a byte offset into it.
struct PhraseFault {
  std::size_t at = 0;
  std::string message;
};

/// The entries of a named list, or null when there is none.
using ListLookup = std::function<const std::vector<std::string>*(std::string_view name)>;

/// All concrete sequences that a phrase stands for (alternatives of one word stay one element). On a fault the result
/// is empty and `fault` is set. Sequences without any word of their own ("{number} {word}") are a fault.
std::vector<PhraseSequence> read_phrase(std::string_view phrase, const Inflection& inflection, const ListLookup& lists,
                                        std::optional<PhraseFault>& fault);

}  // namespace stet::language
