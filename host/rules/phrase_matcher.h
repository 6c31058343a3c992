// All occurrences of all phrases in one pass over folded text: Aho-Corasick over bytes.
//
// Promise: time linear in the text plus the matches; every occurrence of every phrase is reported, overlapping ones
// too, in order of their end, longer first for the same end. Immutable after construction, shared between threads.
// Not a goal: boundaries, longest match, meaning. The readers in grammar/ decide those.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace tokumei {

struct PhraseMatch {
  std::uint32_t phrase = 0;  // index in the list the matcher was made of
  Span span;                 // bytes of the searched text
};

class PhraseMatcher {
 public:
  PhraseMatcher() = default;
  // `phrases` are folded and not empty; equal ones are reported each.
  explicit PhraseMatcher(const std::vector<std::string_view>& phrases);

  // Replaces `matches` by all matches in `text`. Reuse the vector: that is where the time of short texts goes.
  void find_all(std::string_view text, std::vector<PhraseMatch>& matches) const;

  std::size_t memory_bytes() const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  // States are numbered breadth first, so the children of one follow each other, and edge e leads to state e + 1.
  struct State {
    std::uint32_t failure = 0;  // where to go on when no child fits
    std::uint32_t edge = 0;     // children: edge .. the next state's edge
    std::uint32_t output = 0;   // phrases that end here: output .. the next state's output, longer first
    std::uint32_t row = kNone;  // states with many children have a row of their own
  };
  std::uint32_t child(std::uint32_t state, unsigned char byte) const;
  std::uint32_t next(std::uint32_t state, unsigned char byte) const;

  std::vector<State> states_;  // and one behind the last
  std::vector<std::array<std::uint32_t, 256>> rows_;
  std::vector<unsigned char> edge_bytes_;
  std::vector<std::uint32_t> outputs_;
  std::vector<std::uint32_t> lengths_;
};

}  // namespace tokumei
