// Colours on a terminal, or none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "findings/finding.h"

namespace stet::findings {

enum class Ink : std::uint8_t { Plain, Bold, Red, Yellow, Cyan, Blue };

/// Errors are red, warnings yellow, infos cyan.
Ink ink_of(Severity severity);

class Paint {
 public:
  explicit Paint(bool color) : color_(color) {}
  /// The text between the escapes of that ink, all but Plain bold; the text alone when there are no
  /// colours.
  [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;

 private:
  bool color_;
};

}  // namespace stet::findings
