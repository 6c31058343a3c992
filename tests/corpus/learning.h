// What both trainings share, to the same bytes everywhere.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tokumei {

// e^x by ten squarings: the C library's differs in its last bit from one version to the next.
inline float exponential(float x) {
  float power = 1 + std::clamp(x, -12.0F, 12.0F) / 1024;
  for (int i = 0; i < 10; ++i) power *= power;
  return power;
}

// Another order at each call.
class Shuffle {
 public:
  template <typename T>
  void operator()(std::vector<T>& order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(i)]);
  }
  std::size_t below(std::size_t end) {
    random_ = random_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return (random_ >> 33) % end;
  }

 private:
  std::uint64_t random_ = 42;
};

// The features that are counted `fewest` times or more, in ascending order.
inline std::vector<std::uint32_t> frequent(const std::unordered_map<std::uint32_t, int>& count, int fewest) {
  std::vector<std::uint32_t> kept;
  for (const auto& [feature, times] : count) {
    if (times >= fewest) kept.push_back(feature);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

// The place of a feature in `kept`, which ascends, or kUnknown.
inline constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
inline std::uint32_t place_of(std::uint32_t feature, const std::vector<std::uint32_t>& kept) {
  const auto at = std::lower_bound(kept.begin(), kept.end(), feature);
  return at != kept.end() && *at == feature ? static_cast<std::uint32_t>(at - kept.begin()) : kUnknown;
}

// Replaces features by their places; those that were not kept are left out.
inline void to_places(std::vector<std::uint32_t>& features, const std::vector<std::uint32_t>& kept) {
  for (std::uint32_t& feature : features) feature = place_of(feature, kept);
  std::erase(features, kUnknown);
}

inline std::int8_t rounded_weight(float weight, int unit) {
  return static_cast<std::int8_t>(std::clamp(std::floor(weight * static_cast<float>(unit) + 0.5F), -127.0F, 127.0F));
}

}  // namespace tokumei
