// Phrase matches of a folded text into tokens that do not overlap: leftmost, then longest, at word borders; compounds
// of two words are joined.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/reading.h"

namespace tokumei {

class Tokenizer {
 public:
  explicit Tokenizer(const RuleBook& rules) : rules_(rules) {}

  // Replaces `tokens` by the words of `text` and `marks` by what lies over them (is_mark), both in order; marks may
  // overlap. `matches` is room to work in, reused between calls.
  void tokenize(std::string_view text, std::vector<PhraseMatch>& matches, std::vector<Token>& tokens,
                std::vector<Token>& marks) const;

 private:
  const RuleBook& rules_;
};

// False when the span cuts a word: letters or katakana go on at its edge.
bool at_word_borders(std::string_view text, Span span);

}  // namespace tokumei
