// Walking over and writing valid UTF-8, and the script a character is written in. Here, not in a source: every step of
// reading asks this of every character.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace tokumei {

// Here and in take_code_point, branches, not sums: texts are nearly all of one script, so the processor guesses where
// the next code point begins; a sum it has to wait for.
inline std::size_t next_code_point(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return at + 1;
  if (first < 0xE0) return std::min(at + 2, text.size());  // a value may be cut amid its last code point
  if (first < 0xF0) [[likely]]
    return std::min(at + 3, text.size());
  return std::min(at + 4, text.size());
}
inline std::size_t previous_code_point(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}
// The code point at `at`, which then is where the next one begins.
inline char32_t take_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const std::size_t i = at;
  const char32_t first = byte(i);
  if (first < 0x80) {
    at += 1;
    return first;
  }
  if (first < 0xE0) {
    at += 2;
    return (first & 0x1F) << 6 | (byte(i + 1) & 0x3F);
  }
  if (first < 0xF0) {
    at += 3;
    return (first & 0x0F) << 12 | (byte(i + 1) & 0x3F) << 6 | (byte(i + 2) & 0x3F);
  }
  at += 4;
  return (first & 0x07) << 18 | (byte(i + 1) & 0x3F) << 12 | (byte(i + 2) & 0x3F) << 6 | (byte(i + 3) & 0x3F);
}
inline char32_t code_point_at(std::string_view text, std::size_t at) {
  return take_code_point(text, at);
}
// Of a text that is not empty.
inline char32_t last_code_point(std::string_view text) {
  return code_point_at(text, previous_code_point(text, text.size()));
}
inline std::string utf8_of(char32_t c) {
  const auto low = [&](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  const auto first = [&](int mark, int shift) { return static_cast<char>(mark | static_cast<int>(c >> shift)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {first(0xC0, 6), low(0)};
  if (c < 0x10000) return {first(0xE0, 12), low(6), low(0)};
  return {first(0xF0, 18), low(12), low(6), low(0)};
}

enum class Script : std::uint8_t { other, latin, digit, hiragana, katakana, han, space, mark };
inline Script script_of(char32_t c) {
  if (c < 0x80) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Script::latin;
    if (c >= '0' && c <= '9') return Script::digit;
    return c == ' ' || c == '\n' || c == '\t' ? Script::space : Script::mark;
  }
  if (c >= 0x3041 && c <= 0x309F) return Script::hiragana;
  if ((c >= 0x30A1 && c <= 0x30FA) || (c >= 0x30FC && c <= 0x30FF)) return Script::katakana;
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005) {
    return Script::han;
  }
  if (c >= 0xC0 && c <= 0x24F && c != U'×' && c != U'÷') return Script::latin;
  return c < 0x3100 && c >= 0x2000 ? Script::mark : Script::other;
}

// Kana or kanji.
inline bool is_japanese(Script script) {
  return script == Script::hiragana || script == Script::katakana || script == Script::han;
}

inline bool is_any(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

}  // namespace tokumei
