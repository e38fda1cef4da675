// What stands between two lines of --- (YAML) or +++ (TOML) at the top of an article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/prose.h"

namespace stet::text {

struct FrontMatterReading {
  FrontMatter front_matter;
  std::uint32_t body = 0;  ///< where the article begins after it
  std::vector<std::string> remarks;
};

/// Reads the front matter at the beginning of an article's text. One that is not closed ends before
/// its first empty line; one that is not valid is read line by line; both with a remark.
FrontMatterReading read_front_matter(std::string_view text);

}  // namespace stet::text
