// What the articles of one run have told so far, so that the next can be held against them.
#pragma once

#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

#include "claims/account.h"

namespace stet::engine {

class ReadingRoom {
 public:
  /// How many accounts are kept; the oldest go first, so that memory has a bound.
  static constexpr std::size_t kMost = 50'000;

  /// What was told before of the events of these accounts, and otherwise. Valid until the next
  /// add().
  [[nodiscard]] std::vector<const claims::Account*> disagreeing_with(
      const std::vector<claims::Account>& accounts) const;
  void add(std::vector<claims::Account> accounts);

 private:
  static std::int64_t key_of(std::uint8_t family, std::chrono::sys_days day);

  std::deque<claims::Account> accounts_;
  std::uint64_t first_ = 0;  ///< number of the oldest that is kept
  std::unordered_map<std::int64_t, std::vector<std::uint64_t>> by_event_;  ///< numbers by key
};

}  // namespace stet::engine
