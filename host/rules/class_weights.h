// What a tagger weighs: for each feature that training kept, a weight for each class. A feature is a number of 32 bits
// that a view of a text makes of a thing it sees (disclosure/draft_view.h); of the many that no row tells of nothing is
// known.
//
// A file of them (written by tokumei-train) is the features in ascending order, each 4 bytes, little-endian, then as
// many rows of kClasses signed bytes, in parts of a logit (kUnit).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/table.h"

namespace tokumei {

class ClassWeights {
 public:
  static constexpr std::size_t kClasses = 20;  // class 0: no category; class c + 1: category c
  static constexpr int kUnit = 16;
  // Throws std::invalid_argument unless there are kClasses: a new category wants another kClasses and training.
  static void expect_classes(std::size_t count);
  using Row = std::array<std::int8_t, kClasses>;

  ClassWeights() = default;
  // `features` ascend, and are fewer than 2^16; `rows` are as many.
  ClassWeights(std::vector<std::uint32_t> features, std::vector<Row> rows);
  // Throws std::invalid_argument for bytes that are no such file.
  static ClassWeights of_file(std::string_view bytes);
  std::string to_file() const;

  bool empty() const { return rows_.empty(); }
  // nullptr for a feature that training did not keep.
  const Row* row(std::uint32_t feature) const;

 private:
  friend class RuleImage;
  static constexpr int kSlotBits = 17;  // twice as many slots as rows, or more: most features are unknown

  Table<std::uint32_t> features_;
  Table<Row> rows_;
  Table<std::uint16_t> slots_;  // by the upper bits of a feature: its row and one, or 0; taken slots push on
};

}  // namespace tokumei
