// Whether the letters of an acronym can be read off words: their initials, their first letters
// (FA-MA, Mi-nus-ma), small words taken or left.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/knowledge.h"
#include "language/tokens.h"

namespace stet::checks {

/// One word of a possible expansion.
struct SpeltWord {
  std::string_view letters;  ///< folded, as it stands in Tokens::folded
  bool small = false;        ///< de, of, the: its letter may be there or not
};

/// The folded words of a range.
std::vector<SpeltWord> spelt_words(const language::Tokens& tokens, language::TokenRange range,
                                   const language::LanguageKnowledge& language);

/// Small letters without accents; a character of no plain letter is left out.
std::string plain_letters(std::string_view folded);

/// Letters of an acronym, two to ten of them, "mps" for "MPs" without its plural; empty when the
/// word is none: fewer than two capitals, digits, a Roman number.
std::string acronym_letters(std::string_view word);

/// Whether the letters are read off the words in their order. Words of sense may be passed over
/// ("Nippon Telegraph and Telephone Corp": NTT); a longer acronym may take one letter from inside a
/// word (LIBOR).
bool reads_as(std::string_view letters, const std::vector<SpeltWord>& words);

/// Whether words in the text spell the letters, from the first of them on and with no word of sense
/// passed over; gives how many words that takes, 0 when they do not.
std::uint32_t spells_from(std::string_view letters, const std::vector<SpeltWord>& words);

/// The initials of the words of sense.
std::string initials_of(const std::vector<SpeltWord>& words);

/// The longest row of letters that both have in this order, others between them or not.
std::size_t common_order(std::string_view a, std::string_view b);

/// How many letters the two have in common, in any order.
std::size_t shared_letters(std::string_view a, std::string_view b);

}  // namespace stet::checks
