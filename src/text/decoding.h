// From the bytes of a file to valid UTF-8, remembering where each character stood.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/article.h"

namespace stet::text {

/// A text offset whose disk offset is known; the next ones follow from the width of characters.
struct DecodedPlace {
  std::uint32_t text_offset;
  std::uint32_t disk_offset;
};

struct Decoded {
  Encoding encoding = Encoding::Utf8;
  std::uint32_t bom_size = 0;
  bool same_bytes = true;            ///< the text is the bytes after the BOM
  std::string text;                  ///< when it is not
  std::vector<DecodedPlace> places;  ///< ascending
  std::vector<std::string> remarks;
};

/// Reads by BOM, else as UTF-16 where every second byte is NUL, else as UTF-8 when at least as many
/// characters beyond ASCII are valid as not, else as Windows-1252.
Decoded decode(std::string_view bytes);

}  // namespace stet::text
