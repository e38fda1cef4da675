#include "language/quantities.h"

#include <array>

#include "language/quantity_reader.h"

namespace stet::language {

std::string_view name_of(QuantityKind kind) {
  static constexpr std::array<std::string_view, 13> kNames = {
      "count",   "share", "points", "money", "measure", "duration", "age",
      "ordinal", "year",  "date",   "clock", "score",   "reference"};
  return kNames.at(static_cast<std::size_t>(kind));
}

std::vector<Quantity> find_quantities(const text::Prose& prose, const Tokens& tokens,
                                      const std::vector<Number>& numbers,
                                      const std::vector<Sentence>& sentences,
                                      const Knowledge& knowledge) {
  std::vector<Quantity> found;
  found.reserve(numbers.size() + tokens.amounts.size() / 2);
  QuantityReader reader(prose, tokens, numbers, knowledge, found);
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    if (sentences[s].language == kAnyLanguage || reader.next() >= sentences[s].tokens.end) continue;
    const text::BlockKind kind = prose.blocks()[sentences[s].block].kind;
    reader.read(sentences[s], s,
                kind == text::BlockKind::Title || kind == text::BlockKind::Heading);
  }
  return found;
}

}  // namespace stet::language
