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

}  // namespace tokumei
