// Letters that stand for words of their own: N.D.A. = "No Dull Afternoons", F.A.C.E. (Fun Arts Club Exeter).
#pragma once

#include <string_view>

#include "text/span.h"

namespace tokumei {

// Whether words right behind `span` of folded text begin with the letters that stand there, three to six. Looks a fixed
// way ahead.
bool is_acrostic(std::string_view text, Span span);

}  // namespace tokumei
