// Whole phrases in a cipher that the text tells: backwards, "rebmun enohp ruoy", 「?かすまでんすにこど」, letters
// upright from below, pig latin, "ouryay onephay umbernay".
//
// Words of the closed list are found by grammar/told_ciphers.h; here any phrase of the rules may come out.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/disguise.h"
#include "rules/rule_book.h"
#include "text/letter_shapes.h"

namespace tokumei {

// These append what stands backwards and reads as something that names personal information only so, and the words of
// pig latin. Linear time.
void find_backward_phrases(std::string_view text, const RuleBook& rules, std::vector<Disguised>& found);
void find_backward_columns(const LetterShapes& letters, const RuleBook& rules, std::vector<Disguised>& found);
void find_pig_latin(std::string_view text, std::vector<Disguised>& found);

}  // namespace tokumei
