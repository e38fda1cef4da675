#include "language/vocabulary.h"

#include "language/fold.h"

namespace stet::language {
namespace {

std::uint64_t hash_of(std::string_view key) {
  std::uint64_t hash = Vocabulary::kHashSeed;
  for (const char c : key) hash = Vocabulary::hash_step(hash, static_cast<unsigned char>(c));
  return Vocabulary::hash_end(hash);
}

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

Vocabulary::Vocabulary() : slots_(1U << 15), bloom_(kBloomWords, 0), spellings_(1) {}

WordId Vocabulary::add(std::string_view word) {
  const std::string key = word_key(word);
  const std::uint64_t hash = hash_of(key);
  if (const WordId known = look_up_slot(hash, key, false); known != 0) return known;
  const auto id = static_cast<WordId>(spellings_.size());
  spellings_.push_back(key);
  insert(key, id, false);
  if (const std::string other = with_ligature(key); !other.empty()) insert(other, id, false);
  // « A » and « Ou » are words of their own: one letter less of accent would make them another.
  if (key.size() > 3) {
    if (const std::string bare = without_first_accent(key); !bare.empty()) insert(bare, id, true);
  }
  return id;
}

WordId Vocabulary::find(std::string_view word) const {
  const std::string key = word_key(word);
  return look_up_slot(hash_of(key), key, false);
}

WordId Vocabulary::look_up_slot(std::uint64_t hash, std::string_view key, bool capital) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.word == 0) return 0;
    if (slot.hash == hash && std::string_view(keys_).substr(slot.key_begin, slot.key_size) == key &&
        (capital || !slot.only_capital)) {
      return slot.word;
    }
  }
}

void Vocabulary::insert(std::string_view key, WordId word, bool only_capital) {
  if ((used_ + 1) * 2 > slots_.size()) grow();
  Slot slot;
  slot.hash = hash_of(key);
  slot.word = word;
  slot.key_begin = static_cast<std::uint32_t>(keys_.size());
  slot.key_size = static_cast<std::uint16_t>(key.size());
  slot.only_capital = only_capital;
  keys_ += key;
  bloom_[(slot.hash >> 6) & (kBloomWords - 1)] |= 1ULL << (slot.hash & 63);
  place(slot);
  ++used_;
}

void Vocabulary::place(const Slot& slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = slot.hash & mask;
  while (slots_[i].word != 0) i = (i + 1) & mask;
  slots_[i] = slot;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word != 0) place(slot);
  }
}

}  // namespace stet::language
