#include "language/word_table.h"

#include <algorithm>

namespace stet::language {
namespace {

constexpr std::size_t kFewestRows = 1U << 12;

}  // namespace

WordTable::WordTable() {
  static constexpr std::array<Row, 1> kNoWords{};
  rows_.stand_on(kNoWords);
}

void WordTable::insert(std::uint64_t hash, WordId word, bool only_capital) {
  added_.emplace_back(hash, word * 2 + (only_capital ? kOnlyCapital : 0));
  if (added_.size() * 2 <= rows_.grown().size() * kRow) {
    place(hash, added_.back().second);
    return;
  }
  rows_.assign(std::vector<Row>(std::max(kFewestRows, rows_.size() * 2)));
  last_row_ = rows_.size() - 1;
  for (const auto& [each, entry] : added_) place(each, entry);
}

void WordTable::place(std::uint64_t hash, std::uint32_t entry) {
  for (std::size_t r = hash & last_row_;; r = (r + 1) & last_row_) {
    Row& row = rows_.grown()[r];
    const auto free = std::find(row.entries.begin(), row.entries.end(), 0);
    if (free == row.entries.end()) continue;
    row.hashes[static_cast<std::size_t>(free - row.entries.begin())] = upper_half(hash);
    *free = entry;
    return;
  }
}

WordId WordTable::find_further(std::uint64_t hash, bool capital) const {
  for (std::size_t r = hash & last_row_;; r = (r + 1) & last_row_) {
    const Row& row = rows_[r];
    for (std::uint32_t same = row.places_of(upper_half(hash)); same != 0; same &= same - 1) {
      const std::uint32_t entry = row.entries[first_of(same)];
      if (entry != 0 && (capital || (entry & kOnlyCapital) == 0)) return entry / 2;
    }
    if (!row.full()) return 0;
  }
}

void WordTable::read_snapshot(base::BinaryReader& reader) {
  rows_.stand_on(reader.row<Row>());
  last_row_ = rows_.size() - 1;
}

}  // namespace stet::language
