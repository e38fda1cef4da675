// The door to yaml-cpp and toml++, for front matter that is more than lines of "key: value".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/prose.h"

namespace stet::text {

struct FrontMatterValue {
  std::string key;
  std::string value;  ///< of a list of words: joined with ", "
  ArticleSpan span;   ///< in the block that was read
};

struct FrontMatterValues {
  std::vector<FrontMatterValue> values;
  std::string error;  ///< why nothing was read; empty when all was
};

/// The top-level keys that have text or a list of texts, of a block without its delimiters.
FrontMatterValues read_yaml(std::string_view block);
FrontMatterValues read_toml(std::string_view block);

}  // namespace stet::text
