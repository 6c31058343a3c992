// Whether words can be a value of a category: a name of a person, a place, a date, an account. What they are is decided
// by the words around them (disclosure.cpp); this only keeps out what they cannot be.
#pragma once

#include <string_view>

#include "rules/draft_words.h"

namespace tokumei {

// `value` is folded, `original` the same words as they were written: English names begin with capitals.
// `category` is a name of the corpus guide; categories without a form of their own take short words.
bool fits_category(std::string_view category, std::string_view value, std::string_view original,
                   const DraftWords& words);

// 天保6年, 明治元年: a year that nobody who lives was born in.
bool names_past_era(std::string_view text);

// 天保6年, "2187": such a year, or one of a story.
bool is_of_another_age(std::string_view date);

// 360px, 2mb, 350dpi
bool is_measure(std::string_view word);

// True for what a trade is called: 支援員, 受付; writing, drawing and the like are the work that is sold, and none.
bool is_trade(std::string_view value, const DraftWords& words);

// True for words that begin with a capital letter or have none at all (Japanese).
bool is_proper(std::string_view original);

// Two words, of four letters at most where they are Japanese: 移動手段 原付 is no name.
bool has_short_words(std::string_view text);

}  // namespace tokumei
