// Walking over valid UTF-8, and the script a character is written in.
#pragma once

#include <cstdint>
#include <string_view>

namespace tokumei {

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
