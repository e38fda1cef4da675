#include "engine/reading_room.h"

#include <gtest/gtest.h>

namespace stet::engine {
namespace {

using namespace std::chrono_literals;

const std::chrono::sys_days kMonday = std::chrono::year(2025) / 3 / 10;

claims::Account account(std::string path, std::string place, std::chrono::sys_days day,
                        double dead) {
  claims::ToldToll toll;
  toll.whole = true;
  toll.count = language::Interval::exactly(dead);
  toll.place.path = std::move(path);
  claims::Account account;
  account.family = 2;
  account.places = {std::move(place)};
  account.day = day;
  account.tolls = {toll};
  return account;
}

std::string paths(const std::vector<const claims::Account*>& accounts) {
  std::string all;
  for (const claims::Account* one : accounts) all += one->tolls.front().place.path + " ";
  return all;
}

TEST(ReadingRoom, FindsWhatWasToldOtherwiseOfOneEvent) {
  ReadingRoom room;
  room.add({account("a", "lormel", kMonday, 12)});
  room.add({account("b", "lormel", kMonday + std::chrono::days(1), 12)});
  room.add({account("c", "brame", kMonday, 12)});
  room.add({account("d", "lormel", kMonday - std::chrono::days(4), 12)});
  room.add({account("e", "lormel", kMonday, 9)});
  EXPECT_EQ(paths(room.disagreeing_with({account("f", "lormel", kMonday, 9)})), "a b ");
  EXPECT_EQ(paths(room.disagreeing_with({account("f", "lormel", kMonday, 12)})), "e ");
  EXPECT_EQ(paths(room.disagreeing_with({account("f", "tarvas", kMonday, 9)})), "");
}

TEST(ReadingRoom, ForgetsTheOldestWhenItIsFull) {
  ReadingRoom room;
  room.add({account("first", "lormel", kMonday, 12)});
  for (std::size_t i = 1; i < ReadingRoom::kMost; ++i)
    room.add({account("other", "brame", kMonday + std::chrono::days(10 + i % 900), 3)});
  EXPECT_EQ(paths(room.disagreeing_with({account("f", "lormel", kMonday, 9)})), "first ");
  room.add({account("last", "lormel", kMonday, 12)});
  EXPECT_EQ(paths(room.disagreeing_with({account("f", "lormel", kMonday, 9)})), "last ");
}

}  // namespace
}  // namespace stet::engine
