#include "language/vocabulary.h"

#include <algorithm>
#include <array>

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

Vocabulary::Vocabulary() {
  static constexpr std::array<std::uint64_t, kBloomWords> kNoBits{};
  bloom_.stand_on(kNoBits);
  spellings_.push_back({});
}

WordId Vocabulary::add(std::string_view word) {
  // Rules name the same words again and again, nearly all of them in small plain letters: these are
  // their own keys.
  if (std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
    if (const WordId known = look_up_slot(hash_of(word), false); known != 0) return known;
  }
  const std::string key = word_key(word);
  const std::uint64_t hash = hash_of(key);
  if (const WordId known = look_up_slot(hash, false); known != 0) return known;
  const auto id = static_cast<WordId>(spellings_.size());
  spellings_.push_back(
      {static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(key.size())});
  keys_.append(key.begin(), key.end());
  insert(hash, id, false);
  if (const std::string other = with_ligature(key); !other.empty())
    insert(hash_of(other), id, false);
  // « A » and « Ou » are words of their own: one letter less of accent would make them another.
  if (key.size() > 3) {
    if (const std::string bare = without_first_accent(key); !bare.empty())
      insert(hash_of(bare), id, true);
  }
  return id;
}

WordId Vocabulary::find(std::string_view word) const {
  const std::string key = word_key(word);
  return look_up_slot(hash_of(key), false);
}

void Vocabulary::insert(std::uint64_t hash, WordId word, bool only_capital) {
  if (slots_.size() == 0) {
    slots_.assign(std::vector<Slot>(1U << 15));
    bloom_.assign(std::vector<std::uint64_t>(kBloomWords, 0));
  }
  if ((used_ + 1) * 2 > slots_.size()) {
    std::vector<Slot> larger(slots_.size() * 2);
    for (const Slot& slot : slots_) {
      if (slot.word != 0) place(slot, larger);
    }
    slots_.assign(std::move(larger));
  }
  const Slot slot{hash, word, only_capital ? 1U : 0U};
  bloom_.grown()[(hash >> 6) & (kBloomWords - 1)] |= 1ULL << (hash & 63);
  place(slot, slots_.grown());
  ++used_;
}

void Vocabulary::place(const Slot& slot, std::vector<Slot>& slots) {
  const std::size_t mask = slots.size() - 1;
  std::size_t i = slot.hash & mask;
  while (slots[i].word != 0) i = (i + 1) & mask;
  slots[i] = slot;
}

void Vocabulary::write_snapshot(base::BinaryWriter& writer) const {
  writer.row(slots_.view());
  writer.row(bloom_.view());
  writer.row(keys_.view());
  writer.row(spellings_.view());
}

void Vocabulary::read_snapshot(base::BinaryReader& reader) {
  slots_.stand_on(reader.row<Slot>());
  bloom_.stand_on(reader.row<std::uint64_t>());
  keys_.stand_on(reader.row<char>());
  spellings_.stand_on(reader.row<Spelling>());
}

}  // namespace stet::language
