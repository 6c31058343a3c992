// Where a list begins and ends around one of its items.
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "text/segmenter.h"

namespace tokumei {

// The units that frame the list of the item at `unit`, before its first item and behind its last; an item again where
// the text, or what a reader keeps in mind, ends before the list. Of what is no item: itself, twice. Bounded time.
inline std::pair<std::size_t, std::size_t> list_around(std::span<const Unit> units, std::size_t unit) {
  constexpr std::size_t kItems = 24;  // between an item and what frames its list
  const auto is_item = [&](std::size_t u) { return units[u].zone == Zone::item; };
  std::size_t first = unit, last = unit;
  while (first > 0 && unit - first < kItems && is_item(first)) --first;
  while (last + 1 < units.size() && last - unit < kItems && is_item(last)) ++last;
  return {first, last};
}

}  // namespace tokumei
