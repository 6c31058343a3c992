// Spellings that are made of a listed word, so that nobody need list them: in letters of another alphabet, or in those
// that look alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tokumei {

// Katakana in Latin letters, with long vowels written and not, デンワバンゴウ: denwabangou, denwabango. Empty for what
// is not all katakana, or so short in Latin letters that English has the word.
std::vector<std::string> in_romaji(std::string_view folded);

// A word of kanji and katakana with one stretch of its katakana in Latin letters, the rest in hiragana: 大ガク as
// 大gaku, オタン生ビ as おたん生bi.
std::vector<std::string> partly_romaji(std::string_view folded);

// A word of three sounds or more, all kana, with one of them but the first in Latin letters or by the first of those:
// らいn, おいくt, もyり.
std::vector<std::string> with_a_kana_in_latin(std::string_view folded);

// A word of kanji with one that is not the last by its first letter in Latin: ケイ帯番号 as k帯番号. Two kanji at least
// are left.
std::vector<std::string> by_initial(std::string_view folded);

// A word with one of its readings in katakana written as another kanji of that sound: メン許証 as 麺許証, テレグラム as
// 手レグラム and 手れぐらむ, デンワ as でん輪.
std::vector<std::string> by_sound(std::string_view folded);

// A word with one of its letters written as the two that its halves look like: 電言舌, メーノレ.
std::vector<std::string> in_halves(std::string_view folded);

// Latin words with I for l (teIegram), l for i, rn for m (grnail), long ones with one vowel left out between consonants
// (dscord, telgram). Without the word itself.
std::vector<std::string> misspelt(std::string_view folded);

// Words of five letters or more with two of them in each other's place (telegarm), one of two that are the same left
// out (adress) or one written twice (skyype). Without the word itself.
std::vector<std::string> mistyped(std::string_view folded);

}  // namespace tokumei
