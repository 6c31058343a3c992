// Zones, sentences and list items of a folded text. Knows no rules and no language: only marks, line ends and brackets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/folded_text.h"
#include "text/span.h"

namespace tokumei {

enum class Zone : std::uint8_t {
  prose,
  item,       // of a list: behind a bullet, a number, or inside a line of several marked items
  heading,    // 【応募方法】, ■ 納期, "How to apply:"
  quotation,  // > …
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
  std::uint32_t line = 0;
};

// `original` is the text `folded` was made of: enclosed numbers (①, ⑴) can only be seen there.
// Linear time.
std::vector<Unit> segment(const FoldedText& folded, std::string_view original);

// UTF-8 navigation on valid text.
inline std::size_t next_code_point(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}
inline std::size_t previous_code_point(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}
char32_t code_point_at(std::string_view text, std::size_t at);

enum class Script : std::uint8_t { other, latin, digit, hiragana, katakana, han, space, mark };
Script script_of(char32_t code_point);

}  // namespace tokumei
