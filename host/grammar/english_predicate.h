// What stands behind an English mention, where no verb before it decides: "your ID is required", "no CV, no
// interview", and the shape of a question.
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

// A noun phrase with "no" or "without": "no ID, no contract" asks; "no ID needed" and "without your ID" do not, unless
// something is lost by it.
Decision denied(const EnglishSentence& sentence, const NounPhrase& noun);

// "what is your …", "which … do you": nothing but the noun phrase, its adjectives and "is" stand between.
bool wh_asks(const EnglishSentence& sentence, std::size_t i, std::size_t wh, const NounPhrase& noun);
// `wh`: the question word before the mention, or kNoWord.
Decision question(const EnglishSentence& sentence, std::size_t i, std::size_t wh, const NounPhrase& noun);

Decision behind(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun);

// "Your number?", "Street and postcode, please?": nothing else in the sentence.
Decision fragment(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun);

}  // namespace tokumei
