// Words in a cipher that the text tells where only a few of its letters are meant, or none of its kanji: OUTLINEの後ろ
// 4文字, "the last four letters of outline", Lサイズ、Iカップ、Nゲージ、Eテレ(頭だけ), 指名(漢字ちがい).
#pragma once

#include <vector>

#include "grammar/disguise.h"
#include "rules/cipher_words.h"
#include "rules/rule_book.h"
#include "text/letter_shapes.h"

namespace tokumei {

// Adds those that stand beside `places` to `found`.
void find_told_words(std::string_view text, const LetterShapes& letters, const RuleBook& rules,
                     const std::vector<CipherWords::Place>& places, std::vector<Disguised>& found);

}  // namespace tokumei
