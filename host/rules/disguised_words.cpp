#include "rules/disguised_words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tokumei {

DisguisedWords::DisguisedWords(const DisguisedSpellings& spellings) {
  std::vector<std::u32string_view> shapes;
  std::vector<Word> words;
  std::vector<char> text;
  std::map<std::string, std::uint32_t> begins;  // of each text
  const auto begin_of = [&](const std::string& one) {
    const auto [begin, is_new] = begins.emplace(one, static_cast<std::uint32_t>(text.size()));
    if (is_new) text.insert(text.end(), one.c_str(), one.c_str() + one.size() + 1);
    return begin->second;
  };
  for (const auto& [shape, word] : spellings) {
    shapes.push_back(shape);
    words.push_back({begin_of(word.spelling), begin_of(word.ordinary), word.category, word.language,
                     static_cast<std::uint8_t>(shape.size())});
  }
  words_ = std::move(words);
  text_ = std::move(text);

  struct Range {
    std::uint32_t first, last;  // of the words that begin with what leads to the node
    std::size_t depth;
  };
  std::vector<Range> ranges{{0, static_cast<std::uint32_t>(shapes.size()), 0}};
  std::vector<Node> nodes(1);
  for (std::size_t n = 0; n < ranges.size(); ++n) {
    auto [at, last, depth] = ranges[n];
    nodes[n].child = static_cast<std::uint32_t>(nodes.size());
    if (at < last && shapes[at].size() == depth) nodes[n].word = at++;
    while (at < last) {
      const char32_t shape = shapes[at][depth];
      const std::uint32_t first = at;
      while (at < last && shapes[at][depth] == shape) ++at;
      ranges.push_back({first, at, depth + 1});
      nodes.push_back({shape});
      nodes[n].marks |= mark_of(shape);
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
  if ((nodes_[node].marks & mark_of(shape)) == 0) return kNone;
  const auto first = nodes_.begin() + first_child(node), last = nodes_.begin() + last_child(node);
  const auto at =
      std::lower_bound(first, last, shape, [](const Node& one, char32_t wanted) { return one.shape < wanted; });
  return at != last && at->shape == shape ? static_cast<std::uint32_t>(at - nodes_.begin()) : kNone;
}

}  // namespace tokumei
