// What a function that may fail for reasons outside the program returns: a value, or a sentence for
// the user.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace stet::base {

/// Why something failed, as one line for the person at the terminal; names the file or the flag
/// concerned.
struct Error {
  std::string message;
};

/// A value or an Error. Stands in for std::expected until C++23.
template <class Value>
class [[nodiscard]] Result {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): `return value;` is how a Result is made
  Result(Value value) : content_(std::in_place_index<0>, std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const { return content_.index() == 0; }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const Value& value() const& { return std::get<0>(content_); }
  [[nodiscard]] Value& value() & { return std::get<0>(content_); }
  [[nodiscard]] Value&& value() && { return std::get<0>(std::move(content_)); }
  [[nodiscard]] const Error& error() const { return std::get<1>(content_); }

 private:
  std::variant<Value, Error> content_;
};

}  // namespace stet::base
