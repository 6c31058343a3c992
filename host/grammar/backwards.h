// Words written backwards, where the text says so: "read it backwards: margeleT", 逆から読んで.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/disguise.h"
#include "text/letter_shapes.h"

namespace tokumei {

// Appends the listed words that stand backwards in a text that speaks of that. Linear time.
void find_backwards(std::string_view text, const LetterShapes& letters, const DisguisedWords& words,
                    std::vector<Disguised>& found);

}  // namespace tokumei
