// All occurrences of all phrases in folded text: from each of its letters the automaton of the phrases is followed as
// far as it goes.
//
// Promise: time linear in the text. A letter takes as many steps as a phrase that begins there goes on, at most as the
// longest phrase has letters; 1.7 in messages. Every occurrence of every phrase is reported, overlapping ones too, in
// order of their begin, longer first for the same begin. Immutable after construction, shared between threads.
// Not a goal: boundaries, longest match, meaning. The readers in grammar/ decide those.
//
// Why not Aho-Corasick, which takes one step a letter: its states know all of what led to them, so phrases cannot share
// their ends. It was thirty times as large, and slower by the memory it walked through.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/table.h"
#include "text/span.h"

namespace tokumei {

struct Phrase {
  std::string words;          // folded, valid UTF-8, not empty
  std::uint16_t meaning = 0;  // a number of whoever made the matcher; many phrases have the same
  friend bool operator==(const Phrase&, const Phrase&) = default;
};

struct PhraseMatch {
  std::uint16_t meaning = 0;  // of the phrase
  Span span;                  // bytes of the searched text
  friend bool operator==(const PhraseMatch&, const PhraseMatch&) = default;
};

class PhraseMatcher {
 public:
  PhraseMatcher() = default;
  // Phrases of the same words are reported in the order in which they are given, equal ones each.
  explicit PhraseMatcher(const std::vector<Phrase>& phrases);

  // Replaces `matches` by all matches in `text`, valid UTF-8. Reuse the vector: that is where the time of short texts
  // goes.
  void find_all(std::string_view text, std::vector<PhraseMatch>& matches) const;

  // What the matcher was made of, in order of the words; for tools and tests.
  std::vector<Phrase> phrases() const;

 private:
  friend class RuleImage;
  // Code points that occur in phrases, numbered in their order from 1; kNoLetter is any other.
  using Symbol = std::uint16_t;
  static constexpr Symbol kNoLetter = 0;
  // An edge of the automaton (rules/phrase_automaton.h), and the state it leads to. The edge with symbol s of a state
  // lies at the state's base + s; of another state another edge may lie between its own. No two states have the same
  // base, so the symbol alone tells whose edge it is.
  struct Cell {
    std::uint32_t base = 0;    // of the state it leads to
    Symbol symbol = kNoEdge;   // of the edge
    std::uint16_t ending = 0;  // of the state: which phrases end there
  };
  static constexpr Symbol kNoEdge = 0xFFFF;
  static constexpr std::uint32_t kFirstBase = 0;  // of the state where phrases begin

  // Of a searched text: most letters are walked over several times, and decoded once.
  struct Letter {
    std::uint32_t begin = 0;
    Symbol symbol = kNoLetter;
  };

  class Layout;
  std::size_t number_symbols(const std::vector<Phrase>& phrases);  // one more than the highest
  Symbol symbol_of(char32_t c) const { return symbols_[pages_[c >> 8] * 256U + (c & 0xFF)]; }
  std::vector<std::string> letters() const;
  std::vector<Letter> letters_of(std::string_view text) const;  // and one behind the last, where the text ends

  Table<Symbol> pages_;            // by the upper bits of a code point: which page of `symbols_`
  Table<Symbol> symbols_;          // pages of 256
  Table<Cell> cells_;              // and as many empty ones at the end as there are symbols
  Table<std::uint32_t> endings_;   // each: endings_[n] .. endings_[n + 1] of `meanings_`; the first is empty
  Table<std::uint16_t> meanings_;  // of phrases of the same words, the last first
};

}  // namespace tokumei
