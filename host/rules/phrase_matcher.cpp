#include "rules/phrase_matcher.h"

#include <algorithm>
#include <numeric>

namespace tokumei {
namespace {

constexpr std::uint32_t kDenseFrom = 8;  // children from which a row of 256 is faster than a search

// A state while it is being built: the phrases of the sorted list that begin with what leads to it.
struct Node {
  std::uint32_t first, last, parent, depth;
};

}  // namespace

PhraseMatcher::PhraseMatcher(const std::vector<std::string_view>& phrases) {
  lengths_.reserve(phrases.size());
  for (const std::string_view phrase : phrases) lengths_.push_back(static_cast<std::uint32_t>(phrase.size()));
  std::vector<std::uint32_t> sorted(phrases.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return phrases[a] < phrases[b]; });
  const auto ends_at = [&](std::uint32_t at, std::uint32_t depth) { return lengths_[sorted[at]] == depth; };

  // Of a node's phrases those that end at it come first; the others fall apart by their next byte.
  std::vector<Node> nodes{{0, static_cast<std::uint32_t>(sorted.size()), 0, 0}};
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    const Node node = nodes[n];
    states_.push_back({.edge = static_cast<std::uint32_t>(edge_bytes_.size())});
    std::uint32_t at = node.first;
    while (at < node.last && ends_at(at, node.depth)) ++at;
    while (at < node.last) {
      const std::uint32_t first = at;
      const char byte = phrases[sorted[at]][node.depth];
      while (at < node.last && phrases[sorted[at]][node.depth] == byte) ++at;
      nodes.push_back({first, at, n, node.depth + 1});
      edge_bytes_.push_back(static_cast<unsigned char>(byte));
    }
  }
  const auto count = static_cast<std::uint32_t>(states_.size());
  states_.push_back({.edge = static_cast<std::uint32_t>(edge_bytes_.size())});

  for (std::uint32_t n = 0; n < count; ++n) {
    const std::uint32_t first = states_[n].edge, last = states_[n + 1].edge;
    if (n != 0 && last - first < kDenseFrom) continue;
    states_[n].row = static_cast<std::uint32_t>(rows_.size());
    rows_.emplace_back().fill(kNone);
    for (std::uint32_t edge = first; edge < last; ++edge) rows_.back()[edge_bytes_[edge]] = edge + 1;
  }

  // A state's failure is the longest proper suffix that is in the tree, always of a lower number; what ends there ends
  // here too.
  for (std::uint32_t n = 0; n < count; ++n) {
    const Node& node = nodes[n];
    if (node.depth > 1) states_[n].failure = next(states_[node.parent].failure, edge_bytes_[n - 1]);
    states_[n].output = static_cast<std::uint32_t>(outputs_.size());
    for (std::uint32_t at = node.first; at < node.last && ends_at(at, node.depth); ++at) outputs_.push_back(sorted[at]);
    if (n == 0) continue;
    const std::uint32_t suffix = states_[n].failure;
    for (std::uint32_t o = states_[suffix].output; o < states_[suffix + 1].output; ++o) {
      const std::uint32_t phrase = outputs_[o];
      outputs_.push_back(phrase);
    }
  }
  states_.back().output = static_cast<std::uint32_t>(outputs_.size());
}

std::uint32_t PhraseMatcher::child(std::uint32_t state, unsigned char byte) const {
  const State& here = states_[state];
  if (here.row != kNone) return rows_[here.row][byte];
  const std::uint32_t end = states_[state + 1].edge;
  for (std::uint32_t edge = here.edge; edge < end; ++edge) {
    if (edge_bytes_[edge] == byte) return edge + 1;
  }
  return kNone;
}

// The state of the longest suffix of what led to `state` and `byte` that is in the tree.
std::uint32_t PhraseMatcher::next(std::uint32_t state, unsigned char byte) const {
  for (;;) {
    const std::uint32_t found = child(state, byte);
    if (found != kNone) return found;
    if (state == 0) return 0;
    state = states_[state].failure;
  }
}

void PhraseMatcher::find_all(std::string_view text, std::vector<PhraseMatch>& matches) const {
  matches.clear();
  if (states_.empty()) return;
  std::uint32_t state = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    state = next(state, static_cast<unsigned char>(text[at]));
    const std::uint32_t end = states_[state + 1].output;
    for (std::uint32_t o = states_[state].output; o < end; ++o) {
      const auto stop = static_cast<std::uint32_t>(at + 1);
      matches.push_back({outputs_[o], {stop - lengths_[outputs_[o]], stop}});
    }
  }
}

std::size_t PhraseMatcher::memory_bytes() const {
  return states_.size() * sizeof(State) + rows_.size() * sizeof(rows_[0]) + edge_bytes_.size() +
         (outputs_.size() + lengths_.size()) * sizeof(std::uint32_t);
}

}  // namespace tokumei
