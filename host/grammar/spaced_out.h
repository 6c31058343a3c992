// Rows of Japanese letters that stand apart, whatever they say: か お の 見 え る 写 メ, 二・段・階・の・数・字.
//
// Single words of the closed list are found so by grammar/disguise.h; here whole phrases are read as if they were
// written together. What they name then is for the phrases to say, as in any text.
#pragma once

#include <vector>

#include "text/letter_shapes.h"
#include "text/span.h"

namespace tokumei {

// What stands between the letters of such rows, in order. Linear time.
std::vector<Span> find_joints(const LetterShapes& letters);

}  // namespace tokumei
