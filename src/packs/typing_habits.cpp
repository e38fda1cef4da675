#include "packs/typing_habits.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::packs {
namespace {

constexpr char32_t kNoBreakSpace = 0xA0;
constexpr char32_t kNarrowNoBreakSpace = 0x202F;

struct Character {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t value = 0;
};

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = i + text::length_of_lead(text[i]);
    characters.push_back({i, end, text::character_at(text, i)});
    i = end;
  }
  return characters;
}

/// The character at an index, which may be one before the first or one past the last: a line end
/// there.
char32_t value_at(const std::vector<Character>& characters, std::size_t index) {
  return index < characters.size() ? characters[index].value : U'\n';
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == kNoBreakSpace ||
         c == kNarrowNoBreakSpace;
}
bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_word(char32_t c) {
  return is_digit(c) || text::is_letter(c);
}

/// Whether a mark that is the same on both sides opens here.
bool opens(const std::vector<Character>& characters, std::size_t index) {
  constexpr std::u32string_view kBeforeOpening = U"([{«“‘'’—–-";
  const char32_t before = value_at(characters, index - 1);
  return !is_space(value_at(characters, index + 1)) &&
         (is_space(before) || kBeforeOpening.find(before) != std::u32string_view::npos);
}

/// The straight double marks, if they open and close in turn in each paragraph.
bool straight_marks_pair(const std::vector<Character>& characters) {
  bool open = false;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (characters[i].value == '\n' && open) return false;
    if (characters[i].value != '"') continue;
    if (opens(characters, i) == open) return false;
    open = !open;
  }
  return !open;
}

/// Whether these two, and no other double marks, open and close in turn in each paragraph.
bool only_marks_that_pair(const std::vector<Character>& characters, char32_t opening,
                          char32_t closing) {
  constexpr std::u32string_view kDouble = U"\"«»“”„‟‹›";
  bool open = false;
  for (const Character& character : characters) {
    const char32_t c = character.value;
    if (c == '\n' && open) return false;
    if (kDouble.find(c) == std::u32string_view::npos) continue;
    if (c != (open ? closing : opening)) return false;
    open = !open;
  }
  return !open;
}

/// ' before a word: opens a quotation when another one closes it before the line ends.
bool opens_single_quotation(const std::vector<Character>& characters, std::size_t index) {
  if (!opens(characters, index) || !text::is_letter(value_at(characters, index + 1))) return false;
  for (std::size_t i = index + 1; i < characters.size() && characters[i].value != '\n'; ++i) {
    if (characters[i].value == '\'' && !is_space(characters[i - 1].value) &&
        !is_word(value_at(characters, i + 1))) {
      return true;
    }
  }
  return false;
}

/// 18' 6": feet and minutes.
bool is_prime(const std::vector<Character>& characters, std::size_t index) {
  return is_digit(value_at(characters, index - 1)) && !is_word(value_at(characters, index + 1));
}

struct Accent {
  std::string_view combining;
  std::u32string_view letters;
  std::string_view bases;
};
constexpr std::array<Accent, 8> kAccents = {{
    {"\u0300", U"àèìòùÀÈÌÒÙ", "aeiouAEIOU"},
    {"\u0301", U"áéíóúýćńśźÁÉÍÓÚÝĆŃŚŹ", "aeiouycnszAEIOUYCNSZ"},
    {"\u0302", U"âêîôûÂÊÎÔÛ", "aeiouAEIOU"},
    {"\u0303", U"ãñõÃÑÕ", "anoANO"},
    {"\u0308", U"äëïöüÿÄËÏÖÜŸ", "aeiouyAEIOUY"},
    {"\u030A", U"åÅ", "aA"},
    {"\u030C", U"čěřšžČĚŘŠŽ", "cerszCERSZ"},
    {"\u0327", U"çşÇŞ", "csCS"},
}};

}  // namespace

bool is_quotation_mark(char32_t character) {
  constexpr std::u32string_view kMarks = U"\"'«»“”„‟‘’‚‛‹›";
  return kMarks.find(character) != std::u32string_view::npos;
}

Edits decomposed(std::string_view text) {
  Edits edits;
  for (const Character& character : characters_of(text)) {
    for (const Accent& accent : kAccents) {
      const std::size_t at = accent.letters.find(character.value);
      if (at == std::u32string_view::npos) continue;
      edits.push_back(
          {character.begin, character.end, accent.bases[at] + std::string(accent.combining)});
    }
  }
  return edits;
}

Edits curly_quotes(std::string_view text) {
  Edits edits;
  const std::vector<Character> characters = characters_of(text);
  const bool pair = straight_marks_pair(characters);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const Character& c = characters[i];
    if (c.value == '"' && pair) {
      edits.push_back({c.begin, c.end, opens(characters, i) ? "“" : "”"});
    } else if (c.value == '\'' && !is_prime(characters, i)) {
      edits.push_back({c.begin, c.end, opens_single_quotation(characters, i) ? "‘" : "’"});
    }
  }
  return edits;
}

Edits straight_quotes(std::string_view text) {
  Edits edits;
  const std::vector<Character> characters = characters_of(text);
  const bool curly = only_marks_that_pair(characters, U'“', U'”');
  const bool guillemets = only_marks_that_pair(characters, U'«', U'»');
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const Character& c = characters[i];
    if (c.value == U'’' || c.value == U'‘') {
      edits.push_back({c.begin, c.end, "'"});
    } else if (curly && (c.value == U'“' || c.value == U'”')) {
      edits.push_back({c.begin, c.end, "\""});
    } else if (guillemets && (c.value == U'«' || c.value == U'»')) {
      edits.push_back({c.begin, c.end, "\""});
    } else if (guillemets && is_space(c.value) && c.value != '\n' &&
               (value_at(characters, i - 1) == U'«' || value_at(characters, i + 1) == U'»')) {
      edits.push_back({c.begin, c.end, ""});
    }
  }
  return edits;
}

Edits no_break_spaces(std::string_view text) {
  Edits edits;
  const std::vector<Character> characters = characters_of(text);
  const auto digit_at = [&](std::size_t index) { return is_digit(value_at(characters, index)); };
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (characters[i].value != ' ') continue;
    const char32_t before = value_at(characters, i - 1);
    const char32_t after = value_at(characters, i + 1);
    const bool wide = before == U'«' || after == U'»' || after == ':';
    const bool thousands = digit_at(i - 1) && digit_at(i + 1) && digit_at(i + 2) &&
                           digit_at(i + 3) && !digit_at(i + 4) &&
                           !(digit_at(i - 2) && digit_at(i - 3) && digit_at(i - 4));
    const bool narrow = after == ';' || after == '?' || after == '!' || thousands;
    if (!wide && !narrow) continue;
    edits.push_back({characters[i].begin, characters[i].end, wide ? "\u00A0" : "\u202F"});
  }
  return edits;
}

}  // namespace stet::packs
