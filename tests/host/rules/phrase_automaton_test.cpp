#include "rules/phrase_automaton.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace tokumei {
namespace {

using Symbol = PhraseAutomaton::Symbol;

void add(PhraseAutomaton& automaton, std::string_view word, std::uint16_t ending = 1) {
  automaton.add(std::vector<Symbol>(word.begin(), word.end()), ending);
}

// What is known at the end of the word; 0 if there is no such word.
std::uint16_t ending(const std::vector<PhraseAutomaton::State>& states, std::string_view word) {
  std::size_t at = states.size() - 1;
  for (const char c : word) {
    const auto& edges = states[at].edges;
    const auto edge = std::find_if(edges.begin(), edges.end(), [&](const auto& one) { return one.symbol == c; });
    if (edge == edges.end()) return 0;
    at = edge->state;
  }
  return states[at].ending;
}

TEST(PhraseAutomaton, WordsShareBeginningsAndEnds) {
  PhraseAutomaton automaton;
  for (const char* word : {"tap", "taps", "top", "tops"}) add(automaton, word);
  const auto& states = automaton.finish();
  EXPECT_EQ(states.size(), 5U) << "one before each letter and one behind the last";
  for (const char* word : {"tap", "taps", "top", "tops"}) EXPECT_EQ(ending(states, word), 1) << word;
  for (const char* word : {"", "t", "ta", "tapss", "tip"}) EXPECT_EQ(ending(states, word), 0) << word;
}

TEST(PhraseAutomaton, WaysToOtherEndingsStayApart) {
  PhraseAutomaton automaton;
  add(automaton, "ab", 1);
  add(automaton, "ac", 2);
  add(automaton, "bb", 1);
  add(automaton, "bc", 3);
  const auto& states = automaton.finish();
  EXPECT_EQ(states.size(), 6U) << "three ends, a and b before them, the first";
  EXPECT_EQ(ending(states, "ab"), 1);
  EXPECT_EQ(ending(states, "bb"), 1);
  EXPECT_EQ(ending(states, "ac"), 2);
  EXPECT_EQ(ending(states, "bc"), 3);
}

TEST(PhraseAutomaton, EdgesLeadBack) {
  PhraseAutomaton automaton;
  for (const char* word : {"a", "abc", "abd", "b"}) add(automaton, word);
  const auto& states = automaton.finish();
  for (std::size_t state = 0; state < states.size(); ++state) {
    for (const auto& edge : states[state].edges) EXPECT_LT(edge.state, state);
  }
}

}  // namespace
}  // namespace tokumei
