// The door to ICU: what a character is, and composing letters with their accents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet::text {

bool is_letter(char32_t character);
bool is_uppercase(char32_t character);
bool is_lowercase(char32_t character);
/// Whether valid UTF-8 says anything: 1 300 and * * * do not.
bool has_letter(std::string_view text);

/// Whether valid UTF-8 is in NFC. About 2 GB/s.
bool is_nfc(std::string_view text);

/// A stretch of a text and its composed form. When unchanged the two are the same bytes.
struct Composed {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool changed = false;
  std::string text;  ///< only when changed
};

/// Valid UTF-8 cut into stretches, in order and without gaps; each changed one is a single cluster.
std::vector<Composed> compose(std::string_view text);

/// Full case folding of valid UTF-8, for text outside Latin script.
std::string fold_case(std::string_view text);

/// Columns that a character takes on a terminal: 0, 1 or 2.
int display_width(char32_t character);

}  // namespace stet::text
