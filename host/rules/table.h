// An array of plain values that does not change: its own, or a part of the image that the build made of the rules
// (rules/rule_image.h), which outlives it. So a program starts without copying megabytes.
#pragma once

#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace tokumei {

template <typename T>
class Table {
  static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>,
                "an image holds values byte for byte, and the same ones each time");

 public:
  Table() = default;
  Table(std::vector<T> values) : own_(std::move(values)), view_(own_) {}  // NOLINT: a vector is one
  static Table of_image(std::span<const T> values) {
    Table table;
    table.view_ = values;
    return table;
  }
  Table(const Table& other) : own_(other.begin(), other.end()), view_(own_) {}
  Table(Table&& other) noexcept : own_(std::move(other.own_)), view_(std::exchange(other.view_, {})) {}
  Table& operator=(Table other) noexcept {
    own_.swap(other.own_);
    std::swap(view_, other.view_);
    return *this;
  }
  ~Table() = default;

  const T& operator[](std::size_t at) const { return view_[at]; }
  auto begin() const { return view_.begin(); }
  auto end() const { return view_.end(); }
  std::size_t size() const { return view_.size(); }
  bool empty() const { return view_.empty(); }
  std::span<const T> view() const { return view_; }

  // For tools that change rules: what lay in the image is copied first.
  T& edit(std::size_t at) {
    if (own_.empty()) *this = Table(*this);
    return own_[at];
  }

 private:
  std::vector<T> own_;
  std::span<const T> view_;
};

}  // namespace tokumei
