// All occurrences of all phrases in one pass over folded text: Aho-Corasick over code points.
//
// Promise: time linear in the text plus the matches; every occurrence of every phrase is reported, overlapping ones
// too, in order of their end, longer first for the same end. Immutable after construction, shared between threads.
// Not a goal: boundaries, longest match, meaning. The readers in grammar/ decide those.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/table.h"
#include "text/span.h"

namespace tokumei {

struct PhraseMatch {
  std::uint32_t phrase = 0;  // index in the list the matcher was made of
  Span span;                 // bytes of the searched text
};

class PhraseMatcher {
 public:
  PhraseMatcher() = default;
  // `phrases` are folded, valid UTF-8 and not empty; equal ones are reported each.
  explicit PhraseMatcher(const std::vector<std::string_view>& phrases);

  // Replaces `matches` by all matches in `text`, valid UTF-8. Reuse the vector: that is where the time of short texts
  // goes.
  void find_all(std::string_view text, std::vector<PhraseMatch>& matches) const;

 private:
  friend class RuleImage;
  // Code points that occur in phrases, numbered in their order from 1; 0 is any other.
  using Symbol = std::uint16_t;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  // States are numbered breadth first, so the children of one follow each other, and edge e leads to state e + 1.
  struct State {
    std::uint32_t failure = 0;  // where to go on when no child fits
    std::uint32_t edge = 0;     // children: edge .. the next state's edge
    std::uint32_t output = 0;   // phrases that end here: output .. the next state's output, longer first
  };
  void number_symbols(const std::vector<std::string_view>& phrases);
  Symbol symbol_of(char32_t c) const { return symbols_[pages_[c >> 8] * 256U + (c & 0xFF)]; }
  static std::uint32_t child(const State* state, const Symbol* edges, Symbol symbol);
  static std::uint32_t next(const State* states, const Symbol* edges, const std::uint32_t* root, std::uint32_t state,
                            Symbol symbol);

  Table<Symbol> pages_;        // by the upper bits of a code point: which page of `symbols_`
  Table<Symbol> symbols_;      // pages of 256
  Table<State> states_;        // and one behind the last
  Table<Symbol> edges_;        // of one state in order
  Table<std::uint32_t> root_;  // by symbol: the state behind the first one
  Table<std::uint32_t> outputs_;
  Table<std::uint32_t> lengths_;  // bytes of each phrase
};

}  // namespace tokumei
