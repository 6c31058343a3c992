// The closed list of the disguise view, as a tree of shapes (text/skeleton.h): what is looked for at one place of a
// text is found by walking down, whatever the number of words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "model.h"
#include "rules/table.h"

namespace tokumei {

struct DisguisedWord {
  static constexpr std::size_t kLongest = 20;
  // Behind a spelling that is another word: 指名≒ sounds like 氏名, and is meant so where the text says it.
  static constexpr char32_t kByEar = U'≒';

  std::string_view spelling;  // folded: ラヰン
  std::string_view ordinary;  // what it is read as, folded: line
  std::uint16_t category;     // kNoCategory for a word that only stands beside such words: give
  Language language;
  std::uint8_t letters;  // of the spelling: 2 to kLongest
};

// What is known of a word before the rules are compiled. By shape: no two look the same.
struct DisguisedSpelling {
  std::string spelling, ordinary;
  std::uint16_t category;
  Language language;
};
using DisguisedSpellings = std::map<std::u32string, DisguisedSpelling>;

// A picture that may stand for a word, in one language.
struct Picture {
  std::string ordinary;  // folded; empty if the language has none
  std::uint16_t category = 0;
};

class DisguisedWords {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::uint32_t kRoot = 0;

  DisguisedWords() : DisguisedWords(DisguisedSpellings{}) {}
  explicit DisguisedWords(const DisguisedSpellings& spellings);

  // Nodes are numbered; one stands for all words that begin with the letters that lead to it.
  std::uint32_t child(std::uint32_t node, char32_t shape) const;  // kNone if no word goes on so
  std::uint32_t first_child(std::uint32_t node) const { return nodes_[node].child; }
  std::uint32_t last_child(std::uint32_t node) const { return nodes_[node + 1].child; }  // one past it
  char32_t shape(std::uint32_t node) const { return nodes_[node].shape; }
  // Whether a word ends at the node, and which.
  bool has_word(std::uint32_t node) const { return nodes_[node].word != kNone; }
  DisguisedWord word(std::uint32_t node) const {
    const Word& word = words_[nodes_[node].word];
    const char* text = text_.view().data();
    return {text + word.spelling, text + word.ordinary, word.category, word.language, word.letters};
  }

 private:
  friend class RuleImage;
  // Numbered breadth first, so the children of one follow each other, by shape.
  struct Node {
    char32_t shape = 0;
    std::uint32_t child = 0;  // children: child .. the next node's child
    std::uint32_t word = kNone;
    std::uint32_t marks = 0;  // mark_of the shapes of its children: most letters of a text go on no word
  };
  static std::uint32_t mark_of(char32_t shape) { return std::uint32_t{1} << (shape % 32); }
  struct Word {
    std::uint32_t spelling, ordinary;  // where they begin in text_
    std::uint16_t category;
    Language language;
    std::uint8_t letters;
  };
  Table<Word> words_;           // by shape
  Table<char> text_;            // each ends with a NUL
  Table<Node> nodes_;           // and one behind the last
  Table<std::uint16_t> first_;  // by shape: the node behind the root; kRoot if no word begins so
};

}  // namespace tokumei
