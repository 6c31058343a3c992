// Words as the smallest automaton that knows them: what words begin with alike is one way through it, and so is what
// they end with alike: all of 「本名を教えて」 and 「氏名を教えて」 but their first letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tokumei {

class PhraseAutomaton {
 public:
  using Symbol = std::uint16_t;
  struct Edge {
    Symbol symbol;
    std::uint32_t state;  // where it leads to
    friend bool operator==(const Edge&, const Edge&) = default;
  };
  struct State {
    std::uint16_t ending = 0;  // of the word that ends here; 0 if none does
    std::vector<Edge> edges;   // by symbol
    friend bool operator==(const State&, const State&) = default;
  };

  // Each word behind all that sort before it; `ending` is not 0.
  void add(std::span<const Symbol> word, std::uint16_t ending);
  // All states, where an edge leads to before where it comes from; the last is where words begin. Nothing is added
  // afterwards.
  const std::vector<State>& finish();

 private:
  // Of a hash table of the settled states. The hash beside the number tells most of what differs without a look there.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t state = kEmpty;
  };
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;

  // The last word's states behind the first `length` letters change no more.
  void close(std::size_t length);
  // The number of the one state that is as `state` is.
  std::uint32_t settle(const State& state);
  // The slot of a state of that hash for which `is_it`, or the empty one where it belongs.
  Slot& slot_of(std::uint32_t hash, const auto& is_it);
  void grow();

  std::vector<State> states_;
  std::vector<Slot> slots_;   // a power of two of them, at most half of them taken
  std::vector<Symbol> word_;  // the last
  std::vector<State> open_;   // along it; those behind it are empty, and kept for their memory
};

}  // namespace tokumei
