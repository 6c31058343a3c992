// Where list items begin: bullets, numbers and letters at the start of a line, and marks inside a line that count up.
#pragma once

#include <string_view>
#include <vector>

#include "text/folded_text.h"

namespace tokumei {

// A mark with the space behind it.
struct ListMark {
  std::size_t begin, end;
};

class ListMarks {
 public:
  // `original` is the text `folded` was made of: enclosed numbers (①, ⑴) can only be seen there.
  ListMarks(const FoldedText& folded, std::string_view original)
      : folded_(folded), text_(folded.view()), original_(original) {}

  // Where the bullet or number at `begin`, the start of a line, ends; `begin` if there is none.
  std::size_t at_line_start(std::size_t begin, std::size_t end) const;
  // The same for 一、 二、 at the start of a sentence.
  std::size_t counted(std::size_t begin, std::size_t end) const;
  // Appends the marks inside a line. `led`: the line began with a mark, so one more makes a list.
  void inside_line(std::size_t begin, std::size_t end, bool led, std::vector<ListMark>& marks) const;
  // Appends the arrows of a line that has two or more and asks nothing: 応募 → 面談 → 本登録.
  void steps(std::size_t begin, std::size_t end, std::vector<ListMark>& marks) const;
  // What a mark is known again by: its character, '1' for every kind of number, → for every arrow inside a line.
  char32_t kind(const ListMark& mark) const;

 private:
  std::size_t number_end(std::size_t begin, std::size_t end, bool at_line_start) const;
  std::size_t word_end(std::size_t begin, std::size_t end) const;
  std::size_t inline_end(std::size_t at, std::size_t begin, std::size_t end) const;
  bool is_enclosed(std::size_t at) const;
  char32_t enclosed_original(std::size_t at) const;
  bool is_object(std::size_t at, std::size_t end) const;
  bool is_border(std::size_t at) const;
  std::size_t skip_spaces(std::size_t at, std::size_t end) const;

  const FoldedText& folded_;
  std::string_view text_;
  std::string_view original_;
};

// Kana and kanji, which are most of a text and never a mark; 【 and ・ are neither.
bool is_plain_japanese(std::string_view text, std::size_t at);
bool is_pictograph(char32_t c);

}  // namespace tokumei
