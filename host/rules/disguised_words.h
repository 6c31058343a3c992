// The closed list of the disguise view, as a tree of shapes (text/skeleton.h): what is looked for at one place of a
// text is found by walking down, whatever the number of words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model.h"
#include "rules/table.h"

namespace tokumei {

struct DisguisedWord {
  static constexpr std::size_t kLongest = 20;

  std::u32string shape;        // 2 to kLongest letters
  std::u32string letters;      // as they are spelt: spelling_of
  std::string ordinary;        // what it is read as, folded: LINE for ラヰン
  std::uint16_t category = 0;  // kNoCategory for a word that only stands beside such words: give
  Language language = Language::ja;
};

// A picture that may stand for a word, in one language.
struct Picture {
  std::string ordinary;  // folded; empty if the language has none
  std::uint16_t category = 0;
};

class DisguisedWords {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::uint32_t kRoot = 0;

  DisguisedWords() : DisguisedWords(std::vector<DisguisedWord>{}) {}
  explicit DisguisedWords(std::vector<DisguisedWord> words);  // no two of the same shape

  // Nodes are numbered; one stands for all words that begin with the letters that lead to it.
  std::uint32_t child(std::uint32_t node, char32_t shape) const;  // kNone if no word goes on so
  std::uint32_t first_child(std::uint32_t node) const { return nodes_[node].child; }
  std::uint32_t last_child(std::uint32_t node) const { return nodes_[node + 1].child; }  // one past it
  char32_t shape(std::uint32_t node) const { return nodes_[node].shape; }
  // The word that ends at the node; nullptr if there is none.
  const DisguisedWord* word(std::uint32_t node) const {
    return nodes_[node].word == kNone ? nullptr : &words_[nodes_[node].word];
  }

 private:
  friend class RuleImage;
  // Numbered breadth first, so the children of one follow each other, by shape.
  struct Node {
    char32_t shape = 0;
    std::uint32_t child = 0;  // children: child .. the next node's child
    std::uint32_t word = kNone;
  };
  std::vector<DisguisedWord> words_;  // by shape
  Table<Node> nodes_;                 // and one behind the last
  Table<std::uint16_t> first_;        // by shape: the node behind the root; kRoot if no word begins so
};

}  // namespace tokumei
