#include "rules/phrase_automaton.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace tokumei {

std::size_t PhraseAutomaton::Hash::operator()(std::uint32_t state) const {
  constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15;
  std::uint64_t hash = states[state].ending;
  for (const Edge& edge : states[state].edges)
    hash = std::rotl((hash ^ (std::uint64_t{edge.state} << 16 | edge.symbol)) * kPrime, 32);
  return hash;
}

void PhraseAutomaton::add(std::span<const Symbol> word, std::uint16_t ending) {
  const auto fork = std::mismatch(word.begin(), word.end(), word_.begin(), word_.end()).first;
  close(static_cast<std::size_t>(fork - word.begin()));
  word_.assign(word.begin(), word.end());
  open_.resize(word_.size() + 1);
  open_.back().ending = ending;
}

const std::vector<PhraseAutomaton::State>& PhraseAutomaton::finish() {
  close(0);
  settle(std::move(open_.front()));
  return states_;
}

void PhraseAutomaton::close(std::size_t length) {
  while (open_.size() > length + 1) {
    const std::uint32_t state = settle(std::move(open_.back()));
    open_.pop_back();
    open_.back().edges.push_back({word_[open_.size() - 1], state});
  }
}

std::uint32_t PhraseAutomaton::settle(State state) {
  const auto number = static_cast<std::uint32_t>(states_.size());
  states_.push_back(std::move(state));
  const auto [known, is_new] = known_.insert(number);
  if (!is_new) states_.pop_back();
  return *known;
}

}  // namespace tokumei
