#include "text/dateline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

constexpr std::size_t kLongest = 110;  // bytes before the dash
constexpr std::size_t kLongestPlace = 60;
constexpr std::size_t kLongestAgency = 40;

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

struct Dash {
  std::size_t begin = 0;  // with the spaces around it
  std::size_t end = 0;
};

// The first dash that separates: a dash between spaces, or an em dash with one space or none.
std::optional<Dash> find_dash(std::string_view text) {
  constexpr std::array<std::string_view, 5> kDashes = {"—", "–", "―", "--", "-"};
  for (std::size_t at = 1; at < std::min(text.size(), kLongest); ++at) {
    if (text[at] != '-' && text[at] != kDashes[0][0]) continue;  // all others begin alike
    for (const std::string_view dash : kDashes) {
      if (!text.substr(at).starts_with(dash)) continue;
      const std::string_view before = text.substr(0, at);
      const std::string_view after = text.substr(at + dash.size());
      const bool space_before =
          trailing_space(before) != 0 || before.ends_with('.') || before.ends_with(')');
      const bool spaced = space_before && leading_space(after) != 0;
      if (!spaced && dash != "—") break;
      return Dash{at - trailing_space(before), at + dash.size() + leading_space(after)};
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!(text = trimmed(text)).empty()) {
    std::size_t end = 0;
    while (end < text.size() && leading_space(text.substr(end)) == 0) ++end;
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

// "Bamako", "Tombouctou", "La Haye", "Villers-sur-Mer", "New York": capitals, short small words
// between.
bool is_place(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.empty() || words.size() > 5 || text.size() > kLongestPlace) return false;
  for (std::size_t index = 0; index < words.size(); ++index) {
    const char32_t first = character_at(words[index], 0);
    const bool small = index != 0 && index + 1 != words.size() && words[index].size() <= 4;
    if (!is_uppercase(first) && !small) return false;
    for (const char letter : words[index]) {
      if (is_digit(letter) ||
          std::string_view(":;!?«»\"()[]*_").find(letter) != std::string_view::npos)
        return false;
    }
  }
  return true;
}

bool is_in_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); at += length_of_lead(text[at])) {
    const char32_t character = character_at(text, at);
    if (is_lowercase(character)) return false;
    letters += is_letter(character) ? 1 : 0;
  }
  return letters >= 2;
}

// 12, 12., 1er, 3rd: a day; 2024: a year; 19/09/2024, 2024-09-19: both.
bool is_day_or_year(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(word[digits])) ++digits;
  if (digits == 4) return word[0] == '1' || word[0] == '2';
  return (digits == 1 || digits == 2) && (word[0] != '0' || digits == 2) && word.size() <= 10 &&
         (digits == 1 || word[0] <= '3');
}

// "19 septembre 2024", "mardi 17 septembre", "le 3 mars", "March 3", "Sept. 3": at most five short
// words.
bool is_date(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.empty() || words.size() > 5) return false;
  bool number = false;
  bool letters = false;
  for (const std::string_view word : words) {
    if (is_digit(word[0])) {
      if (!is_day_or_year(word)) return false;
      number = true;
      letters = letters || word.size() >= 6;  // 19/09/2024 needs no name of a month
    } else {
      if (!is_letter(character_at(word, 0)) || word.size() > 14) return false;
      letters = true;
    }
  }
  return number && letters;
}

struct Parts {
  std::string_view place;   // before the first comma
  std::string_view middle;  // between the first and the last comma or the agency
  bool dated = false;
  bool agency = false;
};

// Takes "PLACE, Country, date (Agency)" apart.
Parts parts_of(std::string_view head) {
  Parts parts;
  head = trimmed(head);
  if (head.ends_with('.')) head.remove_suffix(1);
  if (head.ends_with(')')) {
    const std::size_t open = head.rfind('(');
    if (open != std::string_view::npos && head.size() - open <= kLongestAgency) {
      parts.agency = open + 2 < head.size();
      head = trimmed(head.substr(0, open));
      if (head.ends_with(',')) head.remove_suffix(1);
    }
  }
  const std::size_t comma = head.find(',');
  parts.place = trimmed(head.substr(0, comma));
  if (comma == std::string_view::npos) return parts;
  parts.middle = trimmed(head.substr(comma + 1));
  // The date is what follows some comma: "March 3, 2024" has one inside.
  for (std::size_t at = comma; at != std::string_view::npos; at = head.find(',', at + 1)) {
    std::string date(head.substr(at + 1));
    std::replace(date.begin(), date.end(), ',', ' ');
    if (is_date(date)) {
      parts.dated = true;
      parts.middle = trimmed(head.substr(comma + 1, at > comma ? at - comma - 1 : 0));
      break;
    }
  }
  return parts;
}

bool is_dateline(std::string_view head, bool has_story) {
  const Parts parts = parts_of(head);
  if (parts.place.empty()) return parts.agency && has_story;  // "(AFP) - "
  if (!is_place(parts.place)) return false;
  if (!parts.middle.empty() && !is_place(parts.middle)) return false;
  if (parts.dated) return true;
  return has_story && (parts.agency || is_in_capitals(parts.place));
}

}  // namespace

std::optional<DatelineShape> find_dateline(std::string_view paragraph) {
  if (paragraph.empty()) return std::nullopt;
  const char32_t first = character_at(paragraph, 0);
  if (first != '(' && !is_uppercase(first)) return std::nullopt;
  const std::optional<Dash> dash = find_dash(paragraph);
  if (dash && dash->end < paragraph.size()) {
    // "Mardi, 12 soldats – tous jeunes – …": a story begins with a capital, an aside does not.
    if (is_lowercase(character_at(paragraph, dash->end))) return std::nullopt;
    if (is_dateline(paragraph.substr(0, dash->begin), true))
      return DatelineShape{dash->begin, dash->end};
    return std::nullopt;
  }
  if (paragraph.size() <= kLongest && is_dateline(paragraph, false)) {
    return DatelineShape{paragraph.size(), paragraph.size()};
  }
  return std::nullopt;
}

}  // namespace stet::text
