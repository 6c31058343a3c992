#include "rules/phrase_matcher.h"

#include <algorithm>
#include <map>

namespace tokumei {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kDenseFrom = 6;  // children from which a row of 256 is faster than a search

// The tree while it is being built.
struct Node {
  std::map<unsigned char, std::uint32_t> children;
  std::vector<std::uint32_t> phrases;
  std::uint32_t failure = 0;
};

std::vector<Node> tree_of(const std::vector<std::string>& phrases) {
  std::vector<Node> nodes(1);
  for (std::uint32_t p = 0; p < phrases.size(); ++p) {
    std::uint32_t at = 0;
    for (const char c : phrases[p]) {
      const auto [child, fresh] =
          nodes[at].children.emplace(static_cast<unsigned char>(c), static_cast<std::uint32_t>(nodes.size()));
      const std::uint32_t next = child->second;
      if (fresh) nodes.emplace_back();
      at = next;
    }
    nodes[at].phrases.push_back(p);
  }
  return nodes;
}

}  // namespace

PhraseMatcher::PhraseMatcher(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) lengths_.push_back(static_cast<std::uint32_t>(phrase.size()));
  std::vector<Node> nodes = tree_of(phrases);

  // Breadth first: a node's failure is the longest proper suffix that is in the tree, and its phrases end here too.
  std::vector<std::uint32_t> queue{0};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint32_t parent = queue[head];
    for (const auto& [byte, child] : nodes[parent].children) {
      std::uint32_t suffix = nodes[parent].failure;
      if (parent != 0) {
        while (suffix != 0 && !nodes[suffix].children.contains(byte)) suffix = nodes[suffix].failure;
        const auto found = nodes[suffix].children.find(byte);
        if (found != nodes[suffix].children.end()) nodes[child].failure = found->second;
      }
      const auto& inherited = nodes[nodes[child].failure].phrases;
      nodes[child].phrases.insert(nodes[child].phrases.end(), inherited.begin(), inherited.end());
      queue.push_back(child);
    }
  }

  states_.reserve(nodes.size() + 1);
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const Node& node = nodes[n];
    State state;
    state.failure = node.failure;
    state.output = static_cast<std::uint32_t>(outputs_.size());
    outputs_.insert(outputs_.end(), node.phrases.begin(), node.phrases.end());
    if (n == 0 || node.children.size() >= kDenseFrom) {
      state.row = static_cast<std::uint32_t>(rows_.size());
      rows_.emplace_back().fill(kNone);
      for (const auto& [byte, child] : node.children) rows_.back()[byte] = child;
    }
    state.edge = static_cast<std::uint32_t>(edge_bytes_.size());
    for (const auto& [byte, child] : node.children) {
      edge_bytes_.push_back(byte);
      edge_targets_.push_back(child);
    }
    states_.push_back(state);
  }
  State end;
  end.output = static_cast<std::uint32_t>(outputs_.size());
  end.edge = static_cast<std::uint32_t>(edge_bytes_.size());
  states_.push_back(end);
}

std::uint32_t PhraseMatcher::child(std::uint32_t state, unsigned char byte) const {
  const State& here = states_[state];
  if (here.row != kNoRow) return rows_[here.row][byte];
  const std::uint32_t end = states_[state + 1].edge;
  for (std::uint32_t edge = here.edge; edge < end; ++edge) {
    if (edge_bytes_[edge] == byte) return edge_targets_[edge];
  }
  return kNone;
}

void PhraseMatcher::find_all(std::string_view text, std::vector<PhraseMatch>& matches) const {
  matches.clear();
  if (states_.empty()) return;
  std::uint32_t state = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    std::uint32_t next = child(state, byte);
    while (next == kNone && state != 0) {
      state = states_[state].failure;
      next = child(state, byte);
    }
    state = next == kNone ? 0 : next;
    const std::uint32_t end = states_[state + 1].output;
    for (std::uint32_t o = states_[state].output; o < end; ++o) {
      const auto stop = static_cast<std::uint32_t>(at + 1);
      matches.push_back({outputs_[o], {stop - lengths_[outputs_[o]], stop}});
    }
  }
}

std::size_t PhraseMatcher::memory_bytes() const {
  return states_.size() * sizeof(State) + rows_.size() * sizeof(rows_[0]) + edge_bytes_.size() +
         (edge_targets_.size() + outputs_.size() + lengths_.size()) * sizeof(std::uint32_t);
}

}  // namespace tokumei
