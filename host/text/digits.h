// Runs of digits in any notation: 090-0000-0000, 0 9 0 …, 075(000)8830, 〇九〇の…, ぜろきゅうぜろ, "five five five",
// "double oh seven", and mixed: ゼロ7ゼロの1八六二, O8O-77I2.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tokumei {

constexpr std::size_t kLongestSpelled = 32;  // digits of a spelled run

struct DigitRun {
  std::string digits;              // as ASCII
  std::size_t begin = 0, end = 0;  // bytes of the text
  int groups = 1;                  // parts between separators
  int figures = 0;                 // digits written as figures
  bool plus = false;               // "+" or "plus" stands before
  bool latin = false;              // an English word is among them
};

// The run of figures that begins at `at`; no digits if none does. Separators (one mark, or a bracket, with spaces) join
// groups; they are never the end of a run. `text` is folded.
DigitRun figures_at(std::string_view text, std::size_t at);

// The run that begins at `at` in figures, kanji, kana, English words and letters that look like figures. It ends after
// kLongestSpelled digits: whoever looks for one at every letter does bounded work.
DigitRun spelled_at(std::string_view text, std::size_t at);

}  // namespace tokumei
