// The notation in which rules and word lists write their phrases, and its reading:
//
//   marquer:v un (véritable)? tournant        {number} (mort:n|tué:a)        la {..2} plus {word}
//   depuis
//
//   word          itself, in any case; a Capital first letter asks for one in the text
//   word:v        every form of a verb; :fin :pp :ger :inf :cond some of them; :n :a a noun's, an
//   adjective's (a|b c)       one of these; (a)? perhaps {number}      a figure; {name} capitalised
//   words; {word} any word; {participle} a word shaped like one
//   {..3}         up to three words of any kind
//   {list}        one of a named list
//   , between     the text must have a comma there
//
// Hyphens and apostrophes part words as spaces do.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/inflection.h"

namespace stet::language {

struct PhraseElement;
using PhraseSequence = std::vector<PhraseElement>;

struct PhraseElement {
  enum class Kind : std::uint8_t { Words, Number, Name, AnyWord, Participle, Gap, Comma, Choice };
  enum class Case : std::uint8_t { Any, Capital, AllCapitals };
  Kind kind = Kind::Words;
  Case letters = Case::Any;  ///< of Words: what the text must have
  std::uint8_t most = 0;     ///< of Gap: how many words at most
  // Shared, for rules name the same words and lists again and again.
  std::shared_ptr<const std::vector<std::string>> words;  ///< of Words: the forms that fit
  std::shared_ptr<const std::vector<PhraseSequence>>
      choices;  ///< of Choice: one of these; an empty one means perhaps nothing
};

/// What is wrong with a phrase; `at` is a byte offset into it.
struct PhraseFault {
  std::size_t at = 0;
  std::string message;
};

/// The entries of lists by their names.
using ListEntries = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The named lists of a language. What was read once is remembered here.
struct NamedLists {
  ListEntries entries;
  std::map<std::string, PhraseSequence, std::less<>> sequences;  ///< of lists that were read
  std::unordered_map<std::string, PhraseSequence> words;         ///< of words as written: "tuer:v"
};

/// What the phrase stands for. `own` are lists that go before those of the language and are known
/// to this phrase only. On a fault the result is empty and `fault` is set. A phrase that could
/// match without any word of its own
/// ("{number} {word}", "(a)?") is a fault.
PhraseSequence read_phrase(std::string_view phrase, const Inflection& inflection, NamedLists& lists,
                           const ListEntries& own, std::optional<PhraseFault>& fault);

}  // namespace stet::language
