// Every word that any lexicon knows, by the hash of its folded letters. Filled while packs are
// loaded, then only read: a look-up is one place in memory for nearly every word of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/binary.h"
#include "base/column.h"
#include "language/token.h"
#include "language/word_table.h"

namespace stet::language {

class Vocabulary {
 public:
  Vocabulary();

  /// The id of a word written in any case; adds it when it is new. An accented first letter may be
  /// missing on a capital ("Etat"), and œ may be written oe: both spellings get the same id.
  WordId add(std::string_view word);
  /// 0 when no lexicon has the word.
  [[nodiscard]] WordId find(std::string_view word) const;
  /// The folded spelling of a word that was added.
  [[nodiscard]] std::string_view spelling(WordId word) const {
    return {keys_.data() + spellings_[word].begin, spellings_[word].size};
  }
  [[nodiscard]] std::size_t size() const { return spellings_.size(); }

  /// The WordHints of all words there are. Until they are set a word may be anything.
  void set_hints(std::vector<std::uint8_t> hints) { hints_.assign(std::move(hints)); }
  [[nodiscard]] std::uint8_t hints(WordId word) const {
    return word < hints_.size() ? hints_[word] : kAnyHint;
  }

  /// For the tokenizer, which asks by the hash of the folded letters.
  [[nodiscard]] const WordTable& table() const { return table_; }

  /// To and from a snapshot, which must outlive the vocabulary; no word can be added to one that
  /// was read.
  void write_snapshot(base::BinaryWriter& writer) const;
  void read_snapshot(base::BinaryReader& reader);

 private:
  struct Spelling {
    std::uint32_t begin = 0;  ///< in keys_
    std::uint32_t size = 0;
  };

  WordTable table_;
  base::Column<char> keys_;
  base::Column<Spelling> spellings_;
  base::Column<std::uint8_t> hints_;
};

}  // namespace stet::language
