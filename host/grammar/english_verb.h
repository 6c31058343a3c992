// What the verb before an English mention makes of it: who is to do it, with which force, and whether the mention is
// its object. `i` is the mention, `verb` the word that governs it.
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

// send, enter, reach, transcribe: a verb of the rules.
Decision by_verb(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const NounPhrase& noun);
// need, require, ask for.
Decision by_need(const EnglishSentence& sentence, std::size_t i, std::size_t need, const NounPhrase& noun);
// "help with an email", "your take on the name": between the verb and the noun an opinion or a hand is named.
bool is_about_help(const EnglishSentence& sentence, std::size_t verb, const NounPhrase& noun);
// know, have, see: what the writer would do with what is given.
Decision by_get(const EnglishSentence& sentence, std::size_t i, std::size_t get, const NounPhrase& noun);
// "leave your birth date off your CV", "leave all of it out"
bool leaves_out(const EnglishSentence& sentence, std::size_t verb);
// A verb that no rule knows: only the force of the clause counts.
Decision by_unknown(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const NounPhrase& noun);

}  // namespace tokumei
