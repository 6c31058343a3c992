// Words whose letters are read out: "e (dash) m (dash) a (dash) i (dash) l", "Z to the O to the O to the M", "T as in
// Tango, E as in Echo", "en dee ay", "tee-ell-gee-ar-em".
#pragma once

#include <vector>

#include "grammar/disguise.h"
#include "rules/rule_book.h"
#include "text/letter_shapes.h"

namespace tokumei {

// Appends the listed words that are read out so. Looks around single letters and the names of letters; linear time.
void find_spelled_letters(const LetterShapes& letters, const RuleBook& rules, std::vector<Disguised>& found);

}  // namespace tokumei
