// Pictures that stand for a noun: 📞の番号, "drop your 📧". Elsewhere pictures adorn and mean nothing.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/disguise.h"
#include "text/letter_shapes.h"

namespace tokumei {

// Appends the pictures of RuleBook::picture that stand where a noun stands, in order. Linear time.
void find_pictures(std::string_view text, const LetterShapes& letters, const RuleBook& rules,
                   std::vector<Disguised>& found);

}  // namespace tokumei
