// A folder of its own for one test, with files written as literals; gone when the test ends.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace stet {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "stet-test-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
    path_ = std::filesystem::canonical(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  /// Writes a file, with the folders it needs; returns its whole path.
  std::string write(const std::string& path, std::string_view content = "") const {
    const std::filesystem::path whole = path_ / path;
    std::filesystem::create_directories(whole.parent_path());
    std::ofstream(whole, std::ios::binary) << content;
    return whole.string();
  }
  void make_folder(const std::string& path) const {
    std::filesystem::create_directories(path_ / path);
  }
  [[nodiscard]] std::string path(const std::string& below = "") const {
    return below.empty() ? path_.string() : (path_ / below).string();
  }
  [[nodiscard]] std::string read(const std::string& path) const {
    std::ifstream in(path_ / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::filesystem::path path_;
};

}  // namespace stet
