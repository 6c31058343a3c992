#include "rules/class_weights.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <stdexcept>
#include <utility>

namespace tokumei {

ClassWeights::ClassWeights(std::vector<std::uint32_t> features, std::vector<Row> rows) {
  constexpr std::size_t kMost = 1U << (kSlotBits - 1);
  const bool ascend = std::adjacent_find(features.begin(), features.end(), std::greater_equal<>()) == features.end();
  if (features.size() != rows.size() || features.size() >= kMost || !ascend)
    throw std::invalid_argument("not features in ascending order with a row each");
  std::vector<std::uint16_t> slots(std::size_t{1} << kSlotBits, 0);
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::size_t slot = features[i] >> (32 - kSlotBits);
    while (slots[slot] != 0) slot = (slot + 1) % slots.size();
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  features_ = std::move(features);
  rows_ = std::move(rows);
  slots_ = std::move(slots);
}

ClassWeights ClassWeights::of_file(std::string_view bytes) {
  constexpr std::size_t kEach = sizeof(std::uint32_t) + sizeof(Row);
  if (bytes.size() % kEach != 0) throw std::invalid_argument("not whole rows");
  const std::size_t count = bytes.size() / kEach;
  std::vector<std::uint32_t> features(count);
  std::vector<Row> rows(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t byte = 4; byte-- > 0;)
      features[i] = features[i] << 8 | static_cast<unsigned char>(bytes[i * 4 + byte]);
  }
  if (count > 0) std::memcpy(rows.data(), bytes.data() + count * sizeof(std::uint32_t), count * sizeof(Row));
  return {std::move(features), std::move(rows)};
}

void ClassWeights::expect_classes(std::size_t count) {
  if (count == kClasses) return;
  throw std::invalid_argument("knows " + std::to_string(kClasses - 1) + " categories, and there are " +
                              std::to_string(count - 1) + ": raise ClassWeights::kClasses and train again");
}

std::string ClassWeights::to_file() const {
  std::string bytes;
  for (const std::uint32_t feature : features_) {
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(feature >> shift & 0xFF);
  }
  const auto rows = std::as_bytes(rows_.view());
  return bytes.append(reinterpret_cast<const char*>(rows.data()), rows.size());
}

const ClassWeights::Row* ClassWeights::row(std::uint32_t feature) const {
  if (slots_.empty()) return nullptr;
  const std::uint16_t* slots = slots_.view().data();
  constexpr std::size_t kLast = (std::size_t{1} << kSlotBits) - 1;
  for (std::size_t slot = feature >> (32 - kSlotBits); slots[slot] != 0; slot = (slot + 1) & kLast) {
    const std::size_t at = slots[slot] - 1U;
    if (features_[at] == feature) return &rows_[at];
  }
  return nullptr;
}

}  // namespace tokumei
