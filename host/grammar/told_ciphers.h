// Words in a cipher that the text tells: written backwards, by the first letters of lines, by letters moved along the
// alphabet or by their numbers in it, in Morse. "margelet (backwards)", 頭文字を縦に読んだアプリ, YVAR (ROT13),
// 12・9・14・5. Whole phrases backwards and pig latin: grammar/told_phrases.h; letters as labels, N:⏎J:⏎T:.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/disguise.h"
#include "rules/rule_book.h"
#include "text/letter_shapes.h"

namespace tokumei {

// Adds them to `found`: words of the closed list that come out by the cipher that is told of, and words in turned or
// mirrored letters, which need no telling. Nothing is looked for where no cipher is.
void find_told(std::string_view text, const LetterShapes& letters, const RuleBook& rules,
               std::vector<Disguised>& found);

}  // namespace tokumei
