// Spaces that the writer put in for the eye, and that no reader hears.
#pragma once

#include "text/folded_text.h"

namespace tokumei {

// Closes the gaps inside labels of a form whose letters are spaced to one width (氏  名:, 現 住 所 ____): two to five
// kanji that stand alone at the beginning of a line, then a colon, a blank to fill in or what to choose from. Linear
// time.
void close_up_labels(FoldedText& folded);

// Closes the gaps behind particles in lines that are written word by word: あなたの かおの 写真を みたい です. Linear
// time.
void close_up_words(FoldedText& folded);

// Puts sound marks that stand behind their kana into it, て゛んわ. Linear time.
void close_up_sound_marks(FoldedText& folded);

// Leaves one of two spaces between Latin words ("your phone  number", behind a full stop); wider gaps part columns.
// Linear time.
void close_up_double_spaces(FoldedText& folded);

}  // namespace tokumei
