// Apps that nobody names and the reader is to guess: 「道糸」の英語でいきましょう。竿(ID)垂らしといてください. No list
// holds the riddles; but that there is one, or that the site would take the word out, is said in few words, and what is
// wanted is said plainly: a name, a code, a number to be found by.
#pragma once

#include "grammar/message_reader.h"

namespace tokumei {

// Adds an ask for the account where a riddle or words about hiding stand near such a thing and the sentence asks for
// it; where words about hiding stand near what is named and nothing else decided, that is asked for. Looks at sentences
// near such words only.
void ask_of_riddles(MessageReading& message, const RuleBook& rules);

}  // namespace tokumei
