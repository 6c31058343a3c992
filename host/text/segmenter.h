// Zones, sentences and list items of a folded text. Knows no rules and no language: only marks, line ends and brackets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/code_points.h"
#include "text/folded_text.h"
#include "text/span.h"

namespace tokumei {

enum class Zone : std::uint8_t {
  prose,
  item,       // of a list: behind a bullet, a number, inside a line of several marked items; a cell of a table
  heading,    // 【応募方法】, ■ 納期, "How to apply:"
  quotation,  // > …, and what a | stands before
  signature,  // grammar/signature.h tells it from prose
};

// A sentence or a list item. Units are in text order and do not overlap; marks before an item belong to no unit.
struct Unit {
  Span span;  // of the folded text, trimmed
  Zone zone = Zone::prose;
  bool question = false;   // ended by a question mark
  bool exclaimed = false;  // ended by an exclamation mark
  bool starts_line = false;
  bool ends_line = false;
  bool after_blank = false;  // an empty line stands before it
  char32_t mark = 0;         // of an item: its bullet; a digit for any number
  std::uint32_t line = 0;
};

// `original` is the text `folded` was made of: enclosed numbers (①, ⑴) can only be seen there.
// Linear time.
std::vector<Unit> segment(const FoldedText& folded, std::string_view original);

}  // namespace tokumei
