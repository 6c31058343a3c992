// The pieces that a disguised word lies in: what no disguise leaves behind, numbers, formulas and words with a stop.
#pragma once

#include <string_view>

#include "grammar/disguise_trail.h"
#include "rules/sentence_words.h"
#include "text/letter_shapes.h"

namespace tokumei {

// A Latin word has letters of its own, not in figures and marks alone, 4.5.1, b+c, 957; in two pieces each has some.
bool has_letters(const Trail& trail, const LetterShapes& letters);

// The masks are a number or a blank to fill in: ○月○日, name_.
bool is_blank(const Trail& trail, const LetterShapes& letters);

// The one gap is a stop between words: "log. In", "team's", "SUM(A1".
bool is_stop(const Trail& trail, const LetterShapes& letters);

// "cell phone", "work place", "e-mail": ordinary words, which many write as one. The words that such begin with are
// few.
bool is_compound(const Trail& trail, const LetterShapes& letters, std::string_view text, const SentenceWords& words);

// te-le-gr-am, T/E/L/E gram, "zo om": pieces that are no words.
bool is_in_pieces(const Trail& trail, const LetterShapes& letters, std::string_view text, const SentenceWords& words);

}  // namespace tokumei
