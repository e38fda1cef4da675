// Letters as the matcher sees them: case folded, typographic apostrophes and spaces made plain.
//
// Folding keeps every byte in its place: a folded text has the length of its original, so that one
// offset serves both. A character that folds to fewer bytes is repeated (’ becomes three ', a
// no-break space two spaces). Latin, Greek and Cyrillic are folded here; other scripts have no case
// that matters to a lexicon.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet::language {

/// The text in the folded form of the shadow buffer, of the same length. Must be valid UTF-8.
std::string fold(std::string_view text);

/// Folds the character of several bytes that begins at an offset where it stands; returns its last
/// byte.
std::size_t fold_wide_character(std::string& text, std::size_t at);

/// The key of a word in a lexicon: folded, œ and æ as two letters ("cœur" and "coeur" are one
/// word).
std::string word_key(std::string_view word);

/// "État" → "Etat"-like variant: the key with the accent of its first letter taken off; empty when
/// it has none.
std::string without_first_accent(std::string_view key);

}  // namespace stet::language
