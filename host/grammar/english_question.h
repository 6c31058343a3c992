// English questions and sentences without a verb: "what is your …", "your number?", "police clearance, please".
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

// "what is your …", "which … do you": nothing but the noun phrase, its adjectives and "is" stand between.
bool wh_asks(const EnglishSentence& sentence, std::size_t i, std::size_t wh, const NounPhrase& noun);
// `wh`: the question word before the mention, or kNoWord.
Decision question(const EnglishSentence& sentence, std::size_t i, std::size_t wh, const NounPhrase& noun);

// "Your number?", "Street and postcode, please?": nothing else in the sentence.
Decision fragment(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun);

// "You live in Leeds." "If you live in Leeds, will you come?": the asking phrase at word i states a fact of the
// reader's. At the head of a question it guesses: "So you live in Leeds, don't you?"
bool states_fact(const EnglishSentence& sentence, std::size_t i);

}  // namespace tokumei
