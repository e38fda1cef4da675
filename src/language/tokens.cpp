#include "language/tokens.h"

#include <algorithm>
#include <array>

#include "language/separators.h"
#include "language/shadow.h"

namespace stet::language {
namespace {

/// Writes the tokens of one prose.
class Cutter {
 public:
  Cutter(const text::Prose& prose, const Vocabulary& vocabulary, const Shadow& shadow)
      : text_(prose.text()),
        folded_(shadow.folded),
        in_word_(shadow.in_word),
        upper_(shadow.upper),
        table_(vocabulary.table()) {
    // A block can end inside a word only once.
    tokens_.resize(in_word_.stretches() + prose.blocks().size());
  }

  TokenRange cut(text::ProseSpan block) {
    const std::uint32_t first = count_;
    std::uint16_t before = kBlockStart;
    for (std::uint32_t at = block.begin;;) {
      const text::ProseSpan word = in_word_.stretch(at, block.end);
      if (word.empty()) return {first, count_};
      before |= signs_between(at, word.begin);
      add_word(word, before == kSpace ? before : settle(before, first));
      before = kNothing;
      at = word.end;
    }
  }

  std::vector<Token> finish() {
    look_up_waiting();
    tokens_.resize(count_);
    return std::move(tokens_);
  }

 private:
  /// How many words wait for their look-up: the vocabulary is larger than the fastest memory, and
  /// each word asks for its place in it beforehand.
  static constexpr std::uint32_t kWaiting = 64;

  [[nodiscard]] std::uint16_t signs_between(std::uint32_t at, std::uint32_t end) const {
    if (end - at == 1) [[likely]]
      return kSeparators[byte(at)];
    std::uint16_t signs = kNothing;
    while (at < end) {
      if (byte(at) < 0xC2) {
        signs |= kSeparators[byte(at)];
        ++at;
      } else {
        const WideCharacter character = wide_character_at(text_.data() + at);
        signs |= character.separator;
        at += character.size;
      }
    }
    return signs;
  }

  /// Marks between words as one set. `first` is the first token of the block.
  [[nodiscard]] std::uint16_t settle(std::uint16_t before, std::uint32_t first) const {
    // « M. Dupont », "U.S. official": the stop after a single capital ends nothing.
    if ((before & kStop) != 0 && (before & ~(kStop | kSpace)) == 0 && count_ != first) {
      const Token& last = tokens_[count_ - 1];
      if (last.size == 1 && last.is(kCapital)) return kSpace;
    }
    // A hyphen joins only when it stands alone.
    if ((before & kHyphen) != 0 && (before & kSpace) != 0) return (before & ~kHyphen) | kDash;
    return before;
  }

  void add_word(text::ProseSpan word, std::uint16_t before) {
    const std::uint64_t hash =
        WordTable::hash_of(word.of(folded_), folded_.data() + folded_.size());
    table_.expect(hash);
    Token& token = tokens_[count_];
    token.begin = word.begin;
    token.size = size_of(word);
    token.before = before;
    token.flags = flags_of(word);
    hashes_[count_ % kWaiting] = hash;
    if (++count_ % kWaiting == 0) look_up_waiting();
  }

  /// Words that are too long are cut, between two characters.
  [[nodiscard]] std::uint16_t size_of(text::ProseSpan word) const {
    std::uint32_t size = word.size();
    if (size > 0xFFFF) {
      size = 0xFFFF;
      while (is_continuation(word.begin + size)) --size;
    }
    return static_cast<std::uint16_t>(size);
  }

  [[nodiscard]] std::uint8_t flags_of(text::ProseSpan word) const {
    const unsigned char lead = byte(word.begin);
    const std::uint64_t upper = upper_.ahead(word.begin);
    const unsigned capital = (upper & (lead < 0x80 ? 1U : 3U)) != 0 ? unsigned{kCapital} : 0;
    const bool number =
        (lead >= '0' && lead <= '9') || (lead >= 0x80 && is_fraction(text_.data() + word.begin));
    const unsigned digits = number ? unsigned{kDigits} : 0;
    // The second character is marked on one of the next three bytes.
    if (capital != 0 && (upper & 0xE) != 0 && is_all_upper(word)) return kCapital | kAllCapitals;
    return static_cast<std::uint8_t>(capital | digits);
  }

  /// Whether the word has two characters or more, all of them upper-case letters.
  [[nodiscard]] bool is_all_upper(text::ProseSpan word) const {
    std::uint32_t characters = 0;
    for (std::uint32_t at = word.begin; at < word.end; ++characters) {
      std::uint32_t after = at + 1;
      bool upper = upper_.is(at);
      for (; after < word.end && is_continuation(after); ++after) upper = upper || upper_.is(after);
      if (!upper) return false;
      at = after;
    }
    return characters > 1;
  }

  [[nodiscard]] unsigned char byte(std::uint32_t at) const {
    return static_cast<unsigned char>(text_[at]);
  }
  [[nodiscard]] bool is_continuation(std::uint32_t at) const { return (byte(at) & 0xC0U) == 0x80; }

  void look_up_waiting() {
    for (std::uint32_t t = (count_ - 1) / kWaiting * kWaiting; t < count_; ++t)
      tokens_[t].word = table_.find(hashes_[t % kWaiting], tokens_[t].is(kCapital));
  }

  std::string_view text_;
  std::string_view folded_;
  const ByteMarks& in_word_;
  const ByteMarks& upper_;
  const WordTable& table_;
  std::vector<Token> tokens_;
  std::uint32_t count_ = 0;
  std::array<std::uint64_t, kWaiting> hashes_{};
};

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
  Shadow shadow = make_shadow(prose.text());
  Tokens tokens;
  Cutter cutter(prose, vocabulary, shadow);
  tokens.of_block.reserve(prose.blocks().size());
  for (const text::Block& block : prose.blocks()) tokens.of_block.push_back(cutter.cut(block.span));
  tokens.all = cutter.finish();
  tokens.folded = std::move(shadow.folded);
  return tokens;
}

}  // namespace stet::language
