// What the program prints, kept in tests/snapshots to be read like any other page; `./dev
// snapshots` writes them anew.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace stet {

inline void expect_snapshot(const std::string& name, const std::string& printed) {
  const std::filesystem::path path = STET_SOURCE_DIR "/tests/snapshots/" + name;
  if (std::getenv("STET_UPDATE_SNAPSHOTS") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << printed;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  ASSERT_TRUE(in) << "there is no " << path << ": ./dev snapshots writes it";
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), printed)
      << "if this is what is wanted, ./dev snapshots writes it, and git diff shows it";
}

}  // namespace stet
