// A row of plain values, grown one by one or standing on memory that somebody else keeps: what a
// snapshot holds is read where it lies.
#pragma once

#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

namespace stet::base {

template <class T>
class Column {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Column() = default;
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;
  Column(Column&&) noexcept = default;
  Column& operator=(Column&&) noexcept = default;
  ~Column() = default;

  /// The memory must outlive the column, which cannot grow from here.
  void stand_on(std::span<const T> memory) {
    own_.clear();
    view_ = memory;
  }
  void assign(std::vector<T> values) {
    own_ = std::move(values);
    view_ = own_;
  }
  void push_back(const T& value) {
    own_.push_back(value);
    view_ = own_;
  }
  template <class Iterator>
  void append(Iterator from, Iterator to) {
    own_.insert(own_.end(), from, to);
    view_ = own_;
  }
  /// To change values of a column that has grown here; never its size.
  std::vector<T>& grown() { return own_; }

  const T& operator[](std::size_t index) const { return view_[index]; }
  [[nodiscard]] const T* data() const { return view_.data(); }
  [[nodiscard]] std::size_t size() const { return view_.size(); }
  [[nodiscard]] auto begin() const { return view_.begin(); }
  [[nodiscard]] auto end() const { return view_.end(); }
  [[nodiscard]] std::span<const T> view() const { return view_; }

 private:
  std::vector<T> own_;
  std::span<const T> view_;
};

}  // namespace stet::base
