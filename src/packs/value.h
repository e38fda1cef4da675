// A value read from a TOML file, with its place: what rules and settings are made of.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace stet::packs {

/// A place in a file that the user wrote for us; line and column are 1-based, the column in code
/// points.
struct Place {
  std::shared_ptr<const std::string> path;
  std::uint32_t line = 0;  ///< 0: the file as a whole
  std::uint32_t column = 0;
};

/// A file as a whole.
Place whole_file(std::string path);

/// Something wrong in such a file. All of them are collected before the program stops with exit
/// code 2.
struct Fault {
  Place place;
  std::string message;  ///< "unknown key `phrase`: did you mean `phrases`?"
};

/// "path:line:column: error: message"
std::string to_string(const Fault& fault);

struct Value;
struct Entry;
/// Keys in the order of the file.
struct Table {
  std::vector<Entry> entries;
  [[nodiscard]] const Value* find(std::string_view key) const;
};
using Array = std::vector<Value>;

struct Value {
  std::variant<bool, std::int64_t, double, std::string, Array, Table> content;
  Place place;      ///< of the value
  Place key_place;  ///< of its key, when it has one

  [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&content); }
  [[nodiscard]] const Array* array() const { return std::get_if<Array>(&content); }
  [[nodiscard]] const Table* table() const { return std::get_if<Table>(&content); }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&content); }
  [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&content); }
};

/// A key and its value: a pair, which clang 14 does not take while Value is incomplete.
struct Entry {
  Entry(std::string key, Value value) : first(std::move(key)), second(std::move(value)) {}
  std::string first;
  Value second;
};

}  // namespace stet::packs
