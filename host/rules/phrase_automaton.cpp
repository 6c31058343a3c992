#include "rules/phrase_automaton.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace tokumei {
namespace {

std::uint32_t hash_of(const PhraseAutomaton::State& state) {
  constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15;
  std::uint64_t hash = state.ending;
  for (const PhraseAutomaton::Edge& edge : state.edges)
    hash = std::rotl((hash ^ (std::uint64_t{edge.state} << 16 | edge.symbol)) * kPrime, 32);
  return static_cast<std::uint32_t>(hash);
}

}  // namespace

void PhraseAutomaton::add(std::span<const Symbol> word, std::uint16_t ending) {
  const auto fork = std::mismatch(word.begin(), word.end(), word_.begin(), word_.end()).first;
  close(static_cast<std::size_t>(fork - word.begin()));
  word_.assign(word.begin(), word.end());
  if (open_.size() <= word_.size()) open_.resize(word_.size() + 1);
  open_[word_.size()].ending = ending;
}

const std::vector<PhraseAutomaton::State>& PhraseAutomaton::finish() {
  close(0);
  settle(open_.empty() ? State() : open_.front());
  return states_;
}

void PhraseAutomaton::close(std::size_t length) {
  for (std::size_t at = word_.size(); at > length; --at) {
    State& state = open_[at];
    open_[at - 1].edges.push_back({word_[at - 1], settle(state)});
    state.ending = 0;
    state.edges.clear();
  }
}

std::uint32_t PhraseAutomaton::settle(const State& state) {
  if (slots_.size() <= 2 * states_.size()) grow();
  const std::uint32_t hash = hash_of(state);
  Slot& slot = slot_of(hash, [&](std::uint32_t known) { return states_[known] == state; });
  if (slot.state == kEmpty) {
    slot = {hash, static_cast<std::uint32_t>(states_.size())};
    states_.push_back(state);
  }
  return slot.state;
}

PhraseAutomaton::Slot& PhraseAutomaton::slot_of(std::uint32_t hash, const auto& is_it) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].state != kEmpty && !(slots_[at].hash == hash && is_it(slots_[at].state))) at = (at + 1) & mask;
  return slots_[at];
}

void PhraseAutomaton::grow() {
  constexpr std::size_t kFirst = 64;
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(std::max(kFirst, 2 * slots_.size())));
  for (const Slot& slot : before) {
    if (slot.state != kEmpty) slot_of(slot.hash, [](std::uint32_t) { return false; }) = slot;
  }
}

}  // namespace tokumei
