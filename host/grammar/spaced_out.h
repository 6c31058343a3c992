// Rows of letters that stand apart, whatever they say: か お の 見 え る 写 メ, 二・段・階・の・数・字, "t w e l v e  w
// o r d s".
//
// Single words of the closed list are found so by grammar/disguise.h; here whole phrases are read as if they were
// written together. What they name then is for the phrases to say, as in any text.
#pragma once

#include <vector>

#include "grammar/disguise.h"
#include "text/letter_shapes.h"

namespace tokumei {

// What stands between the letters of such rows, in order, in the language of their script. Linear time.
std::vector<Disguised> find_joints(const LetterShapes& letters);

}  // namespace tokumei
