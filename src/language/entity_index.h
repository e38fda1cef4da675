// Which entity a name's words lead to, while an article is read.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace stet::language {

class EntityIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  /// What of a name the words are.
  enum Part : std::uint64_t { Whole = 1, Last = 2, First = 3, Letters = 4 };

  explicit EntityIndex(std::size_t names) : slots_(std::bit_ceil(names * 2 + 8)) {}

  /// Those words lead there from now on.
  void set(Part part, std::uint64_t hash, std::uint32_t entity) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place_of(slots_, key_of(part, hash))];
    used_ += slot.entity == kNone ? 1 : 0;
    slot = {key_of(part, hash), entity};
  }
  [[nodiscard]] std::uint32_t find(Part part, std::uint64_t hash) const {
    return slots_[place_of(slots_, key_of(part, hash))].entity;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t entity = kNone;
  };

  static std::uint64_t key_of(Part part, std::uint64_t hash) {
    return (hash ^ part) * 0x9E3779B97F4A7C15ULL;
  }
  static std::size_t place_of(const std::vector<Slot>& slots, std::uint64_t key) {
    const std::size_t mask = slots.size() - 1;
    std::size_t i = (key >> 32) & mask;
    while (slots[i].entity != kNone && slots[i].key != key) i = (i + 1) & mask;
    return i;
  }
  void grow() {
    std::vector<Slot> larger(slots_.size() * 2);
    for (const Slot& slot : slots_) {
      if (slot.entity != kNone) larger[place_of(larger, slot.key)] = slot;
    }
    slots_ = std::move(larger);
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace stet::language
