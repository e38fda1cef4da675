// Numbers, texts and rows of plain values as bytes, for files that the same build writes and reads.
// Every read is checked against the end; after one that fails all others give nothing, so that a
// reader asks once, at the end.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace stet::base {

/// Rows begin at multiples of this, counted from the first byte: a line of the processor's cache.
inline constexpr std::size_t kRowAlignment = 64;

class BinaryWriter {
 public:
  template <class T>
  void value(const T& plain) {
    static_assert(std::has_unique_object_representations_v<T>,
                  "padding would be written as it happens to be");
    bytes_.append(reinterpret_cast<const char*>(&plain), sizeof plain);
  }
  void text(std::string_view text) {
    value(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  template <class T>
  void row(std::span<const T> values) {
    static_assert(std::has_unique_object_representations_v<T>,
                  "padding would be written as it happens to be");
    value(static_cast<std::uint32_t>(values.size()));
    bytes_.append((kRowAlignment - bytes_.size() % kRowAlignment) % kRowAlignment, '\0');
    if (!values.empty())
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class BinaryReader {
 public:
  /// The bytes must begin where a row may begin, and outlive the rows read.
  explicit BinaryReader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  T value() {
    static_assert(std::is_trivially_copyable_v<T>);
    T plain{};
    if (has(sizeof plain)) {
      std::memcpy(&plain, bytes_.data() + at_, sizeof plain);
      at_ += sizeof plain;
    }
    return plain;
  }
  bool flag() { return value<std::uint8_t>() != 0; }
  /// How many things follow that take at least `least` bytes each.
  std::uint32_t count(std::size_t least = 1) {
    const auto number = value<std::uint32_t>();
    if (number > (bytes_.size() - at_) / least) failed_ = true;
    return failed_ ? 0 : number;
  }
  std::string_view text() {
    const std::uint32_t size = count();
    const std::string_view text = bytes_.substr(at_, size);
    at_ += size;
    return text;
  }
  template <class T>
  std::span<const T> row() {
    const auto number = value<std::uint32_t>();
    const std::size_t padding = (kRowAlignment - at_ % kRowAlignment) % kRowAlignment;
    if (!has(padding + number * sizeof(T))) return {};
    const char* const first = bytes_.data() + at_ + padding;
    at_ += padding + number * sizeof(T);
    if (reinterpret_cast<std::uintptr_t>(first) % alignof(T) != 0) {
      failed_ = true;
      return {};
    }
    return {reinterpret_cast<const T*>(first), number};
  }
  /// Whether everything asked for was there and nothing is left.
  [[nodiscard]] bool complete() const { return !failed_ && at_ == bytes_.size(); }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  bool has(std::size_t size) {
    if (failed_ || size > bytes_.size() - at_) failed_ = true;
    return !failed_;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace stet::base
