#include "language/amount_words.h"

#include <algorithm>

namespace stet::language {

const AmountSign* AmountWords::sign(std::string_view text) const {
  const auto it = std::lower_bound(
      signs.begin(), signs.end(), text,
      [](const AmountSign& sign, std::string_view wanted) { return sign.text < wanted; });
  return it != signs.end() && it->text == text ? &*it : nullptr;
}

}  // namespace stet::language
