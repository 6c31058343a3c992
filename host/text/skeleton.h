// Shapes of letters: what two different code points have in common to the eye.
#pragma once

#include <string>
#include <string_view>

namespace tokumei {

// A code point made comparable: kana as large katakana, look-alikes and leetspeak as the letter they stand for, i and l
// and 1 as one.
char32_t skeleton_of(char32_t c);

// The Latin letter that a kana, kanji or Cyrillic letter is written for among Latin letters: し and レ for l, 工 for i,
// г for g; the kana that a digit is written for among kana: 1 for イ, 5 for ゴ. 0 for all others.
char32_t other_shape_of(char32_t c);

// The letter that a small capital stands for, "v" for ᴠ; empty for all else.
std::string_view small_capital(char32_t c);

// Kana that ordinary words hardly have, or have only behind few others: small vowels, ヰ, ヱ, ヲ, ソ for ン.
bool is_odd_kana(char32_t c);

// Kana that only go on with a sound: no word begins with ッ, ャ, ン or ー.
bool begins_no_word(char32_t c);

// A code point as a reader would spell it out: kana as katakana, small ones small; i, l as one; all else as it is.
// Where it differs from that of a word's own letter, the letter was put in its place.
char32_t spelling_of(char32_t c);

// The shapes of folded text, one a code point. Phrases and text go through the same function.
std::u32string skeleton(std::string_view folded);

}  // namespace tokumei
