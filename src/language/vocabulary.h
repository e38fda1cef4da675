// Every word that any lexicon knows, by the hash of its folded letters. Filled while packs are
// loaded, then only read: a look-up is one place in memory for nearly every word of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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
};

}  // namespace stet::language
