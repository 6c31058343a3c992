// Things that are described instead of named: 空港で見せる赤い手帳, お役所に出すほうの呼び名, "the thing with the
// monkey tail". The rules list what is said of each kind of information ("hints" of its category); what it is said of
// is any vague noun.
#pragma once

#include "grammar/message_reader.h"

namespace tokumei {

// Makes a disguised mention of each hint with the vague noun that it belongs to. Behind the tokenizer. Looks around
// hints only, so far as one noun phrase goes.
void mention_described(MessageReading& message, const RuleBook& rules);

}  // namespace tokumei
