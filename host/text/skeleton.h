// Shapes of letters: what two different code points have in common to the eye.
#pragma once

#include <string>
#include <string_view>

namespace tokumei {

// A code point made comparable: kana as large katakana, look-alikes and leetspeak as the letter they stand for, i and l
// and 1 as one.
char32_t skeleton_of(char32_t c);

// The shapes of folded text, one a code point. Phrases and text go through the same function.
std::u32string skeleton(std::string_view folded);

}  // namespace tokumei
