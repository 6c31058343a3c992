// Mail addresses and phone numbers written out in English text: "jo@mill.example", "jo at mill dot example",
// "+44 20 7946 0000".
#pragma once

#include <cstddef>
#include <string_view>

#include "grammar/english_words.h"

namespace tokumei {

struct Literal {
  std::size_t end = 0;  // where it ends; not behind `at` if there is none
  Word kind = Word::other;
};

// Whether a sentence is worth looking for one.
bool may_hold_literal(std::string_view sentence);

// The literal that begins at `at` of the folded `text`. Looks at 100 letters at most.
Literal literal_at(std::string_view text, std::size_t at);

}  // namespace tokumei
