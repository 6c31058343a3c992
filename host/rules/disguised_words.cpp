#include "rules/disguised_words.h"

#include <algorithm>
#include <utility>

namespace tokumei {

DisguisedWords::DisguisedWords(std::vector<DisguisedWord> words) : words_(std::move(words)) {
  std::sort(words_.begin(), words_.end(),
            [](const DisguisedWord& a, const DisguisedWord& b) { return a.shape < b.shape; });
  struct Range {
    std::uint32_t first, last;  // of the words that begin with what leads to the node
    std::size_t depth;
  };
  std::vector<Range> ranges{{0, static_cast<std::uint32_t>(words_.size()), 0}};
  std::vector<Node> nodes(1);
  for (std::size_t n = 0; n < ranges.size(); ++n) {
    auto [at, last, depth] = ranges[n];
    nodes[n].child = static_cast<std::uint32_t>(nodes.size());
    if (at < last && words_[at].shape.size() == depth) nodes[n].word = at++;
    while (at < last) {
      const char32_t shape = words_[at].shape[depth];
      const std::uint32_t first = at;
      while (at < last && words_[at].shape[depth] == shape) ++at;
      ranges.push_back({first, at, depth + 1});
      nodes.push_back({shape});
    }
  }
  nodes.push_back({0, static_cast<std::uint32_t>(nodes.size())});
  nodes_ = std::move(nodes);
  std::vector<std::uint16_t> first;
  for (std::uint32_t node = first_child(kRoot); node < last_child(kRoot); ++node) {
    first.resize(shape(node) + 1);
    first.back() = static_cast<std::uint16_t>(node);
  }
  first_ = std::move(first);
}

std::uint32_t DisguisedWords::child(std::uint32_t node, char32_t shape) const {
  if (node == kRoot) return shape < first_.size() && first_[shape] != kRoot ? first_[shape] : kNone;
  const auto first = nodes_.begin() + first_child(node), last = nodes_.begin() + last_child(node);
  const auto at =
      std::lower_bound(first, last, shape, [](const Node& one, char32_t wanted) { return one.shape < wanted; });
  return at != last && at->shape == shape ? static_cast<std::uint32_t>(at - nodes_.begin()) : kNone;
}

}  // namespace tokumei
