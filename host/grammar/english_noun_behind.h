// What the words behind an English noun say of it: whose it is ("the bank you use", "the phones of dentists"), whether
// another one is what is meant ("phone repair shop", "a photo of your passport"), whether it lies in something that is
// made ("the passport photo in the article").
#pragma once

#include "grammar/english_noun.h"

namespace tokumei {

// Reads what stands behind the noun at word `at` into `phrase`. `own`: the noun is the mention of the phrase; else it
// is the last one joined with it, and what that one belongs to, all belong to.
void read_behind(const EnglishClause& clause, std::size_t at, bool own, NounPhrase& phrase);

}  // namespace tokumei
