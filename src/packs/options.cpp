#include "packs/options.h"

#include <algorithm>

namespace stet::packs {
namespace {

/// Edit distance with neighbours swapped counting one.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string>& candidates) {
  const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  std::optional<std::string> best;
  std::size_t best_distance = limit + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t d = distance(word, candidate);
    if (d < best_distance) {
      best_distance = d;
      best = candidate;
    }
  }
  return best;
}

Options::Options(const Table* table, Place place, std::string where, std::vector<Fault>& faults)
    : table_(table), place_(std::move(place)), where_(std::move(where)), faults_(&faults) {}

const Value* Options::take(std::string_view key) {
  asked_.emplace(key);
  return table_ == nullptr ? nullptr : table_->find(key);
}

const Value* Options::raw(std::string_view key) {
  return take(key);
}

bool Options::has(std::string_view key) const {
  return table_ != nullptr && table_->find(key) != nullptr;
}

std::optional<Located> Options::text(std::string_view key) {
  const Value* const value = take(key);
  if (value == nullptr) return std::nullopt;
  if (const std::string* text = value->string()) return Located{*text, value->place};
  fault(value->place, "`" + std::string(key) + "` must be a string");
  return std::nullopt;
}

std::string Options::text_or(std::string_view key, std::string fallback) {
  auto located = text(key);
  return located ? std::move(located->text) : std::move(fallback);
}

std::vector<Located> Options::texts(std::string_view key) {
  const Value* const value = take(key);
  std::vector<Located> result;
  if (value == nullptr) return result;
  if (const std::string* text = value->string()) {
    result.push_back({*text, value->place});
  } else if (const Array* array = value->array()) {
    for (const Value& item : *array) {
      if (const std::string* one = item.string()) {
        result.push_back({*one, item.place});
      } else {
        fault(item.place, "`" + std::string(key) + "` must hold strings only");
      }
    }
  } else {
    fault(value->place, "`" + std::string(key) + "` must be an array of strings");
  }
  return result;
}

std::int64_t Options::integer_or(std::string_view key, std::int64_t fallback) {
  const Value* const value = take(key);
  if (value == nullptr) return fallback;
  if (const std::int64_t* number = value->integer()) return *number;
  fault(value->place, "`" + std::string(key) + "` must be a whole number");
  return fallback;
}

bool Options::boolean_or(std::string_view key, bool fallback) {
  const Value* const value = take(key);
  if (value == nullptr) return fallback;
  if (const bool* boolean = value->boolean()) return *boolean;
  fault(value->place, "`" + std::string(key) + "` must be true or false");
  return fallback;
}

std::string Options::choice_or(std::string_view key, const std::vector<std::string_view>& choices,
                               std::string_view fallback) {
  const auto written = text(key);
  if (!written) return std::string(fallback);
  if (std::find(choices.begin(), choices.end(), written->text) != choices.end())
    return written->text;
  std::string message =
      "`" + std::string(key) + "` cannot be `" + written->text + "`: it is one of";
  for (const std::string_view choice : choices) message += " " + std::string(choice);
  if (const auto near = did_you_mean(written->text, {choices.begin(), choices.end()})) {
    message += "; did you mean `" + *near + "`?";
  }
  fault(written->place, std::move(message));
  return std::string(fallback);
}

Options Options::table(std::string_view key) {
  const Value* const value = take(key);
  const std::string where = where_.empty() ? std::string(key) : where_ + "." + std::string(key);
  if (value == nullptr) return {nullptr, place_, where, *faults_};
  if (const Table* table = value->table()) return {table, value->place, where, *faults_};
  fault(value->place, "`" + std::string(key) + "` must be a table");
  return {nullptr, value->place, where, *faults_};
}

std::vector<std::string> Options::table_keys() const {
  std::vector<std::string> result;
  if (table_ == nullptr) return result;
  for (const auto& [key, value] : table_->entries) {
    if (value.table() != nullptr) result.push_back(key);
  }
  return result;
}

std::vector<std::string> Options::keys() const {
  std::vector<std::string> result;
  if (table_ == nullptr) return result;
  for (const auto& entry : table_->entries) result.push_back(entry.first);
  return result;
}

void Options::finish() {
  if (table_ == nullptr) return;
  for (const auto& [key, value] : table_->entries) {
    if (asked_.contains(key)) continue;
    std::string message =
        "unknown key `" + key + "`" + (where_.empty() ? "" : " in [" + where_ + "]");
    if (const auto near = did_you_mean(key, {asked_.begin(), asked_.end()}))
      message += ": did you mean `" + *near + "`?";
    fault(value.key_place, std::move(message));
  }
}

}  // namespace stet::packs
