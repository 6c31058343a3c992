// Small words of English that tell readers where a noun ends.
#pragma once

#include <string_view>

namespace tokumei {

// Whether a noun can end before the text: its sentence ends, a mark follows, or a word that begins something else
// ("in", "and", "who"). Another noun makes it a part of a longer one: "nurse| uniforms".
bool ends_noun(std::string_view behind);

// "in", "of", "and", "who", "is": no part of a description like "a part-time ICU nurse".
bool is_small_word(std::string_view word);

// "currently", "only", "originally".
bool is_adverb(std::string_view word);

// "the", "your", "she": begins a sentence about somebody or something else.
bool is_third_person(std::string_view word);

// The word that the text begins with, with its hyphens and apostrophes.
std::string_view first_word(std::string_view text);

}  // namespace tokumei
