// What readers ask of folded text, letter by letter and word by word.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace tokumei {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
// Latin: folded text has no capitals.
constexpr bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// What accounts and mail addresses are made of.
constexpr bool is_word(char c) {
  return is_digit(c) || is_letter(c) || c == '_' || c == '.' || c == '-' || c == '+';
}

// What stands behind the round brackets that the text begins with; all of it where it begins with none, or they stay
// open.
inline std::string_view behind_brackets(std::string_view text) {
  if (text.starts_with('(')) text.remove_prefix(text.find(')') + 1);  // npos + 1: nothing
  return text;
}

// Where the last bracket or quotation mark opens that nothing in `text` closes, "(" or "「"; npos if none is open.
inline std::size_t last_open(std::string_view text, std::string_view opening, std::string_view closing) {
  const auto at = text.rfind(opening);
  return at != std::string_view::npos && text.find(closing, at) != std::string_view::npos ? std::string_view::npos : at;
}

using Words = std::initializer_list<std::string_view>;

// text.find(word, from). Looks for the third byte: nearly all kana and kanji of a text share the first one.
inline std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  const std::size_t telling = std::min<std::size_t>(word.size() - 1, 2);
  for (auto at = text.find(word[telling], from + telling); at != std::string_view::npos;
       at = text.find(word[telling], at + 1)) {
    if (text.substr(at - telling).starts_with(word)) return at - telling;
  }
  return std::string_view::npos;
}

// Here and below `options` are words in braces or an array of them.
template <typename List = Words>
bool has_any(std::string_view text, const List& options) {
  return std::any_of(std::begin(options), std::end(options),
                     [&](std::string_view word) { return find_word(text, word) != std::string_view::npos; });
}

template <typename List = Words>
bool ends_with_any(std::string_view text, const List& options) {
  return std::any_of(std::begin(options), std::end(options), [&](std::string_view end) { return text.ends_with(end); });
}

// Length of the first option that `text` starts with; 0 if none.
template <typename List = Words>
std::size_t length_of_start(std::string_view text, const List& options) {
  for (const std::string_view option : options) {
    // Of three bytes of kana the last tells which; asking it first saves nearly every comparison.
    if (text.size() >= 3 && option.size() >= 3 && text[2] != option[2]) continue;
    if (text.starts_with(option)) return option.size();
  }
  return 0;
}

template <typename List = Words>
bool starts_with_any(std::string_view text, const List& options) {
  return length_of_start(text, options) > 0;
}

template <typename List>
bool in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace tokumei
