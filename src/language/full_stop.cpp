#include "language/full_stop.h"

#include <algorithm>
#include <string>

namespace stet::language {
namespace {

constexpr std::size_t kWordReach = 48;  ///< bytes of a word that may be an abbreviation

/// The Latin-1 fold of the abbreviation lists.
void fold_into(std::string_view word, std::string& key) {
  key.assign(word);
  for (std::size_t i = 0; i < key.size(); ++i) {
    const auto byte = static_cast<unsigned char>(key[i]);
    if (byte >= 'A' && byte <= 'Z') {
      key[i] = static_cast<char>(byte + 32);
    } else if (byte == 0xC3 && i + 1 < key.size()) {
      const auto next = static_cast<unsigned char>(key[++i]);
      if (next >= 0x80 && next <= 0x9E && next != 0x97) key[i] = static_cast<char>(next + 32);
    }
  }
}

class FullStop {
 public:
  FullStop(std::string_view text, std::size_t begin, const Abbreviations& abbreviations)
      : text_(text), begin_(begin), abbreviations_(abbreviations) {}

  bool belongs_to_word(std::size_t at, const Start& start, bool bracketed) {
    const std::string_view word = word_before(at);
    if (word.empty() || word.size() >= kWordReach) return false;
    const auto begin = static_cast<std::size_t>(word.data() - text_.data());
    if (is_item_number(word, begin)) return true;
    // «in the U.S. The president» ends, «U.S. President» does not, whatever list has it.
    const bool acronym = word.find('.') != std::string_view::npos &&
                         character(begin).kind == Kind::Upper && is_dotted(word);
    if (!acronym && listed(word, abbreviations_.never_end)) return true;
    const bool capital = start.kind != Kind::Digit;
    const std::size_t dot = word.find('.');
    if (dot != std::string_view::npos) {
      if (!is_dotted(word)) {
        const std::string_view last = word.substr(word.find_last_of(".-") + 1);
        return listed(last, abbreviations_.never_end);
      }
      if (bracketed || start.bracket || !capital) return true;
      if (character(begin).kind == Kind::Lower) return names_the_hour(start);
      return !is_small_word(start);
    }
    const std::size_t hyphen = word.rfind('-');
    const std::string_view last = hyphen == std::string_view::npos ? word : word.substr(hyphen + 1);
    const Character c = character_of(last, 0);
    if (c.kind == Kind::Upper && c.size == last.size()) return is_initial(begin, start);
    if (listed(last, abbreviations_.may_end)) return bracketed || start.bracket || !capital;
    return last.size() != word.size() && listed(last, abbreviations_.never_end);
  }

 private:
  [[nodiscard]] Character character(std::size_t at) const { return character_of(text_, at); }

  [[nodiscard]] std::size_t after_space(std::size_t at) const {
    for (Character c = character(at); c.kind == Kind::Space; c = character(at)) at += c.size;
    return at;
  }

  /// The word that ends at the stop, with its inner full stops, hyphens and apostrophes.
  [[nodiscard]] std::string_view word_before(std::size_t at) const {
    std::size_t first = at;
    const std::size_t reach = std::max(begin_, at > kWordReach ? at - kWordReach : 0);
    while (first > reach) {
      const std::size_t before = previous_character(text_, first);
      const Kind kind = character(before).kind;
      if (!is_word(kind) && text_[before] != '.' && text_[before] != '-') break;
      first = before;
    }
    return text_.substr(first, at - first);
  }

  bool listed(std::string_view word, const std::unordered_set<std::string>& list) {
    fold_into(word, key_);
    return list.contains(key_);
  }

  /// «1. », «II. », «b. » at the head of a sentence number it.
  [[nodiscard]] bool is_item_number(std::string_view word, std::size_t begin) const {
    if (begin != begin_ || word.size() > 5) return false;
    if (is_digit(word.front())) return word.size() < 4 || word.find('.') != std::string_view::npos;
    return word.find_first_not_of("IVX") == std::string_view::npos;
  }

  /// One letter, or two, between full stops: U.S, p.m, S.A, J.-P, Ph.D.
  [[nodiscard]] static bool is_dotted(std::string_view word) {
    std::size_t letters = 0;
    for (const char byte : word) {
      if (is_digit(byte)) return false;
      if (byte == '.' || byte == '-') {
        letters = 0;
      } else if (!is_continuation(byte) && ++letters > 2) {
        return false;
      }
    }
    return true;
  }

  /// J. K. Rowling, George W. Bush; but «le plan B. Les deux».
  [[nodiscard]] bool is_initial(std::size_t begin, const Start& start) const {
    if (start.bracket || start.mark) return false;
    if (begin == begin_) return true;
    std::size_t before = begin;
    while (before > begin_ && character(previous_character(text_, before)).kind == Kind::Space)
      before = previous_character(text_, before);
    if (before == begin_) return true;
    if (before == begin && character(previous_character(text_, before)).kind == Kind::Other)
      return text_[begin - 1] == '-';  // 19 °C
    const std::string_view word = word_before(before);
    if (word.empty()) return true;
    const char letter = text_[begin];
    const bool numeral =
        letter == 'I' || letter == 'V' || letter == 'X';  // Napoléon I, World War I
    if (character_of(word, 0).kind == Kind::Upper && !numeral) return true;
    return start.kind != Kind::Digit && !is_small_word(start);
  }

  /// Le, La, The, It, A: a short capitalised word before a word without capital begins a sentence
  /// sooner than it is a name.
  [[nodiscard]] bool is_small_word(const Start& start) const {
    if (start.kind != Kind::Upper) return false;
    std::size_t at = start.word;
    int letters = 0;
    for (Character c = character(at); is_letter(c.kind); c = character(at)) {
      if (++letters > 3 || (letters > 1 && c.kind != Kind::Lower)) return false;
      at += c.size;
    }
    const Kind after = character(at).kind;
    if (after == Kind::Apostrophe) return true;  // L'équipe, C'est, I'm
    if (after == Kind::Comma && text_[at] == ',') return letters > 1;
    if (after != Kind::Space) return false;
    const Kind then = character(after_space(at)).kind;
    return then == Kind::Lower || then == Kind::Digit;
  }

  /// 5 p.m. Tuesday, 5 p.m. GMT, 5 p.m. March 3: the hour goes on.
  [[nodiscard]] bool names_the_hour(const Start& start) const {
    std::size_t at = start.word;
    bool capitals = true;
    while (true) {
      const Character c = character(at);
      if (!is_letter(c.kind)) break;
      capitals = capitals && c.kind == Kind::Upper;
      at += c.size;
    }
    const std::string_view word = text_.substr(start.word, at - start.word);
    if (word.ends_with("day") || (capitals && word.size() > 1)) return true;
    return character(at).kind == Kind::Space && character(after_space(at)).kind == Kind::Digit;
  }

  std::string_view text_;
  std::size_t begin_;  ///< of the sentence
  const Abbreviations& abbreviations_;
  std::string key_;
};

}  // namespace

bool belongs_to_word(std::string_view text, std::size_t begin, std::size_t stop, const Start& start,
                     bool bracketed, const Abbreviations& abbreviations) {
  return FullStop(text, begin, abbreviations).belongs_to_word(stop, start, bracketed);
}

}  // namespace stet::language
