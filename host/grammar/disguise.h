// The second view: words written so that a filter does not see them. L○NE, ら い ん, T.E.L, カ力オ, wh@tsapp.
//
// Only a closed list of words is looked for (RuleBook::disguised_words), and only where a sign of disguise lies inside
// the word itself: separators between its letters, one masked letter, look-alike letters. Ordinary words that contain a
// listed one (オンライン, "out-line") have no sign inside it and are left alone.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/reading.h"

namespace tokumei {

// Appends one mention token for every disguised word in `text` (folded), in order.
void find_disguised(std::string_view text, const RuleBook& rules, std::vector<Token>& tokens);

}  // namespace tokumei
