#include "language/tokens.h"

#include <algorithm>
#include <array>

#include "language/fold.h"

namespace stet::language {
namespace {

// For each byte: 0 parts words, 1 is an ASCII letter, 2 a digit, 3 leads a character of several
// bytes.
constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned c = 'a'; c <= 'z'; ++c) classes[c] = classes[c - 32] = 1;
  for (unsigned c = '0'; c <= '9'; ++c) classes[c] = 2;
  for (unsigned c = 0xC2; c <= 0xF4; ++c) classes[c] = 3;
  return classes;
}
constexpr auto kClasses = make_classes();

constexpr std::array<std::uint16_t, 128> make_separators() {
  std::array<std::uint16_t, 128> bits{};
  bits.fill(kSymbol);
  for (const char c : {' ', '\n', '\t', '\r', '\f', '\v', '\0'})
    bits[static_cast<unsigned char>(c)] = kSpace;
  bits['\''] = kApostrophe;
  bits['-'] = kHyphen;
  bits[','] = kComma;
  bits[':'] = kColon;
  bits[';'] = kSemicolon;
  bits['.'] = bits['!'] = bits['?'] = kStop;
  bits['"'] = kQuotationMark;
  for (const char c : {'(', ')', '[', ']', '{', '}'})
    bits[static_cast<unsigned char>(c)] = kBracket;
  return bits;
}
constexpr auto kSeparators = make_separators();

struct Character {
  std::uint8_t size;
  bool letter;
  std::uint16_t separator;  ///< what it is when it is no letter
};

/// A character of several bytes at p (valid UTF-8 is assumed).
Character character_at(const unsigned char* p) {
  const unsigned char lead = p[0];
  if (lead == 0xC2) {
    const unsigned char next = p[1];
    if (next == 0xAA || next == 0xB5 || next == 0xBA) return {2, true, 0};
    // m², 1½: parts of units and of numbers
    if (next == 0xB2 || next == 0xB3 || (next >= 0xBC && next <= 0xBE)) return {2, true, 0};
    if (next == 0xA0 || next == 0x85) return {2, false, kSpace};
    if (next == 0xAB || next == 0xBB) return {2, false, kQuotationMark};
    return {2, false, kSymbol};
  }
  if (lead == 0xC3) return {2, p[1] != 0x97 && p[1] != 0xB7, kSymbol};
  if (lead <= 0xDF) return {2, true, 0};
  if (lead == 0xE2) {
    if (p[1] == 0x80) {
      const unsigned char last = p[2];
      if (last <= 0x8B || last == 0xA8 || last == 0xA9 || last == 0xAF) return {3, false, kSpace};
      if (last == 0x90 || last == 0x91) return {3, false, kHyphen};
      if (last >= 0x92 && last <= 0x95) return {3, false, kDash};
      if (last == 0x99) return {3, false, kApostrophe};
      if (last == 0x98 || (last >= 0x9A && last <= 0x9F)) return {3, false, kQuotationMark};
      if (last == 0xB9 || last == 0xBA) return {3, false, kQuotationMark};
      if (last == 0xA6) return {3, false, kStop};
      return {3, false, kSymbol};
    }
    if (p[1] == 0x85 && p[2] >= 0x90 && p[2] <= 0x9E) return {3, true, 0};  // ⅓
    // Letterlike symbols, glagolitic, coptic, tifinagh are rare; symbols and box drawing are not.
    return {3, p[1] >= 0xB0 && p[1] <= 0xB7, kSymbol};
  }
  if (lead == 0xE3 && p[1] == 0x80)
    return {3, false, p[2] == 0x80 ? kSpace : p[2] <= 0x82 ? kStop : kQuotationMark};
  if (lead == 0xEF && (p[1] == 0xBC || p[1] == 0xB8 || p[1] == 0xBF)) return {3, false, kSymbol};
  if (lead <= 0xEF) return {3, true, 0};
  return {4, !(p[1] == 0x9F), kSymbol};  // emoji and pictographs are no letters
}

/// ½, ⅓: a number of one character.
bool is_fraction(const unsigned char* p) {
  return (p[0] == 0xC2 && p[1] >= 0xBC && p[1] <= 0xBE) ||
         (p[0] == 0xE2 && p[1] == 0x85 && p[2] >= 0x90 && p[2] <= 0x9E);
}

constexpr std::size_t kLater = 8;

void look_up(Token& token, std::uint64_t hash, const Vocabulary& vocabulary) {
  token.word = vocabulary.look_up(hash, token.is(kCapital));
}

/// Marks between words as one set: a hyphen or apostrophe joins only when it stands alone.
std::uint16_t settle(std::uint16_t before) {
  if ((before & kHyphen) != 0 && (before & kSpace) != 0) before = (before & ~kHyphen) | kDash;
  return before;
}

}  // namespace

std::uint32_t Tokens::at(std::uint32_t offset) const {
  const auto it = std::partition_point(all.begin(), all.end(),
                                       [&](const Token& t) { return t.end() <= offset; });
  return static_cast<std::uint32_t>(it - all.begin());
}

TokenRange Tokens::within(text::ProseSpan span) const {
  const auto first = std::partition_point(all.begin(), all.end(),
                                          [&](const Token& t) { return t.begin < span.begin; });
  const auto last =
      std::partition_point(first, all.end(), [&](const Token& t) { return t.end() <= span.end; });
  return {static_cast<std::uint32_t>(first - all.begin()),
          static_cast<std::uint32_t>(last - all.begin())};
}

Tokens find_tokens(const text::Prose& prose, const Vocabulary& vocabulary) {
  Tokens tokens;
  tokens.folded = fold(prose.text());
  tokens.all.reserve(prose.text().size() / 5);
  tokens.of_block.reserve(prose.blocks().size());
  const auto* const original = reinterpret_cast<const unsigned char*>(prose.text().data());
  const auto* const folded = reinterpret_cast<const unsigned char*>(tokens.folded.data());

  std::array<std::uint64_t, kLater> hashes{};  // of the words not looked up yet
  for (const text::Block& block : prose.blocks()) {
    const auto first = static_cast<std::uint32_t>(tokens.all.size());
    std::uint16_t before = kBlockStart;
    std::uint32_t i = block.span.begin;
    while (i < block.span.end) {
      // What parts two words.
      const unsigned char byte = original[i];
      const std::uint8_t kind = kClasses[byte];
      if (kind == 0) {
        before |= byte < 128 ? kSeparators[byte] : static_cast<std::uint16_t>(kSymbol);
        ++i;
        continue;
      }
      if (kind == 3) {
        const Character character = character_at(original + i);
        if (!character.letter) {
          before |= character.separator;
          i += character.size;
          continue;
        }
      }
      // A word.
      const std::uint32_t begin = i;
      std::uint64_t hash = Vocabulary::kHashSeed;
      std::uint32_t upper = 0;
      std::uint32_t letters = 0;
      while (i < block.span.end) {
        const std::uint8_t inside = kClasses[original[i]];
        if (inside == 0) break;
        if (inside != 3) {
          upper += original[i] != folded[i] ? 1U : 0U;
          ++letters;
          hash = Vocabulary::hash_step(hash, folded[i]);
          ++i;
          continue;
        }
        const Character character = character_at(original + i);
        if (!character.letter) break;
        upper += original[i + 1] != folded[i + 1] || original[i] != folded[i] ? 1U : 0U;
        ++letters;
        for (std::uint8_t k = 0; k < character.size; ++k)
          hash = Vocabulary::hash_step(hash, folded[i + k]);
        i += character.size;
      }
      Token token;
      token.begin = begin;
      std::uint32_t size = i - begin;
      if (size > 65535) {  // cut between two characters
        size = 65535;
        while ((original[begin + size] & 0xC0U) == 0x80) --size;
      }
      token.size = static_cast<std::uint16_t>(size);
      token.before = settle(before);
      // « M. Dupont », "U.S. official": the stop after a single capital ends nothing.
      if ((token.before & kStop) != 0 && (token.before & ~(kStop | kSpace)) == 0 &&
          tokens.all.size() > first && tokens.all.back().size == 1 &&
          tokens.all.back().is(kCapital)) {
        token.before = kSpace;
      }
      const bool capital = original[begin] != folded[begin] ||
                           (original[begin] >= 0xC3 && original[begin + 1] != folded[begin + 1]);
      if (capital) token.flags |= kCapital;
      if (letters > 1 && upper == letters) token.flags |= kAllCapitals;
      if (kClasses[original[begin]] == 2 || is_fraction(original + begin)) token.flags |= kDigits;
      hash = Vocabulary::hash_end(hash);
      vocabulary.expect(hash);
      const std::size_t index = tokens.all.size();
      tokens.all.push_back(token);
      // The vocabulary is larger than the fastest memory: a word is looked up a few words after it
      // was asked for.
      if (index >= kLater) look_up(tokens.all[index - kLater], hashes[index % kLater], vocabulary);
      hashes[index % kLater] = hash;
      before = kNothing;
    }
    tokens.of_block.push_back({first, static_cast<std::uint32_t>(tokens.all.size())});
  }
  const std::size_t count = tokens.all.size();
  for (std::size_t t = count - std::min(count, kLater); t < count; ++t) {
    look_up(tokens.all[t], hashes[t % kLater], vocabulary);
  }
  return tokens;
}

}  // namespace stet::language
