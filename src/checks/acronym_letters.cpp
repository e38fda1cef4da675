#include "checks/acronym_letters.h"

#include <algorithm>
#include <array>

namespace stet::checks {
namespace {

constexpr std::size_t kMost = 10;       // letters of an acronym
constexpr std::size_t kTakesInner = 4;  // letters from which on one may come from inside a word

char plain(char first, char second) {
  if (static_cast<unsigned char>(first) == 0xC5) return second == '\x93' ? 'o' : '\0';
  if (static_cast<unsigned char>(first) != 0xC3) return '\0';
  static constexpr std::string_view kPlain = "aaaaaaaceeeeiiiidnooooo*ouuuuyty";
  const char letter = kPlain[static_cast<unsigned char>(second) & 0x1FU];
  return letter == '*' ? '\0' : letter;
}

bool is_roman(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(),
                     [](char c) {
                       return c == 'i' || c == 'v' || c == 'x' || c == 'l' || c == 'c' || c == 'm';
                     }) &&
         letters.find_first_of("ivx") != std::string_view::npos;
}

}  // namespace

std::string plain_letters(std::string_view folded) {
  std::string result;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    if (c >= 'a' && c <= 'z') {
      result += c;
    } else if ((static_cast<unsigned char>(c) & 0xC0) == 0xC0 && i + 1 < folded.size()) {
      if (const char letter = plain(c, folded[i + 1]); letter != '\0') result += letter;
    }
  }
  return result;
}

std::string acronym_letters(std::string_view word) {
  if (word.size() < 2 || word.size() > kMost + 1) return {};
  std::size_t capitals = 0;
  for (const char c : word) {
    if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) return {};
    capitals += c <= 'Z' ? 1 : 0;
  }
  if (capitals + 1 == word.size() && word.back() == 's') word.remove_suffix(1);
  // « LaREM » is one, "McDonald" and "SpaceX" are none.
  if (capitals < 2 || capitals * 3 < word.size() * 2) return {};
  std::string letters(word);
  for (char& c : letters) c = static_cast<char>(c | 0x20);
  // « XIXe »
  const bool ordinal = letters.size() > 2 && word.back() == 'e';
  return is_roman(std::string_view(letters).substr(0, letters.size() - (ordinal ? 1 : 0)))
             ? std::string()
             : letters;
}

std::vector<SpeltWord> spelt_words(const language::Tokens& tokens, language::TokenRange range,
                                   const language::LanguageKnowledge& language) {
  std::vector<SpeltWord> words;
  words.reserve(range.size());
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const language::Token& token = tokens.all[t];
    const bool small =
        token.size == 1 || language.is(token.word, language::kStopWord | language::kDeterminer |
                                                       language::kPreposition | language::kOfWord |
                                                       language::kNumberLink | language::kElision);
    words.push_back({std::string_view(tokens.folded).substr(token.begin, token.size), small});
  }
  return words;
}

bool reads_as(std::string_view letters, const std::vector<SpeltWord>& words) {
  // For each number of letters read so far whether it can be reached, without and with the one
  // letter from inside a word.
  std::array<std::uint32_t, 2> reached = {1, 0};
  for (const SpeltWord& word : words) {
    const std::string plain = plain_letters(word.letters);
    std::array<std::uint32_t, 2> next = reached;  // the word passed over
    for (std::size_t inner = 0; inner < 2; ++inner) {
      for (std::size_t j = 0; j < letters.size(); ++j) {
        if ((reached[inner] >> j & 1) == 0) continue;
        std::size_t k = 0;
        while (k < plain.size() && j + k < letters.size() && plain[k] == letters[j + k]) {
          ++k;
          next[inner] |= 1U << (j + k);
          if (inner == 0 && letters.size() >= kTakesInner && j + k < letters.size() &&
              plain.find(letters[j + k], k) != std::string::npos)
            next[1] |= 1U << (j + k + 1);
        }
      }
    }
    reached = next;
  }
  return ((reached[0] | reached[1]) >> letters.size() & 1) != 0;
}

std::uint32_t spells_from(std::string_view letters, const std::vector<SpeltWord>& words) {
  std::uint32_t reached = 1;
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    const std::string plain = plain_letters(words[w].letters);
    std::uint32_t next = words[w].small && w > 0 ? reached : 0;
    for (std::size_t j = 0; j < letters.size(); ++j) {
      if ((reached >> j & 1) == 0) continue;
      for (std::size_t k = 0; k < plain.size() && j + k < letters.size(); ++k) {
        if (plain[k] != letters[j + k]) break;
        next |= 1U << (j + k + 1);
      }
    }
    if (w == 0) next &= (1U << letters.size()) - 1;  // one word is no expansion
    if ((next >> letters.size() & 1) != 0) return w + 1;
    if (next == 0) return 0;
    reached = next;
  }
  return 0;
}

std::string initials_of(const std::vector<SpeltWord>& words) {
  std::string initials;
  for (const SpeltWord& word : words) {
    if (word.small) continue;
    if (const std::string plain = plain_letters(word.letters); !plain.empty())
      initials += plain.front();
  }
  return initials;
}

std::size_t common_order(std::string_view a, std::string_view b) {
  std::array<std::size_t, kMost + 1> row{};
  b = b.substr(0, kMost);
  for (const char c : a) {
    std::size_t before = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = c == b[j] ? before + 1 : std::max(above, row[j]);
      before = above;
    }
  }
  return row[b.size()];
}

std::size_t shared_letters(std::string_view a, std::string_view b) {
  std::string left(b);
  std::size_t shared = 0;
  for (const char c : a) {
    const std::size_t at = left.find(c);
    if (at == std::string::npos) continue;
    left.erase(at, 1);
    ++shared;
  }
  return shared;
}

}  // namespace stet::checks
