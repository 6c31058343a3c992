// Runs of digits in any notation: 090-0000-0000, 0 9 0 …, 075(000)8830, 〇九〇の…, ぜろきゅうぜろ, "five five five".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tokumei {

constexpr std::size_t kLongestSpelled = 32;  // a spelled run is cut there: whoever looks at every letter needs a bound

struct DigitRun {
  std::string digits;              // as ASCII
  std::size_t begin = 0, end = 0;  // bytes of the text
  int groups = 1;                  // parts between separators
  bool plus = false;               // "+" stands before
  bool spelled = false;            // words or kanji, at least one
};

// The run that begins at `at`; no digits if none does. Separators (one mark, or a bracket and a space) join groups;
// they are never the end of a run. `text` is folded.
DigitRun digits_at(std::string_view text, std::size_t at);

}  // namespace tokumei
