// What stands before an English mention in its clause, nearest first: the verb, cue or question word that governs it.
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

// What the nearest word that governs `noun` makes of the mention at word i.
Decision before(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun);

// The nearest word before word `at` that may govern it, or kNoWord.
std::size_t governor_before(const EnglishSentence& sentence, std::size_t at);

}  // namespace tokumei
