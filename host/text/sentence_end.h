// Where a sentence ends: full stops of both languages, question and exclamation marks, the pictures that stand for one.
// Not inside brackets or quotation marks, nor behind an abbreviation or between the digits of a number.
#pragma once

#include <cstddef>
#include <string_view>

namespace tokumei {

struct SentenceEnd {
  std::size_t end = 0;   // before its marks
  std::size_t next = 0;  // behind them, where the next one may begin
  bool question = false, exclaimed = false;
};

// The end of the sentence that begins at `begin`, in folded text without a line end before `end`. Where no mark ends
// it, both places are `end`. `begin` is less than `end`, and so is less than `next`.
SentenceEnd find_sentence_end(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace tokumei
