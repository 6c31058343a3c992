// Whether the text says why it asks: for each ask, the words of its own sentence, then those of its neighbours and, for
// an item of a list, of the sentences around the list. A reason given never excuses; it is reported.
#pragma once

#include "grammar/message_reader.h"

namespace tokumei {

// Sets Reading::purpose and Reading::reason of every ask of `message`, whose units, marks and readings are complete.
// Linear time.
void read_purposes(MessageReading& message, const RuleBook& rules);

}  // namespace tokumei
