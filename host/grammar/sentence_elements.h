// A sentence cut into what the second opinion counts: Latin words, and single letters of other scripts; and the numbers
// that both second opinions make of what they see. Layout and taste (spaces, brackets, quotation marks, the same again
// and again) leave no trace.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace tokumei {

struct Element {
  std::uint64_t value;
  std::uint32_t begin;  // byte of the folded text
};

// The same for the same letters.
std::uint64_t value_of(std::string_view word);

// Appends those of `sentence`, a part of the folded text. Linear time.
void add_elements(std::string_view text, Span sentence, std::vector<Element>& elements);

// A group of elements as one number: begin with 0 and join one after the other.
constexpr std::uint64_t joined(std::uint64_t so_far, std::uint64_t next) {
  return (so_far ^ next) * 0x9E3779B97F4A7C15ULL + 0x7F4A7C15ULL;
}

// A thing seen as one number of 32 bits: of what kind it is, and which of them.
constexpr std::uint32_t numbered(std::uint32_t kind, std::uint64_t value) {
  std::uint64_t mixed = (value + kind * 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;
  mixed ^= mixed >> 29;
  return static_cast<std::uint32_t>((mixed * 0x94D049BB133111EBULL) >> 32);
}

// Appends each group of `size` neighbours to `groups` once, however often it stands there. At most kMostElements.
inline constexpr std::size_t kMostElements = 160;
void add_distinct_groups(std::span<const Element> elements, std::size_t size, std::vector<std::uint64_t>& groups);

// Appends the same as features of this kind (numbered).
void see_distinct_groups(std::span<const Element> elements, std::size_t size, std::uint32_t kind,
                         std::vector<std::uint32_t>& features);

// Calls `see` with each group of `shortest` to `longest` neighbours.
template <typename See>
void each_group(std::span<const Element> elements, std::size_t shortest, std::size_t longest, const See& see) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    std::uint64_t group = 0;
    for (std::size_t size = 1; size <= longest && i + size <= elements.size(); ++size) {
      group = joined(group, elements[i + size - 1].value);
      if (size >= shortest) see(group);
    }
  }
}

}  // namespace tokumei
