#include "engine/reading_room.h"

#include <algorithm>

#include "checks/disagreement.h"

namespace stet::engine {

std::int64_t ReadingRoom::key_of(std::uint8_t family, std::chrono::sys_days day) {
  return std::int64_t{day.time_since_epoch().count()} * 256 + family;
}

std::vector<const claims::Account*> ReadingRoom::disagreeing_with(
    const std::vector<claims::Account>& accounts) const {
  std::vector<const claims::Account*> others;
  for (const claims::Account& mine : accounts) {
    for (int shift = -1; shift <= 1; ++shift) {
      const auto found = by_event_.find(key_of(mine.family, mine.day + std::chrono::days(shift)));
      if (found == by_event_.end()) continue;
      for (const std::uint64_t number : found->second) {
        const claims::Account& other = accounts_[number - first_];
        if (!checks::find_disagreements(mine, other).empty()) others.push_back(&other);
      }
    }
  }
  return others;
}

void ReadingRoom::add(std::vector<claims::Account> accounts) {
  for (claims::Account& account : accounts) {
    by_event_[key_of(account.family, account.day)].push_back(first_ + accounts_.size());
    accounts_.push_back(std::move(account));
  }
  while (accounts_.size() > kMost) {
    const auto oldest = by_event_.find(key_of(accounts_.front().family, accounts_.front().day));
    oldest->second.erase(oldest->second.begin());
    if (oldest->second.empty()) by_event_.erase(oldest);
    accounts_.pop_front();
    ++first_;
  }
}

}  // namespace stet::engine
