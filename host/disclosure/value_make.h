// What a value is made of, in code points.
#pragma once

#include <string_view>

#include "text/code_points.h"

namespace tokumei {

struct Make {
  int length = 0, digits = 0, han = 0, latin = 0, hiragana = 0, katakana = 0, spaces = 0, other = 0;

  explicit Make(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
      ++length;
      const char32_t c = code_point_at(text, at);
      switch (script_of(c)) {
        case Script::digit:
          ++digits;
          break;
        case Script::han:
          ++han;
          break;
        case Script::latin:
          ++latin;
          break;
        case Script::hiragana:
          ++hiragana;
          break;
        case Script::katakana:
          ++katakana;
          break;
        case Script::space:
          ++spaces;
          break;
        default:
          ++other;
      }
    }
  }
  bool japanese() const { return han + hiragana + katakana > 0; }
};

}  // namespace tokumei
