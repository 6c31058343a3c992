// What readers ask of folded text, letter by letter and word by word.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace tokumei {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
// Latin: folded text has no capitals.
constexpr bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

using Words = std::initializer_list<std::string_view>;

inline bool has_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace tokumei
