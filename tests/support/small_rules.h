// Five small rules in English (fixtures/cli/rules) with the languages of stet, in a folder for
// --rules: a hundred times quicker to load than the built-in ones, and they do not change.
#pragma once

#include <filesystem>
#include <string>

#include "support/temporary_folder.h"

namespace stet {

inline const std::string& small_rules() {
  static const TemporaryFolder folder;
  static const std::string path = [] {
    const std::filesystem::path source(STET_SOURCE_DIR);
    const auto all = std::filesystem::copy_options::recursive |
                     std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy(source / "fixtures/cli/rules", folder.path(), all);
    std::filesystem::copy(source / "rules/languages", folder.path("languages"), all);
    return folder.path();
  }();
  return path;
}

}  // namespace stet
