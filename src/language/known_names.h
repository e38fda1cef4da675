// Names that the desk has told stet ([names] of stet.toml).
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace stet::language {

enum class NameKind : std::uint8_t { Unknown, Person, Organisation, Place };

/// "unknown", "person", "organisation", "place"
std::string_view name_of(NameKind kind);

/// Names that the desk has told us, by the words of each.
class KnownNames {
 public:
  /// An acronym is an organisation as a rule; its kind may be Unknown.
  void add(std::string_view name, NameKind kind);
  /// Unknown when it is none of them.
  [[nodiscard]] NameKind kind_of(std::uint64_t hash) const;
  [[nodiscard]] bool has(std::uint64_t hash) const { return kinds_.contains(hash); }
  [[nodiscard]] bool empty() const { return kinds_.empty(); }

 private:
  std::unordered_map<std::uint64_t, NameKind> kinds_;
};

}  // namespace stet::language
