// The closed classes of English: pronouns, auxiliaries, prepositions, conjunctions and adverbs that say nothing of the
// matter.
#pragma once

#include <string_view>

#include "grammar/english_words.h"

namespace tokumei {

// Of a folded word with a straight apostrophe; Word::other if it is of none.
Word closed_class_of(std::string_view word);

}  // namespace tokumei
