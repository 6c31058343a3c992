// All occurrences of all phrases in one pass over folded text: Aho-Corasick over bytes.
//
// Promise: time linear in the text plus the matches; every occurrence of every phrase is reported, overlapping ones
// too, in order of their end, longer first for the same end. Immutable after construction, shared between threads.
// Not a goal: boundaries, longest match, meaning. The readers in grammar/ decide those.
#pragma once

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
  explicit PhraseMatcher(const std::vector<std::string>& phrases);

  // Replaces `matches` by all matches in `text`. Reuse the vector: that is where the time of short texts goes.
  void find_all(std::string_view text, std::vector<PhraseMatch>& matches) const;

  std::size_t memory_bytes() const;

 private:
  // Implementation is private to phrase_matcher.cpp in all but shape; the texts are Japanese mostly, so bytes share
  // few distinct values per state.
  std::vector<std::uint32_t> transitions_;
  std::vector<std::uint16_t> byte_class_;
  std::vector<std::uint32_t> output_begin_;
  std::vector<std::uint32_t> outputs_;
  std::vector<std::uint32_t> lengths_;
  std::uint32_t class_count_ = 0;
};

}  // namespace tokumei
