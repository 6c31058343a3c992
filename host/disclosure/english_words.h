// Small words of English that tell readers where a noun ends. Which they are is data: "words" of rules/drafts/en.json.
#pragma once

#include <string_view>

#include "rules/draft_words.h"

namespace tokumei {

// Whether a noun can end before the text: its sentence ends, a mark follows, or a word that begins something else
// ("in", "and", "who"). Another noun makes it a part of a longer one: "nurse| uniforms".
bool ends_noun(std::string_view behind, const DraftWords& words);

// "in", "of", "and", "who", "is": no part of a description like "a part-time ICU nurse".
bool is_small_word(std::string_view word, const DraftWords& words);

// "currently", "only", "originally".
bool is_adverb(std::string_view word, const DraftWords& words);

// The word that the text begins with, with its hyphens and apostrophes.
std::string_view first_word(std::string_view text);

}  // namespace tokumei
