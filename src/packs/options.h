// Typed reading of a table: wrong types and keys that nobody asked for become faults with places.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "packs/value.h"

namespace stet::packs {

/// A string with its place, so that a phrase that does not parse can be pointed at.
struct Located {
  std::string text;
  Place place;
};

class Options {
 public:
  /// The table may be null (nothing written). `where` names it in messages: "[fr]",
  /// "[fr.groups.booster]".
  Options(const Table* table, Place place, std::string where, std::vector<Fault>& faults);

  std::optional<Located> text(std::string_view key);
  std::string text_or(std::string_view key, std::string fallback);
  std::vector<Located> texts(std::string_view key);  ///< an array of strings, or one string
  std::int64_t integer_or(std::string_view key, std::int64_t fallback);
  bool boolean_or(std::string_view key, bool fallback);
  /// A name out of a fixed set; anything else is a fault with a suggestion and gives the fallback.
  std::string choice_or(std::string_view key, const std::vector<std::string_view>& choices,
                        std::string_view fallback);
  /// A sub-table; reading it is up to the caller, who must call its finish().
  Options table(std::string_view key);
  /// The keys of this table whose values are tables, e.g. the groups of [fr.groups].
  [[nodiscard]] std::vector<std::string> table_keys() const;
  /// All keys in file order, read or not.
  [[nodiscard]] std::vector<std::string> keys() const;
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] const Place& place() const { return place_; }
  /// The value as it stands; counts as read.
  const Value* raw(std::string_view key);
  void fault(const Place& place, std::string message) {
    faults_->push_back({place, std::move(message)});
  }
  /// Reports every key that was not read, with the nearest known one as a suggestion.
  void finish();

 private:
  const Value* take(std::string_view key);

  const Table* table_;
  Place place_;
  std::string where_;
  std::vector<Fault>* faults_;
  std::set<std::string, std::less<>> asked_;
};

/// The candidate nearest to the word (edit distance at most a third of its length), or nothing.
std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string>& candidates);

}  // namespace stet::packs
