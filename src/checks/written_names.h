// The spellings under which an article writes its names, each once, with how often and where first.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checks/check.h"

namespace stet::checks {

/// One spelling of a name.
struct WrittenName {
  std::string text;                ///< as written, apostrophes and spaces plain, capitals bare
  std::string letters;             ///< all its letters in a row, small and without accents
  std::vector<std::string> words;  ///< the same, word by word
  std::uint32_t set = 0;           ///< of its letters: see letter_set()
  std::uint32_t first_set = 0;     ///< of those of its first word
  std::uint32_t last_set = 0;      ///< of those of its last word
  std::uint32_t count = 0;         ///< mentions, those in quotations too
  language::TokenRange first;
  std::uint32_t sentence = 0;  ///< of the first mention
  std::uint32_t entity = 0;
  bool titled = false;  ///< an honorific or an office stands before the first mention
  bool desks = false;   ///< the desk knows it so
};

/// By place of the first mention. Names in capitals, names only read in quotation marks, those
/// marked [sic] and those of fewer than five letters are left out; so are all after `most`.
std::vector<WrittenName> find_written_names(const Evidence& evidence, std::size_t most);

/// Letters without accents, small, of the words in the range, in a row.
std::string letters_in(const language::Tokens& tokens, language::TokenRange range);

}  // namespace stet::checks
