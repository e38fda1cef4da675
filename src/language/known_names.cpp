#include "language/known_names.h"

#include <algorithm>
#include <string>

#include "language/fold.h"
#include "language/name_runs.h"

namespace stet::language {

std::string_view name_of(NameKind kind) {
  static constexpr std::string_view kNames[] = {"unknown", "person", "organisation", "place"};
  return kNames[static_cast<std::size_t>(kind)];
}

void KnownNames::add(std::string_view name, NameKind kind) {
  const std::string folded = fold(name);
  std::uint64_t hash = 0;
  std::size_t from = 0;
  while (from < folded.size()) {
    const std::size_t end = std::min(folded.find_first_of(" -'.", from), folded.size());
    if (end > from)
      hash = joined_hash(hash, word_hash(std::string_view(folded).substr(from, end - from)));
    from = end + 1;
  }
  if (hash != 0) kinds_[hash] = kind;
}

NameKind KnownNames::kind_of(std::uint64_t hash) const {
  const auto known = kinds_.find(hash);
  return known == kinds_.end() ? NameKind::Unknown : known->second;
}

}  // namespace stet::language
