// The writer's signature at the end of a message: what stands behind ―――― or from "Best regards" on. A number or
// address in it is the writer's own.
#pragma once

#include "grammar/message_reader.h"

namespace tokumei {

// Makes the units of a signature Zone::signature. `message` has its units, tokens and marks. Behind a line that divides
// a message in parts stands more than a name: sentences, a list, fields to fill in.
void find_signature(MessageReading& message, const RuleBook& rules);

}  // namespace tokumei
