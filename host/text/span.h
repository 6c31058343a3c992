// A half-open range of UTF-8 bytes of some text. Which text (the original or the folded one) is said where a span is
// stored; nothing converts silently. On the wire spans are UTF-16 units: see text/utf16.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tokumei {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend bool operator==(Span, Span) = default;
};

}  // namespace tokumei
