#include "rules/phrase_matcher.h"

#include <algorithm>

namespace tokumei {

namespace {
constexpr std::uint32_t kNone = 0xFFFFFFFF;
}

PhraseMatcher::PhraseMatcher(const std::vector<std::string>& phrases) {
  byte_class_.assign(256, 0);
  class_count_ = 1;
  for (const std::string& phrase : phrases) {
    for (const char c : phrase) {
      auto& byte_class = byte_class_[static_cast<unsigned char>(c)];
      if (byte_class == 0) byte_class = static_cast<std::uint16_t>(class_count_++);
    }
  }
  const auto add_state = [&] {
    transitions_.insert(transitions_.end(), class_count_, kNone);
    return static_cast<std::uint32_t>(transitions_.size() / class_count_ - 1);
  };
  add_state();
  std::vector<std::vector<std::uint32_t>> ends(1);
  lengths_.reserve(phrases.size());
  for (std::uint32_t p = 0; p < phrases.size(); ++p) {
    std::uint32_t state = 0;
    for (const char c : phrases[p]) {
      const std::size_t slot = std::size_t{state} * class_count_ + byte_class_[static_cast<unsigned char>(c)];
      if (transitions_[slot] == kNone) {
        const std::uint32_t fresh = add_state();
        transitions_[slot] = fresh;
        ends.emplace_back();
      }
      state = transitions_[slot];
    }
    ends[state].push_back(p);
    lengths_.push_back(static_cast<std::uint32_t>(phrases[p].size()));
  }
  // Breadth first: failure links become transitions, outputs of suffixes join.
  const std::size_t count = ends.size();
  std::vector<std::uint32_t> failure(count, 0), queue;
  queue.reserve(count);
  for (std::uint32_t c = 0; c < class_count_; ++c) {
    std::uint32_t& next = transitions_[c];
    if (next == kNone) {
      next = 0;
    } else {
      queue.push_back(next);
    }
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint32_t state = queue[head];
    const auto& inherited = ends[failure[state]];
    ends[state].insert(ends[state].end(), inherited.begin(), inherited.end());
    for (std::uint32_t c = 0; c < class_count_; ++c) {
      std::uint32_t& next = transitions_[std::size_t{state} * class_count_ + c];
      const std::uint32_t fallback = transitions_[std::size_t{failure[state]} * class_count_ + c];
      if (next == kNone) {
        next = fallback;
      } else {
        failure[next] = fallback;
        queue.push_back(next);
      }
    }
  }
  output_begin_.reserve(count + 1);
  for (const auto& list : ends) {
    output_begin_.push_back(static_cast<std::uint32_t>(outputs_.size()));
    outputs_.insert(outputs_.end(), list.begin(), list.end());
  }
  output_begin_.push_back(static_cast<std::uint32_t>(outputs_.size()));
}

void PhraseMatcher::find_all(std::string_view text, std::vector<PhraseMatch>& matches) const {
  matches.clear();
  if (transitions_.empty()) return;
  std::uint32_t state = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    state = transitions_[std::size_t{state} * class_count_ + byte_class_[static_cast<unsigned char>(text[at])]];
    for (std::uint32_t o = output_begin_[state]; o < output_begin_[state + 1]; ++o) {
      const auto end = static_cast<std::uint32_t>(at + 1);
      matches.push_back({outputs_[o], {end - lengths_[outputs_[o]], end}});
    }
  }
}

std::size_t PhraseMatcher::memory_bytes() const {
  return transitions_.size() * 4 + byte_class_.size() * 2 +
         (output_begin_.size() + outputs_.size() + lengths_.size()) * 4;
}

}  // namespace tokumei
