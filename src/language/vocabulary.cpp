#include "language/vocabulary.h"

#include <algorithm>
#include <array>

#include "language/fold.h"

namespace stet::language {
namespace {

/// "coeur" → "cœur" where the letters can be a ligature; empty when they cannot.
std::string with_ligature(std::string_view key) {
  std::string ligature;
  bool changed = false;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const std::string_view pair = key.substr(i, 2);
    if (pair == "oe" || pair == "ae") {
      ligature += pair == "oe" ? "œ" : "æ";
      ++i;
      changed = true;
    } else {
      ligature += key[i];
    }
  }
  return changed ? ligature : std::string();
}

}  // namespace

Vocabulary::Vocabulary() {
  spellings_.push_back({});
}

WordId Vocabulary::add(std::string_view word) {
  // Rules name the same words again and again, nearly all of them in small plain letters: these are
  // their own keys.
  if (std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
    if (const WordId known = table_.find(WordTable::hash_of(word), false); known != 0) return known;
  }
  const std::string key = word_key(word);
  const std::uint64_t hash = WordTable::hash_of(key);
  if (const WordId known = table_.find(hash, false); known != 0) return known;
  const auto id = static_cast<WordId>(spellings_.size());
  spellings_.push_back(
      {static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(key.size())});
  keys_.append(key.begin(), key.end());
  table_.insert(hash, id, false);
  if (const std::string other = with_ligature(key); !other.empty())
    table_.insert(WordTable::hash_of(other), id, false);
  // « A » and « Ou » are words of their own: one letter less of accent would make them another.
  if (key.size() > 3) {
    if (const std::string bare = without_first_accent(key); !bare.empty())
      table_.insert(WordTable::hash_of(bare), id, true);
  }
  return id;
}

WordId Vocabulary::find(std::string_view word) const {
  const std::string key = word_key(word);
  return table_.find(WordTable::hash_of(key), false);
}

void Vocabulary::write_snapshot(base::BinaryWriter& writer) const {
  table_.write_snapshot(writer);
  writer.row(keys_.view());
  writer.row(spellings_.view());
}

void Vocabulary::read_snapshot(base::BinaryReader& reader) {
  table_.read_snapshot(reader);
  keys_.stand_on(reader.row<char>());
  spellings_.stand_on(reader.row<Spelling>());
}

}  // namespace stet::language
