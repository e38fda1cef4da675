// The ways in which an example may reach us: typed with other quotation marks, decomposed, from
// Windows, inside HTML or Markdown. A rule must behave the same in all of them.
#pragma once

#include <string>
#include <vector>

#include "packs/rule.h"
#include "text/article.h"

namespace stet::packs {

struct Variant {
  std::string name;  ///< "as written", "NFD", "curly quotes", …
  text::Format format = text::Format::PlainText;
  std::string bytes;                 ///< a whole article, with its language, title and date
  std::vector<Example::Mark> marks;  ///< the example's marks, as byte ranges of `bytes`
};

/// "as written" first; then those that change something and can be made of this example.
std::vector<Variant> variants_of(const Example& example);

}  // namespace stet::packs
