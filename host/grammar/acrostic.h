// Letters that stand for words of their own: N.D.A. = "No Dull Afternoons", F.A.C.E. (Fun Arts Club Exeter).
#pragma once

#include <string_view>

#include "text/span.h"

namespace tokumei {

// Whether the text says right behind `span`, by "=", a bracket or "stands for", what the letters that stand there mean,
// three to six, and the words begin with them. Looks a fixed way ahead of folded text.
bool is_acrostic(std::string_view text, Span span);

}  // namespace tokumei
