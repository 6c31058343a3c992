#include "rules/phrase_matcher.h"

#include <algorithm>
#include <numeric>

#include "text/code_points.h"

namespace tokumei {
namespace {

constexpr std::size_t kPage = 256;
constexpr std::size_t kPages = 0x110000 / kPage;
constexpr std::ptrdiff_t kFewEdges = 8;  // up to which walking along them is faster than a search

// A state while it is being built: the phrases of the sorted list that begin with what leads to it.
struct Node {
  std::uint32_t first, last, parent, depth;
};

}  // namespace

PhraseMatcher::PhraseMatcher(const std::vector<std::string_view>& phrases) {
  if (phrases.empty()) return;
  number_symbols(phrases);
  std::vector<std::uint32_t> lengths, outputs, root;
  std::vector<State> states;
  std::vector<Symbol> edges;
  for (const std::string_view phrase : phrases) lengths.push_back(static_cast<std::uint32_t>(phrase.size()));
  std::vector<std::uint32_t> sorted(phrases.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return phrases[a] < phrases[b]; });
  const auto ends_at = [&](std::uint32_t at, std::uint32_t depth) { return lengths[sorted[at]] == depth; };

  // Of a node's phrases those that end at it come first; the others fall apart by their next code point, and bytes of
  // UTF-8 sort as code points do.
  std::vector<Node> nodes{{0, static_cast<std::uint32_t>(sorted.size()), 0, 0}};
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    const Node node = nodes[n];
    states.push_back({.edge = static_cast<std::uint32_t>(edges.size())});
    std::uint32_t at = node.first;
    while (at < node.last && ends_at(at, node.depth)) ++at;
    while (at < node.last) {
      const std::uint32_t first = at;
      const std::string_view phrase = phrases[sorted[at]];
      const char32_t c = code_point_at(phrase, node.depth);
      while (at < node.last && code_point_at(phrases[sorted[at]], node.depth) == c) ++at;
      nodes.push_back({first, at, n, static_cast<std::uint32_t>(next_code_point(phrase, node.depth))});
      edges.push_back(symbol_of(c));
    }
  }
  const auto count = static_cast<std::uint32_t>(states.size());
  states.push_back({.edge = static_cast<std::uint32_t>(edges.size())});
  root.assign(symbols_.size(), 0);
  for (std::uint32_t edge = 0; edge < states[1].edge; ++edge) root[edges[edge]] = edge + 1;

  // A state's failure is the longest proper suffix that is in the tree, always of a lower number; what ends there ends
  // here too.
  for (std::uint32_t n = 0; n < count; ++n) {
    const Node& node = nodes[n];
    if (n != 0 && node.parent != 0)
      states[n].failure = next(states.data(), edges.data(), root.data(), states[node.parent].failure, edges[n - 1]);
    states[n].output = static_cast<std::uint32_t>(outputs.size());
    for (std::uint32_t at = node.first; at < node.last && ends_at(at, node.depth); ++at) outputs.push_back(sorted[at]);
    if (n == 0) continue;
    const std::uint32_t suffix = states[n].failure;
    for (std::uint32_t o = states[suffix].output; o < states[suffix + 1].output; ++o) {
      const std::uint32_t phrase = outputs[o];
      outputs.push_back(phrase);
    }
  }
  states.back().output = static_cast<std::uint32_t>(outputs.size());
  states_ = std::move(states);
  edges_ = std::move(edges);
  root_ = std::move(root);
  outputs_ = std::move(outputs);
  lengths_ = std::move(lengths);
}

void PhraseMatcher::number_symbols(const std::vector<std::string_view>& phrases) {
  std::vector<char32_t> letters;
  std::vector<bool> seen(kPages * kPage);
  for (const std::string_view phrase : phrases) {
    for (std::size_t at = 0; at < phrase.size(); at = next_code_point(phrase, at)) {
      const char32_t c = code_point_at(phrase, at);
      if (!seen[c]) letters.push_back(c);
      seen[c] = true;
    }
  }
  std::sort(letters.begin(), letters.end());
  std::vector<Symbol> pages(kPages, 0), symbols(kPage, 0);  // the first page knows none
  for (std::size_t i = 0; i < letters.size(); ++i) {
    Symbol& page = pages[letters[i] / kPage];
    if (page == 0) {
      page = static_cast<Symbol>(symbols.size() / kPage);
      symbols.resize(symbols.size() + kPage, 0);
    }
    symbols[page * kPage + letters[i] % kPage] = static_cast<Symbol>(i + 1);
  }
  pages_ = std::move(pages);
  symbols_ = std::move(symbols);
}

std::uint32_t PhraseMatcher::child(const State* state, const Symbol* edges, Symbol symbol) {
  const Symbol* first = edges + state->edge;
  const Symbol* last = edges + (state + 1)->edge;
  if (last - first <= kFewEdges) {
    while (first != last && *first != symbol) ++first;
  } else {
    first = std::lower_bound(first, last, symbol);
  }
  return first != last && *first == symbol ? static_cast<std::uint32_t>(first - edges) + 1 : kNone;
}

// The state of the longest suffix of what led to `state` and `symbol` that is in the tree.
std::uint32_t PhraseMatcher::next(const State* states, const Symbol* edges, const std::uint32_t* root,
                                  std::uint32_t state, Symbol symbol) {
  for (; state != 0; state = states[state].failure) {
    const std::uint32_t found = child(states + state, edges, symbol);
    if (found != kNone) return found;
  }
  return root[symbol];
}

void PhraseMatcher::find_all(std::string_view text, std::vector<PhraseMatch>& matches) const {
  matches.clear();
  if (states_.empty()) return;
  const State* states = states_.view().data();
  const Symbol* edges = edges_.view().data();
  const std::uint32_t* root = root_.view().data();
  std::uint32_t state = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Symbol symbol = symbol_of(code_point_at(text, at));
    at = next_code_point(text, at);
    state = symbol == 0 ? 0 : next(states, edges, root, state, symbol);
    const std::uint32_t end = states[state + 1].output;
    for (std::uint32_t o = states[state].output; o < end; ++o) {
      const auto stop = static_cast<std::uint32_t>(at);
      matches.push_back({outputs_[o], {stop - lengths_[outputs_[o]], stop}});
    }
  }
}

}  // namespace tokumei
