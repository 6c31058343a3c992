// Words as the smallest automaton that knows them: what words begin with alike is one way through it, and so is what
// they end with alike: all of 「本名を教えて」 and 「氏名を教えて」 but their first letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_set>
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

  PhraseAutomaton() : known_(0, Hash{states_}, Equal{states_}) {}
  PhraseAutomaton(const PhraseAutomaton&) = delete;
  PhraseAutomaton& operator=(const PhraseAutomaton&) = delete;

  // Each word behind all that sort before it; `ending` is not 0.
  void add(std::span<const Symbol> word, std::uint16_t ending);
  // All states, where an edge leads to before where it comes from; the last is where words begin. Nothing is added
  // afterwards.
  const std::vector<State>& finish();

 private:
  struct Hash {
    const std::vector<State>& states;
    std::size_t operator()(std::uint32_t state) const;
  };
  struct Equal {
    const std::vector<State>& states;
    bool operator()(std::uint32_t a, std::uint32_t b) const { return states[a] == states[b]; }
  };

  // The last word's states behind the first `length` letters change no more.
  void close(std::size_t length);
  // The one state that is as `state` is.
  std::uint32_t settle(State state);

  std::vector<State> states_;
  std::unordered_set<std::uint32_t, Hash, Equal> known_;  // of states_
  std::vector<Symbol> word_;                              // the last
  std::vector<State> open_{1};                            // along it
};

}  // namespace tokumei
