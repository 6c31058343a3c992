// Words written backwards, where the text says so or the letters are turned: "read it backwards: margeleT",
// 逆から読んで, ʇɐɥɔǝʍ.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/disguise.h"
#include "text/letter_shapes.h"

namespace tokumei {

// Appends the listed words that stand backwards in a text that speaks of that (`told`), of other texts those of turned
// letters. Linear time.
void find_backwards(std::string_view text, const LetterShapes& letters, const RuleBook& rules, bool told,
                    std::vector<Disguised>& found);

}  // namespace tokumei
