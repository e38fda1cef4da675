#include <array>

#include "language/sources.h"

namespace stet::language {

std::string_view name_of(SourceClass source_class) {
  static constexpr std::array<std::string_view, 13> kNames = {
      "unknown",      "person-named",  "body-named",  "body-generic", "document", "media", "party",
      "anon-witness", "anon-official", "anon-expert", "anon-insider", "ugc",      "vague"};
  return kNames.at(static_cast<std::size_t>(source_class));
}

bool is_anonymous(SourceClass source_class) {
  return source_class >= SourceClass::AnonWitness;
}

}  // namespace stet::language
